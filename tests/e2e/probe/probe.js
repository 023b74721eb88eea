// What a tired eye would trip over, found by measuring. Needs the other files of this folder.
const LISTED = 3;

/** The page, or what lies over it. */
function top() {
  const open = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], .floating')];
  return open.filter((each) => each.checkVisibility()).at(-1) ?? document.body;
}

/** One line for each kind and place, with the first texts. */
function lined(found) {
  const groups = Map.groupBy(found, ([kind, element]) => `${kind}: ${place(element)}`);
  return [...groups].map(([head, all]) => {
    const words = [...new Set(all.map(([, , what]) => what))];
    const rest = words.length > LISTED ? ` … ${words.length} in all` : '';
    return `${head} – ${words.slice(0, LISTED).join(' | ')}${rest}`;
  });
}

/** Everything but the focus, which would change what is shown. */
function probe() {
  const root = top();
  const texts = textsOf(root);
  return lined([
    ...clipped(texts),
    ...cutFields(root),
    ...stubs(texts),
    ...starved(texts),
    ...ragged(texts),
    ...overlapping(texts),
    ...covered(texts),
    ...sideways(),
    ...faint(texts, root),
    ...faintFields(root),
  ]);
}

/** Colours alone, where only they can have changed. */
function probeColours() {
  const root = top();
  const texts = textsOf(root);
  clipped(texts);
  return lined([...faint(texts, root), ...faintFields(root)]);
}

const probeFocus = () => lined(unseenFocus(top()));
