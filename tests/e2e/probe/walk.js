// Goes from screen to screen inside the window, and opens what a screen can open.
let asked = 0;
const fetched = window.fetch;
window.fetch = (...all) => {
  asked += 1;
  return fetched(...all).finally(() => (asked -= 1));
};

/** The next frame; a window that draws none is not waited for. */
const frame = () =>
  new Promise((next) => {
    requestAnimationFrame(() => next());
    setTimeout(next, STILL);
  });
const STILL = 250;
const BUSY = '[aria-busy="true"], .skeleton';
const LONGEST = 8000;
const CALM = 3;
const PATIENCE = 12;

const moves = () =>
  document
    .getAnimations()
    .some(
      ({ playState, effect }) =>
        playState === 'running' && effect.getComputedTiming().endTime !== Infinity,
    );

/** Nothing is asked of the core any more, nothing moves, nothing is drawn anew. */
async function settled() {
  let changed = false;
  const watch = new MutationObserver(() => (changed = true));
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const start = performance.now();
  for (let calm = 0; calm < CALM && performance.now() - start < LONGEST;) {
    await frame();
    calm = changed || asked > 0 || moves() || document.querySelector(BUSY) ? 0 : calm + 1;
    changed = false;
  }
  watch.disconnect();
}

function find(selector) {
  const found = [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
  if (!found) throw new Error(`not there: ${selector}`);
  return found;
}
const strike = (target, key, more = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

/** What lies below is brought into sight first, as a hand would. */
function reach(selector) {
  const found = find(selector);
  found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return found;
}
const press = (selector) => () => reach(selector).click();
const see = (selector) => () => reach(selector);
/** A list or a menu opens by an arrow. */
const open = (selector) => () => {
  const trigger = reach(selector);
  trigger.focus();
  strike(trigger, 'ArrowDown');
};
const type = (selector, text) => () => {
  const field = find(selector);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const leave = (selector) => () => find(selector).blur();
const key = (name, more) => () => strike(document.activeElement ?? document.body, name, more);
const unfold = (selector) => () =>
  document.querySelectorAll(selector).forEach((each) => (each.open = true));

async function closeAll() {
  for (let again = 0; again < 4; again += 1) {
    const over = document.querySelector('[role="dialog"], [role="alertdialog"], .floating');
    if (!over) return;
    strike(over.contains(document.activeElement) ? document.activeElement : over, 'Escape');
    await settled();
  }
}

/** Takes a step, and waits a little for what it needs, as a person would. */
async function taken(step) {
  for (let again = 0; ; again += 1) {
    try {
      return step();
    } catch (error) {
      if (again === PATIENCE) throw error;
      await new Promise((next) => setTimeout(next, STILL));
    }
  }
}

/** Shows a screen as it is when one comes to it, and takes its steps. */
async function show([, path, ...steps]) {
  await closeAll();
  if (path) {
    // A page that one comes back to would be as one left it.
    if (location.hash.slice(1).split('?')[0] === path.split('?')[0]) {
      location.hash = '/nowhere';
      await frame();
      await frame();
    }
    location.hash = path;
  }
  await settled();
  for (const step of steps) {
    await taken(step);
    await settled();
  }
}

/** The window in other colours, or with other text, as the settings would have it. */
async function dress(theme, text) {
  Object.assign(document.documentElement.dataset, { theme, text });
  await settled();
}
