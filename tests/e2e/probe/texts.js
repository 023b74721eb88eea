// Every piece of text that is drawn: where its lines lie, and what cuts them.
const SLACK = 1.5;
const plain = (text) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** What a person would call the place: its tags and classes, without those of the compiler. */
function place(element) {
  const own = (at) =>
    at.tagName.toLowerCase() +
    [...at.classList]
      .filter((name) => !name.startsWith('svelte-'))
      .slice(0, 2)
      .map((name) => `.${name}`)
      .join('');
  const chain = [];
  for (let at = element; at && at.parentElement && chain.length < 3; at = at.parentElement)
    chain.unshift(own(at));
  return chain.join(' > ');
}

const shrunk = (box, x, y) => ({
  left: box.left + x,
  right: box.right - x,
  top: box.top + y,
  bottom: box.bottom - y,
});
const meet = (one, other) => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});
const isEmpty = (box) => box.right - box.left < 1 || box.bottom - box.top < 1;

/** Said to a screen reader only: drawn on one point, or seen through. */
function unseen(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if (width <= 1.5 && height <= 1.5) return true;
    if (getComputedStyle(at).opacity === '0') return true;
    if (at.matches('.skip')) return true;
  }
  return false;
}

/** The box within its borders and beside its scroll bars. */
function inside(element) {
  const box = element.getBoundingClientRect();
  const left = box.left + element.clientLeft;
  const top = box.top + element.clientTop;
  return { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
}

/** The ancestors that cut what sticks out of them, from the nearest on. */
function clippers(element, known) {
  if (known.has(element)) return known.get(element);
  const found = [];
  let position = 'static';
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    const anchors =
      style.transform !== 'none' || /layout|paint|strict|content/.test(style.contain);
    const holds =
      at === element ||
      anchors ||
      (position !== 'fixed' && (position !== 'absolute' || style.position !== 'static'));
    if (!holds) continue;
    if (style.display !== 'inline' && (style.overflowX !== 'visible' || style.clipPath !== 'none'))
      found.push({
        element: at,
        box: inside(at),
        scrollsX: /auto|scroll/.test(style.overflowX),
        scrollsY: /auto|scroll/.test(style.overflowY),
      });
    position = style.position;
  }
  known.set(element, found);
  return found;
}

/** Each text with the boxes of its lines: `ink` is what would be missed. */
function textsOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const [texts, known, range] = [[], new Map(), document.createRange()];
  const shown = new Map();
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    !unseen(element);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('script, style, noscript, svg')) continue;
    if (!shown.has(element)) shown.set(element, isShown(element));
    if (!shown.get(element)) continue;
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(element).fontSize);
    const lines = [...range.getClientRects()]
      .filter(({ width }) => width > 0.5)
      .map((box) => shrunk(box, 0, Math.max(0, (box.height - size) / 2)));
    texts.push({ element, text: plain(node.data), size, lines, cuts: clippers(element, known) });
  }
  return texts;
}
