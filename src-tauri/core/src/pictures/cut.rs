//! A part of a picture, turned or not, in place of the whole: a new file that remembers its
//! original, which stays as it is.

use sea_orm::ActiveValue::Set;
use time::OffsetDateTime;

use super::put::{give_all, give_stored, label, store};
use super::{NewPicture, PictureOf};
use crate::accounts::Session;
use crate::files::{self, Cut};
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
    let Original { file, key, size } = original_of(library, of).await?;
    let is_whole = (cut.turns, cut.left, cut.top) == (0, 0, 0) && (cut.width, cut.height) == size;
    if is_whole {
        return give_stored(library, session, &label, (of, Some(file)), now).await;
    }
    let path = library.files().path(&key);
    let bytes = files::read_bounded(&path).map_err(|error| Error::file(&path, error))?;
    let part = tokio::task::block_in_place(|| files::cut(&bytes, cut))
        .map_err(|refusal| Error::Picture { name: key.clone(), refusal })?
        .ok_or(Error::Invalid { field: "cut", problem: Problem::Elsewhere })?;
    let picture = tokio::task::block_in_place(|| NewPicture::of_bytes(&key, part))?;
    let mut row = store(library, picture).await?;
    row.source_file_id = Set(Some(file));
    row.crop = Set(serde_json::to_string(&cut).ok());
    give_all(library, session, &label, vec![(of, row)], now).await
}

/// What a picture was cut from, or the picture itself.
pub(super) struct Original {
    file: FileId,
    /// In the store.
    pub(super) key: String,
    /// In pixels, as shown.
    size: (u32, u32),
}

/// The original of the picture that something has.
pub(super) async fn original_of(library: &Library, of: PictureOf) -> Result<Original> {
    let read = format!(
        "SELECT original.id, original.s3_key, original.width, original.height FROM {} AS its
         JOIN files ON files.id = its.{}
         JOIN files AS original ON original.id = coalesce(files.source_file_id, files.id)
         WHERE its.id = ?",
        of.table(),
        of.column()
    );
    let rows = sql::rows(library.reader(), &read, [of.id().into()]).await?;
    let row = rows.first().ok_or(Error::NotFound { what: "picture" })?;
    let (file, key) = (FileId(row.try_get_by_index(0)?), row.try_get_by_index(1)?);
    Ok(Original { file, key, size: (row.try_get_by_index(2)?, row.try_get_by_index(3)?) })
}
