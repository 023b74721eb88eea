use std::io::{self, Read, Write};

use super::{PIECE, SealedReader, SealingWriter, sealed_length};
use crate::{BookKey, Cost, KeyFile, KeyringSecret, VaultError};

const WORDS: &str = "académie pôle ébène";

fn sealed(content: &[u8]) -> Vec<u8> {
    let key = BookKey::random().unwrap();
    let secret = KeyringSecret::random().unwrap();
    let keys = KeyFile::create_with_words(&key, WORDS, Cost::quick())
        .and_then(|file| file.and_keyring(&key, &secret))
        .unwrap();
    let mut writer = SealingWriter::begin(Vec::new(), &key, &keys).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

/// What the words alone read, as on another machine.
fn opened(bytes: &[u8]) -> Result<Vec<u8>, VaultError> {
    let reader = SealedReader::begin(bytes)?;
    let key = reader.keys().unlock(WORDS)?;
    let mut content = Vec::new();
    match reader.opened(&key).read_to_end(&mut content) {
        Ok(_) => Ok(content),
        Err(cause) if cause.kind() == io::ErrorKind::InvalidData => Err(VaultError::Damaged),
        Err(cause) => Err(cause.into()),
    }
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|n| (n * n % 251) as u8).collect()
}

#[test]
fn words_alone_open_a_backup_of_any_length() {
    for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7] {
        let content = content(length);
        let bytes = sealed(&content);
        let first = SealedReader::begin(&*bytes).unwrap().first_length();
        assert_eq!(sealed_length(first, length as u64), bytes.len() as u64);
        assert_eq!(opened(&bytes).unwrap(), content, "{length}");
    }
}

#[test]
fn a_backup_that_was_cut_anywhere_is_damaged() {
    let whole = sealed(&content(2 * PIECE));
    let ends = (1..whole.len()).filter(|end| *end < 2000 || end % 997 == 0);
    // Whole pieces are left when one cuts between them.
    let tail = whole.len() - (PIECE + 16);
    for end in ends.chain([tail, whole.len() - 1]) {
        let told = opened(&whole[..end]);
        assert!(
            matches!(told, Err(VaultError::Damaged)),
            "{end} of {}: {:?}",
            whole.len(),
            told.map(|content| content.len())
        );
    }
}

#[test]
fn no_changed_byte_goes_unnoticed() {
    let whole = sealed(&content(PIECE + 100));
    for at in (0..whole.len()).filter(|at| *at < 1500 || at % 499 == 0) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert!(opened(&bytes).is_err(), "byte {at}");
    }
}

#[test]
fn pieces_that_changed_places_are_noticed() {
    let mut bytes = sealed(&content(3 * PIECE));
    let end = bytes.len();
    let (one, other) = (end - 2 * (PIECE + 16), end - (PIECE + 16));
    let kept = bytes[one..other].to_vec();
    bytes.copy_within(other..end, one);
    bytes[other..].copy_from_slice(&kept);
    assert!(matches!(opened(&bytes), Err(VaultError::Damaged)));
}

#[test]
fn another_kind_of_file_and_a_later_version_are_told_apart() {
    let begin = |bytes: &[u8]| SealedReader::begin(bytes).err();
    for other in [&b"%PDF-1.7 and more"[..], b"", b"SQLite format 3\0"] {
        assert!(matches!(begin(other), Some(VaultError::Foreign)));
    }
    assert!(matches!(
        begin(b"cumul-backup/2\nwhatever comes then"),
        Some(VaultError::Newer)
    ));
}

#[test]
fn the_slot_of_the_keyring_stays_on_its_machine() {
    let bytes = sealed(b"x");
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("\"kind\": \"words\""));
    assert!(!text.contains("keyring"));
}
