//! Who may import whom: the table of the design, against `cargo metadata`.

use serde_json::Value;

use super::{metadata, refuse};

/// A crate of ours, which of ours it may import, and, where the table is
/// closed, the only foreign crates it may import.
struct Room {
    name: &'static str,
    ours: &'static [&'static str],
    foreign: Option<&'static [&'static str]>,
}

const fn room(
    name: &'static str,
    ours: &'static [&'static str],
    foreign: Option<&'static [&'static str]>,
) -> Room {
    Room {
        name,
        ours,
        foreign,
    }
}

const ROOMS: &[Room] = &[
    room(
        "domain",
        &[],
        Some(&[
            "chrono",
            "chrono-tz",
            "num-rational",
            "uuid",
            "serde",
            "ts-rs",
            "schemars",
            "thiserror",
        ]),
    ),
    room(
        "store",
        &["domain"],
        Some(&[
            "rusqlite",
            "serde",
            "serde_json",
            "thiserror",
            "chrono",
            "chrono-tz",
            "uuid",
        ]),
    ),
    room("exchange", &["domain"], None),
    room("vault", &[], None),
    room("link", &[], Some(&["getrandom", "qrcode", "thiserror"])),
    room(
        "app",
        &["domain", "store", "exchange", "vault", "link"],
        None,
    ),
    room("cli", &["app", "domain"], None),
    room("cumul-desktop", &["app", "domain"], None),
    room(
        "testkit",
        &["app", "domain", "store", "exchange", "vault"],
        None,
    ),
    room("bench", &["app", "domain", "exchange", "testkit"], None),
    room("tests", &[], Some(&[])),
    room("xtask", &[], None),
];

/// Foreign crates, by the beginning of their name, that live in one room only.
const AT_HOME: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("libsqlite3", "store"),
    ("typst", "exchange"),
    ("docx", "exchange"),
    ("ical", "exchange"),
    ("quick-xml", "exchange"),
    ("csv", "exchange"),
    ("calamine", "exchange"),
    ("rrule", "exchange"),
    ("windows-timezones", "exchange"),
    ("lopdf", "exchange"),
    ("printpdf", "exchange"),
    ("hayro", "exchange"),
    ("keyring", "vault"),
    ("secret-service", "vault"),
    ("zxcvbn", "vault"),
    ("argon2", "vault"),
    ("chacha20poly1305", "vault"),
    ("qrcode", "link"),
    ("tiny_http", "link"),
    ("libdav", "link"),
    ("ureq", "link"),
    ("reqwest", "link"),
    ("rustls", "link"),
    ("tauri", "cumul-desktop"),
    ("clap", "cli"),
];

/// Why this import is against the table, if it is.
fn objection(importer: &str, imported: &str) -> Option<String> {
    let Some(room) = ROOMS.iter().find(|room| room.name == importer) else {
        return Some(format!("{importer} has no line in the table of rooms"));
    };
    let ours = ROOMS.iter().any(|room| room.name == imported);
    if ours {
        let allowed = room.ours.contains(&imported);
        return (!allowed).then(|| format!("{importer} may not know {imported}"));
    }
    if let Some((_, home)) = AT_HOME.iter().find(|(name, _)| imported.starts_with(name)) {
        return (*home != importer)
            .then(|| format!("{imported} belongs to {home}, not {importer}"));
    }
    let closed = room
        .foreign
        .is_some_and(|allowed| !allowed.contains(&imported));
    closed.then(|| format!("{importer} may not import {imported}"))
}

/// Every pair of importer and imported that is not for tests only.
fn imports() -> Vec<(String, String)> {
    metadata::packages().iter().flat_map(imports_of).collect()
}

fn imports_of(package: &Value) -> Vec<(String, String)> {
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    let dependencies = package["dependencies"].as_array().expect("dependencies");
    let shipped = dependencies
        .iter()
        .filter(|dependency| dependency["kind"] != "dev");
    shipped
        .map(|dependency| (name(package), name(dependency)))
        .collect()
}

#[test]
fn each_room_imports_only_what_the_table_allows() {
    let imports = imports();
    let seen = |pair: (&str, &str)| {
        imports
            .iter()
            .any(|(a, b)| (a.as_str(), b.as_str()) == pair)
    };
    assert!(
        seen(("store", "rusqlite")),
        "the table is compared with something"
    );
    refuse(
        imports
            .iter()
            .filter_map(|(a, b)| objection(a, b))
            .collect(),
    );
}

#[test]
fn an_import_against_the_table_is_found() {
    for (importer, imported) in [
        ("domain", "rusqlite"),
        ("domain", "store"),
        ("domain", "serde_json"),
        ("store", "tauri"),
        ("exchange", "rusqlite"),
        ("vault", "domain"),
        ("app", "tauri-plugin-dialog"),
        ("cli", "store"),
        ("cumul-desktop", "exchange"),
        ("app", "testkit"),
        ("helpers", "serde"),
    ] {
        assert!(
            objection(importer, imported).is_some(),
            "{importer} imports {imported}"
        );
    }
}
