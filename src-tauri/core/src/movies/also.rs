//! Other movies that share people with one.

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::Serialize;

use super::{MovieRef, MovieRefRow};
use crate::files::IMAGE_COLUMNS;
use crate::ids::MovieId;
use crate::{Result, sql};

/// Movies answered at most.
const MOVIES: i32 = 8;
/// People looked at: the first billed, and the director.
const PEOPLE: i32 = 12;

/// A movie and who of another one is in it too.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct AlsoWith {
    /// The movie.
    pub movie: MovieRef,
    /// Their names, at most three.
    pub people: Vec<String>,
    /// How many they are.
    pub shared: i32,
}

/// The movies that share most people with one.
///
/// # Errors
/// When the database cannot be read.
pub async fn also_with(db: &impl ConnectionTrait, id: MovieId) -> Result<Vec<AlsoWith>> {
    #[derive(FromQueryResult)]
    struct Row {
        #[sea_orm(nested)]
        movie: MovieRefRow,
        names: String,
        shared: i32,
    }
    let read = format!(
        "WITH its AS (
            SELECT person_id FROM (SELECT person_id, min(billing_order) AS place
                FROM movie_characters WHERE movie_id = ?1 GROUP BY person_id
                ORDER BY place LIMIT {PEOPLE})
            UNION SELECT director_id FROM movies WHERE id = ?1 AND director_id IS NOT NULL),
         shared AS (
            SELECT movie_id, person_id FROM movie_characters
                WHERE person_id IN its AND movie_id <> ?1
            UNION SELECT id, director_id FROM movies WHERE director_id IN its AND id <> ?1),
         best AS (
            SELECT movie_id, count(*) AS shared FROM shared GROUP BY movie_id
            ORDER BY shared DESC, movie_id LIMIT {MOVIES})
         SELECT movies.id, title, release_date, shared, {IMAGE_COLUMNS},
            (SELECT json_group_array(name) FROM (
                SELECT trim(first_name || ' ' || last_name) AS name FROM shared
                JOIN persons ON persons.id = person_id WHERE movie_id = movies.id
                ORDER BY credit_count DESC LIMIT 3)) AS names
         FROM best JOIN movies ON movies.id = best.movie_id
         LEFT JOIN files ON files.id = poster_file_id
         ORDER BY shared DESC, release_date IS NULL, release_date, movies.id"
    );
    let rows = sql::all::<Row>(db, &read, [id.0.into()]).await?;
    Ok(rows
        .into_iter()
        .map(|row| AlsoWith {
            movie: row.movie.into(),
            people: serde_json::from_str(&row.names).unwrap_or_default(),
            shared: row.shared,
        })
        .collect())
}
