//! What is made of the originals after they are stored: thumbnails in the cache, placeholder and
//! colours in their rows. Nobody waits for it; until it is there a thumbnail is made when it is
//! asked for.
//!
//! The two columns are derived data: not recorded in the history, not part of the canonical dump.

use rayon::prelude::*;
use sea_orm::{ConnectionTrait, FromQueryResult, TransactionTrait};
use tokio_util::sync::CancellationToken;

use super::hash::ObjectHash;
use super::image::{Derived, derive};
use super::store::{hash_of, read_bounded};
use crate::{Library, Result, sql};

/// Pictures between two writes, a second's work.
const PICTURES_A_STEP: u32 = 32;

#[derive(Debug, FromQueryResult)]
struct Waiting {
    id: i32,
    s3_key: String,
}

/// Make what is missing, the oldest rows first, until all is made or `stop` says so; answers how
/// many pictures were looked at. It rests while an import writes.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn make_derived(library: &Library, stop: &CancellationToken) -> Result<u32> {
    let mut made = 0;
    while !stop.is_cancelled() && library.running().is_empty() {
        let waiting = "SELECT id, s3_key FROM files WHERE thumbhash IS NULL ORDER BY id LIMIT ?";
        let some = sql::all::<Waiting>(library.reader(), waiting, [PICTURES_A_STEP.into()]).await?;
        if some.is_empty() {
            break;
        }
        made += u32::try_from(some.len()).unwrap_or(0);
        let files = library.files();
        let make =
            |one: &Waiting| if stop.is_cancelled() { None } else { Some(look(library, one)) };
        let found: Vec<Option<Option<Derived>>> = tokio::task::block_in_place(|| {
            files.workers().install(|| some.par_iter().map(make).collect())
        });
        let txn = library.writer().begin().await?;
        for (one, derived) in some.iter().zip(found) {
            if let Some(derived) = derived {
                keep(&txn, one.id, derived).await?;
            }
        }
        txn.commit().await?;
    }
    Ok(made)
}

/// None where the original cannot be decoded; the log says why.
fn look(library: &Library, one: &Waiting) -> Option<Derived> {
    let hash: ObjectHash = hash_of(&one.s3_key).parse().ok()?;
    let bytes = read_bounded(&library.files().path(&one.s3_key))
        .inspect_err(|error| tracing::warn!(%error, key = one.s3_key, "an original is not there"))
        .ok()?;
    let derived = derive(&bytes)
        .inspect_err(|error| tracing::warn!(%error, key = one.s3_key, "a picture is damaged"))
        .ok()?;
    library.files().cache(&hash, &derived);
    Some(derived)
}

/// Placeholder and colours as they stand in a row.
pub(crate) fn columns_of(derived: &Derived) -> (Vec<u8>, String) {
    (derived.thumbhash.clone(), derived.palette.join(","))
}

/// A picture that gives nothing gets an empty placeholder, so that it is not tried for ever.
async fn keep(db: &impl ConnectionTrait, id: i32, derived: Option<Derived>) -> Result<()> {
    let (thumbhash, palette) = derived.map_or((Vec::new(), None), |derived| {
        let (thumbhash, palette) = columns_of(&derived);
        (thumbhash, Some(palette))
    });
    let update = "UPDATE files SET thumbhash = ?, palette = ? WHERE id = ?";
    sql::execute(db, update, [thumbhash.into(), palette.into(), id.into()]).await?;
    Ok(())
}
