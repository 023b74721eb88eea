//! The real window, and the hands and eyes of the person before it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use thirtyfour::common::command::{Actions, Command};
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, TypingData};

pub(crate) use super::machine::Machine;

const FIND: &str = include_str!("find.js");
const MOVING: &str = "
    return document.getAnimations().some((animation) => animation.playState === 'running'
        && animation.effect.getComputedTiming().endTime !== Infinity);
";
/// What is cut by the edge of a list is not pressed by the driver.
const NEARER: &str = "
    arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { x, y, width, height } = arguments[0].getBoundingClientRect();
    return [x, y, width, height].join(' ');
";
/// The driver takes its picture after the page has drawn the next time, and a
/// page at rest draws nothing: a point that no eye sees is drawn again and again.
const STIR: &str = "
    const point = document.createElement('i');
    point.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px';
    document.documentElement.append(point);
    let shade = 0;
    const drawing = setInterval(() => {
        shade = 1 - shade;
        point.style.backgroundColor = `rgb(0 0 0 / ${shade / 255})`;
    }, 50);
    window.stilled = () => {
        clearInterval(drawing);
        point.remove();
    };
";
const STILL: &str = "window.stilled()";
pub(super) const PATIENCE: Duration = Duration::from_secs(20);
const PICKS: usize = 3;
/// By then the page has asked, where it has something to ask.
const ASKS: Duration = Duration::from_millis(1200);
pub(super) const BEAT: Duration = Duration::from_millis(60);
const SIZE: (u32, u32) = (1280, 800);

/// A window of Cumul.
pub(crate) struct Window {
    driver: WebDriver,
    process: PathBuf,
    leave: PathBuf,
}

impl Window {
    /// Starts the program.
    pub(crate) async fn open(machine: &Machine) -> Self {
        let name = match std::env::var("NEXTEST_TEST_GROUP").as_deref() {
            Ok("looks") => "CUMUL_E2E_DRIVER_LOOKS",
            _ => "CUMUL_E2E_DRIVER",
        };
        let address = std::env::var(name).expect("the address of a driver: see xtask");
        let mut wanted = Capabilities::new();
        let binary = serde_json::json!({ "binary": machine.launcher(), "args": [] });
        wanted.set("webkitgtk:browserOptions", binary).unwrap();
        let driver = WebDriver::new(address, wanted).await.unwrap();
        let (width, height) = SIZE;
        driver.set_window_rect(0, 0, width, height).await.unwrap();
        let process = machine.process();
        let leave = machine.dialogs().join("leave");
        Self {
            driver,
            process,
            leave,
        }
    }

    /// Presses its cross.
    pub(crate) async fn press_the_cross(&self) {
        fs::write(&self.leave, "").unwrap();
        let start = Instant::now();
        while self.leave.exists() {
            assert!(start.elapsed() < PATIENCE, "the cross is stuck");
            tokio::time::sleep(BEAT).await;
        }
    }

    /// Closes it by its cross, and waits until the program has ended. What is
    /// half typed by then may go: the cross is pressed again.
    pub(crate) async fn quit(self) {
        self.press_the_cross().await;
        tokio::time::sleep(ASKS).await;
        fs::write(&self.leave, "").unwrap();
        self.ends().await;
    }

    /// Presses what ends the program. The driver would wait for ever for the
    /// answer of a page that is gone: the page presses it a moment later.
    pub(crate) async fn press_and_end(self, id: &str) {
        let button = format!("[data-testid=\"{id}\"]");
        self.find("css", &button).await;
        self.comes_to_rest().await;
        let press = format!("setTimeout(() => document.querySelector('{button}').click(), 200)");
        self.run(&press).await;
        self.ends().await;
    }

    /// Waits until the program has ended.
    async fn ends(self) {
        let process = fs::read_to_string(&self.process).unwrap();
        let alive = Path::new("/proc").join(process.trim());
        let start = Instant::now();
        while alive.exists() {
            assert!(start.elapsed() < PATIENCE, "the program does not end");
            tokio::time::sleep(BEAT).await;
        }
        // A press that came too late is not for the next start.
        fs::remove_file(&self.leave).ok();
        // The session ends with its window; what is left of it is the driver's.
        self.driver.quit().await.ok();
    }

    async fn look(&self, what: &str, words: &str) -> Option<WebElement> {
        let asked = vec![what.into(), words.into()];
        let answer = self.driver.execute(FIND, asked).await.ok()?;
        answer.element().ok()
    }

    /// Waits for it.
    pub(crate) async fn find(&self, what: &str, words: &str) -> WebElement {
        let start = Instant::now();
        loop {
            if let Some(found) = self.look(what, words).await {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let there = self.text().await;
                self.fail(&format!("not in the window: {what} « {words} »\n{there}"))
                    .await;
            }
            tokio::time::sleep(BEAT).await;
        }
    }

    /// The driver holds one window: one that failed must not stand before the next.
    pub(crate) async fn fail(&self, why: &str) -> ! {
        self.keep_picture("failure").await;
        self.driver.clone().quit().await.unwrap();
        panic!("{why}");
    }

    async fn text(&self) -> String {
        let body = self.driver.find(By::Tag("body")).await.unwrap();
        body.text().await.unwrap_or_default()
    }

    /// Waits until the words stand in the window.
    pub(crate) async fn reads(&self, words: &str) {
        self.find("text", words).await;
    }

    /// Waits until the words are gone.
    pub(crate) async fn reads_no_more(&self, words: &str) {
        self.find("no text", words).await;
    }

    async fn press_on(&self, what: &str, words: &str) {
        let start = Instant::now();
        loop {
            let found = self.find(what, words).await;
            self.comes_to_rest().await;
            // Words that come later push away what stands below them.
            let lies = self.lies(&found).await;
            tokio::time::sleep(BEAT).await;
            let rests = lies.is_some() && lies == self.lies(&found).await;
            if !rests && start.elapsed() < PATIENCE {
                continue;
            }
            match found.click().await {
                Ok(()) => return,
                Err(error) if start.elapsed() > PATIENCE => {
                    self.fail(&format!("cannot press {what} « {words} »: {error}"))
                        .await;
                }
                // It may move, be drawn again, or lie below what is going.
                Err(_) => tokio::time::sleep(BEAT).await,
            }
        }
    }

    /// Where something lies, once it was scrolled into sight; none once it is gone.
    async fn lies(&self, found: &WebElement) -> Option<String> {
        let element = vec![found.to_json().ok()?];
        let told = self.driver.execute(NEARER, element).await.ok()?;
        told.json().as_str().map(str::to_owned)
    }

    /// What slides in is not where a click would go a moment later.
    async fn comes_to_rest(&self) {
        let start = Instant::now();
        while self.run(MOVING).await != serde_json::json!(false) {
            assert!(start.elapsed() < PATIENCE, "the window never rests");
            tokio::time::sleep(BEAT).await;
        }
    }

    /// Presses a button, a tab or a link by its words.
    pub(crate) async fn press(&self, words: &str) {
        self.press_on("button", words).await;
    }

    /// Presses what lies under a selector.
    pub(crate) async fn press_at(&self, selector: &str) {
        self.press_on("css", selector).await;
    }

    /// Presses what a test names, since several have the same words.
    pub(crate) async fn press_named(&self, id: &str) {
        self.press_at(&format!("[data-testid=\"{id}\"]")).await;
    }

    /// Presses a row of a table, by words in it.
    pub(crate) async fn press_row(&self, words: &str) {
        self.press_on("row", words).await;
    }

    /// Presses a choice beside its words.
    pub(crate) async fn choose(&self, words: &str) {
        self.press_on("choice", words).await;
    }

    /// Unfolds what is folded.
    pub(crate) async fn unfold(&self, words: &str) {
        self.press_on("fold", words).await;
    }

    /// Goes to a noun of the rail.
    pub(crate) async fn go(&self, noun: &str) {
        let link = format!("nav a[aria-keyshortcuts][href$=\"/{noun}\"]");
        self.press_at(&link).await;
    }

    /// Replaces what stands in a field.
    pub(crate) async fn write(&self, field: &str, text: &str) {
        self.press_on("field", field).await;
        let found = self.find("field", field).await;
        self.send(&found, Key::Control + "a").await;
        self.send(&found, TypingData::from(Key::Delete)).await;
        self.send(&found, TypingData::from(text)).await;
    }

    async fn send(&self, element: &WebElement, keys: TypingData) {
        element.send_keys(keys).await.unwrap();
    }

    /// Chooses from a list that opens.
    pub(crate) async fn pick(&self, field: &str, option: &str) {
        // A list that still moves may be pressed beside what was meant.
        for _ in 0..PICKS {
            self.press_on("field", field).await;
            self.press_on("option", option).await;
            self.find("no css", ".floating.options").await;
            // The driver's own reading leaves out text that is cut where it does not fit.
            let Ok(shown) = self.find("field", field).await.prop("innerText").await else {
                // The field was drawn again meanwhile.
                continue;
            };
            let shown = shown.unwrap_or_default();
            let first = option.split(' ').next().unwrap_or_default();
            // A field that one types into shows nothing to read.
            if shown.is_empty() || shown.contains(first) {
                return;
            }
        }
        self.fail(&format!("« {option} » was not taken in « {field} »"))
            .await;
    }

    /// Types into a list that can be searched, and takes what it finds.
    pub(crate) async fn search(&self, field: &str, text: &str, option: &str) {
        self.write(field, text).await;
        self.press_on("option", option).await;
        self.find("no css", ".floating.options").await;
    }

    /// Presses keys together, wherever the focus is.
    pub(crate) async fn keys(&self, held: Key, key: &str) {
        let actions = self
            .driver
            .action_chain()
            .key_down(held.clone())
            .send_keys(key);
        actions.key_up(held).perform().await.unwrap();
    }

    /// Strikes a key where the focus is, while others are held.
    pub(crate) async fn strike(&self, held: &[Key], key: Key) {
        let mut actions = self.driver.action_chain();
        for each in held {
            actions = actions.key_down(each.clone());
        }
        actions = actions.key_down(key.clone()).key_up(key);
        for each in held {
            actions = actions.key_up(each.clone());
        }
        actions.perform().await.unwrap();
    }

    /// Turns the wheel of the mouse over the middle of something, by so many px.
    pub(crate) async fn turn_the_wheel(&self, selector: &str, down: i32) {
        let over = self.find("css", selector).await.to_json().unwrap();
        let turned = serde_json::json!([{ "type": "wheel", "id": "wheel", "actions": [{
            "type": "scroll", "x": 0, "y": 0, "deltaX": 0, "deltaY": down,
            "duration": 0, "origin": over,
        }] }]);
        let turned = Command::PerformActions(Actions::from(turned));
        self.driver.cmd(turned).await.unwrap();
    }

    /// Makes the window as large as another screen would.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let resized = self.driver.set_window_rect(0, 0, width, height);
        resized.await.unwrap();
    }

    /// Types where the focus is.
    pub(crate) async fn types(&self, text: &str) {
        let actions = self.driver.action_chain().send_keys(text);
        actions.perform().await.unwrap();
    }

    /// Draws from one thing to another.
    pub(crate) async fn drag(&self, from: &str, to: &str) {
        let (from, to) = (self.find("css", from).await, self.find("css", to).await);
        let actions = self.driver.action_chain();
        let drawn = actions.drag_and_drop_element(&from, &to);
        drawn.perform().await.unwrap();
    }

    /// Clicks in the middle of something, whatever lies there.
    pub(crate) async fn point_at(&self, selector: &str) {
        let found = self.find("css", selector).await;
        let actions = self.driver.action_chain().move_to_element_center(&found);
        actions.click().perform().await.unwrap();
    }

    /// Runs a script of the test's own.
    pub(crate) async fn run(&self, script: &str) -> serde_json::Value {
        let answer = self.driver.execute(script, Vec::new()).await.unwrap();
        answer.json().clone()
    }

    /// The page is read again, with what was put down for it.
    pub(crate) async fn read_anew(&self) {
        self.driver.refresh().await.unwrap();
    }

    /// Runs a script that answers through its last argument.
    pub(crate) async fn run_until_told(&self, script: &str) -> serde_json::Value {
        let answer = self.driver.execute_async(script, Vec::new()).await.unwrap();
        answer.json().clone()
    }

    /// Keeps what the window shows, to be looked at.
    pub(crate) async fn picture(&self, name: &str) {
        // What slides in has arrived, and what is read has come.
        tokio::time::sleep(Duration::from_millis(450)).await;
        self.find("no css", "[aria-busy=\"true\"]").await;
        self.keep_picture(name).await;
    }

    /// Keeps what the window shows at this moment.
    pub(crate) async fn keep_picture(&self, name: &str) {
        let folder = std::env::var("CUMUL_E2E_SCREENS").expect("CUMUL_E2E_SCREENS: see xtask");
        fs::create_dir_all(&folder).unwrap();
        let file = Path::new(&folder).join(format!("{name}.png"));
        self.run(STIR).await;
        self.driver.screenshot(&file).await.unwrap();
        self.run(STILL).await;
    }
}
