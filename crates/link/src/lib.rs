//! The only room that opens a socket, and only when the doctor asks for it.
//!
//! Owns the page from which a phone takes a calendar: [`Page`], offered once
//! on one address of the local network, and the QR code that leads there,
//! [`Qr`]. Refuses to know what it serves, who asks, and any network but the
//! one that the machine is in: nothing here ever calls out.

mod network;
mod page;
mod qr;
mod request;

pub use network::own_address;
pub use page::{LASTS, Page, State};
pub use qr::Qr;

/// Why a page cannot be offered.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The machine has no address that a phone of the same network reaches.
    #[error("this machine is in no local network")]
    NoLocalNetwork,
    /// The system gave no socket.
    #[error("the page cannot be opened")]
    Socket(#[from] std::io::Error),
    /// The system gave no random bytes, without which the page would have a
    /// name that can be guessed.
    #[error("the system has no random numbers")]
    NoRandom(#[from] getrandom::Error),
    /// The address is too long for a QR code.
    #[error("the address does not fit a QR code")]
    TooLong,
}
