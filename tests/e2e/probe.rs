//! The measuring eye: what is cut, covered, written over, too faint, or reached
//! without being seen.
//!
//! `probe/*.js` is ours and runs in the page. This file hands it in, and proves
//! that it finds each kind of defect where there is one.

use serde_json::{Value, json};

use super::looks::{EMPTY, holding, opened};
use super::window::Window;

const SCRIPTS: &[&str] = &[
    include_str!("probe/texts.js"),
    include_str!("probe/contrast.js"),
    include_str!("probe/geometry.js"),
    include_str!("probe/rows.js"),
    include_str!("probe/focus.js"),
    include_str!("probe/axe.js"),
    include_str!("probe/probe.js"),
    include_str!("probe/walk.js"),
    include_str!("probe/screens.js"),
    include_str!("probe/looks.js"),
    include_str!("probe/states.js"),
];

impl Window {
    /// Brings the eye into the page, and the checker of accessibility that the
    /// screens' own packages bring.
    pub(super) async fn bring_the_probe(&self) {
        let package = "../ui/node_modules/axe-core/axe.min.js";
        let axe = std::fs::read_to_string(package).expect("npm ci brings axe-core");
        self.run(&format!("if (!window.axe) {{ {axe} }}")).await;
        let ours = SCRIPTS.join("\n");
        self.run(&format!("if (!window.looks) (() => {{ {ours} }})()"))
            .await;
    }

    /// Waits for what a script of the eye promises.
    pub(super) async fn probed(&self, promise: &str) -> Value {
        let told = "arguments[arguments.length - 1]";
        let script = format!(
            "const told = {told};
             Promise.resolve({promise}).then(told, (error) => told([`probe: ${{error}}`]));"
        );
        self.run_until_told(&script).await
    }
}

/// A kind of finding, and what must be found.
const DEFECTS: &[(&str, &str)] = &[
    (
        "clipped",
        "<p style='width: 4rem; overflow: hidden; white-space: nowrap'>Centre hospitalier</p>",
    ),
    (
        "clipped",
        "<p title='1 234 567,89 €' style='width: 4rem; overflow: hidden; text-overflow: ellipsis;
            white-space: nowrap'>1 234 567,89 €</p>",
    ),
    (
        "clipped",
        "<input aria-label='a' style='width: 4rem' placeholder='lundi prochain, 24/11'>",
    ),
    (
        "line cut",
        "<p style='height: 0.5rem; overflow: hidden'>Centre hospitalier</p>",
    ),
    (
        "a letter left",
        "<p title='Centre hospitalier' style='width: 1.75rem; overflow: hidden;
            text-overflow: ellipsis; white-space: nowrap'>Centre hospitalier</p>",
    ),
    (
        "starved",
        "<ul><li style='display: flex'><span class='employer-mark'>CH</span>
            <span title='Centre hospitalier' style='width: 4rem; overflow: hidden;
                text-overflow: ellipsis; white-space: nowrap'>Centre hospitalier</span>
            <span style='margin-left: auto'>3</span></li></ul>",
    ),
    (
        "ragged sums",
        "<table class='ledger' aria-label='a'><tbody>
            <tr><td class='sum end' data-head='Montant'>12,00</td></tr>
            <tr><td class='sum' data-head='Montant'>1,00</td></tr></tbody></table>",
    ),
    (
        "outside the window",
        "<p style='position: fixed; left: -3rem; bottom: 1rem'>Centre hospitalier</p>",
    ),
    (
        "overlap",
        "<p>Centre hospitalier</p><p style='margin-top: -1rem'>Clinique des Tilleuls</p>",
    ),
    (
        "covered",
        "<div style='position: relative'><p>Centre hospitalier</p>
            <div style='position: absolute; inset: 0; background: var(--sheet)'></div></div>",
    ),
    (
        "scrolls sideways",
        "<div style='overflow-x: auto' tabindex='0'><p style='width: 200vw'>Centre</p></div>",
    ),
    (
        "scrolls sideways",
        "<p style='width: 200vw'>Centre hospitalier</p>",
    ),
    (
        "contrast",
        "<p style='color: var(--rule-strong)'>Centre hospitalier</p>",
    ),
    (
        "contrast",
        "<p style='opacity: 0.5; color: var(--soft)'>Centre hospitalier</p>",
    ),
    (
        "contrast",
        "<input type='checkbox' aria-label='a' style='border-color: var(--rule)'>",
    ),
    (
        "focus",
        "<button style='outline: none'>Centre hospitalier</button>",
    ),
    ("axe button-name", "<button></button>"),
    (
        "no picture",
        "<img alt='a' src='data:image/png;base64,AAAA'>",
    ),
];

/// A name that gives way, and says itself whole to whoever asks.
const ALLOWED: &str = "<p title='Centre hospitalier' style='width: 4rem; overflow: hidden;
    text-overflow: ellipsis; white-space: nowrap'>Centre hospitalier</p>";

#[tokio::test]
async fn the_probe_finds_each_kind_of_defect_and_nothing_where_there_is_none() {
    let machine = holding(EMPTY);
    let window = opened(&machine).await;
    window.bring_the_probe().await;
    window
        .probed("looks.visit('empty', looks.names('empty').indexOf('help'))")
        .await;
    assert_eq!(found_with(&window, ALLOWED).await, json!([]));
    for (kind, html) in DEFECTS {
        let found = found_with(&window, html).await;
        let lines = found.as_array().unwrap().iter().filter_map(Value::as_str);
        let kinds: Vec<&str> = lines.filter(|line| line.starts_with(kind)).collect();
        assert!(!kinds.is_empty(), "{kind} in {html}: {found}");
    }
    window.quit().await;
}

/// What the eye says of the page of help with something more in it.
async fn found_with(window: &Window, html: &str) -> Value {
    let html = json!(html);
    let promise = format!(
        "(async () => {{
            const more = document.createElement('div');
            more.innerHTML = {html};
            document.querySelector('main').prepend(more);
            // Boxes are measured anew where the text was another.
            await looks.look('light', '125', {{}});
            await Promise.all([...more.querySelectorAll('img')].map(
                (image) => image.complete || new Promise((next) => (image.onerror = next))));
            const seen = await looks.look('light', '100', {{ axe: true, seen: true }});
            const all = [...seen, ...looks.probeFocus()];
            more.remove();
            return all;
        }})()"
    );
    window.probed(&promise).await
}
