//! Household members: their profiles and signing in. The only place that makes a [`Session`].
//!
//! A profile protects from other people at the same desk, not from someone who owns the files.

mod password;

use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};
use sea_orm::{Condition, ConnectionTrait};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use crate::entity::users;
use crate::ids::UserId;
use crate::{Error, Library, Problem, Result, text};

/// A person who has signed in. Nothing outside this module can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    user_id: UserId,
    username: String,
    is_owner: bool,
}

/// The signed-in person as the page knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionUser {
    /// Their id.
    pub id: UserId,
    /// Their username.
    pub username: String,
    /// Whether theirs is the profile made first.
    pub is_owner: bool,
}

/// A profile on the sign-in page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Profile {
    /// The username.
    pub username: String,
}

/// What a new profile needs.
#[derive(Clone, Deserialize, specta::Type)]
pub struct NewProfile {
    /// 1 to 64 characters, unique whatever their case.
    pub username: String,
    /// 8 to 1,024 characters.
    pub password: String,
}

/// What signing in needs.
#[derive(Clone, Deserialize, specta::Type)]
pub struct Credentials {
    /// The username.
    pub username: String,
    /// The password.
    pub password: String,
}

/// Wrong passwords in a row before the next is made to wait.
const FREE_TRIES: i32 = 5;
/// The longest wait.
const LONGEST_WAIT: Duration = Duration::minutes(5);

impl Session {
    /// Whose session it is.
    #[must_use]
    pub fn user_id(&self) -> UserId {
        self.user_id
    }

    /// The session as the page knows it.
    #[must_use]
    pub fn user(&self) -> SessionUser {
        SessionUser { id: self.user_id, username: self.username.clone(), is_owner: self.is_owner }
    }
}

/// Every profile, the owner's first.
///
/// # Errors
/// When the database cannot be read.
pub async fn profiles(db: &impl ConnectionTrait) -> Result<Vec<Profile>> {
    let users = users::Entity::find().order_by_asc(users::Column::Id).all(db).await?;
    Ok(users.into_iter().map(|user| Profile { username: user.username }).collect())
}

/// Make a profile and sign it in.
///
/// # Errors
/// `Invalid` with the field when the username is empty, too long or taken, or the password too
/// short or too long.
pub async fn create(library: &Library, new: NewProfile, now: OffsetDateTime) -> Result<Session> {
    let username = new.username.trim().to_owned();
    check_length("username", &username, 1, 64)?;
    check_length("password", &new.password, 8, 1024)?;
    let username_key = text::key(&username);
    let password = password::hash(new.password).await?;
    let db = library.writer();
    let same = users::Entity::find().filter(users::Column::UsernameKey.eq(&username_key));
    if same.count(db).await? > 0 {
        return Err(Error::Invalid { field: "username", problem: Problem::Taken });
    }
    let user = users::ActiveModel {
        username: Set(username),
        username_key: Set(username_key),
        password: Set(password),
        failed_sign_ins: Set(0),
        created_at: Set(TimeUnixTimestampMillis(now)),
        updated_at: Set(TimeUnixTimestampMillis(now)),
        ..Default::default()
    };
    let user = user.insert(db).await?;
    session_of(library, user).await
}

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
    let _one_at_a_time = library.signing_in().lock().await;
    let db = library.writer();
    let named =
        Condition::all().add(users::Column::UsernameKey.eq(text::key(&credentials.username)));
    let user = users::Entity::find().filter(named).one(db).await?;
    let Some(user) = user else {
        password::verify_nobody(credentials.password).await?;
        return Err(Error::WrongPassword { retry_after_seconds: None });
    };
    // No longer than the longest wait, should the clock have been ahead.
    let wait = user.sign_in_blocked_until.map(|until| (until.0 - now).min(LONGEST_WAIT));
    if let Some(wait) = wait.filter(|wait| wait.is_positive()) {
        let seconds = u64::try_from(wait.whole_seconds()).unwrap_or(0) + 1;
        return Err(Error::WrongPassword { retry_after_seconds: Some(seconds) });
    }
    let verified = password::verify(credentials.password, user.password.clone()).await?;
    let mut row: users::ActiveModel = user.clone().into();
    if !verified.matches {
        let wait = wait_after(user.failed_sign_ins + 1);
        row.failed_sign_ins = Set(user.failed_sign_ins + 1);
        row.sign_in_blocked_until = Set(wait.map(|wait| TimeUnixTimestampMillis(now + wait)));
        row.update(db).await?;
        let seconds = wait.and_then(|wait| u64::try_from(wait.whole_seconds()).ok());
        return Err(Error::WrongPassword { retry_after_seconds: seconds });
    }
    row.failed_sign_ins = Set(0);
    row.sign_in_blocked_until = Set(None);
    if let Some(stronger) = verified.rehashed {
        row.password = Set(stronger);
    }
    let user = row.update(db).await?;
    session_of(library, user).await
}

/// The session of a profile by its name alone, for the command line: who can run that owns the
/// files, and a profile does not protect from them.
///
/// # Errors
/// `NotFound` when nobody has that name.
pub async fn by_name(library: &Library, username: &str) -> Result<Session> {
    let named = users::Column::UsernameKey.eq(text::key(username));
    let user = users::Entity::find().filter(named).one(library.writer()).await?;
    session_of(library, user.ok_or(Error::NotFound { what: "profile" })?).await
}

/// 1 s after the fifth wrong password, then twice as long each time.
fn wait_after(failures: i32) -> Option<Duration> {
    let over = failures.checked_sub(FREE_TRIES).filter(|over| *over >= 0)?;
    Some(Duration::seconds(1 << over.min(16)).min(LONGEST_WAIT))
}

async fn session_of(library: &Library, user: users::Model) -> Result<Session> {
    let first = users::Entity::find().order_by_asc(users::Column::Id).one(library.writer()).await?;
    let is_owner = first.is_some_and(|first| first.id == user.id);
    Ok(Session { user_id: user.id, username: user.username, is_owner })
}

fn check_length(field: &'static str, value: &str, min: usize, max: usize) -> Result<()> {
    let problem = match value.chars().count() {
        0 => Problem::Empty,
        count if count < min => Problem::TooShort { min },
        count if count > max => Problem::TooLong { max },
        _ => return Ok(()),
    };
    Err(Error::Invalid { field, problem })
}
