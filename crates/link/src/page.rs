//! A page that is served once.

use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::LinkError;
use crate::request::Visitor;

#[cfg(test)]
mod tests;

/// How long a page waits for the phone.
pub const LASTS: Duration = Duration::from_secs(5 * 60);

/// How long one visitor may take to ask. Only one is heard at a time, so that
/// a slow one must not keep the phone out.
const ASKING: Duration = Duration::from_secs(2);

/// How long the file may take to reach the phone.
const SENDING: Duration = Duration::from_secs(30);

/// How long the answer to anybody else may take.
const REFUSING: Duration = Duration::from_secs(1);

/// How often the page looks whether somebody is at the door.
const LOOK: Duration = Duration::from_millis(25);

/// The answer to every other path, method and noise, to the byte: it does not
/// tell how near to the right path somebody came.
const REFUSAL: &[u8] = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\
    Cache-Control: no-store\r\nConnection: close\r\n\r\n";

/// What became of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits for the phone.
    Waiting,
    /// The phone has the file; the page is closed.
    Taken,
    /// The phone asked for the file and did not get all of it; the page is
    /// closed all the same.
    Broken,
    /// Nobody came in time; the page is closed.
    TimedOut,
    /// Closed before anybody came: by the doctor, a lock, or the end.
    Closed,
}

/// A file offered once to a phone of the same network.
///
/// Dropping it closes the page.
#[derive(Debug)]
pub struct Page {
    at: SocketAddr,
    path: String,
    until: Instant,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    stop: AtomicBool,
}

impl Shared {
    fn set(&self, state: State) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = state;
    }
}

impl Page {
    /// Offers `calendar` at a path that nobody guesses (128 random bits), on
    /// this address alone, until it is taken, `lasts` is over ([`LASTS`]) or
    /// the page is dropped.
    ///
    /// What is served travels in clear: who listens in the same network may
    /// read it, which is to be said before.
    ///
    /// # Errors
    /// [`LinkError::Socket`] when the address is not the machine's,
    /// [`LinkError::NoRandom`] without random numbers.
    pub fn open(address: IpAddr, calendar: &str, lasts: Duration) -> Result<Self, LinkError> {
        let path = path()?;
        let listener = TcpListener::bind((address, 0))?;
        // So that it also looks at the clock while nobody comes.
        listener.set_nonblocking(true)?;
        let at = listener.local_addr()?;
        let until = Instant::now() + lasts;
        let shared = Arc::new(Shared {
            state: Mutex::new(State::Waiting),
            stop: AtomicBool::new(false),
        });
        let door = Door {
            listener,
            path: path.clone(),
            answer: served(calendar),
            until,
            shared: Arc::clone(&shared),
        };
        let thread = thread::Builder::new().spawn(move || door.keep())?;
        Ok(Self {
            at,
            path,
            until,
            shared,
            thread: Some(thread),
        })
    }

    /// Where the phone finds it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}{}", self.at, self.path)
    }

    /// What became of it.
    #[must_use]
    pub fn state(&self) -> State {
        let state = self.shared.state.lock();
        *state.unwrap_or_else(PoisonError::into_inner)
    }

    /// How long it still waits; nothing once it is closed.
    #[must_use]
    pub fn left(&self) -> Duration {
        match self.state() {
            State::Waiting => self.until.saturating_duration_since(Instant::now()),
            _ => Duration::ZERO,
        }
    }

    /// Closes the page. When this answers, no socket is open.
    pub fn close(&mut self) {
        self.shared.stop.store(true, Ordering::Release);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            self.shared.set(State::Closed);
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.close();
    }
}

/// Who stands at the door while the page waits.
struct Door {
    listener: TcpListener,
    path: String,
    answer: Vec<u8>,
    until: Instant,
    shared: Arc<Shared>,
}

impl Door {
    fn keep(self) {
        let shared = Arc::clone(&self.shared);
        let state = self.wait();
        shared.set(state);
    }

    fn wait(self) -> State {
        let stop = || self.shared.stop.load(Ordering::Acquire);
        loop {
            if stop() {
                return State::Closed;
            }
            if Instant::now() >= self.until {
                return State::TimedOut;
            }
            let Ok((stream, _)) = self.listener.accept() else {
                // Nobody yet, or somebody who left again.
                thread::sleep(LOOK);
                continue;
            };
            let Some(mut visitor) = self.right_one(stream, &stop) else {
                continue;
            };
            // Nobody else comes in while the phone takes the file.
            drop(self.listener);
            return if visitor.answer(&self.answer, SENDING) {
                State::Taken
            } else {
                State::Broken
            };
        }
    }

    /// The visitor who knows the path; anybody else is refused.
    fn right_one<'a>(&self, stream: TcpStream, stop: &'a dyn Fn() -> bool) -> Option<Visitor<'a>> {
        let until = self.until.min(Instant::now() + ASKING);
        let mut visitor = Visitor::hear(stream, until, stop).ok()?;
        let asked = visitor.path();
        if asked.is_some_and(|asked| same(asked.as_bytes(), self.path.as_bytes())) {
            return Some(visitor);
        }
        visitor.answer(REFUSAL, REFUSING);
        None
    }
}

/// Whether both are the same, in a time that does not tell where they differ.
fn same(asked: &[u8], meant: &[u8]) -> bool {
    let differ = asked.iter().zip(meant).fold(0, |all, (a, b)| all | (a ^ b));
    asked.len() == meant.len() && differ == 0
}

fn path() -> Result<String, LinkError> {
    let mut random = [0_u8; 16];
    getrandom::fill(&mut random)?;
    Ok(random.iter().fold("/".to_owned(), |mut path, byte| {
        // Writing to a text does not fail.
        let _ = write!(path, "{byte:02x}");
        path
    }))
}

fn served(calendar: &str) -> Vec<u8> {
    let length = calendar.len();
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/calendar; charset=utf-8\r\n\
         Content-Disposition: attachment; filename=\"cumul.ics\"\r\n\
         Content-Length: {length}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Connection: close\r\n\r\n{calendar}"
    )
    .into_bytes()
}
