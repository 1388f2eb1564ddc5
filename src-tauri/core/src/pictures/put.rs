//! Giving something a picture, and taking it away.

use std::path::PathBuf;

use rayon::prelude::*;
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::TimeUnixTimestampMillis;
use time::OffsetDateTime;

use super::{NewPicture, PictureOf};
use crate::accounts::Session;
use crate::entity::{files, movies, persons};
use crate::files::{columns_of, row_of};
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, FileId};
use crate::{Error, Library, Result, sql};

/// Give something a new picture. Answers none when it has this very one.
///
/// # Errors
/// `NotFound` when it is gone, `DiskFull` or `ReadOnly`; it keeps the picture it has then.
pub async fn put(
    library: &Library,
    session: &Session,
    of: PictureOf,
    picture: NewPicture,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = label(library, of, ["setPoster", "setPortrait"]).await?;
    let row = store(library, picture).await?;
    give_all(library, session, &label, vec![(of, row)], now).await
}

/// Give several things the pictures of these files, as one act. Answers none when all have them.
/// Few are in memory at once, however many there are.
///
/// # Errors
/// As [`NewPicture::read`] for the first file that cannot be taken, `NotFound` when one of them is
/// gone, `DiskFull` or `ReadOnly`; nothing is changed then.
pub async fn put_files(
    library: &Library,
    session: &Session,
    placed: &[(PictureOf, PathBuf)],
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let workers = library.files().workers();
    let mut ready = Vec::new();
    for some in placed.chunks(workers.current_num_threads().max(1)) {
        let read = || some.par_iter().map(|(_, path)| NewPicture::read(path)).collect();
        let read: Vec<Result<NewPicture>> = tokio::task::block_in_place(|| workers.install(read));
        for ((of, _), picture) in some.iter().zip(read) {
            ready.push((*of, store(library, picture?).await?));
        }
    }
    let label = match placed {
        [(of, _)] => label(library, *of, ["setPoster", "setPortrait"]).await?,
        many => ChangeLabel::new("setPosters").with("movies", many.len()),
    };
    give_all(library, session, &label, ready, now).await
}

/// Give things pictures that are stored and have no row yet.
pub(super) async fn give_all(
    library: &Library,
    session: &Session,
    label: &ChangeLabel,
    ready: Vec<(PictureOf, files::ActiveModel)>,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let mut set = ChangeSet::begin(library, Actor::Person(session), label, now).await?;
    let mut is_new = false;
    for (of, row) in ready {
        let file = insert(&mut set, row).await?;
        is_new |= give(&mut set, of, Some(file)).await?;
    }
    if is_new { Ok(Some(set.commit().await?)) } else { Ok(None) }
}

/// Store a picture before any row names it: one without a row is swept some day, a row without one
/// is a hole. Answers the row.
pub(crate) async fn store(library: &Library, picture: NewPicture) -> Result<files::ActiveModel> {
    let NewPicture { image, bytes, derived } = picture;
    let mut row = row_of(&image, bytes.len());
    library.files().put(&image, bytes).await?;
    library.files().cache(&image.hash, &derived);
    let (thumbhash, palette) = columns_of(&derived);
    row.thumbhash = Set(Some(thumbhash));
    row.palette = Set(Some(palette));
    Ok(row)
}

/// Give something a picture that is stored already.
///
/// # Errors
/// `NotFound` when it or the picture is gone.
pub async fn choose(
    library: &Library,
    session: &Session,
    of: PictureOf,
    file: FileId,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let known = "SELECT id FROM files WHERE id = ?";
    let known = sql::scalar::<i32>(library.reader(), known, [file.0.into()]).await?;
    known.ok_or(Error::NotFound { what: "picture" })?;
    let label = label(library, of, ["setPoster", "setPortrait"]).await?;
    give_stored(library, session, &label, (of, Some(file)), now).await
}

/// Leave something without a picture; the one it had can be chosen again.
///
/// # Errors
/// `NotFound` when it is gone.
pub async fn remove(
    library: &Library,
    session: &Session,
    of: PictureOf,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = label(library, of, ["removePoster", "removePortrait"]).await?;
    give_stored(library, session, &label, (of, None), now).await
}

/// Give something a picture that has its row, or none.
pub(super) async fn give_stored(
    library: &Library,
    session: &Session,
    label: &ChangeLabel,
    (of, file): (PictureOf, Option<FileId>),
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let mut set = ChangeSet::begin(library, Actor::Person(session), label, now).await?;
    let is_new = give(&mut set, of, file).await?;
    if is_new { Ok(Some(set.commit().await?)) } else { Ok(None) }
}

/// What an act on a picture is called, that of a movie and that of a person.
pub(super) async fn label(
    library: &Library,
    of: PictureOf,
    [poster, portrait]: [&str; 2],
) -> Result<ChangeLabel> {
    let name = of.name(library.reader()).await?;
    Ok(match of {
        PictureOf::Movie(_) => ChangeLabel::new(poster).with("title", name),
        PictureOf::Person(_) => ChangeLabel::new(portrait).with("name", name),
    })
}

/// The row of a stored picture, made where there is none: same bytes, one row.
async fn insert(set: &mut ChangeSet, mut row: files::ActiveModel) -> Result<FileId> {
    let known = "SELECT id FROM files WHERE s3_key = ?";
    let key = row.s3_key.clone().take().unwrap_or_default();
    if let Some(id) = sql::scalar::<i32>(set.txn(), known, [key.into()]).await? {
        return Ok(FileId(id));
    }
    let id = FileId(set.next_id("files").await?);
    row.id = Set(id);
    row.created_at = Set(TimeUnixTimestampMillis(set.now()));
    row.updated_at = Set(TimeUnixTimestampMillis(set.now()));
    set.insert(vec![row]).await?;
    Ok(id)
}

/// Write which picture something has. Answers whether it is another.
async fn give(set: &mut ChangeSet, of: PictureOf, file: Option<FileId>) -> Result<bool> {
    // It may have gone since its name was read.
    of.name(set.txn()).await?;
    let updated_at = Set(TimeUnixTimestampMillis(set.now()));
    match of {
        PictureOf::Movie(id) => {
            let row = movies::ActiveModel {
                id: Set(id),
                poster_file_id: Set(file),
                updated_at,
                ..Default::default()
            };
            set.update(row).await
        }
        PictureOf::Person(id) => {
            let row = persons::ActiveModel {
                id: Set(id),
                primary_photo_file_id: Set(file),
                updated_at,
                ..Default::default()
            };
            set.update(row).await
        }
    }
}
