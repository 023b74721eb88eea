// What belongs together on a line: a name and its room, a column of sums and its edge.

/** So many letters, and the dots, are the least that a cut word may keep. */
const LETTERS = 2.6;
/** What lies between two cells of a row is no free room. */
const APART = 12;

const cutBy = ({ lines, cuts }) =>
  lines
    .map((line) => ({ line, ...cutLine(line, cuts) }))
    .find(({ how, seen }) => how === 'clipped' && seen && !isEmpty(seen));

/** A word of which a letter and three dots are left tells nothing, whatever its tooltip says. */
function stubs(texts) {
  return texts.flatMap((each) => {
    const cut = cutBy(each);
    if (!cut || each.text.length < 4) return [];
    const left = cut.seen.right - cut.seen.left;
    return left < LETTERS * each.size ? [['a letter left', each.element, `« ${each.text} »`]] : [];
  });
}

/** The room of a row that no text of it takes. */
function freeIn(row, texts) {
  const box = inside(row);
  const taken = texts
    .filter(({ element }) => row.contains(element))
    .flatMap(({ seen }) => seen)
    .toSorted((one, other) => one.left - other.left);
  let [free, end] = [0, box.left];
  for (const { left, right } of [...taken, { left: box.right, right: box.right }]) {
    free += Math.max(0, left - end - APART);
    end = Math.max(end, right);
  }
  return free;
}

/** The name of an employer that is cut, though its row has the room that it lacks. */
function starved(texts) {
  return texts.flatMap((each) => {
    const cut = cutBy(each);
    if (!cut?.by.closest('td, li, header')?.querySelector('.employer-mark')) return [];
    const lacks = cut.line.right - cut.line.left - (cut.seen.right - cut.seen.left);
    const free = freeIn(cut.by.closest('tr, li, header'), texts);
    return free > lacks
      ? [
          [
            'starved',
            each.element,
            `« ${each.text} » lacks ${Math.round(lacks)} px of ${Math.round(free)}`,
          ],
        ]
      : [];
  });
}

/** With text of usual size the sums of a column end on one line, also where the window is small. */
function ragged(texts) {
  if (document.documentElement.dataset.text !== '100') return [];
  const sums = texts.filter(({ element, seen }) => seen.length > 0 && element.closest('td.sum'));
  const columns = Map.groupBy(sums, ({ element }) => {
    const cell = element.closest('td');
    return `${cell.closest('table').getAttribute('aria-label')} ${cell.dataset.head}`;
  });
  return [...columns.values()].flatMap((column) => {
    const ends = new Map();
    for (const { element, seen } of column) {
      const row = element.closest('tr');
      ends.set(row, Math.max(ends.get(row) ?? 0, ...seen.map(({ right }) => right)));
    }
    const edges = [...ends.values()];
    return Math.max(...edges) - Math.min(...edges) > SLACK
      ? [['ragged sums', column[0].element, `« ${column[0].element.closest('td').dataset.head} »`]]
      : [];
  });
}
