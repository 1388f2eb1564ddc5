//! Copies of a library's database. A live database file is never copied: SQLite writes the copy,
//! and a copy counts only after it has been read back.

use std::path::{Path, PathBuf};

use sea_orm::DatabaseConnection;
use time::OffsetDateTime;
use time::macros::format_description;

use crate::library::connect;
use crate::{Error, Result, sql};

/// How many copies made before a migration are kept.
const KEPT: usize = 7;

/// Write a verified copy to `backups/` and let the oldest go.
///
/// # Errors
/// When it cannot be written or does not read back sound; the migration must not run then.
pub(crate) async fn before_migration(db: &DatabaseConnection, folder: &Path) -> Result<PathBuf> {
    let backups = folder.join("backups");
    std::fs::create_dir_all(&backups).map_err(|error| Error::file(&backups, error))?;
    let now = OffsetDateTime::now_utc()
        .format(format_description!(
            "[year][month][day]T[hour][minute][second][subsecond digits:3]Z"
        ))
        .map_err(|error| Error::internal("naming a backup", error))?;
    let copy = backups.join(format!("before-migration-{now}.sqlite"));
    let unchecked = copy.with_extension("unchecked");
    if let Err(error) = snapshot(db, &unchecked).await {
        // What is left of it must not be taken for a backup; that it stays is the lesser trouble.
        let _ = std::fs::remove_file(&unchecked);
        return Err(error);
    }
    std::fs::rename(&unchecked, &copy)
        .and_then(|()| std::fs::File::open(&backups)?.sync_all())
        .map_err(|error| Error::file(&copy, error))?;
    rotate(&backups)?;
    Ok(copy)
}

/// Write a copy of the database, durable and checked.
async fn snapshot(db: &DatabaseConnection, copy: &Path) -> Result<()> {
    let path = copy
        .to_str()
        .ok_or_else(|| Error::file(copy, std::io::Error::other("its path is not valid Unicode")))?;
    sql::execute(db, "VACUUM INTO ?", [path.into()]).await?;
    std::fs::File::open(copy)
        .and_then(|file| file.sync_all())
        .map_err(|error| Error::file(copy, error))?;
    let written = connect::backup(copy).await?;
    let answer = sql::scalar::<String>(&written, "PRAGMA integrity_check(1)", []).await;
    written.close_by_ref().await?;
    match answer? {
        Some(answer) if answer == "ok" => Ok(()),
        answer => Err(Error::LibraryDamaged { detail: answer.unwrap_or_default() }),
    }
}

fn rotate(backups: &Path) -> Result<()> {
    let mut copies: Vec<PathBuf> = std::fs::read_dir(backups)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .map_err(|error| Error::file(backups, error))?;
    copies.retain(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("before-migration-"))
    });
    copies.sort();
    for old in copies.iter().rev().skip(KEPT) {
        std::fs::remove_file(old).map_err(|error| Error::file(old, error))?;
    }
    Ok(())
}
