// The contrast of each text with what it stands on, as it is drawn.
const AA = 4.5;
const AA_LARGE = 3;
const colours = new Map();
const dot = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const brush = dot.getContext('2d', { willReadFrequently: true });

/** Any colour of CSS as red, green, blue and what is not seen through. */
function rgba(colour) {
  if (!colours.has(colour)) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    colours.set(colour, [red, green, blue, alpha / 255]);
  }
  return colours.get(colour);
}

const over = ([r, g, b, a], [red, green, blue]) => [
  r * a + red * (1 - a),
  g * a + green * (1 - a),
  b * a + blue * (1 - a),
  1,
];

/** The colour behind an element, and how much of what lies on it is seen through. */
function ground(element, known) {
  if (!element || element === document.documentElement)
    return { colour: rgba(getComputedStyle(document.body).backgroundColor), seen: 1 };
  if (known.has(element)) return known.get(element);
  const below = ground(element.parentElement, known);
  const style = getComputedStyle(element);
  const seen = below.seen * parseFloat(style.opacity);
  const [r, g, b, a] = rgba(style.backgroundColor);
  const answer = { colour: over([r, g, b, a * seen], below.colour), seen };
  known.set(element, answer);
  return answer;
}

function luminance(colour) {
  const [r, g, b] = colour.map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What cannot be pressed may be faint, by WCAG 1.4.3. */
const inactive = (element) =>
  element.closest(':disabled, [aria-disabled="true"], [data-disabled]') !== null ||
  document.querySelector(`label[for="${element.closest('label')?.htmlFor}"] ~ :disabled`) !== null;

function faint(texts, root) {
  const known = new Map();
  const found = [];
  const check = (element, colour, size, weight, text) => {
    const { colour: behind, seen } = ground(element, known);
    const [r, g, b, a] = rgba(colour);
    const large = size >= 24 || (size >= 18.66 && weight >= 700);
    const measured = ratio(over([r, g, b, a * seen], behind), behind);
    if (measured < (large ? AA_LARGE : AA) && !inactive(element))
      found.push(['contrast', element, `${measured.toFixed(2)} « ${text} »`]);
  };
  for (const { element, text, size, seen } of texts) {
    const { color, fontWeight } = getComputedStyle(element);
    if (seen.length > 0) check(element, color, size, Number(fontWeight), text);
  }
  for (const field of root.querySelectorAll('input[placeholder], textarea[placeholder]')) {
    if (field.value || !field.placeholder || !field.checkVisibility()) continue;
    const { color, fontSize } = getComputedStyle(field, '::placeholder');
    check(field, color, parseFloat(fontSize), 400, field.placeholder);
  }
  return found;
}

/** The line around a field tells it from the page (WCAG 1.4.11). */
function faintFields(root) {
  const known = new Map();
  const found = [];
  for (const box of root.querySelectorAll(
    '.control-box, input[type="checkbox"], input[type="radio"]',
  )) {
    if (!box.checkVisibility() || box.matches(':disabled, :has(:disabled)')) continue;
    const { borderTopColor } = getComputedStyle(box);
    const measured = ratio(rgba(borderTopColor), ground(box.parentElement, known).colour);
    if (measured < AA_LARGE) found.push(['contrast', box, `${measured.toFixed(2)} of its border`]);
  }
  return found;
}
