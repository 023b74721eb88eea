//! The window talks to the book through one door.

use std::sync::LazyLock;

use regex::Regex;

use super::source::Source;
use super::{hold, tree};

const DOOR: &str = "ui/src/ipc";
const BINDINGS: &str = "ui/src/ipc/bindings.ts";

static CALL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\binvoke\s*[(<]|\b__TAURI\w*").unwrap());
static IMPORT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("[\"']@tauri-apps/api/core[\"']").unwrap());

static DECLARED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:type|interface)\s+(\w+)\s*[=<{]").unwrap());

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

fn declared_types(source: &Source) -> Vec<&str> {
    let names = DECLARED
        .captures_iter(source.code())
        .filter_map(|found| found.get(1));
    names.map(|name| name.as_str()).collect()
}

/// Types that the core generates and this file writes by hand again.
fn written_twice(generated: &[&str], source: &Source) -> Vec<String> {
    if !source.is_below("ui/src") || source.path() == BINDINGS {
        return Vec::new();
    }
    let again = declared_types(source)
        .into_iter()
        .filter(|name| generated.contains(name));
    again
        .map(|name| format!("{}: {name} is already in {BINDINGS}", source.path()))
        .collect()
}

#[test]
fn a_type_of_the_core_is_never_written_by_hand() {
    let bindings = tree::sources()
        .iter()
        .find(|source| source.path() == BINDINGS);
    let generated = bindings.map(declared_types).unwrap_or_default();
    hold(|source| written_twice(&generated, source));
}

#[test]
fn a_type_written_by_hand_again_is_found() {
    let bindings = Source::new(BINDINGS, "export type Shift = { id: ShiftId };");
    let generated = declared_types(&bindings);
    let screen = Source::new(
        "ui/src/features/shift/model.ts",
        "export interface Shift { id: string }",
    );
    assert_eq!(written_twice(&generated, &screen).len(), 1);
    assert!(written_twice(&generated, &bindings).is_empty());
}
