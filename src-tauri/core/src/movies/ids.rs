//! The order of the grid: every id, packed, from one aggregated row. Row by row through the ORM
//! this is ten times as slow, and the window waits for it.

use sea_orm::ConnectionTrait;

use super::MovieSort;
use super::order::ordered;
use crate::ids::{MovieId, UserId};
use crate::{Result, sql, text};

/// Every movie in order; nobody has favorites.
///
/// # Errors
/// When the database cannot be read.
pub async fn ids(db: &impl ConnectionTrait, sort: MovieSort) -> Result<Vec<MovieId>> {
    chosen(db, (sort, None), "true", []).await
}

/// The movies for which a condition holds, in order.
pub(crate) async fn chosen(
    db: &impl ConnectionTrait,
    (sort, user): (MovieSort, Option<UserId>),
    condition: &str,
    values: impl IntoIterator<Item = sea_orm::Value>,
) -> Result<Vec<MovieId>> {
    aggregated(db, &ordered(sort, user, ("movies.id AS id", condition)), values).await
}

/// The movies whose sort title begins with what is typed, whatever its case and accents, in title
/// order.
///
/// # Errors
/// When the database cannot be read.
pub async fn starting_with(db: &impl ConnectionTrait, prefix: &str) -> Result<Vec<MovieId>> {
    let from = text::sort_key_prefix(prefix);
    if from.is_empty() {
        return Ok(Vec::new());
    }
    let mut to = from.clone();
    to.push(0xff);
    let range =
        "SELECT id FROM movies WHERE sort_key >= ?1 AND sort_key < ?2 ORDER BY sort_key, id";
    let within = aggregated(db, range, [from.into(), to.into()]).await?;
    if !prefix.ends_with(|last: char| last.is_ascii_digit()) {
        return Ok(within);
    }
    // Numbers sort by their value, so 12 does not begin with 1 there; a person types digit by digit.
    let digits = "SELECT id FROM movies WHERE substr(sort_title, 1, length(?1)) = ?1 COLLATE NOCASE
        ORDER BY sort_key, id";
    aggregated(db, digits, [prefix.into()]).await
}

async fn aggregated(
    db: &impl ConnectionTrait,
    ordered: &str,
    values: impl IntoIterator<Item = sea_orm::Value>,
) -> Result<Vec<MovieId>> {
    let list = format!("SELECT group_concat(id) FROM ({ordered})");
    let list = sql::scalar::<String>(db, &list, values).await?.unwrap_or_default();
    Ok(list.split(',').filter_map(|id| id.parse().ok()).map(MovieId).collect())
}
