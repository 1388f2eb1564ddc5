//! What the owner does with the profiles of others: removing them, bringing them back, giving them a
//! new password. A removed profile keeps all that is its own until the bin is emptied.

use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, Set, TransactionTrait};
use serde::Serialize;
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::own::write_password;
use super::query::{self, ERASED, UserRow};
use super::{Session, password, stay, strength};
use crate::entity::users;
use crate::files::Image;
use crate::history;
use crate::ids::UserId;
use crate::{Error, Library, Result, sql};

/// A profile as the owner manages it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ManagedProfile {
    /// Its id.
    pub id: UserId,
    /// The username.
    pub username: String,
    /// First and last name; the username where neither is given.
    pub name: String,
    /// A picture.
    pub avatar: Option<Image>,
    /// Whether it is the profile made first.
    pub is_owner: bool,
    /// Whether it is locked until the owner gives it a new password.
    pub needs_password: bool,
    /// When it was removed, in Unix milliseconds, UTC; none for one that is there.
    pub removed_at: Option<i64>,
}

/// Every profile, removed ones too, in the order they were made.
///
/// # Errors
/// `OwnerOnly` for anybody but the owner.
pub async fn all(library: &Library, session: &Session) -> Result<Vec<ManagedProfile>> {
    session.require_owner()?;
    let rows = query::everybody(library.reader()).await?;
    Ok(rows.into_iter().map(UserRow::managed).collect())
}

/// Remove another profile: it is hidden, its sessions end, and nobody knows its password any more.
///
/// # Errors
/// `OwnerOnly` for anybody but the owner, `NotFound` when there is no such profile beside the owner's.
pub async fn remove(
    library: &Library,
    session: &Session,
    id: UserId,
    now: OffsetDateTime,
) -> Result<()> {
    let txn = of_another(library, session, id, |row| row.removed_at.is_none()).await?;
    let row = users::ActiveModel {
        id: Set(id),
        password: Set(password::NONE.to_owned()),
        removed_at: Set(Some(TimeUnixTimestampMillis(now))),
        updated_at: Set(TimeUnixTimestampMillis(now)),
        ..Default::default()
    };
    row.update(&txn).await?;
    stay::end_all(&txn, id).await?;
    Ok(txn.commit().await?)
}

/// Bring a removed profile back. It can sign in when the owner has given it a new password.
///
/// # Errors
/// `OwnerOnly` for anybody but the owner, `NotFound` when it was not removed or the bin was emptied.
pub async fn restore(
    library: &Library,
    session: &Session,
    id: UserId,
    now: OffsetDateTime,
) -> Result<()> {
    let txn = of_another(library, session, id, |row| row.removed_at.is_some()).await?;
    let row = users::ActiveModel {
        id: Set(id),
        removed_at: Set(None),
        updated_at: Set(TimeUnixTimestampMillis(now)),
        ..Default::default()
    };
    row.update(&txn).await?;
    Ok(txn.commit().await?)
}

/// Give another profile a new password; its sessions end.
///
/// # Errors
/// `OwnerOnly` for anybody but the owner, `NotFound` when there is no such profile beside the owner's,
/// `Invalid` when the password cannot be taken.
pub async fn set_password(
    library: &Library,
    session: &Session,
    (id, password): (UserId, String),
    now: OffsetDateTime,
) -> Result<()> {
    session.require_owner()?;
    let password = Zeroizing::new(password);
    let user = query::user(library.reader(), id).await?;
    let user = user.ok_or(Error::NotFound { what: "profile" })?;
    strength::check(&password, &user.username)?;
    let hash = password::hash(password).await?;
    let txn = of_another(library, session, id, |row| row.removed_at.is_none()).await?;
    write_password(&txn, id, hash, now).await?;
    Ok(txn.commit().await?)
}

/// Let removed profiles go for good, with all rows of their own and what the history holds of those.
/// The username stays for the history to name, and is free to be taken.
pub(crate) async fn erase_removed(txn: &DatabaseTransaction) -> Result<()> {
    let gone = format!("SELECT id FROM users WHERE removed_at IS NOT NULL AND NOT ({ERASED})");
    for table in history::personal_tables() {
        let images = format!(
            "DELETE FROM change_images WHERE json_extract(image, '$.user_id') IN ({gone})
                AND change_id IN (SELECT id FROM changes WHERE table_name = ?1)"
        );
        let updates = format!(
            "DELETE FROM changes WHERE table_name = ?1 AND op = 'update'
                AND change_set_id IN (SELECT id FROM change_sets WHERE user_id IN ({gone}))"
        );
        let rows = format!("DELETE FROM {table} WHERE ?1 IS NOT NULL AND user_id IN ({gone})");
        for statement in [images, updates, rows] {
            sql::execute(txn, &statement, [table.into()]).await?;
        }
    }
    let erase = format!(
        "UPDATE users SET username_key = ' ' || id, first_name = NULL, last_name = NULL, email = NULL,
            avatar_file_id = NULL WHERE id IN ({gone})"
    );
    sql::execute(txn, &erase, []).await?;
    Ok(())
}

/// A transaction of the owner about another profile that is as it must be.
async fn of_another(
    library: &Library,
    session: &Session,
    id: UserId,
    is_right: impl Fn(&UserRow) -> bool,
) -> Result<DatabaseTransaction> {
    session.require_owner()?;
    let txn = library.writer().begin().await?;
    let rows = query::everybody(&txn).await?;
    let found = rows.iter().any(|row| row.user_id == id && !row.is_owner && is_right(row));
    if found { Ok(txn) } else { Err(Error::NotFound { what: "profile" }) }
}
