//! The list of commands and what is made from it: `call` by name, and the
//! types of the screens.

pub mod bindings;
pub mod call;
mod list;
