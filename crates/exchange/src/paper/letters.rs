//! The letters that a paper can print.

use serde_json::Value;

use super::world;

/// Turns blanks that come with pasted text into spaces, and drops what has no
/// width: neither says anything, and fonts do not have them.
pub(super) fn tidy(words: &mut Value) {
    match words {
        Value::String(text) => {
            let letters = text.chars().filter(|letter| !has_no_width(*letter));
            let spaced = letters.map(|letter| match letter {
                '\n' | '\u{a0}' | '\u{202f}' => letter,
                blank if blank.is_whitespace() => ' ',
                other => other,
            });
            *text = spaced.collect();
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(fields) => fields.values_mut().for_each(tidy),
        _ => {}
    }
}

const fn has_no_width(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// The first letter of the data that the text font does not have.
pub(super) fn unprintable(words: &Value) -> Option<char> {
    match words {
        Value::String(text) => text.chars().find(|letter| !printable(*letter)),
        Value::Array(items) => items.iter().find_map(unprintable),
        Value::Object(fields) => fields.values().find_map(unprintable),
        _ => None,
    }
}

fn printable(letter: char) -> bool {
    let text_font = world::fonts().first();
    letter == '\n' || text_font.is_some_and(|font| font.info().coverage.contains(u32::from(letter)))
}
