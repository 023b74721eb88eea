//! One file of the tree, seen as text, as code, or as product code.

use std::sync::LazyLock;

use regex::Regex;

use super::language;

/// Crates whose code a doctor runs.
const PRODUCT: &[&str] = &[
    "crates/domain/src/",
    "crates/store/src/",
    "crates/exchange/src/",
    "crates/vault/src/",
    "crates/link/src/",
    "crates/app/src/",
    "crates/cli/src/",
    "src-tauri/src/",
];

static FOR_TESTS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"#\[cfg\((?:all\()?test\b[^\]]*\]").unwrap());

pub(super) struct Source {
    path: String,
    text: String,
    code: String,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        let ending = path.rsplit('.').next().unwrap_or_default();
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: language::code(ending, text),
        }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Names and keywords only: comments and texts are blank.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    pub(super) fn is(&self, endings: &[&str]) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| endings.contains(&ending))
    }

    pub(super) fn is_below(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }

    /// Rust that a doctor runs, as opposed to tests, test kit and chores.
    pub(super) fn is_product(&self) -> bool {
        let of_tests = self.path.contains("/tests/") || self.path.ends_with("/tests.rs");
        self.is(&["rs"]) && !of_tests && PRODUCT.iter().any(|folder| self.path.starts_with(folder))
    }

    /// The code without what only tests compile.
    pub(super) fn product_code(&self) -> String {
        let mut code = self.code.clone();
        while let Some(found) = FOR_TESTS.find(&code) {
            let end = found.end() + item_length(&code[found.end()..]);
            let blank: String = code[found.start()..end]
                .chars()
                .filter(|c| *c == '\n')
                .collect();
            code.replace_range(found.start()..end, &blank);
        }
        code
    }

    /// Where a pattern stands in some view of this file, as `path:line: match`.
    pub(super) fn places(&self, view: &str, pattern: &Regex) -> Vec<String> {
        pattern
            .find_iter(view)
            .map(|found| self.place(view, found.start(), found.as_str()))
            .collect()
    }

    pub(super) fn place(&self, view: &str, at: usize, what: &str) -> String {
        let line = view[..at].matches('\n').count() + 1;
        format!("{}:{line}: {}", self.path, what.trim())
    }
}

/// How far the item goes: to its semicolon, or to the end of its braces.
fn item_length(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code.char_indices() {
        match c {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn product_code_leaves_out_what_only_tests_compile() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { c(); } }\nfn d() {}\n#[cfg(test)]\nmod e;\n";
        let code = Source::new("crates/app/src/x.rs", text).product_code();
        assert!(code.contains("fn a") && code.contains("fn d"), "{code}");
        assert!(!code.contains("fn b") && !code.contains("mod e"), "{code}");
        let line = |code: &str| code.lines().position(|line| line.contains("fn d"));
        assert_eq!(line(&code), line(text), "lines stay where they are");
    }

    #[test]
    fn only_what_a_doctor_runs_is_product() {
        let product = |path| Source::new(path, "").is_product();
        assert!(product("crates/store/src/shift.rs") && product("src-tauri/src/main.rs"));
        for path in [
            "crates/testkit/src/lib.rs",
            "crates/app/src/pay/tests.rs",
            "tests/main.rs",
        ] {
            assert!(!product(path), "{path}");
        }
    }
}
