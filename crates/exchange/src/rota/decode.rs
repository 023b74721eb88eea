//! Bytes to text: marks, UTF-16, and the encodings of old programs.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// As many bytes tell UTF-16 without its mark.
const LOOKED_AT: usize = 256;

/// UTF-16, told by its mark or by the zero of every second byte.
pub(super) fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let zeros = |from: usize| {
        let of_these = start.iter().skip(from).step_by(2);
        of_these.filter(|byte| **byte == 0).count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    // Latin letters leave one byte of each two empty.
    if half >= 4 && odd * 10 >= half * 8 && even * 10 < half {
        Some(UTF_16LE)
    } else if half >= 4 && even * 10 >= half * 8 && odd * 10 < half {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The bytes as UTF-8 or an encoding whose line ends and commas are those of
/// ASCII, without their mark.
pub(super) fn single_bytes(bytes: &[u8]) -> Cow<'_, [u8]> {
    match utf16(bytes) {
        Some(encoding) => match encoding.decode(bytes).0 {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        },
        None => Cow::Borrowed(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)),
    }
}

/// One line: UTF-8, or else Windows-1252, which holds Latin-1 and reads any
/// bytes. Decided by line, because files have been put together from both.
pub(super) fn line(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// A whole text: UTF-8, UTF-16, or else Windows-1252.
pub(super) fn whole(bytes: &[u8]) -> Cow<'_, str> {
    match utf16(bytes) {
        Some(encoding) => encoding.decode(bytes).0,
        None => line(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, little: bool) -> Vec<u8> {
        let units = text.encode_utf16();
        units
            .flat_map(|unit| match little {
                true => unit.to_le_bytes(),
                false => unit.to_be_bytes(),
            })
            .collect()
    }

    #[test]
    fn a_file_of_old_excel_keeps_its_accents() {
        assert_eq!(whole(b"Journ\xe9e;H\xf4pital"), "Journée;Hôpital");
        assert_eq!(line(b"SUMMARY:Journ\xe9e \x80"), "SUMMARY:Journée €");
    }

    #[test]
    fn utf_16_is_known_with_and_without_its_mark() {
        for little in [true, false] {
            let bare = utf16_bytes("BEGIN:VCALENDAR\r\nSUMMARY:Été", little);
            let marked = utf16_bytes("\u{feff}BEGIN:VCALENDAR\r\nSUMMARY:Été", little);
            let expected = "BEGIN:VCALENDAR\r\nSUMMARY:Été".as_bytes();
            assert_eq!(&*single_bytes(&bare), expected);
            assert_eq!(&*single_bytes(&marked), expected);
            assert_eq!(whole(&marked), "BEGIN:VCALENDAR\r\nSUMMARY:Été");
        }
    }

    #[test]
    fn the_mark_of_utf_8_is_no_part_of_the_first_word() {
        assert_eq!(&*single_bytes("\u{feff}BEGIN".as_bytes()), b"BEGIN");
        assert_eq!(whole("\u{feff}Date".as_bytes()), "Date");
    }
}
