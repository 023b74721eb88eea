//! Telling code from prose: what of a file is names and keywords, and what is
//! comment or text, in the languages of the house.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Comments and texts of each language; a text is captured as `text`.
const RUST: &str = r##"(?x)
    //[^\n]* | (?s:/\*.*?\*/)
    | (?P<text> [bc]?r"[^"]*" | [bc]?r\#"(?s:.*?)"\# | [bc]?r\#\#"(?s:.*?)"\#\#
        | [bc]?"(?:\\(?s:.)|[^"\\])*" | b?'(?:\\u\{[^}]*\}|\\x..|\\.|[^'\\\n])' )"##;
const SCRIPT: &str = r#"(?x)
    //[^\n]* | (?s:/\*.*?\*/)
    | (?P<text> "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\(?s:.)|[^`\\])*` )"#;
const SQL: &str = r"--[^\n]* | (?s:/\*.*?\*/) | (?P<text>'[^']*')";
const TOML: &str = r##"(?x) \#[^\n]*
    | (?P<text> """(?s:.*?)""" | '''(?s:.*?)''' | "(?:\\.|[^"\\\n])*" | '[^'\n]*' )"##;

/// Where a Svelte file holds code: its scripts and the braces of its markup.
const SVELTE_CODE: &str = r"(?xs) <script[^>]*>.*?</script> | \{(?:[^{}]|\{[^{}]*\})*\}";
const SVELTE_PROSE: &str = r"(?s)<style[^>]*>.*?</style>|<!--.*?-->";

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).unwrap());
    };
}
pattern!(IN_RUST, RUST);
pattern!(IN_SCRIPT, SCRIPT);
pattern!(IN_SQL, &SQL.replace(" | ", "|"));
pattern!(IN_TOML, TOML);
pattern!(SVELTE_CODE_PARTS, SVELTE_CODE);
pattern!(SVELTE_PROSE_PARTS, SVELTE_PROSE);
pattern!(FILLED_IN, r"\$\{[^}]*\}");

/// The text of a file with comments and texts blanked, lines kept in place.
pub(super) fn code(ending: &str, text: &str) -> String {
    match ending {
        "rs" => blank(text, &IN_RUST),
        "ts" | "js" | "mjs" => script(text),
        "svelte" => script(&svelte(text)),
        "sql" => blank(text, &IN_SQL),
        "toml" => blank(text, &IN_TOML),
        _ => String::new(),
    }
}

/// The literal texts of a Rust file, with where each begins.
pub(super) fn rust_texts(text: &str) -> Vec<(usize, &str)> {
    let literal = |found: Captures<'_>| found.name("text").map(|text| text.range());
    let ranges = IN_RUST.captures_iter(text).filter_map(literal);
    ranges.map(|range| (range.start, &text[range])).collect()
}

fn blank(text: &str, pattern: &Regex) -> String {
    pattern
        .replace_all(text, |found: &Captures<'_>| spaces(&found[0]))
        .into_owned()
}

/// Like [`blank`], but what a template fills in between its quotes is code.
fn script(text: &str) -> String {
    let replaced = IN_SCRIPT.replace_all(text, |found: &Captures<'_>| {
        let part = &found[0];
        let filled = FILLED_IN.find_iter(part).map(|hole| hole.range());
        if part.starts_with('`') {
            keep(part, filled)
        } else {
            spaces(part)
        }
    });
    replaced.into_owned()
}

fn svelte(text: &str) -> String {
    let text = blank(text, &SVELTE_PROSE_PARTS);
    keep(
        &text,
        SVELTE_CODE_PARTS.find_iter(&text).map(|part| part.range()),
    )
}

fn keep(text: &str, parts: impl Iterator<Item = Range<usize>>) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut done = 0;
    for part in parts {
        kept.push_str(&spaces(&text[done..part.start]));
        kept.push_str(&text[part.clone()]);
        done = part.end;
    }
    kept.push_str(&spaces(&text[done..]));
    kept
}

fn spaces(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\n' { '\n' } else { ' ' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_keeps_names_and_loses_comments_and_texts() {
        let text = "fn a<'x>() { say(\"b \\\" c\"); } // d\n/* e */ let f = '\"'; r#\"g \" h\"#; i";
        let code = code("rs", text);
        for kept in ["fn a<'x>", "say(", "let f", "; i"] {
            assert!(code.contains(kept), "{kept} is code: {code}");
        }
        for lost in ["b", "c", "d", "e */", "g", "h"] {
            assert!(
                !code.contains(&format!("{lost} ")),
                "{lost} is prose: {code}"
            );
        }
        assert_eq!(code.lines().count(), 2, "lines stay where they are");
    }

    #[test]
    fn a_template_keeps_what_it_fills_in() {
        let code = code("ts", "const a = `b ${count} c`; // d");
        assert!(
            code.contains("${count}") && !code.contains('b') && !code.contains('d'),
            "{code}"
        );
    }

    #[test]
    fn svelte_markup_is_prose_and_its_braces_are_code() {
        let text = "<script lang=\"ts\">let a = 'b';</script>\n<p class=\"c\">l'été {total} d</p>";
        let code = code("svelte", text);
        assert!(code.contains("let a") && code.contains("{total}"), "{code}");
        assert!(!code.contains("été") && !code.contains("d<"), "{code}");
    }

    #[test]
    fn sql_and_toml_lose_their_texts_too() {
        assert!(!code("sql", "SELECT a -- b\nFROM c WHERE d = 'bed'").contains('b'));
        assert_eq!(code("toml", "a = \"b\" # c").trim(), "a =");
    }

    #[test]
    fn the_texts_of_a_rust_file_are_found_where_they_begin() {
        assert_eq!(rust_texts("x(\"a\"); // \"b\""), [(2, "\"a\"")]);
    }
}
