//! The folder of backups: names that tell the time, and which files stay.

use std::path::Path;

use chrono::NaiveDateTime;
use domain::time::{Day, Instant};

use crate::error::{AppError, ErrorCode};

use super::{BackupLine, thin};

/// `cumul-20261125T221003Z.cumul`: sorted by name is sorted by time.
const FORM: &str = "cumul-%Y%m%dT%H%M%SZ.cumul";

/// The name of a backup made at this instant.
pub(super) fn name(at: Instant) -> String {
    at.utc().format(FORM).to_string()
}

fn made_at(name: &str) -> Option<Instant> {
    let time = NaiveDateTime::parse_from_str(name, FORM).ok()?;
    let at = Instant::new(time.and_utc());
    // Only names that we write: another spelling of a time is another's file.
    (self::name(at) == name).then_some(at)
}

/// The backups in the folder, the newest first; what is not one of ours is
/// passed over.
pub(super) fn list(folder: &Path) -> Result<Vec<BackupLine>, AppError> {
    let unreadable =
        |error: std::io::Error| AppError::new(ErrorCode::FileUnreadable).because(error);
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed.map_err(unreadable)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(unreadable)?;
        let Some(at) = entry.file_name().to_str().and_then(made_at) else {
            continue;
        };
        found.push(BackupLine {
            path: entry.path().display().to_string(),
            at,
            bytes: entry.metadata().map_err(unreadable)?.len(),
        });
    }
    found.sort_by_key(|line| std::cmp::Reverse(line.at.utc()));
    Ok(found)
}

/// Takes away the backups that are too many.
pub(super) fn thin(folder: &Path, today: Day) -> Result<(), AppError> {
    let mut made = list(folder)?;
    made.reverse();
    let days: Vec<Day> = made
        .iter()
        .map(|line| Day::new(line.at.utc().date_naive()))
        .collect();
    let stay = thin::kept(&days, today);
    for (at, line) in made.iter().enumerate() {
        if !stay.contains(&at) {
            std::fs::remove_file(&line.path).map_err(|error| super::unwritable(&error))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{made_at, name};

    #[test]
    fn the_name_of_a_backup_tells_when_it_was_made() {
        let at = "2026-11-25T22:10:03Z".parse().unwrap();
        assert_eq!(name(at), "cumul-20261125T221003Z.cumul");
        assert_eq!(made_at(&name(at)), Some(at));
        for other in [
            "cumul-20261125T221003Z.cumul.tmp",
            "cumul-20261325T221003Z.cumul",
            "cumul-2026112T5221003Z.cumul",
            "notes.txt",
        ] {
            assert_eq!(made_at(other), None, "{other}");
        }
    }
}
