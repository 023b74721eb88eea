//! What typst may see while it sets a paper: our templates, our fonts and the
//! data of that one paper. No disk, no network, no date of today.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

macro_rules! template {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../../../assets/papers/", $name)),
        )
    };
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../../../../assets/fonts/", $name)).as_slice()
    };
}

/// The templates, by the name under which they import one another.
pub(super) const TEMPLATES: [(&str, &str); 9] = [
    template!("letterhead.typ"),
    template!("table.typ"),
    template!("shift-statement.typ"),
    template!("retrocession-sheet.typ"),
    template!("invoice.typ"),
    template!("activity-certificate.typ"),
    template!("council-transmission.typ"),
    template!("hiring.typ"),
    template!("recovery-sheet.typ"),
];

/// The fonts of papers; the first is the one that sets what the doctor wrote.
const FONTS: [&[u8]; 3] = [
    font!("IBMPlexSans-Regular.ttf"),
    font!("IBMPlexSans-SemiBold.ttf"),
    font!("IBMPlexSerif-Regular.ttf"),
];

/// Name under which a template reads the data of its paper.
const DATA: &str = "data.json";

/// What does not change from one paper to the next, read once.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: Option<FileId>,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let read = |bytes: &&'static [u8]| Font::new(Bytes::new(*bytes), 0);
    let fonts: Vec<Font> = FONTS.iter().filter_map(read).collect();
    let source = |(name, text): &(&str, &str)| Some(Source::new(file(name)?, (*text).into()));
    Press {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources: TEMPLATES.iter().filter_map(source).collect(),
        data: file(DATA),
    }
});

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The fonts that a paper may use.
pub(super) fn fonts() -> &'static [Font] {
    &PRESS.fonts
}

/// One paper about to be set: its template and its data.
pub(super) struct Sheet {
    main: FileId,
    data: Bytes,
}

impl Sheet {
    /// The paper of the template `name`, filled from `json`; none when there
    /// is no such template.
    pub(super) fn new(name: &str, json: Vec<u8>) -> Option<Self> {
        Some(Self {
            main: file(name)?,
            data: Bytes::new(json),
        })
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &PRESS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &PRESS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = PRESS.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if PRESS.data == Some(id) {
            return Ok(self.data.clone());
        }
        let source = self.source(id)?;
        Ok(Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        PRESS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
