//! A doctor's clicks and keys, in the window that WebKit draws.
//!
//! `cargo xtask test` starts a screen in memory and a driver, and says where
//! they are; without them these tests do not run.

mod barred;
mod contracts;
mod everyday;
mod guide;
mod hands;
mod hints;
mod hiring;
mod history;
mod journey;
mod keys;
mod leaving;
mod long_names;
mod looks;
mod machine;
mod payslips;
mod planning;
mod probe;
mod replaced;
mod restore;
mod safe;
mod sleep;
mod states;
mod window;
