//! The picture of a profile. It is stored like any other; which one a profile has is not part of the
//! catalogue and so not of its history.

use sea_orm::ActiveValue::Set;
use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, TransactionTrait,
};
use time::OffsetDateTime;

use super::{Session, SessionUser, session};
use crate::entity::{files, users};
use crate::ids::FileId;
use crate::pictures::{self, NewPicture};
use crate::{Library, Result};

/// Give one's own profile a picture.
///
/// # Errors
/// `DiskFull` or `ReadOnly`; it keeps the picture it has then.
pub async fn set_avatar(
    library: &Library,
    session: &Session,
    picture: NewPicture,
    now: OffsetDateTime,
) -> Result<SessionUser> {
    let row = pictures::store(library, picture).await?;
    let txn = library.writer().begin().await?;
    let file = file_of(&txn, row, now).await?;
    give(txn, session, Some(file), now).await
}

/// Leave one's own profile without a picture.
///
/// # Errors
/// When the library cannot be written.
pub async fn remove_avatar(
    library: &Library,
    session: &Session,
    now: OffsetDateTime,
) -> Result<SessionUser> {
    give(library.writer().begin().await?, session, None, now).await
}

/// The row of a stored picture, made where there is none: same bytes, one row.
async fn file_of(
    txn: &DatabaseTransaction,
    mut row: files::ActiveModel,
    now: OffsetDateTime,
) -> Result<FileId> {
    let key = row.s3_key.clone().take().unwrap_or_default();
    let known = files::Entity::find().filter(files::Column::S3Key.eq(key)).one(txn).await?;
    if let Some(known) = known {
        return Ok(known.id);
    }
    row.created_at = Set(TimeUnixTimestampMillis(now));
    row.updated_at = Set(TimeUnixTimestampMillis(now));
    Ok(row.insert(txn).await?.id)
}

async fn give(
    txn: DatabaseTransaction,
    session: &Session,
    file: Option<FileId>,
    now: OffsetDateTime,
) -> Result<SessionUser> {
    let row = users::ActiveModel {
        id: Set(session.user_id()),
        avatar_file_id: Set(file),
        updated_at: Set(TimeUnixTimestampMillis(now)),
        ..Default::default()
    };
    row.update(&txn).await?;
    let session = session::admitted(&txn, session).await?;
    txn.commit().await?;
    Ok(session.user())
}
