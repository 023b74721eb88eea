//! A doctor's clicks and keys, in the window that WebKit draws.
//!
//! `cargo xtask test` starts a screen in memory and a driver, and says where
//! they are; without them these tests do not run.

mod everyday;
mod journey;
mod keys;
mod looks;
mod planning;
mod restore;
mod window;
