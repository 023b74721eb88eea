use std::fs;

use super::{BookKey, Cost, KeyFile, KeyringSecret, VaultError, checksum};
use serde_json::{Value, json};

const SECRET: &str = "café près du phare";

fn book() -> (BookKey, KeyFile) {
    let key = BookKey::random().unwrap();
    let file = KeyFile::create(&key, SECRET, Cost::quick()).unwrap();
    (key, file)
}

/// The file with some members changed by who knows how to write one.
fn rewritten(file: &KeyFile, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut document = serde_json::to_value(file).unwrap();
    change(&mut document);
    document["checksum"] = checksum(document.clone()).into();
    document.to_string().into_bytes()
}

#[test]
fn the_right_passphrase_opens() {
    let (key, file) = book();
    let read = KeyFile::from_json(&file.to_json().unwrap()).unwrap();
    assert_eq!(read.unlock(SECRET).unwrap().bytes(), key.bytes());
}

#[test]
fn a_wrong_passphrase_is_told_so() {
    let (_, file) = book();
    for wrong in ["cafe près du phare", "café près du phare ", ""] {
        assert!(
            matches!(file.unlock(wrong), Err(VaultError::WrongPassphrase)),
            "{wrong:?}"
        );
    }
}

#[test]
fn an_accent_typed_on_another_keyboard_is_the_same() {
    let (key, file) = book();
    let in_two_letters = SECRET.replace('é', "e\u{301}").replace('è', "e\u{300}");
    assert_ne!(in_two_letters, SECRET);
    assert_eq!(file.unlock(&in_two_letters).unwrap().bytes(), key.bytes());
}

#[test]
fn a_flipped_bit_never_passes_for_a_wrong_passphrase() {
    let (_, file) = book();
    let whole = file.to_json().unwrap();
    for bit in 0..whole.len() * 8 {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let read = KeyFile::from_json(&bytes);
        assert!(
            matches!(read, Err(VaultError::Damaged)),
            "bit {bit}: {read:?}"
        );
    }
}

#[test]
fn a_cut_file_is_damaged() {
    let (_, file) = book();
    let whole = file.to_json().unwrap();
    // The last two bytes are the closing brace and the line break.
    for length in 0..whole.len() - 1 {
        let cut = KeyFile::from_json(&whole[..length]);
        assert!(matches!(cut, Err(VaultError::Damaged)), "{length} bytes");
    }
}

#[test]
fn other_line_ends_are_no_damage() {
    let (_, file) = book();
    let text = String::from_utf8(file.to_json().unwrap()).unwrap();
    let read = KeyFile::from_json(text.replace('\n', "\r\n").as_bytes());
    assert_eq!(read.unwrap(), file);
}

#[test]
fn what_a_later_version_wrote_is_refused_as_newer() {
    let (_, file) = book();
    let later = [
        rewritten(&file, |it| it["format"] = "cumul-keys/2".into()),
        rewritten(&file, |it| it["recovery"] = true.into()),
        rewritten(&file, |it| it["slots"] = json!([{ "kind": "keyring" }])),
        rewritten(&file, |it| {
            it["slots"][0]["argon2id"]["memory_kib"] = u32::MAX.into()
        }),
    ];
    for bytes in later {
        assert!(matches!(KeyFile::from_json(&bytes), Err(VaultError::Newer)));
    }
}

#[test]
fn a_key_of_another_book_is_not_taken_for_ours() {
    let (_, file) = book();
    let (_, other) = book();
    let check = serde_json::to_value(other.check).unwrap();
    let mixed = KeyFile::from_json(&rewritten(&file, |it| it["check"] = check)).unwrap();
    assert!(matches!(mixed.unlock(SECRET), Err(VaultError::Damaged)));
}

#[test]
fn each_way_in_opens_the_same_book() {
    let key = BookKey::random().unwrap();
    let words = "Académie pôle ébène";
    let secret = KeyringSecret::random().unwrap();
    let file = KeyFile::create_with_words(&key, words, Cost::quick())
        .and_then(|file| file.and_passphrase(&key, SECRET, Cost::quick()))
        .and_then(|file| file.and_keyring(&key, &secret))
        .unwrap();
    let read = KeyFile::from_json(&file.to_json().unwrap()).unwrap();
    for typed in [words, "academie  POLE, ebene", SECRET] {
        assert_eq!(read.unlock(typed).unwrap().bytes(), key.bytes());
    }
    let by_keyring = read.unlock_by_keyring(&secret).unwrap();
    assert_eq!(by_keyring.bytes(), key.bytes());
    // A passphrase of one's own is exact: only words are forgiven.
    assert!(matches!(
        read.unlock("CAFE PRES DU PHARE"),
        Err(VaultError::WrongPassphrase)
    ));
}

#[test]
fn a_new_secret_of_the_keyring_takes_the_place_of_the_old_one() {
    let (key, file) = book();
    let [old, new] = [(); 2].map(|()| KeyringSecret::random().unwrap());
    let renewed = file
        .and_keyring(&key, &old)
        .and_then(|file| file.and_keyring(&key, &new))
        .unwrap();
    assert!(renewed.unlock_by_keyring(&new).is_ok());
    assert!(matches!(
        renewed.unlock_by_keyring(&old),
        Err(VaultError::WrongPassphrase)
    ));
    let away = renewed.without_keyring();
    assert!(matches!(
        away.unlock_by_keyring(&new),
        Err(VaultError::WrongPassphrase)
    ));
    assert!(away.unlock(SECRET).is_ok());
}

#[test]
fn the_key_of_another_book_gets_no_slot_here() {
    let (_, file) = book();
    let (other, elsewhere) = book();
    let secret = KeyringSecret::random().unwrap();
    let refused = file.clone().and_keyring(&other, &secret);
    assert!(matches!(refused, Err(VaultError::Damaged)));
    assert!(!file.is_of_the_same_book(&elsewhere));
    assert!(file.is_of_the_same_book(&file.clone().without_keyring()));
}

#[test]
fn the_key_file_is_found_again_in_the_folder_of_the_book() {
    let dir = tempfile::tempdir().unwrap();
    assert!(KeyFile::read(dir.path()).unwrap().is_none());
    let (_, first) = book();
    let (_, second) = book();
    for file in [first, second] {
        file.write(dir.path()).unwrap();
        assert_eq!(KeyFile::read(dir.path()).unwrap(), Some(file));
    }
    assert_eq!(
        fs::read_dir(dir.path()).unwrap().count(),
        1,
        "nothing is left aside"
    );
}

#[test]
fn a_key_file_of_the_first_version_opens_for_ever() {
    // Written by another implementation (Python: argon2-cffi, pycryptodome,
    // hashlib), for the key 00 01 … 1f.
    let file = KeyFile::from_json(include_bytes!("first.json")).unwrap();
    let key = file.unlock(SECRET).unwrap();
    assert!((0..).zip(key.bytes()).all(|(n, byte)| n == *byte));
}

#[test]
fn the_standard_cost_is_written_down_and_paid_again() {
    let key = BookKey::random().unwrap();
    let bytes = KeyFile::create(&key, SECRET, Cost::standard())
        .unwrap()
        .to_json()
        .unwrap();
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    let cost = json!({ "memory_kib": 65536, "passes": 3, "lanes": 1 });
    assert_eq!(document["slots"][0]["argon2id"], cost);
    let read = KeyFile::from_json(&bytes).unwrap();
    assert_eq!(read.unlock(SECRET).unwrap().bytes(), key.bytes());
}
