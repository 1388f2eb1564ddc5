//! Signing in with a password, and ending all that came of it.

use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set, TransactionTrait};
use time::{Duration, OffsetDateTime};
use zeroize::Zeroizing;

use super::back_off::{BackOff, seconds};
use super::{Credentials, Session, password, query, stay, strength};
use crate::entity::users;
use crate::ids::UserId;
use crate::{Error, Library, Result, text};

/// Sign a profile in.
///
/// # Errors
/// `WrongPassword`, the same and after the same time for a username nobody has; after five wrong
/// ones in a row with a wait, during which nothing is looked at.
pub async fn sign_in(
    library: &Library,
    credentials: Credentials,
    now: OffsetDateTime,
) -> Result<Session> {
    let Credentials { username, password } = credentials;
    let password = Zeroizing::new(password);
    if strength::is_longer_than_any(&password) {
        return Err(wrong(None));
    }
    let mut strangers = library.signing_in().lock().await;
    let key = text::key(&username);
    let named = users::Entity::find()
        .filter(users::Column::UsernameKey.eq(&key))
        .filter(users::Column::RemovedAt.is_null());
    let Some(user) = named.one(library.writer()).await? else {
        let tries = strangers.named(key);
        refuse_while_waiting(tries.wait(now))?;
        password::verify_nobody(password).await?;
        return Err(wrong(tries.fail(now)));
    };
    verify(library, &user, password, now).await?;
    let signed_in = users::ActiveModel {
        id: Set(user.id),
        last_sign_in_at: Set(Some(TimeUnixTimestampMillis(now))),
        ..Default::default()
    };
    signed_in.update(library.writer()).await?;
    stay::unlock(library.writer(), user.id).await?;
    let row = query::user(library.writer(), user.id).await?;
    Ok(Session::of(row.ok_or(Error::SignedOut)?))
}

/// That a password is the one of a profile, with the count of wrong ones. Whoever calls holds the
/// lock on signing in.
pub(super) async fn verify(
    library: &Library,
    user: &users::Model,
    password: Zeroizing<String>,
    now: OffsetDateTime,
) -> Result<()> {
    let until = user.sign_in_blocked_until.map(|until| until.0);
    let mut tries = BackOff { failures: user.failed_sign_ins, until };
    let wait = tries.wait(now);
    if tries.until != until {
        write_tries(library, user.id, tries, None).await?;
    }
    refuse_while_waiting(wait)?;
    let verified = password::verify(password, user.password.clone()).await?;
    if !verified.matches {
        let wait = tries.fail(now);
        write_tries(library, user.id, tries, None).await?;
        return Err(wrong(wait));
    }
    write_tries(library, user.id, BackOff::default(), verified.rehashed).await
}

async fn write_tries(
    library: &Library,
    id: UserId,
    tries: BackOff,
    rehashed: Option<String>,
) -> Result<()> {
    let mut row = users::ActiveModel {
        id: Set(id),
        failed_sign_ins: Set(tries.failures),
        sign_in_blocked_until: Set(tries.until.map(TimeUnixTimestampMillis)),
        ..Default::default()
    };
    if let Some(stronger) = rehashed {
        row.password = Set(stronger);
    }
    row.update(library.writer()).await?;
    Ok(())
}

/// End every session of the signed-in profile, this one too, in other windows as well.
///
/// # Errors
/// When the library cannot be written.
pub async fn sign_out_everywhere(library: &Library, session: &Session) -> Result<()> {
    let txn = library.writer().begin().await?;
    stay::end_all(&txn, session.user_id()).await?;
    Ok(txn.commit().await?)
}

fn refuse_while_waiting(wait: Option<Duration>) -> Result<()> {
    if wait.is_some() { Err(wrong(wait)) } else { Ok(()) }
}

fn wrong(wait: Option<Duration>) -> Error {
    Error::WrongPassword { retry_after_seconds: wait.map(seconds) }
}
