//! Keys and sealed files of a book; bytes in, bytes out.
//!
//! A random [`BookKey`] opens everything. The disk holds only copies of it,
//! each wrapped under a secret ([`KeyFile`], `keys.json`): words or a
//! passphrase that the doctor types, or bytes in the [`Keyring`] of the
//! desktop. From the key come, each for one use, the key of the database,
//! those of the sealed documents ([`Files`], `files/`) and that of backups
//! ([`SealingWriter`], [`SealedReader`]).
//!
//! This room knows nothing of doctors, of the database that uses its key, nor
//! of what the files hold. It hides contents and notices every change of
//! them; it does not hide how many files there are nor how large they are.
//!
//! | to | it uses |
//! |---|---|
//! | stretch a passphrase | Argon2id, on the NFC form |
//! | draw recovery words | the French list of BIP-39 |
//! | judge a passphrase that was made up | zxcvbn |
//! | wrap the key, seal a file | XChaCha20-Poly1305, a random nonce each |
//! | seal a backup | the same, in pieces, by STREAM |
//! | derive keys, name files | BLAKE2b-256, keyed |
//! | tell damage from a wrong passphrase | BLAKE2b-256 over `keys.json` |

mod backup;
mod disk;
mod error;
mod files;
mod hex;
mod key;
mod key_file;
mod keyring;
mod passphrase;
mod seal;
mod seal_name;
mod strength;
mod words;
mod wrapped;

pub use backup::{SealedReader, SealingWriter, sealed_length};
pub use error::VaultError;
pub use files::{Files, LARGEST_CONTENT};
pub use key::BookKey;
pub use key_file::KeyFile;
pub use keyring::{DesktopKeyring, Keyring, KeyringAnswer, KeyringSecret, NoKeyring, keyring_name};
pub use passphrase::Cost;
pub use seal_name::SealName;
pub use strength::guessed_at_once;
pub use words::{RECOVERY_WORDS, folded, recovery_words};
