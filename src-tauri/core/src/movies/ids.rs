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
    let (way, back) = match sort.direction {
        SortDirection::Ascending => ("", "DESC"),
        SortDirection::Descending => ("DESC", ""),
    };
    let dated = "release_date IS NOT NULL";
    let (rows, order) = match sort.by {
        SortBy::Title => ("true", format!("sort_key {way}, id {way}")),
        SortBy::Added => ("true", format!("created_at {way}, id {way}")),
        // By name, day comes before month and year: the less precise is first in reverse.
        SortBy::Year => (
            dated,
            format!("release_date {way}, release_precision {back}, sort_key {way}, id {way}"),
        ),
    };
    let select =
        |rows: &str, order: &str| format!("SELECT id FROM movies WHERE {rows} ORDER BY {order}");
    let mut ids = aggregated(db, &select(rows, &order), []).await?;
    if rows == dated {
        let undated = select("release_date IS NULL", &format!("sort_key {way}, id {way}"));
        ids.extend(aggregated(db, &undated, []).await?);
    }
    Ok(ids)
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
