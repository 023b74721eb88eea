//! Content lines: escaped, folded, ended as RFC 5545 §3.1 and §3.3.11 ask.

use std::fmt::Display;

/// Octets of a physical line, its end not counted.
const WIDTH: usize = 75;

/// The lines of a calendar as they are written.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a property whose value needs no escaping: dates, numbers, names
    /// that the format itself defines.
    pub(super) fn raw(&mut self, name: &str, value: impl Display) {
        self.fold(&format!("{name}:{value}"));
    }

    /// Adds a property whose value somebody typed.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escape(value)));
    }

    /// Everything added so far.
    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn fold(&mut self, line: &str) {
        let (mut rest, mut room) = (line, WIDTH);
        while rest.len() > room {
            let (head, tail) = rest.split_at(cut(rest, room));
            self.0.push_str(head);
            self.0.push_str("\r\n ");
            // The space in front of a continuation takes one octet.
            (rest, room) = (tail, WIDTH - 1);
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

/// Where to cut a line that is longer than `room`: between two characters,
/// and after a letter where possible, because some readers strip the spaces
/// at the end of a physical line.
fn cut(line: &str, room: usize) -> usize {
    let last = line.floor_char_boundary(room);
    match line[..last].trim_end().len() {
        0 => last,
        tight => tight,
    }
}

/// A typed text as a TEXT value: no line break or control character remains,
/// so that it cannot begin a property of its own.
fn escape(text: &str) -> String {
    let mut plain = text.replace("\r\n", "\n");
    plain.retain(|c| breaks_line(c) || c == '\t' || !c.is_control());
    let mut escaped = String::with_capacity(plain.len());
    for c in plain.trim().chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\t' => escaped.push(' '),
            c if breaks_line(c) => escaped.push_str("\\n"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Whether some reader takes the character for the end of a line.
const fn breaks_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", text);
        lines.into_text()
    }

    #[test]
    fn separators_and_line_breaks_are_escaped() {
        let text = "Hôpital « A ; B, C » \\ nuit\r\nétage 2";
        let line = "SUMMARY:Hôpital « A \\; B\\, C » \\\\ nuit\\nétage 2\r\n";
        assert_eq!(written(text), line);
    }

    #[test]
    fn no_spelling_of_a_line_break_begins_a_line() {
        for end in ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"] {
            let line = written(&format!("A{end}ATTENDEE:mailto:x@exemple.fr"));
            assert_eq!(line, "SUMMARY:A\\nATTENDEE:mailto:x@exemple.fr\r\n");
        }
    }

    #[test]
    fn control_characters_are_dropped_and_a_tab_is_a_space() {
        assert_eq!(written("A\u{0}\u{7}\u{1b}\tB\u{b}"), "SUMMARY:A B\r\n");
    }

    #[test]
    fn a_fold_falls_between_characters_and_not_after_a_space() {
        let line = written(&format!("{} é{}", "a".repeat(66), "b".repeat(80)));
        let first = line.split("\r\n").next().expect("a first line");
        assert_eq!(first.len(), 74, "the space goes to the next line: {line}");
        assert!(line.contains("\r\n  éb"), "{line}");
    }
}
