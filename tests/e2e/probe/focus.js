// Whatever the keyboard reaches shows that it was reached.
const FOCUSABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"], [data-at], [data-day][tabindex], [data-shift]';
const SAME = 2;

const looks = (element) => {
  const { outlineStyle, outlineWidth, outlineColor, borderTopColor, backgroundColor, boxShadow } =
    getComputedStyle(element);
  const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && outlineColor;
  return { ring, rest: `${borderTopColor} ${backgroundColor} ${boxShadow}` };
};

/** On how many sides the ring around an element is cut. */
function cutSides(element) {
  const { outlineOffset, outlineWidth } = getComputedStyle(element);
  const out = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const ring = shrunk(element.getBoundingClientRect(), -out, -out);
  const boxes = clippers(element.parentElement, new Map()).map(({ box }) => box);
  const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const cut = (side, sign) =>
    [...boxes, window].some((box) => sign * (ring[side] - box[side]) > SLACK);
  return [cut('left', -1), cut('top', -1), cut('right', 1), cut('bottom', 1)].filter(Boolean)
    .length;
}

function unseenFocus(root) {
  const before = document.activeElement;
  const [seen, found] = [new Map(), []];
  for (const element of root.querySelectorAll(FOCUSABLE)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]'))
      continue;
    // A tab opens by its focus alone.
    if (element.matches('[role="tab"][aria-selected="false"]')) continue;
    const kind = place(element);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (seen.get(kind) > SAME) continue;
    document.activeElement?.blur();
    const holder = element.closest('.control-box') ?? element;
    const [own, around] = [looks(element), looks(holder)];
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) continue;
    const [now, held] = [looks(element), looks(holder)];
    const changed = own.rest !== now.rest || around.rest !== held.rest;
    if (!now.ring && !held.ring && !changed) found.push(['focus', element, 'cannot be seen']);
    else if (now.ring && !changed && cutSides(element) > 1)
      found.push(['focus', element, `cut on ${cutSides(element)} sides`]);
  }
  before?.focus?.({ focusVisible: false });
  return found;
}
