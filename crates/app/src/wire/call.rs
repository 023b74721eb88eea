//! Any command by its name, with the question and the answer as JSON: what
//! `cumul call` and the wire tests use.

use serde_json::Value;

use crate::book::Book;
use crate::error::{AppError, ErrorCode};

macro_rules! dispatch {
    ($($module:ident :: $name:ident ($input:ty) -> $output:ty;)*) => {
        /// Asks the command `name`.
        ///
        /// # Errors
        /// [`ErrorCode::NotFound`] for a name that is not in the list,
        /// [`ErrorCode::Malformed`] for a question it cannot read, and what
        /// the command refuses.
        pub fn call(book: &Book, name: &str, question: Value) -> Result<Value, AppError> {
            match name {
                $(stringify!($name) => answer(crate::$module::$name(book, read(question)?)?),)*
                _ => Err(AppError::new(ErrorCode::NotFound).about("noun", "command").about("id", name)),
            }
        }

        /// The names of all commands, in the order of the list.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

fn read<T: serde::de::DeserializeOwned>(question: Value) -> Result<T, AppError> {
    serde_path_to_error::deserialize(question).map_err(|error| {
        let path = dotted(&error.path().to_string());
        let malformed = AppError::new(ErrorCode::Malformed).because(error.into_inner());
        AppError {
            field: (path != ".").then_some(path),
            ..malformed
        }
    })
}

/// `employers[0].colour` in the spelling of every other refusal:
/// `employers.0.colour`.
pub(crate) fn dotted(path: &str) -> String {
    path.replace('[', ".").replace(']', "")
}

fn answer<T: serde::Serialize>(answer: T) -> Result<Value, AppError> {
    serde_json::to_value(answer).map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

crate::for_each_command!(dispatch);
