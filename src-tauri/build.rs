//! Tells Tauri which commands exist, from the one list in `crates/app`.

use std::fs;
use std::io::{Error, Result};
use std::path::Path;

fn main() -> Result<()> {
    let list = Path::new("../crates/app/src/wire/list.rs");
    println!("cargo::rerun-if-changed={}", list.display());
    // `module::name(Question) -> Answer;` is a line of the list.
    let text = fs::read_to_string(list)?;
    let name = |line: &str| {
        let (path, _) = line.trim().split_once('(')?;
        let (_, name) = path.split_once("::")?;
        line.contains("->").then(|| name.to_owned())
    };
    let names: Vec<&'static str> = text
        .lines()
        .filter_map(name)
        .map(|name| &*Box::leak(name.into_boxed_str()))
        .collect();
    capability(&names)?;
    let manifest = tauri_build::AppManifest::new().commands(Box::leak(names.into_boxed_slice()));
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .map_err(Error::other)
}

/// The window may call every command of the list, and nothing of the plugins.
fn capability(names: &[&str]) -> Result<()> {
    let allowed: Vec<String> = names
        .iter()
        .map(|name| format!("    \"allow-{}\"", name.replace('_', "-")))
        .collect();
    let text = format!(
        "{{\n  \"identifier\": \"main\",\n  \"description\": \"The commands of the one list.\",\n  \"windows\": [\"main\"],\n  \"permissions\": [\n    \"core:default\",\n{}\n  ]\n}}\n",
        allowed.join(",\n")
    );
    let path = Path::new("capabilities/main.json");
    if fs::read_to_string(path).is_ok_and(|before| before == text) {
        return Ok(());
    }
    fs::create_dir_all("capabilities")?;
    fs::write(path, text)
}
