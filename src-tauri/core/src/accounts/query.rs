//! Profiles as they are read: with their picture, whether they are the owner's, and whether there is
//! a session to resume.

use sea_orm::{ConnectionTrait, FromQueryResult};
use time::OffsetDateTime;

use super::{ManagedProfile, OwnProfile, Profile, SessionUser};
use crate::files::{IMAGE_COLUMNS, Image, ImageRow};
use crate::ids::UserId;
use crate::{Result, sql};

/// SQL of what a profile is, over `users` and the file of its picture.
const FROM: &str = "FROM users LEFT JOIN files ON files.id = users.avatar_file_id";
const COLUMNS: &str = "users.id AS user_id, users.username, users.first_name, users.last_name,
    users.email, users.password = '' AS needs_password, users.sign_in_epoch,
    users.removed_at, users.id = (SELECT min(id) FROM users) AS is_owner";

/// A profile as a row. No password is in it.
#[derive(Debug, FromQueryResult)]
pub(super) struct UserRow {
    pub(super) user_id: UserId,
    pub(super) username: String,
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    needs_password: bool,
    pub(super) sign_in_epoch: i32,
    pub(super) removed_at: Option<i64>,
    pub(super) is_owner: bool,
    #[sea_orm(nested)]
    image: ImageRow,
}

impl UserRow {
    fn name(&self) -> String {
        let names = [self.first_name.as_deref(), self.last_name.as_deref()];
        let full = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if full.is_empty() { self.username.clone() } else { full }
    }

    fn profile(self, stays: bool) -> Profile {
        let UserRow { needs_password, .. } = self;
        let SessionUser { id, username, name, avatar, is_owner } = self.into();
        Profile { id, username, name, avatar, is_owner, stays, needs_password }
    }

    pub(super) fn managed(self) -> ManagedProfile {
        let UserRow { needs_password, removed_at, .. } = self;
        let SessionUser { id, username, name, avatar, is_owner } = self.into();
        ManagedProfile { id, username, name, avatar, is_owner, needs_password, removed_at }
    }

    pub(super) fn own(self, stays: bool) -> OwnProfile {
        OwnProfile {
            id: self.user_id,
            username: self.username,
            first_name: self.first_name.unwrap_or_default(),
            last_name: self.last_name.unwrap_or_default(),
            email: self.email.unwrap_or_default(),
            avatar: Option::<Image>::from(self.image),
            is_owner: self.is_owner,
            stays,
        }
    }
}

impl From<UserRow> for SessionUser {
    fn from(row: UserRow) -> Self {
        let name = row.name();
        let UserRow { user_id: id, username, image, is_owner, .. } = row;
        Self { id, username, name, avatar: image.into(), is_owner }
    }
}

/// Every profile that can sign in, the owner's first.
///
/// # Errors
/// When the database cannot be read.
pub async fn profiles(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<Vec<Profile>> {
    let all = format!(
        "SELECT {COLUMNS}, {IMAGE_COLUMNS} {FROM} WHERE removed_at IS NULL ORDER BY users.id"
    );
    let staying = super::stay::staying(db, now).await?;
    let rows = sql::all::<UserRow>(db, &all, []).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let stays = staying.contains(&row.user_id.0);
            row.profile(stays)
        })
        .collect())
}

/// Who signed in last; none before anybody did.
///
/// # Errors
/// When the database cannot be read.
pub async fn last_profile(db: &impl ConnectionTrait) -> Result<Option<UserId>> {
    let last = "SELECT id FROM users WHERE removed_at IS NULL AND last_sign_in_at IS NOT NULL
        ORDER BY last_sign_in_at DESC, id LIMIT 1";
    Ok(sql::scalar::<i32>(db, last, []).await?.map(UserId))
}

/// Every profile there is or that can be brought back.
pub(super) async fn everybody(db: &impl ConnectionTrait) -> Result<Vec<UserRow>> {
    let all =
        format!("SELECT {COLUMNS}, {IMAGE_COLUMNS} {FROM} WHERE NOT ({ERASED}) ORDER BY users.id");
    sql::all(db, &all, []).await
}

/// SQL of a profile that is gone for good. Its key begins as no key of a name does, so that the name
/// is free.
pub(super) const ERASED: &str = "username_key GLOB ' *'";

/// A profile that can sign in.
pub(super) async fn user(db: &impl ConnectionTrait, id: UserId) -> Result<Option<UserRow>> {
    one(db, "users.id = ?1 AND removed_at IS NULL", id.0.into()).await
}

/// The same by the key of its name.
pub(super) async fn user_by_key(db: &impl ConnectionTrait, key: &str) -> Result<Option<UserRow>> {
    one(db, "users.username_key = ?1 AND removed_at IS NULL", key.into()).await
}

async fn one(
    db: &impl ConnectionTrait,
    which: &str,
    value: sea_orm::Value,
) -> Result<Option<UserRow>> {
    let read = format!("SELECT {COLUMNS}, {IMAGE_COLUMNS} {FROM} WHERE {which}");
    sql::one(db, &read, [value]).await
}
