//! The order of the grid: every id, packed, from one aggregated row. Row by row through the ORM
//! this is ten times as slow, and the window waits for it.

use sea_orm::ConnectionTrait;

use super::{MovieSort, SortBy, SortDirection};
use crate::ids::MovieId;
use crate::{Result, sql, text};

/// Every movie in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn ids(db: &impl ConnectionTrait, sort: MovieSort) -> Result<Vec<MovieId>> {
    let way = match sort.direction {
        SortDirection::Ascending => "",
        SortDirection::Descending => "DESC",
    };
    let order = match sort.by {
        SortBy::Title => format!("sort_key {way}, id {way}"),
        SortBy::Year => format!(
            "release_date IS NULL, release_date {way},
             CASE release_precision WHEN 'year' THEN 0 WHEN 'month' THEN 1 ELSE 2 END {way},
             sort_key {way}, id {way}"
        ),
        SortBy::Added => format!("created_at {way}, id {way}"),
    };
    aggregated(db, &format!("SELECT id FROM movies ORDER BY {order}"), []).await
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
    let range = "SELECT id FROM movies WHERE sort_key >= ? AND sort_key < ? ORDER BY sort_key, id";
    aggregated(db, range, [from.into(), to.into()]).await
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
