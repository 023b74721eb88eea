//! Every list answers: awaited, empty, failed, full. Empty and full lists are
//! looked at with all the others.

use serde_json::Value;

use super::looks::{FULL, PASSPHRASE, holding, opened};
use super::window::Window;

const LISTS: &[&str] = &[
    "/today",
    "/planning?view=month",
    "/planning?view=week",
    "/planning?view=list",
    "/planning?view=employer",
    "/employer",
    "/employer/aubierge",
    "/employer/aubierge?tab=site",
    "/employer/aubierge?tab=contract",
    "/money?tab=month",
    "/money?tab=invoices",
    "/money?tab=owed",
    "/formality",
    "/document",
    "/paper?paper=shift_statement",
    "/paper?paper=invoice",
    "/paper?paper=council_transmission",
    "/history",
    "/settings?tab=profile",
    "/settings?tab=law",
];

#[tokio::test]
async fn a_list_that_is_awaited_holds_its_place_and_nothing_jumps() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.bring_the_probe().await;
    let mut wrong = Vec::new();
    for path in LISTS {
        let told = window.probed(&format!("looks.awaited('{path}')")).await;
        wrong.extend(lines(path, &told));
    }
    finish(window, &wrong).await;
}

#[tokio::test]
async fn a_list_that_cannot_be_read_says_so_and_can_be_tried_again() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.bring_the_probe().await;
    let mut wrong = Vec::new();
    for path in LISTS {
        let asked = format!("looks.unread('{path}', '{PASSPHRASE}')");
        wrong.extend(lines(path, &window.probed(&asked).await));
    }
    finish(window, &wrong).await;
}

fn lines(path: &str, told: &Value) -> Vec<String> {
    let lines = told.as_array().into_iter().flatten();
    lines.map(|line| format!("{path}: {line}")).collect()
}

async fn finish(window: Window, wrong: &[String]) {
    if !wrong.is_empty() {
        window.fail(&wrong.join("\n")).await;
    }
    window.quit().await;
}
