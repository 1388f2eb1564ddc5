//! Looking after the store: what nothing names any more goes, what can be told from the originals is
//! made right.

use std::collections::HashSet;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use sea_orm::{ConnectionTrait, TransactionTrait};

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

/// Originals on disk that nothing names, and nothing would name again.
pub(crate) async fn unused(library: &Library) -> Result<Vec<PathBuf>> {
    // What is stored while the rows are read has none yet, and is too young to be swept.
    let mut stored = tokio::task::block_in_place(|| library.files().stored())?;
    let db = library.reader();
    let mut keys = sql::column::<String>(db, "SELECT s3_key FROM files", []).await?;
    keys.extend(keys_to_bring_back(db).await?);
    let named: HashSet<PathBuf> = keys.iter().map(|key| library.files().path(key)).collect();
    stored.retain(|path| !named.contains(path));
    Ok(stored)
}

/// Delete the originals that nothing has named for a day; answers how many.
///
/// # Errors
/// When the database or the folder of objects cannot be read.
pub async fn sweep(library: &Library, now: SystemTime) -> Result<u32> {
    let mut swept = 0;
    for path in unused(library).await? {
        match library.files().sweep(&path, now - AGE_OF_WASTE).await {
            Ok(is_gone) => swept += u32::from(is_gone),
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
    let txn = library.writer().begin().await?;
    for key in sql::column::<String>(library.reader(), "SELECT s3_key FROM files", []).await? {
        let path = library.files().path(&key);
        let Ok(bytes) = tokio::task::block_in_place(|| read_bounded(&path)) else { continue };
        let Ok(image) = tokio::task::block_in_place(|| inspect(&bytes)) else { continue };
        if image.key() != key {
            continue;
        }
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let (width, height) = (i64::from(image.width), i64::from(image.height));
        let values = [size.into(), width.into(), height.into(), key.into()];
        let right = "UPDATE files SET size_bytes = ?, width = ?, height = ? WHERE s3_key = ?";
        sql::execute(&txn, right, values).await?;
    }
    sql::execute(&txn, "UPDATE files SET thumbhash = NULL WHERE length(thumbhash) = 0", []).await?;
    txn.commit().await?;
    library.files().forget_thumbnails();
    Ok(())
}
