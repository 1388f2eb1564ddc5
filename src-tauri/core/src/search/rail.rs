//! The marks at the edge of the grid: where letters, decades and the like begin in its order.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::fold::{fold, is_cjk};
use super::{Asker, shelf};
use crate::movies::{MovieSort, SortBy, ordered};
use crate::{Result, sql};

/// The marks of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Rail {
    /// What they are.
    pub unit: RailUnit,
    /// In the order of the list.
    pub marks: Vec<RailMark>,
}

/// What the marks of a rail are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum RailUnit {
    /// Letters: `A`, `#` for what begins with none, `文` for Chinese, Japanese and Korean, `♥` for
    /// the favorites.
    Letter,
    /// Decades of release by their first year.
    Decade,
    /// Years, UTC, in which movies were added.
    Year,
    /// Half hours by their first minute.
    Minutes,
    /// Powers of ten, whole units.
    Budget,
}

/// One mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RailMark {
    /// The letter or number; empty for what has no value.
    pub label: String,
    /// Place of its first movie in the list, 0 for the first.
    pub index: u32,
}

/// The marks of the movies that a text asks for, in an order.
///
/// # Errors
/// When the database cannot be read.
pub async fn rail(
    db: &impl ConnectionTrait,
    asker: Asker,
    text: &str,
    sort: MovieSort,
) -> Result<Rail> {
    let condition = shelf::condition(db, asker, text).await?;
    let (unit, begins) = begins(sort.by, asker);
    let columns = format!("{begins} AS begins");
    let movies = ordered(sort, asker.0, (&columns, &condition.sql));
    let read = format!(
        "SELECT coalesce(begins, ''), min(place) FROM
            (SELECT begins, row_number() OVER () - 1 AS place FROM ({movies})) GROUP BY begins"
    );
    let mut first: HashMap<String, u32> = HashMap::new();
    for row in sql::rows(db, &read, condition.values.0).await? {
        let (begins, place): (String, u32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let label = if unit == RailUnit::Letter { letter(&begins) } else { begins };
        let place_of = first.entry(label).or_insert(place);
        *place_of = place.min(*place_of);
    }
    let marks = first.into_iter().map(|(label, index)| RailMark { label, index });
    let mut marks: Vec<RailMark> = marks.collect();
    marks.sort_by_key(|mark| mark.index);
    Ok(Rail { unit, marks })
}

/// The unit of an order, and SQL of what a movie begins with in it, as text; null for nothing.
fn begins(by: SortBy, asker: Asker) -> (RailUnit, String) {
    let letter = "substr(movies.sort_title, 1, 1)";
    match by {
        SortBy::Title => (RailUnit::Letter, letter.to_owned()),
        SortBy::Director => (
            RailUnit::Letter,
            "(SELECT substr(last_name, 1, 1) FROM persons WHERE id = movies.director_id)"
                .to_owned(),
        ),
        SortBy::Favorites => {
            let user = asker.0.map_or(0, |user| user.0);
            let is_favorite = format!(
                "movies.id IN (SELECT movie_id FROM user_favorites WHERE user_id = {user})"
            );
            (RailUnit::Letter, format!("iif({is_favorite}, '{FAVORITE}', {letter})"))
        }
        SortBy::Year => (RailUnit::Decade, "substr(movies.release_date, 1, 3) || '0'".to_owned()),
        SortBy::Added => {
            let year = "strftime('%Y', movies.created_at / 1000, 'unixepoch')";
            (RailUnit::Year, year.to_owned())
        }
        SortBy::Runtime => {
            (RailUnit::Minutes, "CAST(movies.duration / 30 * 30 AS TEXT)".to_owned())
        }
        SortBy::Budget => {
            let zeros = "substr('00000000000000000', 1, length(movies.budget) - 1)";
            (RailUnit::Budget, format!("iif(movies.budget = 0, '0', '1' || {zeros})"))
        }
    }
}

const FAVORITE: &str = "♥";

/// The mark that what begins with a character stands under.
fn letter(begins: &str) -> String {
    if begins.is_empty() || begins == FAVORITE {
        return begins.to_owned();
    }
    match fold(begins).trim_start().chars().next() {
        Some(c) if is_cjk(c) => "文".to_owned(),
        Some(c) if c.is_alphabetic() => c.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}
