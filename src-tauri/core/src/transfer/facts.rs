//! What the library knows already, for comparing: which movies there are by what names, and the
//! films behind them in the form of the import.

use std::collections::HashMap;

use sea_orm::prelude::TimeDate;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::film::{Film, Part, identity};
use super::role::Role;
use crate::dates::PartialDate;
use crate::ids::MovieId;
use crate::values::DatePrecision;
use crate::{Result, sql, text};

/// The source under which a movie remembers what its file called it.
pub(crate) const NFO: &str = "nfo";

/// Every movie of the library by what it is known by.
#[derive(Debug, Default)]
pub(super) struct Known {
    by_id: HashMap<(String, String), MovieId>,
    by_identity: HashMap<String, Vec<MovieId>>,
    ids: HashMap<MovieId, Vec<(String, String)>>,
}

impl Known {
    pub(super) async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let mut known = Self::default();
        let ids = "SELECT entity_id, source, value FROM external_ids WHERE kind = 'movie'
            ORDER BY entity_id";
        for row in sql::rows(db, ids, []).await? {
            let movie = MovieId(row.try_get_by_index(0)?);
            let (source, value): (String, String) =
                (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            if source == NFO {
                known.by_identity.entry(value).or_default().push(movie);
            } else {
                known.ids.entry(movie).or_default().push((source.clone(), value.clone()));
                known.by_id.entry((source, value)).or_insert(movie);
            }
        }
        for row in sql::rows(db, "SELECT id, title, release_date FROM movies", []).await? {
            let (movie, title): (i32, String) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            let released: Option<TimeDate> = row.try_get_by_index(2)?;
            let named = identity(&title, released.map(TimeDate::year));
            known.by_identity.entry(named).or_default().push(MovieId(movie));
        }
        Ok(known)
    }

    /// The movie a film is: an id of another catalogue binds first, then title and year unless an
    /// id contradicts.
    pub(super) fn find(&self, film: &Film) -> Option<MovieId> {
        let agrees = |movie: &MovieId| {
            !film.is_contradicted_by(self.ids.get(movie).map_or(&[], Vec::as_slice))
        };
        let by_id = film.ids.iter().find_map(|id| self.by_id.get(id).copied().filter(agrees));
        by_id.or_else(|| self.by_identity.get(&film.identity())?.iter().copied().find(agrees))
    }
}

#[derive(FromQueryResult)]
struct FilmRow {
    id: MovieId,
    title: String,
    original_title: Option<String>,
    sort_title: String,
    description: String,
    release_date: Option<TimeDate>,
    release_precision: Option<DatePrecision>,
    duration: Option<i32>,
    set_name: Option<String>,
    genres: String,
    countries: String,
    directors: String,
    writers: String,
    /// JSON array of [person, character or null].
    cast: String,
}

const FILMS: &str = "SELECT movies.*, movie_sets.name AS set_name,
    (SELECT json_group_array(name) FROM movie_genres JOIN genres ON genres.id = genre_id
        WHERE movie_id = movies.id) AS genres,
    (SELECT json_group_array(name) FROM countries WHERE id = country_id OR id IN
        (SELECT country_id FROM movie_countries WHERE movie_id = movies.id)) AS countries,
    (SELECT json_group_array(trim(first_name || ' ' || last_name)) FROM persons
        WHERE id = director_id OR id IN (SELECT person_id FROM movie_crew
            WHERE movie_id = movies.id AND job = 'director')) AS directors,
    (SELECT json_group_array(trim(first_name || ' ' || last_name)) FROM movie_crew
        JOIN persons ON persons.id = person_id
        WHERE movie_id = movies.id AND job = 'writer') AS writers,
    (SELECT json_group_array(json_array(person, character)) FROM (
        SELECT trim(first_name || ' ' || last_name) AS person, iif(is_named, name, NULL)
            AS character FROM movie_characters
        JOIN persons ON persons.id = person_id JOIN characters ON characters.id = character_id
        WHERE movie_id = movies.id ORDER BY billing_order)) AS \"cast\"
    FROM movies LEFT JOIN movie_sets ON movie_sets.id = set_id WHERE movies.id IN";

/// Films of the library in the form of an import.
pub(super) async fn films(
    db: &impl ConnectionTrait,
    ids: &[MovieId],
) -> Result<HashMap<MovieId, Film>> {
    let read = format!("{FILMS} ({})", sql::id_list(ids.iter().map(|id| id.0)));
    let rows = sql::all::<FilmRow>(db, &read, []).await?;
    Ok(rows.into_iter().map(|row| (row.id, film(row))).collect())
}

fn film(row: FilmRow) -> Film {
    let names = |json: &str| serde_json::from_str::<Vec<String>>(json).unwrap_or_default();
    let cast: Vec<(String, Option<String>)> = serde_json::from_str(&row.cast).unwrap_or_default();
    Film {
        sort_title: Some(row.sort_title).filter(|sort| *sort != text::sort_title(&row.title)),
        title: row.title,
        original_title: row.original_title,
        description: row.description,
        released: PartialDate::from_columns(row.release_date, row.release_precision),
        duration: row.duration,
        set: row.set_name,
        genres: names(&row.genres),
        countries: names(&row.countries),
        directors: names(&row.directors),
        writers: names(&row.writers),
        cast: cast
            .into_iter()
            .map(|(person, character)| Part { person, role: Role::of(character) })
            .collect(),
        ids: Vec::new(),
    }
}
