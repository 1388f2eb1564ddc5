//! Staying signed in. The keyring holds a random token; the library holds its hash, with an end. There
//! is one session a profile, because there is one machine a library.
//!
//! A session begins locked and is unlocked when the keyring has its token: whatever ends the profile's
//! sessions meanwhile ends this one too, and a process that dies in between leaves nothing that opens.

use std::collections::HashSet;

use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseTransaction, FromQueryResult, Set, TransactionTrait,
};
use time::{Duration, OffsetDateTime};

use super::keyring::{self, KeyringProblem, Place, Token};
use super::{Session, query, session};
use crate::entity::{sessions, users};
use crate::history::millis;
use crate::ids::UserId;
use crate::{Error, Library, Result, sql};

/// A session that nobody used for so long is over.
const LASTS: Duration = Duration::days(90);
/// How far a clock may be off before a session seems to come from the future.
const SKEW: Duration = Duration::days(1);

/// SQL of a session that opens: `?1` is now, `?2` the latest time it can have been made or used.
const OPEN: &str = "locked_at IS NULL AND expires_at > ?1 AND created_at <= ?2
    AND coalesce(last_used_at, created_at) <= ?2";

/// A session whose token is on its way to the keyring.
pub(super) struct Begun {
    pub(super) id: i32,
    pub(super) locked_at: i64,
    pub(super) token: Token,
}

/// Let the signed-in profile stay signed in on this machine.
///
/// # Errors
/// `Keyring` with the problem, after 30 s at the latest; nothing is changed then. `SignedOut` when it
/// was signed out or locked meanwhile.
pub async fn stay(library: &Library, session: &Session, now: OffsetDateTime) -> Result<()> {
    let Begun { id, locked_at, token } = begin(library, session, now).await?;
    let place = Place::of(library, session.user_id());
    if let Err(error) = keyring::keep(place, token).await {
        let drop_it = "DELETE FROM sessions WHERE id = ?";
        sql::execute(library.writer(), drop_it, [id.into()]).await?;
        return Err(error);
    }
    open(library, session.user_id(), (id, locked_at)).await
}

/// Sign a profile in by its entry in the keyring. None where it does not stay signed in; the keyring
/// is not asked then.
///
/// # Errors
/// `Keyring` with the problem, after 30 s at the latest.
pub async fn resume(
    library: &Library,
    user: UserId,
    now: OffsetDateTime,
) -> Result<Option<Session>> {
    if !staying(library.reader(), now).await?.contains(&user.0) {
        return Ok(None);
    }
    let token = match keyring::read(Place::of(library, user)).await {
        Ok(token) => token,
        Err(Error::Keyring { problem }) if problem.is_lost() => {
            end(library.writer(), user).await?;
            return Err(Error::Keyring { problem });
        }
        Err(error) => return Err(error),
    };
    resume_by(library, user, &token, now).await
}

/// Let a profile stay no more. Answers whether it did, and the keyring has something to forget.
///
/// # Errors
/// When the library cannot be written.
pub async fn stop_staying(library: &Library, session: &Session) -> Result<bool> {
    end(library.writer(), session.user_id()).await
}

/// Take the entry of a profile out of the keyring. What it holds opens nothing any more.
///
/// # Errors
/// `Keyring` with the problem, after 30 s at the latest.
pub async fn forget(library: &Library, user: UserId) -> Result<()> {
    keyring::remove(Place::of(library, user)).await
}

/// Let nobody in but by the password, until that was given.
///
/// # Errors
/// When the library cannot be written.
pub async fn lock(library: &Library, session: &Session, now: OffsetDateTime) -> Result<()> {
    let lock = "UPDATE sessions SET locked_at = ? WHERE user_id = ?";
    let values = [millis(now).into(), session.user_id().0.into()];
    sql::execute(library.writer(), lock, values).await?;
    Ok(())
}

/// The password was given.
pub(super) async fn unlock(db: &impl ConnectionTrait, user: UserId) -> Result<()> {
    let unlock = "UPDATE sessions SET locked_at = NULL WHERE user_id = ?";
    sql::execute(db, unlock, [user.0.into()]).await?;
    Ok(())
}

/// The profiles with a session that opens.
pub(super) async fn staying(
    db: &impl ConnectionTrait,
    now: OffsetDateTime,
) -> Result<HashSet<i32>> {
    let open = format!("SELECT user_id FROM sessions WHERE {OPEN}");
    let users = sql::column::<i32>(db, &open, [millis(now).into(), millis(now + SKEW).into()]);
    Ok(users.await?.into_iter().collect())
}

/// End every session of a profile: those that stay, and those that run in any window.
pub(super) async fn end_all(db: &impl ConnectionTrait, user: UserId) -> Result<()> {
    end(db, user).await?;
    let raise = "UPDATE users SET sign_in_epoch = sign_in_epoch + 1 WHERE id = ?";
    sql::execute(db, raise, [user.0.into()]).await?;
    Ok(())
}

async fn end(db: &impl ConnectionTrait, user: UserId) -> Result<bool> {
    let end = "DELETE FROM sessions WHERE user_id = ?";
    Ok(sql::execute(db, end, [user.0.into()]).await?.rows_affected() > 0)
}

/// Begin a session, locked.
pub(super) async fn begin(
    library: &Library,
    session: &Session,
    now: OffsetDateTime,
) -> Result<Begun> {
    let token = Token::new()?;
    let row = sessions::ActiveModel {
        user_id: Set(session.user_id()),
        token_hash: Set(token.hash()),
        created_at: Set(TimeUnixTimestampMillis(now)),
        expires_at: Set(TimeUnixTimestampMillis(now + LASTS)),
        locked_at: Set(Some(TimeUnixTimestampMillis(now))),
        ..Default::default()
    };
    let txn = library.writer().begin().await?;
    session::admitted(&txn, session).await?;
    let row = row.insert(&txn).await?;
    txn.commit().await?;
    Ok(Begun { id: row.id, locked_at: millis(now), token })
}

/// The keyring has the token: the session opens, in place of the one before.
pub(super) async fn open(
    library: &Library,
    user: UserId,
    (id, locked_at): (i32, i64),
) -> Result<()> {
    let txn = library.writer().begin().await?;
    let open = "UPDATE sessions SET locked_at = NULL WHERE id = ? AND locked_at = ?";
    let opened = sql::execute(&txn, open, [id.into(), locked_at.into()]).await?;
    if opened.rows_affected() == 0 {
        return Err(Error::SignedOut);
    }
    let others = "DELETE FROM sessions WHERE user_id = ? AND id <> ?";
    sql::execute(&txn, others, [user.0.into(), id.into()]).await?;
    Ok(txn.commit().await?)
}

/// Sign a profile in by a token. It is looked up by its hash, so that the time of the search tells
/// nothing of the token.
pub(super) async fn resume_by(
    library: &Library,
    user: UserId,
    token: &Token,
    now: OffsetDateTime,
) -> Result<Option<Session>> {
    let txn = library.writer().begin().await?;
    let find = format!(
        "SELECT id, locked_at IS NOT NULL AS is_locked, {OPEN} AS opens FROM sessions
         WHERE user_id = ?3 AND token_hash = ?4"
    );
    let (latest, hash) = (millis(now + SKEW), token.hash());
    let values = [millis(now).into(), latest.into(), user.0.into(), hash.into()];
    let found = sql::one::<Found>(&txn, &find, values).await?;
    let (Some(found), Some(row)) = (found, query::user(&txn, user).await?) else {
        end(&txn, user).await?;
        txn.commit().await?;
        return Err(Error::Keyring { problem: KeyringProblem::Refused });
    };
    if found.is_locked {
        return Ok(None);
    }
    if !found.opens {
        // It is over, or the clock is wrong; nobody is to find it open when that is right again.
        end(&txn, user).await?;
        txn.commit().await?;
        return Ok(None);
    }
    used(&txn, user, found.id, now).await?;
    txn.commit().await?;
    Ok(Some(Session::of(row)))
}

#[derive(FromQueryResult)]
struct Found {
    id: i32,
    is_locked: bool,
    opens: bool,
}

/// Note that a session was used: it lasts anew from here.
async fn used(txn: &DatabaseTransaction, user: UserId, id: i32, now: OffsetDateTime) -> Result<()> {
    let session = sessions::ActiveModel {
        id: Set(id),
        last_used_at: Set(Some(TimeUnixTimestampMillis(now))),
        expires_at: Set(TimeUnixTimestampMillis(now + LASTS)),
        ..Default::default()
    };
    session.update(txn).await?;
    let signed_in = users::ActiveModel {
        id: Set(user),
        last_sign_in_at: Set(Some(TimeUnixTimestampMillis(now))),
        ..Default::default()
    };
    signed_in.update(txn).await?;
    Ok(())
}
