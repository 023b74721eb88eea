//! One line of a calendar: a name, parameters, a value.

use std::borrow::Cow;

/// A line in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Content<'a> {
    pub(super) name: &'a str,
    params: &'a str,
    pub(super) value: &'a str,
}

impl<'a> Content<'a> {
    /// The parts of a line; nothing where it has no name or no value.
    pub(super) fn of(line: &'a str) -> Option<Self> {
        let end = line.find([':', ';'])?;
        let name = line[..end].trim();
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if name.is_empty() || !name.chars().all(allowed) {
            return None;
        }
        let rest = &line[end..];
        // A quote that is never closed belongs to no parameter.
        let colon = unquoted(rest, b':').or_else(|| rest.find(':'))?;
        Some(Self {
            name,
            params: &rest[..colon],
            value: &rest[colon + 1..],
        })
    }

    /// Whether this is the property `name`.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of a parameter, without its quotes. Parameters without a
    /// name or a value are passed over.
    pub(super) fn param(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.params.strip_prefix(';')?;
        loop {
            let end = unquoted(rest, b';').unwrap_or(rest.len());
            if let Some((key, value)) = rest[..end].split_once('=') {
                let value = value.trim().trim_matches('"');
                if key.trim().eq_ignore_ascii_case(name) && !value.is_empty() {
                    return Some(value);
                }
            }
            rest = rest.get(end + 1..)?;
        }
    }

    /// The value as text: escapes are what they stand for.
    pub(super) fn text(&self) -> String {
        unescaped(self.value).trim().to_owned()
    }
}

/// Where `byte` stands outside of quotes.
fn unquoted(text: &str, byte: u8) -> Option<usize> {
    let mut quoted = false;
    text.bytes().position(|found| {
        quoted ^= found == b'"';
        found == byte && !quoted
    })
}

/// What a text says (RFC 5545 §3.3.11). An escape that means nothing stays as
/// it is.
fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('\\') {
        return Cow::Borrowed(value);
    }
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(plain @ ('\\' | ',' | ';')) => text.push(plain),
            Some(other) => text.extend(['\\', other]),
            None => text.push('\\'),
        }
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_parameters_and_a_value() {
        let line = Content::of("DTSTART;TZID=\"Zone: A;B\";VALUE=DATE-TIME:20261124T080000");
        let line = line.expect("a line");
        assert_eq!((line.name, line.value), ("DTSTART", "20261124T080000"));
        assert_eq!(line.param("tzid"), Some("Zone: A;B"));
        assert_eq!(line.param("VALUE"), Some("DATE-TIME"));
        assert_eq!(line.param("RANGE"), None);
    }

    #[test]
    fn empty_parameters_are_passed_over() {
        for text in ["A;;X=:1", "A;:1", "A;X:1", "A;=2:1", "A;X=;:1"] {
            let line = Content::of(text).expect("a line");
            assert_eq!((line.value, line.param("X")), ("1", None), "{text}");
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_does_not_swallow_the_value() {
        let line = Content::of("A;X=\"open:1").expect("a line");
        assert_eq!(line.value, "1");
    }

    #[test]
    fn what_has_no_name_is_no_line() {
        for text in ["", "only words", ":value", "deux mots: et puis", "A;B"] {
            assert_eq!(Content::of(text), None, "{text}");
        }
    }

    #[test]
    fn escapes_are_what_they_stand_for() {
        let line = Content::of("SUMMARY:Garde\\, bloc\\; A\\nB \\\\n \\x ").expect("a line");
        assert_eq!(line.text(), "Garde, bloc; A\nB \\n \\x");
    }
}
