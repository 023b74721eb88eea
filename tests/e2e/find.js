// Finds what a person would point at: by its words, in what lies on top.
const [what, words] = arguments;
const plain = (text) =>
  (text ?? '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('’', "'")
    .trim();
const sought = plain(words);
const seen = (element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
const all = (root, selector) => [...root.querySelectorAll(selector)].filter(seen);
const top = all(document, '[role="dialog"], [role="alertdialog"]').at(-1) ?? document.body;

function name(element) {
  const copy = element.cloneNode(true);
  copy
    .querySelectorAll('[aria-hidden="true"], .optional, .tab-count')
    .forEach((each) => each.remove());
  return plain(element.getAttribute('aria-label') ?? copy.textContent);
}
const called = (root, selector) => all(root, selector).find((each) => name(each) === sought);
const holding = (root, selector) =>
  all(root, selector).find((each) => plain(each.textContent).includes(sought));

const ways = {
  field: () => {
    const label = called(top, 'label');
    return label && (document.getElementById(label.htmlFor) ?? label);
  },
  button: () => called(top, 'button, [role="tab"], summary') ?? called(top, 'a'),
  fold: () => holding(top, 'summary'),
  choice: () => called(top, 'label'),
  option: () =>
    called(document, '[role="option"], [role="menuitem"]') ??
    holding(document, '[role="option"], [role="menuitem"]'),
  row: () => holding(top, 'tbody td'),
  css: () => all(document, words)[0],
  text: () => (plain(document.body.innerText).includes(sought) ? document.body : null),
  'no text': () => (plain(document.body.innerText).includes(sought) ? null : document.body),
  'no css': () => (all(document, words).length === 0 ? document.body : null),
};
return ways[what]() ?? null;
