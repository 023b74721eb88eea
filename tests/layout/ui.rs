//! The window talks to the book through one door.

use std::sync::LazyLock;

use regex::Regex;

use super::hold;
use super::source::Source;

const DOOR: &str = "ui/src/ipc";

static CALL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\binvoke\s*[(<]|\b__TAURI\w*").unwrap());
static IMPORT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("[\"']@tauri-apps/api/core[\"']").unwrap());

fn talks_past_the_door(source: &Source) -> Vec<String> {
    let of_the_window = source.is_below("ui") && source.is(&["ts", "js", "mjs", "svelte"]);
    if !of_the_window || source.is_below(DOOR) {
        return Vec::new();
    }
    // The linter names the forbidden import, and is read by nobody else.
    let mut found = source.places(source.code(), &CALL);
    if source.is_below("ui/src") {
        found.extend(source.places(source.text(), &IMPORT));
    }
    found
}

#[test]
fn invoke_is_called_in_the_ipc_folder_only() {
    hold(talks_past_the_door);
}

#[test]
fn a_screen_that_calls_invoke_is_found() {
    for (path, text) in [
        (
            "ui/src/features/shift/Shift.svelte",
            "<script>invoke('shift_plan', {})</script>",
        ),
        (
            "ui/src/features/shift/model.ts",
            "const a = await invoke<Shift>('shift_plan');",
        ),
        (
            "ui/src/kit/a.ts",
            "import { invoke as call } from '@tauri-apps/api/core';",
        ),
        ("ui/src/shell/b.ts", "window.__TAURI_INTERNALS__.x"),
    ] {
        assert_eq!(
            talks_past_the_door(&Source::new(path, text)).len(),
            1,
            "{path}"
        );
    }
    assert!(talks_past_the_door(&Source::new("ui/src/ipc/call.ts", "invoke('a')")).is_empty());
}
