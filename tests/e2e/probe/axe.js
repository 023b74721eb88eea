// What keeps some people out, by the rules of WCAG 2 A and AA: the rule, and where it is broken.
//
// Four things are left out. Names that spell out what a chip abbreviates (« 8 h Bloc SA ») do not
// hold its letters. A chip of the month is a line of text high, so that a month is seen at once:
// the list beside it does all that a chip does. The options of a field that is typed into are
// walked, and scrolled, by the arrows in that field. And the week and the rows are drawn by a package
// that puts its own roles on its frame.
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const drawn = (id, target) =>
  (id.startsWith('aria-required') && /^[.]ec/.test(target)) ||
  (id === 'target-size' && /data-shift/.test(target)) ||
  (id === 'scrollable-region-focusable' &&
    document.querySelector(target)?.matches('[data-combobox-viewport]'));

async function barred() {
  const rules = { 'label-content-name-mismatch': { enabled: false } };
  const { violations } = await axe.run(document, {
    runOnly: WCAG,
    rules,
    resultTypes: ['violations'],
    preload: false,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !drawn(id, target))
      .map(
        ({ target, any, all }) =>
          `axe ${id}: ${target} ${[...any, ...all].map(({ message }) => message)}`,
      ),
  );
}

/** A screen that failed, a font that is missing, what the page may not load, a lost picture. */
function broken() {
  return [
    ...refused,
    ...[...document.fonts]
      .filter(({ status }) => status === 'error')
      .map(({ family }) => `no font: ${family}`),
    ...[...document.querySelectorAll('img')]
      .filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
      .map(({ alt }) => `no picture: ${alt}`),
    ...[...document.querySelectorAll('.failure')].map(({ innerText }) => `failed: ${innerText}`),
  ];
}

const refused = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  refused.push(`${violatedDirective} ${blockedURI}`),
);
