//! Reading what the household loves. Only those who let their favorites be seen are looked at, at the
//! moment of each read.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::HouseholdProfile;
use crate::accounts::Session;
use crate::files::{IMAGE_COLUMNS, ImageRow};
use crate::ids::{MovieId, UserId};
use crate::{Error, Result, sql, text};

/// SQL condition of the others who let their favorites be seen; `?1` is the signed-in person.
const OTHERS: &str = "users.shares AND users.removed_at IS NULL AND users.id <> ?1";

/// The others who let their favorites be seen, by name.
///
/// # Errors
/// When the database cannot be read.
pub async fn profiles(
    db: &impl ConnectionTrait,
    session: &Session,
) -> Result<Vec<HouseholdProfile>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: UserId,
        name: String,
        #[sea_orm(nested)]
        avatar: ImageRow,
    }
    let read = format!(
        "SELECT users.id, {IMAGE_COLUMNS}, coalesce(nullif(trim(
            coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), username) AS name
         FROM users LEFT JOIN files ON files.id = avatar_file_id WHERE {OTHERS}"
    );
    let rows = sql::all::<Row>(db, &read, [session.user_id().0.into()]).await?;
    let profile =
        |row: Row| HouseholdProfile { id: row.id, name: row.name, avatar: row.avatar.into() };
    let mut profiles: Vec<_> = rows.into_iter().map(profile).collect();
    profiles.sort_by_cached_key(|profile| (text::sort_key(&profile.name), profile.id));
    Ok(profiles)
}

/// Whether the signed-in person lets the others see their favorites.
///
/// # Errors
/// When the database cannot be read.
pub async fn shares(db: &impl ConnectionTrait, session: &Session) -> Result<bool> {
    let read = "SELECT shares FROM users WHERE id = ?";
    Ok(sql::scalar(db, read, [session.user_id().0.into()]).await?.unwrap_or(false))
}

/// The movies that the signed-in person and every one of these love, what that person favored last
/// first; none without anybody to love them with.
///
/// # Errors
/// `NotFound` when one of them is gone, or does not let their favorites be seen.
pub async fn all_love(
    db: &impl ConnectionTrait,
    session: &Session,
    profiles: &[UserId],
) -> Result<Vec<MovieId>> {
    let Some(them) = them(db, session, profiles).await? else { return Ok(Vec::new()) };
    let ordered = format!(
        "SELECT movie_id AS id FROM user_favorites AS mine
         WHERE user_id = ?1 AND {} = (SELECT count(*) FROM user_favorites AS its
            WHERE its.movie_id = mine.movie_id
                AND its.user_id IN (SELECT id FROM users WHERE {OTHERS} AND id IN ({them})))
         ORDER BY created_at DESC, movie_id DESC",
        them.split(',').count()
    );
    movies(db, session, &ordered).await
}

/// The movies that any of these loves and the signed-in person does not, the last favored first.
///
/// # Errors
/// `NotFound` when one of them is gone, or does not let their favorites be seen.
pub async fn theirs(
    db: &impl ConnectionTrait,
    session: &Session,
    profiles: &[UserId],
) -> Result<Vec<MovieId>> {
    let Some(them) = them(db, session, profiles).await? else { return Ok(Vec::new()) };
    let ordered = format!(
        "SELECT movie_id AS id FROM user_favorites
         WHERE user_id IN (SELECT id FROM users WHERE {OTHERS} AND id IN ({them}))
            AND NOT EXISTS (SELECT 1 FROM user_favorites AS mine
                WHERE mine.user_id = ?1 AND mine.movie_id = user_favorites.movie_id)
         GROUP BY movie_id ORDER BY max(created_at) DESC, movie_id DESC"
    );
    movies(db, session, &ordered).await
}

/// Each of them once, as a list for `IN (…)`; none when nobody is asked about.
async fn them(
    db: &impl ConnectionTrait,
    session: &Session,
    profiles: &[UserId],
) -> Result<Option<String>> {
    let each: BTreeSet<i32> = profiles.iter().map(|id| id.0).collect();
    if each.is_empty() {
        return Ok(None);
    }
    let list = sql::id_list(each.iter().copied());
    let seen = format!("SELECT count(*) FROM users WHERE {OTHERS} AND id IN ({list})");
    let seen = sql::scalar::<i64>(db, &seen, [session.user_id().0.into()]).await?;
    match seen.map(usize::try_from) {
        Some(Ok(seen)) if seen == each.len() => Ok(Some(list)),
        _ => Err(Error::NotFound { what: "profile" }),
    }
}

async fn movies(
    db: &impl ConnectionTrait,
    session: &Session,
    ordered: &str,
) -> Result<Vec<MovieId>> {
    let ids = sql::ids(db, ordered, [session.user_id().0.into()]).await?;
    Ok(ids.into_iter().map(MovieId).collect())
}
