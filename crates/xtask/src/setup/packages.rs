//! The Debian packages Cumul is built and tested with, each with its reason.

/// What the machine is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Window,
    Tests,
}

/// A package and the reason a stranger would accept for installing it.
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) why: &'static str,
}

const fn package(name: &'static str, why: &'static str) -> Package {
    Package { name, why }
}

const WINDOW: &[Package] = &[
    package(
        "build-essential",
        "C compiler and make, for SQLCipher and OpenSSL",
    ),
    package(
        "perl",
        "runs the configuration of OpenSSL, which we build ourselves",
    ),
    package("pkg-config", "tells the build where GTK and WebKit are"),
    package(
        "libclang-dev",
        "reads SQLite's headers, for the undo journal",
    ),
    package(
        "libwebkit2gtk-4.1-dev",
        "draws the window: WebKit, GTK and their headers",
    ),
    package(
        "libdbus-1-dev",
        "lets the window speak to the desktop session",
    ),
];

const TESTS: &[Package] = &[
    package("git", "lists the files that the layout tests read"),
    package("webkit2gtk-driver", "clicks and types in the real window"),
    package("xvfb", "a screen in memory for that window"),
    package("dbus-x11", "a session bus of its own for that window"),
    package(
        "gnome-keyring",
        "the keyring that the window keeps a secret in",
    ),
    package("qpdf", "checks the structure of the PDFs we write"),
    package("poppler-utils", "reads the text of the PDFs we write"),
    package("khal", "reads the calendars we write"),
    package(
        "python3-venv",
        "runs the Python readers of calendars and identifiers",
    ),
];

/// All packages for a purpose, in the order a person would list them.
pub(crate) fn wanted(purpose: Purpose) -> Vec<&'static Package> {
    let tests = match purpose {
        Purpose::Window => &[][..],
        Purpose::Tests => TESTS,
    };
    WINDOW.iter().chain(tests).collect()
}
