//! Bytes as lower-case hexadecimal, the form they take in JSON and in names.

use serde::{Deserialize, Serialize};

/// A fixed number of bytes; in JSON a text of twice as many digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Hex<const N: usize>(pub(crate) [u8; N]);

/// Why a text is not the expected bytes.
#[derive(Debug, thiserror::Error)]
#[error("not lower-case hexadecimal of the expected length")]
pub(crate) struct NotHex;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Two digits a byte.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)])
        .collect()
}

/// The bytes of a text; upper case is refused, so that each value has one text.
fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = nibble(*high)? << 4 | nibble(*low)?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl<const N: usize> TryFrom<String> for Hex<N> {
    type Error = NotHex;
    fn try_from(text: String) -> Result<Self, NotHex> {
        decode(&text).map(Self).ok_or(NotHex)
    }
}

impl<const N: usize> From<Hex<N>> for String {
    fn from(bytes: Hex<N>) -> Self {
        encode(&bytes.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Hex, encode};

    #[test]
    fn bytes_come_back_from_their_text() {
        let bytes = [0x00, 0x0f, 0xa5, 0xff];
        assert_eq!(encode(&bytes), "000fa5ff");
        assert_eq!(Hex::try_from(encode(&bytes)).unwrap(), Hex(bytes));
    }

    #[test]
    fn only_one_text_means_these_bytes() {
        for text in ["000FA5FF", "000fa5f", "000fa5ff00", "000fa5fg", "é0fa5ff"] {
            assert!(Hex::<4>::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
