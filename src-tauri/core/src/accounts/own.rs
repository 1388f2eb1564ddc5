//! One's own profile, and what its person changes about it.

use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, Set, TransactionTrait};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::profiles::free_username;
use super::{Session, SessionUser, password, query, session, sign_in, stay, strength};
use crate::entity::users;
use crate::files::Image;
use crate::ids::UserId;
use crate::{Error, Library, Problem, Result, input};

const LONGEST_NAME: usize = 100;
/// RFC 5321, 4.5.3.1.3, without the brackets.
const LONGEST_EMAIL: usize = 254;

/// One's own profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnProfile {
    /// Its id.
    pub id: UserId,
    /// The username.
    pub username: String,
    /// Empty where it is not given.
    pub first_name: String,
    /// Empty where it is not given.
    pub last_name: String,
    /// Empty where it is not given.
    pub email: String,
    /// A picture.
    pub avatar: Option<Image>,
    /// Whether it is the profile made first.
    pub is_owner: bool,
    /// Whether it stays signed in on this machine.
    pub stays: bool,
}

/// One field of one's own profile and what it is to hold.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum ProfileEdit {
    /// 1 to 64 characters, unique whatever their case.
    Username(String),
    /// At most 100 characters; empty takes it away.
    FirstName(String),
    /// At most 100 characters; empty takes it away.
    LastName(String),
    /// At most 254 characters; empty takes it away.
    Email(String),
}

/// What changing a password needs.
#[derive(Clone, Deserialize, specta::Type)]
pub struct PasswordChange {
    /// The password there is.
    pub current: String,
    /// The new one: 8 to 1,024 characters, none that everybody uses.
    pub password: String,
}

/// The signed-in person's own profile.
///
/// # Errors
/// When the database cannot be read.
pub async fn own(library: &Library, session: &Session, now: OffsetDateTime) -> Result<OwnProfile> {
    let db = library.reader();
    let row = query::user(db, session.user_id()).await?.ok_or(Error::SignedOut)?;
    let stays = stay::staying(db, now).await?.contains(&session.user_id().0);
    Ok(row.own(stays))
}

/// Change one field of one's own profile.
///
/// # Errors
/// `Invalid` with the field.
pub async fn edit(
    library: &Library,
    session: &Session,
    edit: ProfileEdit,
    now: OffsetDateTime,
) -> Result<SessionUser> {
    let txn = library.writer().begin().await?;
    let mut row = users::ActiveModel { id: Set(session.user_id()), ..Default::default() };
    match edit {
        ProfileEdit::Username(name) => {
            let (name, key) = free_username(&txn, &name, Some(session.user_id())).await?;
            (row.username, row.username_key) = (Set(name), Set(key));
        }
        ProfileEdit::FirstName(name) => row.first_name = Set(name_part("firstName", &name)?),
        ProfileEdit::LastName(name) => row.last_name = Set(name_part("lastName", &name)?),
        ProfileEdit::Email(address) => row.email = Set(email(&address)?),
    }
    row.updated_at = Set(TimeUnixTimestampMillis(now));
    row.update(&txn).await?;
    let session = session::admitted(&txn, session).await?;
    txn.commit().await?;
    Ok(session.user())
}

/// Change one's own password. Every other session ends; the one that is answered goes on.
///
/// # Errors
/// `WrongPassword` when the current one is not right, as signing in counts and delays it; `Invalid`
/// when the new one cannot be taken.
pub async fn change_password(
    library: &Library,
    session: &Session,
    change: PasswordChange,
    now: OffsetDateTime,
) -> Result<Session> {
    let (current, new) = (Zeroizing::new(change.current), Zeroizing::new(change.password));
    let id = session.user_id();
    strength::check(&new, &session.user().username)?;
    let _one_at_a_time = library.signing_in().lock().await;
    let user = users::Entity::find_by_id(id).one(library.writer()).await?;
    let user = user.ok_or(Error::SignedOut)?;
    sign_in::verify(library, &user, current, now).await?;
    let hash = password::hash(new).await?;
    let txn = library.writer().begin().await?;
    // It may have been removed, or ended elsewhere, while the hash was computed.
    session::admitted(&txn, session).await?;
    write_password(&txn, id, hash, now).await?;
    let row = query::user(&txn, id).await?.ok_or(Error::SignedOut)?;
    txn.commit().await?;
    Ok(Session::of(row))
}

/// Write the hash of a new password and end every session.
pub(super) async fn write_password(
    txn: &DatabaseTransaction,
    id: UserId,
    hash: String,
    now: OffsetDateTime,
) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(id),
        password: Set(hash),
        failed_sign_ins: Set(0),
        sign_in_blocked_until: Set(None),
        updated_at: Set(TimeUnixTimestampMillis(now)),
        ..Default::default()
    };
    row.update(txn).await?;
    stay::end_all(txn, id).await
}

fn name_part(field: &'static str, name: &str) -> Result<Option<String>> {
    Ok(input::some(input::line(field, name, 0, LONGEST_NAME)?))
}

/// Something before and after one `@`; whether it receives anything is not looked at.
fn email(address: &str) -> Result<Option<String>> {
    let address = input::line("email", address, 0, LONGEST_EMAIL)?;
    let is_address = match address.split_once('@') {
        Some((name, host)) => {
            !name.is_empty() && !host.is_empty() && !host.contains('@') && !address.contains(' ')
        }
        None => address.is_empty(),
    };
    if !is_address {
        return Err(Error::Invalid { field: "email", problem: Problem::NotAnEmail });
    }
    Ok(input::some(address))
}
