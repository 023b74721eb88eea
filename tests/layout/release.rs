//! What only tests may have never reaches a doctor.

use serde_json::{Value, json};

use super::{metadata, refuse};

const SCRIPTED: &str = "e2e";

/// Packages that script dialogs and clock without being asked to.
fn scripted_by_default(package: &Value) -> Option<String> {
    let by_default = package["features"]["default"].as_array()?;
    let scripted = |feature: &Value| {
        let name = feature.as_str().unwrap_or_default();
        name == SCRIPTED || name.ends_with("/e2e")
    };
    let name = &package["name"];
    by_default
        .iter()
        .any(scripted)
        .then(|| format!("{name} is scripted by default"))
}

#[test]
fn a_release_has_no_scripted_dialog_or_clock() {
    let packages = metadata::packages();
    let desktop = packages
        .iter()
        .find(|package| package["name"] == "cumul-desktop");
    let features = &desktop.expect("the desktop shell")["features"];
    assert!(
        features.get(SCRIPTED).is_some(),
        "the feature still has the name looked for"
    );
    refuse(packages.iter().filter_map(scripted_by_default).collect());
}

#[test]
fn a_package_scripted_by_default_is_found() {
    for feature in ["e2e", "app/e2e"] {
        let package = json!({ "name": "cumul-desktop", "features": { "default": [feature] } });
        assert!(scripted_by_default(&package).is_some(), "{feature}");
    }
    let asked = json!({ "name": "cumul-desktop", "features": { "default": [], "e2e": [] } });
    assert!(scripted_by_default(&asked).is_none());
}
