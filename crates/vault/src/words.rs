//! Recovery passphrases of French words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

use crate::VaultError;
use crate::key::fill_random;

/// How many words a recovery passphrase has. Each is one of 2048, so that
/// eight are one of 2^88: out of reach whatever each guess costs.
pub const RECOVERY_WORDS: usize = 8;

/// Words drawn for a new book. They come from the French list of BIP-39: five
/// to ten letters each, and no two begin with the same four.
///
/// # Errors
/// [`VaultError::Randomness`] when the system gives no random numbers.
pub fn recovery_words() -> Result<[&'static str; RECOVERY_WORDS], VaultError> {
    let list = bip39::Language::French.word_list();
    let mut drawn = Zeroizing::new([0; 2 * RECOVERY_WORDS]);
    fill_random(&mut *drawn)?;
    let (pairs, _) = drawn.as_chunks::<2>();
    let mut words = [""; RECOVERY_WORDS];
    for (word, pair) in words.iter_mut().zip(pairs) {
        // 2048 divides the 65 536 values of a pair: every word is as likely.
        *word = list[usize::from(u16::from_be_bytes(*pair)) % list.len()];
    }
    Ok(words)
}

/// Words as they are compared: whoever copies them from paper may lose an
/// accent, a capital or a space, and must not lose the book for it.
#[must_use]
pub fn folded(words: &str) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(words.len() * 4));
    let letters = words.nfd().filter(|letter| !is_combining_mark(*letter));
    for letter in letters.flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            text.push(letter);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    let end = text.trim_end().len();
    text.truncate(end);
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{folded, recovery_words};

    #[test]
    fn no_two_books_get_the_same_words() {
        let drawn: BTreeSet<_> = (0..64).map(|_| recovery_words().unwrap()).collect();
        assert_eq!(drawn.len(), 64);
    }

    #[test]
    fn what_is_lost_in_copying_from_paper_does_not_matter() {
        let words = "académie pôle-mêle  Ébène";
        for copied in [
            "academie pole mele ebene",
            " ACADÉMIE, pole; mêle.\nébène ",
            "acade\u{301}mie po\u{302}le\u{a0}mele ebene",
        ] {
            assert_eq!(*folded(copied), *folded(words), "{copied:?}");
        }
        assert_ne!(*folded("academie pole mele"), *folded(words));
    }

    #[test]
    fn every_word_of_the_list_stays_another_one_without_its_accents() {
        let list = bip39::Language::French.word_list();
        let plain: BTreeSet<_> = list.iter().map(|word| folded(word).to_string()).collect();
        assert_eq!(plain.len(), 2048);
        assert!(plain.iter().all(|word| !word.contains(' ')));
    }
}
