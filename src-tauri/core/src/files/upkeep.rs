//! Looking after the store: what nothing names any more goes, what can be told from the originals is
//! made right.

use std::collections::HashSet;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use sea_orm::ConnectionTrait;

use super::inspect::inspect;
use super::store::read_bounded;
use crate::{Library, Result, sql};

/// An object is stored before a row names it; one that is so old is not on its way to a row.
const AGE_OF_WASTE: Duration = Duration::from_secs(24 * 60 * 60);

/// Keys of originals that a redo, or a return from the bin, would name again.
pub(crate) async fn keys_to_bring_back(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let kept = "SELECT json_extract(image, '$.s3_key') FROM change_images
        JOIN changes ON changes.id = change_id WHERE table_name = 'files'";
    sql::column(db, kept, []).await
}

/// Delete the originals that nothing has named for a day; answers how many. The library is open for
/// writing, so nobody else stores anything meanwhile.
///
/// # Errors
/// When the database or the folder of objects cannot be read.
pub async fn sweep(library: &Library, now: SystemTime) -> Result<u32> {
    let stored = tokio::task::block_in_place(|| library.files().stored())?;
    let is_old = |path: &PathBuf| {
        let modified = path.metadata().and_then(|found| found.modified()).ok();
        let age = modified.and_then(|modified| now.duration_since(modified).ok());
        age.is_some_and(|age| age > AGE_OF_WASTE)
    };
    let old: Vec<PathBuf> = stored.into_iter().filter(is_old).collect();
    let db = library.reader();
    let mut keys = sql::column::<String>(db, "SELECT s3_key FROM files", []).await?;
    keys.extend(keys_to_bring_back(db).await?);
    let named: HashSet<PathBuf> = keys.iter().map(|key| library.files().path(key)).collect();
    let mut swept = 0;
    for path in old.iter().filter(|path| !named.contains(*path)) {
        match std::fs::remove_file(path) {
            Ok(()) => swept += 1,
            Err(error) => tracing::warn!(%error, "an unused original could not be deleted"),
        }
    }
    Ok(swept)
}

/// Write anew what rows say of originals that are whole, and have thumbnails, placeholders and
/// colours made again. An original that is missing or altered is left to be named by a check.
///
/// # Errors
/// When the database cannot be written.
pub(crate) async fn repair(library: &Library) -> Result<()> {
    let db = library.writer();
    for key in sql::column::<String>(library.reader(), "SELECT s3_key FROM files", []).await? {
        let path = library.files().path(&key);
        let Ok(bytes) = tokio::task::block_in_place(|| read_bounded(&path)) else { continue };
        let Ok(image) = tokio::task::block_in_place(|| inspect(&bytes)) else { continue };
        if image.key() != key {
            continue;
        }
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let (width, height) = (i64::from(image.width), i64::from(image.height));
        let values = [size, width, height].map(sea_orm::Value::from);
        let right = "UPDATE files SET size_bytes = ?, width = ?, height = ? WHERE s3_key = ?";
        sql::execute(db, right, values.into_iter().chain([key.into()])).await?;
    }
    sql::execute(db, "UPDATE files SET thumbhash = NULL WHERE length(thumbhash) = 0", []).await?;
    library.files().forget_thumbnails();
    Ok(())
}
