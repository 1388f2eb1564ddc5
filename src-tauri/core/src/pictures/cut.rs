//! A part of a picture, turned or not, in place of the whole: a new file that remembers its
//! original, which stays as it is.

use sea_orm::ActiveValue::Set;
use time::OffsetDateTime;

use super::put::{give, insert, label, store};
use super::{NewPicture, PictureOf};
use crate::accounts::Session;
use crate::files::{self, Cut};
use crate::history::{Actor, ChangeSet};
use crate::ids::{ChangeSetId, FileId};
use crate::{Error, Library, Problem, Result, sql};

/// Cut and turn the picture that something has; always from the original, so that a second cut loses
/// nothing more. The whole original, unturned, is the original again.
///
/// # Errors
/// `NotFound` when it or its picture is gone, `Invalid` when the part is not inside the picture.
pub async fn cut(
    library: &Library,
    session: &Session,
    of: PictureOf,
    cut: Cut,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = label(library, of, ["editPoster", "editPortrait"]).await?;
    let (original, key) = original_of(library, of).await?;
    let path = library.files().path(&key);
    let bytes = files::read_bounded(&path).map_err(|error| Error::file(&path, error))?;
    let refuse = |refusal| Error::Picture { name: key.clone(), refusal };
    let whole = files::inspect(&bytes).map_err(refuse)?;
    let is_whole = (cut.turns, cut.left, cut.top) == (0, 0, 0)
        && (cut.width, cut.height) == (whole.width, whole.height);
    let mut row = None;
    if !is_whole {
        let part = tokio::task::block_in_place(|| files::cut(&bytes, cut)).map_err(refuse)?;
        let part = part.ok_or(Error::Invalid { field: "cut", problem: Problem::Elsewhere })?;
        let picture = tokio::task::block_in_place(|| NewPicture::of_bytes(&key, part))?;
        let mut stored = store(library, picture).await?;
        stored.source_file_id = Set(Some(original));
        stored.crop = Set(serde_json::to_string(&cut).ok());
        row = Some(stored);
    }
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let file = match row {
        Some(row) => insert(&mut set, row).await?,
        None => original,
    };
    let is_new = give(&mut set, of, Some(file)).await?;
    if is_new { Ok(Some(set.commit().await?)) } else { Ok(None) }
}

/// The original of the picture that something has, with its key in the store.
pub(super) async fn original_of(library: &Library, of: PictureOf) -> Result<(FileId, String)> {
    let read = format!(
        "SELECT original.id, original.s3_key FROM {} AS its
         JOIN files ON files.id = its.{}
         JOIN files AS original ON original.id = coalesce(files.source_file_id, files.id)
         WHERE its.id = ?",
        of.table(),
        of.column()
    );
    let rows = sql::rows(library.reader(), &read, [of.id().into()]).await?;
    let row = rows.first().ok_or(Error::NotFound { what: "picture" })?;
    Ok((FileId(row.try_get_by_index(0)?), row.try_get_by_index(1)?))
}
