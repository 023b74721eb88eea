//! What the tests of the other rooms share: a book to try things in, and the
//! doctor and the clinic that stand in it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot get its material has failed"
)]

mod fakes;
mod sample;
mod try_book;

pub use fakes::{AloneShell, FakeClock, FakeKeyring, Mood};
pub use sample::{clinic_book, doctor, shift};
pub use try_book::{PASSPHRASE, TryBook};
