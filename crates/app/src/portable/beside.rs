//! The files of the documents, which lie in plain beside a portable book.

use std::path::Path;

use domain::document::Document;
use domain::ids::DocumentId;
use exchange::portable::{self, PortableDocument};

use crate::error::{AppError, ErrorCode};

/// The file of a document that lies beside the portable book.
pub(super) fn content(folder: &Path, document: &PortableDocument) -> Result<Vec<u8>, AppError> {
    let unreadable =
        || AppError::at(ErrorCode::FileUnreadable, "file").about("file", &document.file);
    let relative = Path::new(&document.file);
    if !is_inside(relative) {
        return Err(unreadable());
    }
    std::fs::read(folder.join(relative)).map_err(|error| unreadable().because(error))
}

/// The files that an earlier export wrote beside its book. What lies elsewhere
/// was put there by a person, and stays.
pub(super) fn files_of(earlier: &Path) -> Vec<String> {
    let text = std::fs::read(earlier).unwrap_or_default();
    let earlier = portable::read(&text).unwrap_or_default();
    let written = |it: &PortableDocument| it.file == place(&it.id, &it.file_name);
    let documents = earlier.documents.into_iter().filter(written);
    documents.map(|document| document.file).collect()
}

/// Whether a path leads nowhere but down.
fn is_inside(path: &Path) -> bool {
    path.components()
        .all(|part| matches!(part, std::path::Component::Normal(_)))
}

/// Removes a file of an earlier export, and its folder when nothing is left
/// in it.
pub(super) fn remove_plain(folder: &Path, file: &str) -> std::io::Result<()> {
    let path = folder.join(file);
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    match path.parent().map(std::fs::remove_dir) {
        Some(Err(error)) if error.kind() == std::io::ErrorKind::PermissionDenied => Err(error),
        _ => Ok(()),
    }
}

/// Where an export writes a document, below its folder.
pub(super) fn place(id: &DocumentId, file_name: &str) -> String {
    format!("files/{}/{}", path_part(id.as_str()), path_part(file_name))
}

/// A text as one part of a path on any system. It says where the file lies by
/// what the book says of it, so that each export of a book is the same, and
/// two texts never give the same part.
fn path_part(text: &str) -> String {
    let mut part = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let reserved = letter.is_control() || r#"%/\<>:"|?*"#.contains(letter);
        // `.` and `..` lead elsewhere, and a dot at the end is dropped by some.
        let dot = letter == '.' && (at == 0 || at + 1 == text.len());
        if reserved || dot {
            part.push_str(&format!("%{:02X}", u32::from(letter)));
        } else {
            part.push(letter);
        }
    }
    if part.is_empty() { "%".into() } else { part }
}

/// A document as the portable book tells it.
pub(super) fn entry(document: &Document) -> PortableDocument {
    PortableDocument {
        id: document.id.clone(),
        kind: document.kind,
        title: document.title.clone(),
        employer: document.employer.clone(),
        contract: document.contract.clone(),
        issued_on: document.issued_on,
        valid_until: document.valid_until,
        insured: document.insured.clone(),
        file_name: document.file_name.clone(),
        file: place(&document.id, &document.file_name),
        added_at: document.added_at,
    }
}
