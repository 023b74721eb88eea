//! What a visitor asks, read with little patience and little room.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// Bytes of a request, the lines of its heading included.
const ROOM: usize = 8 * 1024;

/// How long one read or write may keep the page from noticing that it is to
/// close.
const STEP: Duration = Duration::from_millis(50);

/// A visitor, who is given up at `until` and as soon as `stop` says so.
pub(crate) struct Visitor<'a> {
    stream: TcpStream,
    until: Instant,
    stop: &'a dyn Fn() -> bool,
}

impl<'a> Visitor<'a> {
    /// Prepares to hear the visitor.
    pub(crate) fn hear(
        stream: TcpStream,
        until: Instant,
        stop: &'a dyn Fn() -> bool,
    ) -> std::io::Result<Self> {
        // On some systems it inherits the impatience of the listener.
        stream.set_nonblocking(false)?;
        stream.set_read_timeout(Some(STEP))?;
        stream.set_write_timeout(Some(STEP))?;
        Ok(Self {
            stream,
            until,
            stop,
        })
    }

    fn given_up(&self) -> bool {
        Instant::now() >= self.until || (self.stop)()
    }

    /// The path that is asked for by GET; nothing where the visitor asks for
    /// anything else, too much, or too slowly.
    pub(crate) fn path(&mut self) -> Option<String> {
        let mut heard = Vec::new();
        let mut piece = [0; 1024];
        while !ends(&heard) {
            if heard.len() > ROOM || self.given_up() {
                return None;
            }
            match self.stream.read(&mut piece) {
                Ok(0) => return None,
                Ok(count) => heard.extend_from_slice(piece.get(..count)?),
                Err(error) if waits(&error) => {}
                Err(_) => return None,
            }
        }
        let line = heard.split(|byte| *byte == b'\r').next()?;
        path_of(std::str::from_utf8(line).ok()?)
    }

    /// Answers, with at most `patience` for a slow network, and waits until
    /// the visitor has it all. Whether it was all sent.
    pub(crate) fn answer(&mut self, answer: &[u8], patience: Duration) -> bool {
        self.until = Instant::now() + patience;
        let mut rest = answer;
        while !rest.is_empty() {
            if self.given_up() {
                return false;
            }
            match self.stream.write(rest) {
                Ok(count) => rest = rest.get(count..).unwrap_or_default(),
                Err(error) if waits(&error) => {}
                Err(_) => return false,
            }
        }
        self.part()
    }

    /// Says that nothing follows and hears the visitor out for a moment: who
    /// closes on unread bytes takes back what is still on its way.
    fn part(&mut self) -> bool {
        if self.stream.shutdown(std::net::Shutdown::Write).is_err() {
            return false;
        }
        let mut left = [0; 1024];
        let mut heard = 0;
        while heard < ROOM && !self.given_up() {
            match self.stream.read(&mut left) {
                Ok(0) => break,
                Ok(count) => heard += count,
                Err(error) if waits(&error) => {}
                // The visitor left without a word after the last byte.
                Err(_) => break,
            }
        }
        true
    }
}

fn ends(heard: &[u8]) -> bool {
    heard.windows(4).any(|end| end == b"\r\n\r\n")
}

fn waits(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}

/// The path of a first line `GET /path HTTP/1.1`.
fn path_of(line: &str) -> Option<String> {
    let (path, version) = line.strip_prefix("GET ")?.split_once(' ')?;
    matches!(version, "HTTP/1.1" | "HTTP/1.0").then(|| path.to_owned())
}
