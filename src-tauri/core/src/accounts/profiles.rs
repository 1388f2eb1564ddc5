//! Making profiles.

use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set, TransactionTrait,
};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::{NewProfile, Session, password, query, strength};
use crate::entity::users;
use crate::ids::UserId;
use crate::{Error, Library, Problem, Result, input, text};

const LONGEST_USERNAME: usize = 64;

/// Make the first profile, the owner's, and sign it in.
///
/// # Errors
/// `Invalid` with the field when the username or the password cannot be taken, `OwnerOnly` when there
/// is a profile already.
pub async fn create(library: &Library, new: NewProfile, now: OffsetDateTime) -> Result<Session> {
    let _one_at_a_time = library.signing_in().lock().await;
    if users::Entity::find().count(library.writer()).await? > 0 {
        return Err(Error::OwnerOnly);
    }
    let id = insert(library, new, Some(now), now).await?;
    let row = query::user(library.writer(), id).await?;
    Ok(Session::of(row.ok_or(Error::SignedOut)?))
}

/// Make another profile, as the owner.
///
/// # Errors
/// `OwnerOnly` for anybody else, `Invalid` with the field when the username is taken, or it or the
/// password cannot be.
pub async fn add(
    library: &Library,
    session: &Session,
    new: NewProfile,
    now: OffsetDateTime,
) -> Result<()> {
    session.require_owner()?;
    insert(library, new, None, now).await.map(drop)
}

async fn insert(
    library: &Library,
    new: NewProfile,
    signed_in_at: Option<OffsetDateTime>,
    now: OffsetDateTime,
) -> Result<UserId> {
    let new_password = Zeroizing::new(new.password);
    // Both are looked at before the dear part, and the name again after it.
    let (name, _) = free_username(library.reader(), &new.username, None).await?;
    strength::check(&new_password, &name)?;
    let hash = password::hash(new_password).await?;
    let txn = library.writer().begin().await?;
    let (name, key) = free_username(&txn, &name, None).await?;
    let user = users::ActiveModel {
        username: Set(name),
        username_key: Set(key),
        password: Set(hash),
        failed_sign_ins: Set(0),
        sign_in_epoch: Set(0),
        shares: Set(true),
        last_sign_in_at: Set(signed_in_at.map(TimeUnixTimestampMillis)),
        created_at: Set(TimeUnixTimestampMillis(now)),
        updated_at: Set(TimeUnixTimestampMillis(now)),
        ..Default::default()
    };
    let user = user.insert(&txn).await?;
    txn.commit().await?;
    Ok(user.id)
}

/// A username as it is kept, and its key, which nobody else has.
pub(super) async fn free_username(
    db: &impl sea_orm::ConnectionTrait,
    name: &str,
    own: Option<UserId>,
) -> Result<(String, String)> {
    let name = input::line("username", name, 1, LONGEST_USERNAME)?;
    let key = text::key(&name);
    let mut same = users::Entity::find().filter(users::Column::UsernameKey.eq(&key));
    if let Some(own) = own {
        same = same.filter(users::Column::Id.ne(own));
    }
    if same.count(db).await? > 0 {
        return Err(Error::Invalid { field: "username", problem: Problem::Taken });
    }
    Ok((name, key))
}
