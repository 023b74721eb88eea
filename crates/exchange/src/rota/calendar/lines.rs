//! Lines of a calendar: whole again after folding, with the number of the
//! first.

use std::borrow::Cow;

use super::super::decode;

/// A line as it was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Number of its first part in the file, from one.
    pub(super) number: u32,
    /// What it says.
    pub(super) text: Cow<'a, str>,
}

/// Goes through the lines, whatever ends them: CR LF, LF or CR alone.
///
/// A line is put together from bytes before it is read as text: old programs
/// fold in the middle of a letter of several bytes.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    number: u32,
    /// What stands before every line of a text that was pasted from a letter.
    indent: &'a [u8],
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut lines = Self {
            rest: bytes,
            number: 0,
            indent: &[],
        };
        let mut look = Self { ..lines };
        while let Some(line) = look.physical() {
            let bare = line.trim_ascii_start();
            if !bare.is_empty() {
                lines.indent = &line[..line.len() - bare.len()];
                break;
            }
        }
        lines
    }

    /// The next line as it stands in the file.
    fn physical(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        self.number = self.number.saturating_add(1);
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let Some(end) = self.rest.iter().position(is_end) else {
            let line = self.rest;
            self.rest = &[];
            return Some(self.bare(line));
        };
        let both = self.rest[end..].starts_with(b"\r\n");
        let line = &self.rest[..end];
        self.rest = &self.rest[end + 1 + usize::from(both)..];
        Some(self.bare(line))
    }

    fn bare(&self, line: &'a [u8]) -> &'a [u8] {
        line.strip_prefix(self.indent).unwrap_or(line)
    }

    /// What the line goes on with, if the next one is a part of it. Empty
    /// lines between the parts come from line ends that were doubled.
    fn continued(&mut self) -> Option<&'a [u8]> {
        let before = (self.rest, self.number);
        while let Some(line) = self.physical() {
            match line {
                [] => {}
                [b' ' | b'\t', more @ ..] => return Some(more),
                _ => break,
            }
        }
        (self.rest, self.number) = before;
        None
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let first = loop {
            let line = self.physical()?;
            if !line.trim_ascii().is_empty() {
                break line;
            }
        };
        let number = self.number;
        let Some(more) = self.continued() else {
            let text = decode::line(first);
            return Some(Line { number, text });
        };
        let mut whole = first.to_vec();
        whole.extend_from_slice(more);
        while let Some(more) = self.continued() {
            whole.extend_from_slice(more);
        }
        let text = Cow::Owned(decode::line(&whole).into_owned());
        Some(Line { number, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(u32, String)> {
        Lines::new(bytes)
            .map(|line| (line.number, line.text.into_owned()))
            .collect()
    }

    #[test]
    fn every_line_end_is_one() {
        for text in ["A:1\r\nB:2\r\n", "A:1\nB:2", "A:1\rB:2\r"] {
            let expected = [(1, "A:1".to_owned()), (2, "B:2".to_owned())];
            assert_eq!(lines(text.as_bytes()), expected, "{text:?}");
        }
    }

    #[test]
    fn a_folded_line_is_whole_with_the_spaces_of_its_words() {
        let read = lines(b"A:one \r\n two\r\n\tthree\r\nB:2");
        assert_eq!(read, [(1, "A:one twothree".into()), (4, "B:2".into())]);
        let doubled = lines(b"A:one\n\n two\n\nB:2");
        assert_eq!(doubled, [(1, "A:onetwo".into()), (5, "B:2".into())]);
    }

    #[test]
    fn a_letter_that_was_cut_by_folding_is_whole() {
        let cut = b"A:caf\xc3\r\n \xa9";
        assert_eq!(lines(cut), [(1, "A:café".to_owned())]);
    }

    #[test]
    fn a_text_that_was_pasted_with_blanks_before_it_is_read() {
        let read = lines(b"\r\n    BEGIN:VEVENT\r\n    A:1\r\n     2\r\n    END:VEVENT");
        let texts: Vec<&str> = read.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["BEGIN:VEVENT", "A:12", "END:VEVENT"]);
    }
}
