//! Identifiers: one type for each noun, so that no two can be swapped.

use std::fmt;

/// Why a text cannot be an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an identifier holds 1 to 100 printable characters")]
pub struct InvalidId;

fn checked(text: String) -> Result<Box<str>, InvalidId> {
    // What Cumul makes itself is seen at a glance: a long life holds it by the
    // hundred thousand.
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let length = if plain {
        text.len()
    } else {
        text.chars().count()
    };
    let printable = plain || (!text.chars().any(char::is_control) && text.trim() == text);
    if (1..=100).contains(&length) && printable {
        Ok(text.into_boxed_str())
    } else {
        Err(InvalidId)
    }
}

/// Declares an identifier: any unique text, so that a person can write a
/// portable book by hand and find the same names in it after an export.
macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema,
        )]
        #[serde(try_from = "String", into = "String")]
        #[ts(as = "String")]
        #[schemars(with = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// A new identifier, in order of creation and unlike any other.
            pub fn new() -> Self {
                Self(uuid::Uuid::now_v7().to_string().into())
            }

            /// The text of the identifier.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                checked(text).map(Self)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

opaque_id!(/// A hospital, clinic, practice or agency the doctor works for.
    EmployerId);
opaque_id!(/// A place where shifts are done.
    SiteId);
opaque_id!(/// An agreement between the doctor and one employer.
    ContractId);
opaque_id!(/// A paid work session.
    ShiftId);
opaque_id!(/// A month of one contract, closed.
    StatementId);
opaque_id!(/// An invoice or a credit note.
    InvoiceId);
opaque_id!(/// A sum that came in.
    PaymentId);
opaque_id!(/// A file kept in the vault of the book.
    DocumentId);
opaque_id!(/// A leave of the doctor.
    LeaveId);
opaque_id!(/// What an employer wrote that it paid for a month.
    PayslipId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_written_by_hand_is_an_identifier() {
        let id = EmployerId::try_from("clinique-nancy".to_owned());
        assert_eq!(id.map(String::from), Ok("clinique-nancy".to_owned()));
    }

    #[test]
    fn an_empty_or_padded_text_is_not() {
        for text in ["", " a", "a\n", &"x".repeat(101)] {
            assert_eq!(
                ShiftId::try_from(text.to_owned()),
                Err(InvalidId),
                "{text:?}"
            );
        }
    }
}
