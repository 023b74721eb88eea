//! A calendar that the phone takes from the room that the doctor is in.
//!
//! Nothing is offered unless the doctor asks for it. The page lives in the open
//! book: a lock, another book or the end of the program closes it.

use std::net::IpAddr;

use exchange::ical;
use link::{LinkError, Page, Qr};

use crate::book::Book;
use crate::calendars::{self, CalendarAsk};
use crate::error::{AppError, ErrorCode};
use crate::setup::Nothing;

/// What became of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PhoneState {
    /// It waits for the phone.
    Waiting,
    /// The phone has the calendar; the page is closed.
    Taken,
    /// The phone did not get all of it; the page is closed all the same.
    Broken,
    /// Nobody came in five minutes; the page is closed.
    TimedOut,
}

/// The page from which the phone takes the calendar.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PhonePage {
    /// Where the phone finds it.
    pub address: String,
    /// Modules of a side of its QR code, the white border counted.
    pub qr_side: u32,
    /// The dark modules, as the path of an SVG of that side.
    pub qr_path: String,
    /// What became of it.
    pub state: PhoneState,
    /// Seconds that it still waits.
    pub seconds_left: u32,
}

/// Offers the calendar to the phone, once and for five minutes at most. A page
/// that was offered before is closed.
///
/// # Errors
/// [`ErrorCode::NoLocalNetwork`] when no phone can reach this machine;
/// [`ErrorCode::EndBeforeStart`] at `to`.
pub fn phone_offer(book: &Book, ask: CalendarAsk) -> Result<PhonePage, AppError> {
    let (calendar, _) = calendars::told(book, &ask)?;
    let address = book.shell().own_address()?;
    let mut opened = book.opened();
    let opened = opened
        .as_mut()
        .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
    // The one before goes first: there is never more than one.
    opened.phone = None;
    let page = Page::open(address, &ical::write(&calendar), link::LASTS).map_err(refused)?;
    shown(opened.phone.insert(page))
}

/// The page that was offered, if there is one.
///
/// # Errors
/// [`ErrorCode::BookLocked`] while the book is not open.
pub fn phone_look(book: &Book, _: Nothing) -> Result<Option<PhonePage>, AppError> {
    let opened = book.opened();
    let opened = opened
        .as_ref()
        .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
    opened.phone.as_ref().map(shown).transpose()
}

/// Closes the page; nothing is offered any more.
///
/// # Errors
/// [`ErrorCode::BookLocked`] while the book is not open, when no page is.
pub fn phone_close(book: &Book, _: Nothing) -> Result<Option<PhonePage>, AppError> {
    let mut opened = book.opened();
    let opened = opened
        .as_mut()
        .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
    opened.phone = None;
    Ok(None)
}

/// The machine's address in the local network.
///
/// # Errors
/// [`ErrorCode::NoLocalNetwork`] when there is none.
pub fn own_address() -> Result<IpAddr, AppError> {
    link::own_address().map_err(refused)
}

fn shown(page: &Page) -> Result<PhonePage, AppError> {
    let address = page.address();
    let qr = Qr::of(&address).map_err(refused)?;
    Ok(PhonePage {
        address,
        qr_side: u32::try_from(qr.side).unwrap_or(u32::MAX),
        qr_path: qr.path,
        state: match page.state() {
            link::State::Waiting => PhoneState::Waiting,
            link::State::Taken => PhoneState::Taken,
            link::State::Broken => PhoneState::Broken,
            link::State::TimedOut | link::State::Closed => PhoneState::TimedOut,
        },
        seconds_left: u32::try_from(page.left().as_secs()).unwrap_or(u32::MAX),
    })
}

fn refused(error: LinkError) -> AppError {
    let code = match &error {
        LinkError::NoLocalNetwork | LinkError::Socket(_) => ErrorCode::NoLocalNetwork,
        LinkError::NoRandom(_) | LinkError::TooLong => ErrorCode::Internal,
    };
    AppError::new(code).because(error)
}
