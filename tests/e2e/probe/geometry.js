// Texts that are cut, covered or written over each other, and what scrolls sideways.
const FIGURE =
  /€$|^[−+–→\s]*€?\d[\d\s.,:\/–%−+h-]*$|^(\p{L}{3,4}\.? )?\d{1,2}(er)? \p{L}{3,9}\.?( \d{4})?$/u;
const ACTION = '.button, .menu-button, .tab, [role="menuitem"], .rail-line, label, .rail-name';

const words = (text) =>
  plain(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every word is in a tooltip or a label, an abbreviated one with its beginning. */
function isTold(element, text) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const told = words(`${at.title || at.dataset.tip || ''} ${at.getAttribute('aria-label') ?? ''}`);
    if (told.length === 0) continue;
    if (words(text).every((word) => told.some((each) => each.startsWith(word)))) return true;
  }
  return false;
}

/** Sums, hours, dates and actions are never cut: they are seen, or folded away and told. */
const mayNotBeCut = (element, text) =>
  FIGURE.test(text) || element.closest(ACTION) !== null || element.closest('.sum') !== null;

/** What is left of a line to be seen, and what first cut it. */
function cutLine(line, cuts) {
  let [seen, by, how] = [line, null, null];
  for (const { element, box, scrollsX, scrollsY } of cuts) {
    const x = Math.max(box.left - seen.left, seen.right - box.right);
    const y = Math.max(box.top - seen.top, seen.bottom - box.bottom);
    const cut = x > SLACK && !scrollsX ? 'clipped' : y > SLACK && !scrollsY ? 'line cut' : null;
    if (cut && !how) [by, how] = [element, cut];
    seen = meet(seen, box);
    if (isEmpty(seen)) return { seen: null, by, how };
  }
  const page = document.documentElement;
  const out =
    seen.left < -SLACK ||
    seen.right > innerWidth + SLACK ||
    (page.scrollHeight <= page.clientHeight + 1 &&
      (seen.top < -SLACK || seen.bottom > innerHeight + SLACK));
  return out && !how ? { seen, by: page, how: 'outside the window' } : { seen, by, how };
}

function clipped(texts) {
  const found = [];
  for (const each of texts) {
    each.seen = [];
    for (const line of each.lines) {
      const { seen, by, how } = cutLine(line, each.cuts);
      if (seen && !isEmpty(seen)) each.seen.push(seen);
      if (!how) continue;
      const folded = !seen && isTold(each.element, each.text);
      if (folded || (!mayNotBeCut(each.element, each.text) && isTold(each.element, each.text)))
        continue;
      found.push([how, each.element, `« ${each.text} » by ${place(by)}`]);
      break;
    }
  }
  return found;
}

/** What is typed into a field, and what it proposes, must fit. */
function cutFields(root) {
  const pen = document.createElement('canvas').getContext('2d');
  const found = [];
  for (const field of root.querySelectorAll('input')) {
    if (!field.checkVisibility() || /checkbox|radio|hidden/.test(field.type)) continue;
    const style = getComputedStyle(field);
    const text = field.value || field.placeholder;
    if (field.value && !FIGURE.test(field.value)) continue;
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (pen.measureText(text).width > room + SLACK)
      found.push(['clipped', field, `« ${text} » in a field of ${Math.round(room)} px`]);
  }
  return found;
}

const painted = (element) => {
  const { backgroundColor, opacity } = getComputedStyle(element);
  return rgba(backgroundColor)[3] * parseFloat(opacity) > 0.5;
};

/** Whether something with a colour of its own lies between the two at this point. */
function apart(one, other, x, y) {
  const stack = document.elementsFromPoint(x, y);
  const [a, b] = [stack.indexOf(one), stack.indexOf(other)];
  if (a < 0 || b < 0) return false;
  return stack.slice(Math.min(a, b), Math.max(a, b)).some(painted);
}

function overlapping(texts) {
  const lines = texts.flatMap((each) =>
    each.seen.map((box) => ({ each, box: shrunk(box, 0.5, each.size * 0.14) })),
  );
  lines.sort((one, other) => one.box.top - other.box.top);
  const found = [];
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (other.box.top > one.box.bottom) break;
      if (one.each === other.each) continue;
      const both = meet(one.box, other.box);
      if (both.right - both.left < 2 || both.bottom - both.top < 2) continue;
      const [x, y] = [(both.left + both.right) / 2, (both.top + both.bottom) / 2];
      if (apart(one.each.element, other.each.element, x, y)) continue;
      found.push(['overlap', one.each.element, `« ${one.each.text} » and « ${other.each.text} »`]);
    }
  });
  return found;
}

/** A text that something else lies on, which is no head that stays while its list moves. */
function covered(texts) {
  const found = [];
  for (const { element, text, seen } of texts) {
    const over = seen
      .flatMap((box) => [0.1, 0.5, 0.9].map((share) => [box, share]))
      .map(([box, share]) =>
        document.elementFromPoint(
          box.left + (box.right - box.left) * share,
          (box.top + box.bottom) / 2,
        ),
      )
      .find((top) => top && lies(top, element));
    if (over) found.push(['covered', element, `« ${text} » by ${place(over)}`]);
  }
  return found;
}

function lies(top, element) {
  if (top.contains(element) || element.contains(top)) return false;
  let over = false;
  for (let at = top; at && !at.contains(element); at = at.parentElement) {
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return false;
    over ||= painted(at);
  }
  return over;
}

/** What is as wide as its days, and reached by the keys that walk them. */
const WIDE = '.ec-main, .ec-header';

/** Sideways scrolls a plan, and what one types. */
function sideways() {
  const wide = [...document.querySelectorAll('*')].filter((element) => {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) return false;
    if (element === document.documentElement || element === document.body) return true;
    const { overflowX } = getComputedStyle(element);
    return /auto|scroll/.test(overflowX) && !element.matches(`${WIDE}, textarea`);
  });
  return wide.map((element) => [
    'scrolls sideways',
    element,
    `${element.scrollWidth} px in ${element.clientWidth}`,
  ]);
}
