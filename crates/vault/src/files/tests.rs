use std::fs;
use std::path::{Path, PathBuf};

use super::{BookKey, Files, LARGEST_CONTENT, SealName, VaultError};
use crate::key::Use;
use crate::{Cost, KeyFile};

const DIPLOMA: &[u8] = b"%PDF-1.7 diploma of Dr Camille Moreau";

struct Book {
    dir: tempfile::TempDir,
    key: BookKey,
    files: Files,
}

impl Book {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let key = BookKey::random().unwrap();
        let files = Files::new(dir.path(), &key);
        Self { dir, key, files }
    }

    fn path(&self, name: &SealName) -> PathBuf {
        self.folder().join(name.as_str())
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("files")
    }
}

#[test]
fn a_sealed_content_comes_back() {
    let book = Book::new();
    for content in [DIPLOMA, b"", &[0; 100_000]] {
        let name = book.files.seal(content).unwrap();
        assert_eq!(book.files.open(&name).unwrap(), content);
        let again = Files::new(book.dir.path(), &book.key);
        let stored = SealName::try_from(String::from(name)).unwrap();
        assert_eq!(again.open(&stored).unwrap(), content, "after a restart");
    }
}

#[test]
fn two_seals_of_one_content_give_one_file() {
    let book = Book::new();
    let name = book.files.seal(DIPLOMA).unwrap();
    let written = fs::read(book.path(&name)).unwrap();
    assert_eq!(book.files.seal(DIPLOMA).unwrap(), name);
    assert_eq!(book.files.all().unwrap(), std::slice::from_ref(&name));
    assert_eq!(
        fs::read(book.path(&name)).unwrap(),
        written,
        "a sealed file never changes"
    );
}

#[test]
fn the_same_content_has_another_name_in_another_book() {
    let (one, other) = (Book::new(), Book::new());
    assert_ne!(
        one.files.seal(DIPLOMA).unwrap(),
        other.files.seal(DIPLOMA).unwrap()
    );
}

#[test]
fn a_swapped_file_is_refused() {
    let book = Book::new();
    let diploma = book.files.seal(DIPLOMA).unwrap();
    let contract = book.files.seal(b"contract").unwrap();
    fs::copy(book.path(&contract), book.path(&diploma)).unwrap();
    assert!(matches!(
        book.files.open(&diploma),
        Err(VaultError::Damaged)
    ));
}

#[test]
fn a_file_of_another_book_is_refused() {
    let (book, other) = (Book::new(), Book::new());
    let name = book.files.seal(DIPLOMA).unwrap();
    let foreign = other.files.seal(DIPLOMA).unwrap();
    fs::copy(other.path(&foreign), book.path(&name)).unwrap();
    assert!(matches!(book.files.open(&name), Err(VaultError::Damaged)));
}

#[test]
fn any_flipped_bit_and_any_cut_is_damage() {
    let book = Book::new();
    let name = book.files.seal(DIPLOMA).unwrap();
    let whole = fs::read(book.path(&name)).unwrap();
    let refused = |bytes: &[u8]| {
        fs::write(book.path(&name), bytes).unwrap();
        matches!(book.files.open(&name), Err(VaultError::Damaged))
    };
    for bit in 0..whole.len() * 8 {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(refused(&bytes), "bit {bit}");
    }
    for length in 0..whole.len() {
        assert!(refused(&whole[..length]), "{length} bytes");
    }
}

#[test]
fn a_file_of_a_later_format_is_refused_as_newer() {
    let book = Book::new();
    let name = book.files.seal(DIPLOMA).unwrap();
    fs::write(book.path(&name), [b"CUMS\x02", DIPLOMA].concat()).unwrap();
    assert!(matches!(book.files.open(&name), Err(VaultError::Newer)));
}

#[test]
fn what_was_written_over_with_anything_is_damaged_and_not_of_a_later_version() {
    let book = Book::new();
    let name = book.files.seal(DIPLOMA).unwrap();
    for first in 0..=u8::MAX {
        fs::write(book.path(&name), [&[first], DIPLOMA].concat()).unwrap();
        assert!(matches!(book.files.open(&name), Err(VaultError::Damaged)));
    }
}

#[test]
fn sealing_again_makes_a_damaged_file_whole() {
    let book = Book::new();
    let name = book.files.seal(DIPLOMA).unwrap();
    fs::write(book.path(&name), b"").unwrap();
    assert_eq!(book.files.seal(DIPLOMA).unwrap(), name);
    assert_eq!(book.files.open(&name).unwrap(), DIPLOMA);
}

#[test]
fn a_removed_file_is_missing() {
    let book = Book::new();
    assert!(
        book.files.all().unwrap().is_empty(),
        "a new book has no folder yet"
    );
    let name = book.files.seal(DIPLOMA).unwrap();
    assert!(book.files.hold(&name));
    book.files.remove(&name).unwrap();
    assert!(!book.files.hold(&name));
    assert!(book.files.all().unwrap().is_empty());
    assert!(matches!(book.files.open(&name), Err(VaultError::Missing)));
    assert!(matches!(book.files.remove(&name), Err(VaultError::Missing)));
}

#[test]
fn too_large_a_content_is_refused_before_anything_is_written() {
    let book = Book::new();
    let refused = book.files.seal(&vec![0; LARGEST_CONTENT + 1]);
    assert!(matches!(refused, Err(VaultError::TooLarge)));
    assert!(!book.folder().exists());
}

#[test]
fn what_a_power_cut_left_is_not_listed_and_is_swept() {
    let book = Book::new();
    book.files.sweep().unwrap();
    let name = book.files.seal(DIPLOMA).unwrap();
    fs::write(book.folder().join("0123.tmp"), b"half").unwrap();
    assert_eq!(book.files.all().unwrap(), std::slice::from_ref(&name));
    book.files.sweep().unwrap();
    assert_eq!(fs::read_dir(book.folder()).unwrap().count(), 1);
    assert_eq!(book.files.open(&name).unwrap(), DIPLOMA);
}

#[test]
fn no_name_leads_out_of_the_folder() {
    for text in ["../keys.json", "", "AB", &"A".repeat(64), &"a".repeat(63)] {
        assert!(
            matches!(
                SealName::try_from(text.to_owned()),
                Err(VaultError::Damaged)
            ),
            "{text}"
        );
    }
}

#[test]
fn nothing_plain_lies_on_the_disk() {
    let book = Book::new();
    let passphrase = "un mot de passe";
    let keys = KeyFile::create(&book.key, passphrase, Cost::quick()).unwrap();
    keys.write(book.dir.path()).unwrap();
    book.files.seal(DIPLOMA).unwrap();
    let secrets: [&[u8]; 6] = [
        DIPLOMA,
        passphrase.as_bytes(),
        book.key.bytes(),
        &book.key.database(),
        &*book.key.derived(Use::FileNames),
        &*book.key.derived(Use::FileContents),
    ];
    let (mut all, mut seen) = (Vec::new(), 0);
    for folder in [book.dir.path(), &book.folder()] {
        for file in files_in(folder) {
            all.extend(fs::read(&file).unwrap());
            all.extend(file.to_string_lossy().as_bytes());
            seen += 1;
        }
    }
    assert_eq!(seen, 2, "the key file and the sealed file");
    for secret in secrets {
        // A part would be a leak as well; as bytes, and as the text they
        // would have in JSON.
        let part = &secret[..12];
        let text = crate::hex::encode(part);
        assert!(!all.windows(part.len()).any(|bytes| bytes == part));
        assert!(
            !all.windows(text.len())
                .any(|bytes| bytes == text.as_bytes())
        );
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).collect()
}
