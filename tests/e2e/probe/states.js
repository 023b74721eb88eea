// A list that is awaited, that cannot be read, and that is read again.
const answered = window.fetch;
let held = null;
window.fetch = async (...all) => {
  const answer = await answered(...all);
  await held?.promise;
  return answer;
};

const SOON = 60;
const LATER = 400;
const after = (ms) => new Promise((next) => setTimeout(next, ms));
const there = (selector) =>
  [...document.querySelectorAll(selector)].some((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );
const heads = () =>
  [...document.querySelectorAll('main h1, main [role="tab"], main header .button')].map((each) => ({
    each,
    ...each.getBoundingClientRect().toJSON(),
  }));

/** While the core has not answered: nothing at once, a skeleton later, and no head that jumps. */
async function awaited(path) {
  location.hash = '/nowhere';
  await settled();
  held = Promise.withResolvers();
  location.hash = path;
  await after(SOON);
  const early = there('.skeleton');
  await after(LATER);
  const late = there('.skeleton');
  const before = heads();
  held.resolve();
  held = null;
  await settled();
  const moved = before.filter(
    ({ each, left, top }) =>
      each.isConnected &&
      // What stands at the end of its line goes with the length of the title.
      (Math.abs(each.getBoundingClientRect().top - top) > 1 ||
        (each.matches('h1, [role="tab"]') &&
          Math.abs(each.getBoundingClientRect().left - left) > 1)),
  );
  return [
    ...(early ? ['a skeleton at once'] : []),
    ...(late ? [] : ['no skeleton']),
    ...(there('.skeleton') ? ['the skeleton stays'] : []),
    ...moved.map(({ each }) => `it moves: ${place(each)} « ${plain(each.innerText)} »`),
  ];
}

const core = (name, input = {}) => window.__TAURI_INTERNALS__.invoke(name, { input });

/** With the book locked underneath: what happened, and what to try; then the list, when it was tried. */
async function unread(path, passphrase) {
  location.hash = '/nowhere';
  await settled();
  await core('book_lock');
  location.hash = path;
  await settled();
  const said = [...document.querySelectorAll('main .failure')];
  const found = [
    ...(said.length > 0 ? [] : ['nothing says that it failed']),
    ...(said.every((each) => each.querySelector('button')) ? [] : ['nothing to try']),
    ...(there('.skeleton') ? ['it waits for ever'] : []),
    ...probe(),
  ];
  await core('book_open', { passphrase });
  said.forEach((each) => each.querySelector('button')?.click());
  await settled();
  return there('main .failure') ? [...found, 'not read again'] : found;
}

/** So many notes, one after the other: a history that no window shows whole. */
async function noted(count) {
  const [{ employer }] = await core('employer_list');
  for (let at = 1; at <= count; at += 1)
    await core('employer_save', { employer: { ...employer, notes: `${at}` } });
  return [];
}

Object.assign(window.looks, { awaited, noted, unread });
