//! The sheet with the words that open a book when nothing else does.
//!
//! It is no paper of the book: it is printed once, holds a secret, and is
//! never kept.

use domain::time::Day;
use serde_json::{Value, json};

use super::{PaperError, laid_out, written};
use crate::french;

/// A recovery sheet.
pub struct RecoverySheet {
    /// The words, in their order.
    pub words: Vec<String>,
    /// The day on which the book was made.
    pub day: Day,
    /// The folder of the book on its computer.
    pub folder: String,
}

impl RecoverySheet {
    /// The sheet as a PDF/A-3a that is also PDF/UA-1.
    ///
    /// # Errors
    /// [`PaperError::Unprintable`] for a letter that no font has, as the name
    /// of a folder may hold one.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let document = laid_out("recovery-sheet.typ", self.text())?;
        written(&document, self.day)
    }

    fn text(&self) -> Value {
        json!({
            "title": "Feuille de secours de votre carnet Cumul",
            "author": "Cumul",
            "words": self.words,
            "made": french::day(self.day),
            "folder": self.folder,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::RecoverySheet;

    #[test]
    fn the_sheet_is_one_page_that_holds_every_word() {
        let words = [
            "académie",
            "pôle",
            "ébène",
            "dune",
            "phare",
            "brise",
            "galet",
            "écume",
        ];
        let sheet = RecoverySheet {
            words: words.map(str::to_owned).to_vec(),
            day: "2026-11-25".parse().unwrap(),
            folder: "/home/ferreol/.local/share/fr.cumul.desktop/book".into(),
        };
        let pages = crate::paper::tests::pages_of(
            &super::laid_out("recovery-sheet.typ", sheet.text()).unwrap(),
        );
        assert_eq!(pages.len(), 1);
        for (place, word) in (1..).zip(words) {
            assert!(pages[0].contains(word), "{word}");
            assert!(pages[0].contains(&place.to_string()));
        }
        let pdf = sheet.pdf().unwrap();
        assert!(String::from_utf8_lossy(&pdf).contains("<pdfuaid:part>1</pdfuaid:part>"));
    }
}
