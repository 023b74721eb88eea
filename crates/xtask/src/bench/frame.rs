//! What a screen shows, read from the file that its server draws into.

use std::collections::HashSet;
use std::fs::File;
use std::hash::{DefaultHasher, Hasher};
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Every so many lines of pixels are looked at: text is higher.
const STEP: u64 = 3;

/// The file of a screen, of which only the pixels are read again and again.
pub(super) struct Screen {
    file: File,
    begin: u64,
    line: usize,
    lines: u64,
    buffer: Vec<u8>,
}

impl Screen {
    /// Reads how the picture is laid out: an X window dump, whose numbers are
    /// big-endian and begin with the length of its head.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let mut file = File::open(path).with_context(|| format!("no {}", path.display()))?;
        let mut head = [0; 100];
        file.read_exact(&mut head)?;
        let number = |place: usize| {
            let bytes: [u8; 4] = head[place * 4..place * 4 + 4].try_into()?;
            Ok::<_, anyhow::Error>(u64::from(u32::from_be_bytes(bytes)))
        };
        let (size, lines, line, colours) = (number(0)?, number(5)?, number(12)?, number(19)?);
        ensure!(number(11)? == 32, "the screen has 32 bits for each point");
        Ok(Self {
            file,
            // Each colour of the table takes twelve bytes.
            begin: size + colours * 12,
            line: usize::try_from(line)?,
            lines,
            buffer: vec![0; usize::try_from(line)?],
        })
    }

    /// A number that changes with what the screen shows.
    pub(super) fn seen(&mut self) -> Result<u64> {
        let mut hash = DefaultHasher::new();
        for at in (0..self.lines).step_by(usize::try_from(STEP)?) {
            self.read(at)?;
            hash.write(&self.buffer);
        }
        Ok(hash.finish())
    }

    /// How many colours it shows: none but its own ground while it is empty.
    pub(super) fn colours(&mut self) -> Result<usize> {
        let mut found = HashSet::new();
        for at in (0..self.lines).step_by(usize::try_from(STEP)?) {
            self.read(at)?;
            found.extend(self.buffer.chunks_exact(4).map(<[u8]>::to_vec));
        }
        Ok(found.len())
    }

    fn read(&mut self, at: u64) -> Result<()> {
        let place = self.begin + at * u64::try_from(self.line)?;
        self.file.seek(SeekFrom::Start(place))?;
        Ok(self.file.read_exact(&mut self.buffer)?)
    }
}
