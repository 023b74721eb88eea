//! All tests that see Cumul from outside, in one binary so that it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot get its material has failed"
)]

mod e2e;
mod foreign;
mod layout;
mod scenarios;
mod wire;
