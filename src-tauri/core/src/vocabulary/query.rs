//! Reading words.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{Vocabulary, Word};
use crate::{Result, sql, text};

#[derive(FromQueryResult)]
struct WordRow {
    id: i32,
    name: String,
    movies: i32,
    people: i32,
}

/// Every word of a list with its uses, in the order of a dictionary.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &impl ConnectionTrait, which: Vocabulary) -> Result<Vec<Word>> {
    let read = match which {
        Vocabulary::Genres => {
            "SELECT id, name, (SELECT count(*) FROM movie_genres WHERE genre_id = genres.id)
                AS movies, 0 AS people FROM genres"
        }
        Vocabulary::Countries => {
            "SELECT id, name,
                (SELECT count(*) FROM movies WHERE country_id = countries.id)
                + (SELECT count(*) FROM movie_countries WHERE country_id = countries.id) AS movies,
                (SELECT count(*) FROM persons WHERE country = countries.name) AS people
             FROM countries"
        }
        Vocabulary::Sets => {
            "SELECT id, name, (SELECT count(*) FROM movies WHERE set_id = movie_sets.id) AS movies,
                0 AS people FROM movie_sets"
        }
    };
    let rows = sql::all::<WordRow>(db, read, []).await?;
    let mut words: Vec<Word> = rows
        .into_iter()
        .map(|row| Word { id: row.id, name: row.name, movies: row.movies, people: row.people })
        .collect();
    words.sort_by_cached_key(|word| text::sort_key(&word.name));
    Ok(words)
}
