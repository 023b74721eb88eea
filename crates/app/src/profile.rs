//! The doctor.

use domain::Invalid;
use domain::profile::{Profile, ProfileDoubt};
use domain::text::compact;

use crate::book::{Book, Done};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::Nothing;

/// The doctor, with what looks unusual.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ProfileView {
    /// The doctor.
    pub profile: Profile,
    /// What to look at again.
    pub doubts: Vec<ProfileDoubt>,
}

/// A profile to keep.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveProfile {
    /// The doctor.
    pub profile: Profile,
}

/// The doctor.
///
/// # Errors
/// While the book is not open.
pub fn profile_get(book: &Book, _: Nothing) -> Result<ProfileView, AppError> {
    book.read(|look| {
        let profile = look.profile().get()?;
        Ok(ProfileView {
            doubts: profile.doubts(look.today),
            profile,
        })
    })
}

/// What is wrong or unusual in a profile that is being typed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ProfileCheck {
    /// Every field that would refuse the profile.
    pub problems: Vec<FieldProblem>,
    /// What to look at again.
    pub doubts: Vec<ProfileDoubt>,
}

/// A field that breaks its rule.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FieldProblem {
    /// Path of the field.
    pub field: String,
    /// What it breaks.
    pub code: ErrorCode,
}

impl From<Invalid> for FieldProblem {
    fn from(invalid: Invalid) -> Self {
        Self {
            field: invalid.field,
            code: invalid.rule.into(),
        }
    }
}

/// Looks at a profile without keeping it: all of its wrong fields at once.
///
/// # Errors
/// While the book is not open.
pub fn profile_check(book: &Book, ask: SaveProfile) -> Result<ProfileCheck, AppError> {
    let profile = tidied(ask.profile);
    book.read(|look| {
        Ok(ProfileCheck {
            problems: profile.problems().into_iter().map(Into::into).collect(),
            doubts: profile.doubts(look.today),
        })
    })
}

/// Keeps the profile; numbers lose the spaces that people write in them.
///
/// # Errors
/// The first field that breaks its rule.
pub fn profile_save(book: &Book, ask: SaveProfile) -> Result<Done<Vec<ProfileDoubt>>, AppError> {
    let profile = tidied(ask.profile);
    profile.check()?;
    book.record(Op::SaveProfile, |step| {
        step.profile().save(&profile)?;
        Ok(profile.doubts(step.today))
    })
}

fn tidied(mut profile: Profile) -> Profile {
    for number in [
        &mut profile.rpps,
        &mut profile.siret,
        &mut profile.iban,
        &mut profile.bic,
        &mut profile.vat_number,
    ] {
        tidy(number);
    }
    for text in [
        &mut profile.birth_name,
        &mut profile.birth_place,
        &mut profile.council,
        &mut profile.council_registration,
        &mut profile.locum_licence,
        &mut profile.email,
        &mut profile.phone,
    ] {
        blank_is_none(text);
    }
    profile
}

/// A number without spaces, in capitals; none when nothing is left.
pub(crate) fn tidy(number: &mut Option<String>) {
    if let Some(text) = number {
        *text = compact(text).to_uppercase();
    }
    blank_is_none(number);
}

/// A text that holds only spaces was not given.
pub(crate) fn blank_is_none(text: &mut Option<String>) {
    if text.as_deref().is_some_and(|text| text.trim().is_empty()) {
        *text = None;
    }
}
