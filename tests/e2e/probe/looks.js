// What the tests ask for: one screen, in one dress.

let [shown, laid] = [null, ''];
const names = (book) => screens[book].map(([name]) => name);

async function visit(book, at) {
  shown = screens[book][at];
  await show(shown);
  return [];
}

/**
 * What is wrong in these colours and with this text. `axe`: by its rules, too. `seen`: painted, for
 * a picture; without that a screen is laid out and measured in half the time.
 */
async function look(theme, text, { axe, seen, width = innerWidth }) {
  for (let waited = 0; innerWidth !== width && waited < 100; waited += 1) await frame();
  document.documentElement.style.opacity = axe || seen ? '' : '0';
  const lies = `${innerWidth} ${innerHeight} ${text}`;
  const [moved, floats] = [
    lies !== laid,
    document.querySelector('.floating:not(.dialog, .palette)'),
  ];
  laid = lies;
  // What floats beside something lies where it opened: in another window it is opened again.
  if (moved && shown && floats) {
    await closeAll();
    await dress(theme, text);
    await show(shown);
  } else await dress(theme, text);
  return [...broken(), ...(moved ? probe() : probeColours()), ...(axe ? await barred() : [])];
}

window.looks = { look, names, visit, probeFocus };
