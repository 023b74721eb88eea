//! Whether a passphrase that a doctor made up is guessed at once.

use zxcvbn::{Score, zxcvbn};

/// What belongs to the program and to every doctor: the first words that are
/// tried.
const AT_HAND: [&str; 24] = [
    "cumul",
    "carnet",
    "vacation",
    "vacations",
    "medecin",
    "médecin",
    "docteur",
    "hopital",
    "hôpital",
    "clinique",
    "cabinet",
    "remplacement",
    "phrase",
    "secours",
    "ouverture",
    "motdepasse",
    "passe",
    "bonjour",
    "soleil",
    "chocolat",
    "doudou",
    "france",
    "paris",
    "secret",
];

/// Whether so few guesses find it (fewer than 10^8, by the measure of
/// zxcvbn) that the cost of each does not protect the book: a repetition, a
/// row of keys, a word or a date with some ornament.
#[must_use]
pub fn guessed_at_once(passphrase: &str) -> bool {
    let weak = |text: &str| zxcvbn(text, &AT_HAND).score() < Score::Three;
    // zxcvbn knows the rows of an American keyboard only.
    weak(passphrase) || weak(&as_if_on_qwerty(passphrase))
}

/// The letters that the same keys write on an American keyboard.
fn as_if_on_qwerty(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'a' => 'q',
            'q' => 'a',
            'z' => 'w',
            'w' => 'z',
            'm' => ';',
            'A' => 'Q',
            'Q' => 'A',
            'Z' => 'W',
            'W' => 'Z',
            '&' => '1',
            'é' => '2',
            '"' => '3',
            '\'' => '4',
            '(' => '5',
            '-' => '6',
            'è' => '7',
            '_' => '8',
            'ç' => '9',
            'à' => '0',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::guessed_at_once;
    use crate::recovery_words;

    #[test]
    fn repetitions_rows_of_keys_words_and_dates_are_guessed_at_once() {
        for weak in [
            "aaaaaaaaaa",
            "abababababab",
            "abcdefghijkl",
            "1234567890",
            "azertyuiop",
            "qsdfghjklm",
            "azertyazerty",
            "motdepasse",
            "motdepasse1",
            "Motdepasse!",
            "passwordpassword",
            "cumulcumul",
            "docteur2026",
            "01/01/1980",
        ] {
            assert!(guessed_at_once(weak), "{weak}");
        }
    }

    #[test]
    fn a_few_words_that_have_nothing_to_do_with_each_other_are_not() {
        for strong in [
            "douze chevaux gris",
            "ma phrase de tous les jours",
            "chaque matin la même",
            "lampe buvard cerise tambour",
            "vQ7-rk2x.Lm",
        ] {
            assert!(!guessed_at_once(strong), "{strong}");
        }
    }

    #[test]
    fn the_words_that_are_drawn_always_pass() {
        for _ in 0..200 {
            let words = recovery_words().unwrap().join(" ");
            assert!(!guessed_at_once(&words), "{words}");
        }
    }

    #[test]
    fn any_text_is_judged_without_a_panic() {
        let long = "é".repeat(10_000);
        let odd = "\u{0}\u{1F5DD}\u{301}\u{200D}".repeat(40);
        for text in ["", " ", "\u{301}", &long, &odd] {
            let _ = guessed_at_once(text);
        }
        assert!(guessed_at_once(&long));
    }
}
