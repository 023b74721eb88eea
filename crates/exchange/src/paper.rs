//! Papers that leave the book: statements, invoices, certificates, letters.
//!
//! The caller hands over everything a paper says, its day included; this room
//! puts it into French words and sets it with the templates of
//! `assets/papers`. It refuses to know the book, the disk and the clock, so
//! the same paper always gives the same bytes.
//!
//! A PDF is both PDF/A-3a (it can be archived, and carry a Factur-X file) and
//! PDF/UA-1 (a screen reader can read it).

mod activity_certificate;
mod council_transmission;
mod hiring;
mod invoice;
mod letterhead;
mod letters;
mod recovery_sheet;
mod retrocession_sheet;
mod shift_statement;
mod table;
mod world;

use chrono::Datelike;
use domain::time::Day;
use serde_json::Value;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

pub use activity_certificate::ActivityCertificate;
pub use council_transmission::{Council, CouncilTransmission, LegalBasis};
pub use hiring::{Hiring, PlannedTime, clause_title};
pub use invoice::{Cited, InvoicePaper};
pub use recovery_sheet::RecoverySheet;
pub use retrocession_sheet::RetrocessionSheet;
pub use shift_statement::ShiftStatement;
pub use table::csv;

/// A paper with everything it says.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "paper", rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "papers are made one at a time and never kept in numbers"
)]
pub enum Paper {
    /// D-09, état des vacations.
    ShiftStatement(ShiftStatement),
    /// D-11, relevé de rétrocession.
    RetrocessionSheet(RetrocessionSheet),
    /// D-10, note d'honoraires or avoir.
    Invoice(InvoicePaper),
    /// D-13, attestation d'activité, for the employer to sign.
    ActivityCertificate(ActivityCertificate),
    /// D-04, lettre de transmission de contrat au conseil de l'Ordre.
    CouncilTransmission(CouncilTransmission),
    /// D-06, D-07 or D-08: a contract that the doctor draws up, or its
    /// amendment.
    Hiring(Hiring),
}

/// Why a paper cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A name or a text holds a character that no font of papers has, such as
    /// an emoji: leaving it out would change what was written.
    #[error("no font of papers has the character {0:?}")]
    Unprintable(char),
    /// The template failed; a mistake of ours, never of what was entered.
    #[error("the template failed: {0}")]
    Template(String),
}

/// The paper as a PDF/A-3a that is also PDF/UA-1.
///
/// # Errors
/// [`PaperError::Unprintable`] for a character that cannot be printed.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    written(&set(paper)?, paper.day())
}

/// The paper as a .docx that the other party can amend; none for a paper that
/// is not agreed between two.
///
/// # Errors
/// [`PaperError::Template`], a mistake of ours.
pub fn docx(paper: &Paper) -> Result<Option<Vec<u8>>, PaperError> {
    match paper {
        Paper::Hiring(paper) => hiring::docx(paper).map(Some),
        _ => Ok(None),
    }
}

fn written(document: &PagedDocument, day: Day) -> Result<Vec<u8>, PaperError> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| PaperError::Template(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Cumul".into())),
        timestamp: noon(day).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| failed(&errors))
}

/// The paper as one SVG image for each page, to be looked at before printing.
///
/// # Errors
/// [`PaperError::Unprintable`] for a character that cannot be printed.
pub fn preview(paper: &Paper) -> Result<Vec<String>, PaperError> {
    let document = set(paper)?;
    let pages = document.pages().iter();
    Ok(pages
        .map(|page| typst_svg::svg(page, &SvgOptions::default()))
        .collect())
}

impl Paper {
    /// The title of the paper, which also names its file: « Note d’honoraires
    /// F2026-014 », « État des vacations – juin 2026 – Clinique … ».
    pub fn title(&self) -> String {
        match self {
            Self::ShiftStatement(paper) => paper.title(),
            Self::RetrocessionSheet(paper) => paper.title(),
            Self::Invoice(paper) => paper.title(),
            Self::ActivityCertificate(paper) => paper.title(),
            Self::CouncilTransmission(paper) => paper.title(),
            Self::Hiring(paper) => paper.title(),
        }
    }

    /// The day that the paper carries.
    pub fn day(&self) -> Day {
        match self {
            Self::ShiftStatement(paper) => paper.day,
            Self::RetrocessionSheet(paper) => paper.day,
            Self::Invoice(paper) => paper.issue.on,
            Self::ActivityCertificate(paper) => paper.day,
            Self::CouncilTransmission(paper) => paper.day,
            Self::Hiring(paper) => paper.day,
        }
    }

    fn template(&self) -> &'static str {
        match self {
            Self::ShiftStatement(_) => "shift-statement.typ",
            Self::RetrocessionSheet(_) => "retrocession-sheet.typ",
            Self::Invoice(_) => "invoice.typ",
            Self::ActivityCertificate(_) => "activity-certificate.typ",
            Self::CouncilTransmission(_) => "council-transmission.typ",
            Self::Hiring(_) => "hiring.typ",
        }
    }

    /// Everything the template prints, in French and in print order.
    fn words(&self) -> Value {
        let (mut words, doctor) = match self {
            Self::ShiftStatement(paper) => (paper.words(), &paper.profile),
            Self::RetrocessionSheet(paper) => (paper.words(), &paper.profile),
            Self::Invoice(paper) => (paper.words(), &paper.issue.parties.seller),
            Self::ActivityCertificate(paper) => (paper.words(), &paper.profile),
            Self::CouncilTransmission(paper) => (paper.words(), &paper.profile),
            Self::Hiring(paper) => (paper.words(), &paper.profile),
        };
        words["title"] = self.title().into();
        words["author"] = letterhead::doctor_name(doctor).into();
        words
    }
}

/// The paper, laid out on its pages.
fn set(paper: &Paper) -> Result<PagedDocument, PaperError> {
    laid_out(paper.template(), paper.words())
}

/// What a template makes of its words.
fn laid_out(template: &str, mut words: Value) -> Result<PagedDocument, PaperError> {
    letters::tidy(&mut words);
    if let Some(letter) = letters::unprintable(&words) {
        return Err(PaperError::Unprintable(letter));
    }
    let sheet = world::Sheet::new(template, words.to_string().into_bytes())
        .ok_or_else(|| PaperError::Template("no such template".into()))?;
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&sheet);
    // What typst remembers of earlier papers only helps while the same one is
    // previewed again; a long session would hold on to all of them.
    typst::comemo::evict(2);
    let document = output.map_err(|errors| failed(&errors))?;
    match warnings.first() {
        Some(warning) if cfg!(test) => Err(failed(std::slice::from_ref(warning))),
        _ => Ok(document),
    }
}

fn failed(errors: &[SourceDiagnostic]) -> PaperError {
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    PaperError::Template(messages.join("; "))
}

fn noon(day: Day) -> Option<Datetime> {
    let date = day.date();
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Datetime::from_ymd_hms(date.year(), month, day, 12, 0, 0)
}

#[cfg(test)]
mod tests;
