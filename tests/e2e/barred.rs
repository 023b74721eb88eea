//! What keeps people out of a screen, by the checker of accessibility.

use super::window::Window;

/// What keeps some people out of what the window shows, and where.
pub(super) async fn kept_out(window: &Window) -> Vec<serde_json::Value> {
    window.run(&axe()).await;
    let told = window.run_until_told(BARRED).await;
    told.as_array().cloned().unwrap_or_default()
}

/// The checker of accessibility, as the screens' own packages bring it.
fn axe() -> String {
    let package = "../ui/node_modules/axe-core/axe.min.js";
    let script = std::fs::read_to_string(package).expect("npm ci brings axe-core");
    format!("if (!window.axe) {{ {script} }}")
}

/// What keeps some people out, by the rules of WCAG 2 A and AA: the rule, and
/// where it is broken.
///
/// Two things are left out. Names that spell out what a chip abbreviates (« 8 h
/// Bloc SA ») do not hold its letters. And the week and the rows are drawn by a
/// package that puts its own roles on its frame.
const BARRED: &str = "
    const told = arguments[arguments.length - 1];
    const asked = {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        rules: { 'label-content-name-mismatch': { enabled: false } },
    };
    const drawn = (id, target) => id.startsWith('aria-required') && /^[.]ec/.test(target);
    axe.run(document, asked).then(
        ({ violations }) => told(violations.flatMap(({ id, nodes }) =>
            nodes.filter(({ target }) => !drawn(id, target)).map(({ target, any, all }) =>
                `${id}: ${target} ${[...any, ...all].map(({ message }) => message)}`))),
        (error) => told([String(error)]));
";
