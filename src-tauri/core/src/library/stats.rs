//! How much is in a library.

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;
use serde::Serialize;

use crate::{Result, sql};

/// What the window counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Counts {
    /// Movies.
    pub movies: i32,
    /// People.
    pub people: i32,
    /// Characters with a name.
    pub characters: i32,
}

/// Rows per table of the catalogue, by table name. `characters` counts the named ones.
pub type Stats = BTreeMap<String, i64>;

/// The tables that `stats` counts.
const COUNTED: &[&str] = &[
    "movies",
    "persons",
    "genres",
    "countries",
    "movie_sets",
    "movie_genres",
    "movie_characters",
    "movie_crew",
    "movie_countries",
    "external_ids",
    "files",
    "users",
    "user_favorites",
    "user_favorite_persons",
    "user_favorite_characters",
    "user_watches",
    "user_ratings",
    "user_watchlist",
];

/// What the window counts.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(db: &impl ConnectionTrait) -> Result<Counts> {
    let count = async |from: &str| {
        let sql = format!("SELECT count(*) FROM {from}");
        Ok::<_, crate::Error>(sql::scalar::<i32>(db, &sql, []).await?.unwrap_or(0))
    };
    Ok(Counts {
        movies: count("movies").await?,
        people: count("persons").await?,
        characters: count("characters WHERE is_named").await?,
    })
}

/// Rows per table.
///
/// # Errors
/// When the database cannot be read.
pub async fn stats(db: &impl ConnectionTrait) -> Result<Stats> {
    let mut stats = Stats::new();
    for table in COUNTED {
        let sql = format!("SELECT count(*) FROM {table}");
        stats.insert((*table).to_owned(), sql::scalar(db, &sql, []).await?.unwrap_or(0));
    }
    stats.insert("characters".to_owned(), i64::from(counts(db).await?.characters));
    Ok(stats)
}
