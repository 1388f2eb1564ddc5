//! What the library knows already, for comparing: which movies there are by what names, and what
//! is said of each, in a form that a film of an import has too.

use std::collections::HashMap;

use sea_orm::prelude::TimeDate;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::external::{ById, ExternalId, contradict};
use super::film::{Film, WRITER, identity};
use super::people::People;
use crate::dates::PartialDate;
use crate::ids::MovieId;
use crate::values::DatePrecision;
use crate::{Result, sql, text};

/// The source under which a movie remembers what a file called it.
pub(crate) const NFO: &str = "nfo";
/// The same for a document of ours.
pub(crate) const JSON: &str = "json";

/// Whether a source holds what a file called a movie, and no other catalogue's id.
pub(super) fn is_own_source(source: &str) -> bool {
    [NFO, JSON].contains(&source)
}

/// Every movie of the library by what it is known by.
#[derive(Debug, Default)]
pub(super) struct Known {
    by_id: ById<MovieId>,
    by_identity: HashMap<String, Vec<MovieId>>,
    ids: HashMap<MovieId, Vec<ExternalId>>,
}

impl Known {
    pub(super) async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let mut known = Self::default();
        let ids = "SELECT entity_id, source, value FROM external_ids WHERE kind = 'movie'
            ORDER BY entity_id";
        for row in sql::rows(db, ids, []).await? {
            let movie = MovieId(row.try_get_by_index(0)?);
            let (source, value): ExternalId = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            if is_own_source(&source) {
                known.by_identity.entry(value).or_default().push(movie);
            } else {
                known.ids.entry(movie).or_default().push((source.clone(), value.clone()));
                known.by_id.add((source, value), movie);
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
        let fits = |movie: &MovieId| {
            !contradict(&film.ids, self.ids.get(movie).map_or(&[], Vec::as_slice))
        };
        let by_id = self.by_id.find(&film.ids, fits);
        by_id.or_else(|| self.by_identity.get(&film.identity())?.iter().copied().find(fits))
    }
}

/// What is said of a movie, names as their keys. What is not said is empty.
#[derive(Debug)]
pub(super) struct Facts {
    title: String,
    original_title: Option<String>,
    sort_title: Option<String>,
    description: String,
    released: Option<PartialDate>,
    duration: Option<i32>,
    budget: Option<(i64, String)>,
    set: Option<String>,
    genres: Vec<String>,
    countries: Vec<String>,
    directors: Vec<String>,
    writers: Vec<String>,
    /// Person, and character where it has a name.
    cast: Vec<(String, Option<String>)>,
}

impl Facts {
    /// What a source says of a film.
    pub(super) fn of(film: &Film, people: &People) -> Self {
        let keys = |names: &[String]| names.iter().map(|name| text::key(name)).collect();
        let writers = film.crew.iter().filter(|member| member.job == WRITER);
        Self {
            title: film.title.clone(),
            original_title: film.original_title.clone(),
            sort_title: film.sort_title.clone(),
            description: film.description.clone(),
            released: film.released,
            duration: film.duration,
            budget: film.budget.clone().map(|budget| (budget.amount, budget.currency)),
            set: film.set.as_deref().map(text::key),
            genres: sorted(keys(&film.genres)),
            countries: sorted(keys(&film.countries)),
            directors: sorted(film.directors.iter().map(|p| people.key(*p).to_owned()).collect()),
            writers: sorted(writers.map(|m| people.key(m.person).to_owned()).collect()),
            cast: film
                .cast
                .iter()
                .map(|part| (people.key(part.person).to_owned(), part.role_key()))
                .collect(),
        }
    }

    /// The names of the fields of which these say something else than those.
    pub(super) fn differences(&self, those: &Self) -> Vec<&'static str> {
        fn says<T: PartialEq>(this: &Option<T>, that: &Option<T>) -> bool {
            this.is_some() && this != that
        }
        fn lists<T: PartialEq>(these: &[T], those: &[T]) -> bool {
            !these.is_empty() && these != those
        }
        let described = !self.description.is_empty() && self.description != those.description;
        [
            ("title", self.title != those.title),
            ("originalTitle", says(&self.original_title, &those.original_title)),
            ("sortTitle", says(&self.sort_title, &those.sort_title)),
            ("description", described),
            ("releaseDate", says(&self.released, &those.released)),
            ("durationMinutes", says(&self.duration, &those.duration)),
            ("budget", says(&self.budget, &those.budget)),
            ("set", says(&self.set, &those.set)),
            ("genres", lists(&self.genres, &those.genres)),
            ("countries", lists(&self.countries, &those.countries)),
            ("directors", lists(&self.directors, &those.directors)),
            ("writers", lists(&self.writers, &those.writers)),
            ("cast", lists(&self.cast, &those.cast)),
        ]
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
    }
}

#[derive(FromQueryResult)]
struct FactsRow {
    id: MovieId,
    title: String,
    original_title: Option<String>,
    sort_title: String,
    description: String,
    release_date: Option<TimeDate>,
    release_precision: Option<DatePrecision>,
    duration: Option<i32>,
    budget: Option<i64>,
    budget_currency: String,
    set_name: Option<String>,
    genres: String,
    countries: String,
    directors: String,
    writers: String,
    /// JSON array of [person, character or null].
    cast: String,
}

const FACTS: &str = "SELECT movies.*, movie_sets.name AS set_name,
    (SELECT json_group_array(name) FROM movie_genres JOIN genres ON genres.id = genre_id
        WHERE movie_id = movies.id) AS genres,
    (SELECT json_group_array(name) FROM countries WHERE id = country_id OR id IN
        (SELECT country_id FROM movie_countries WHERE movie_id = movies.id)) AS countries,
    (SELECT json_group_array(name_key) FROM persons
        WHERE id = director_id OR id IN (SELECT person_id FROM movie_crew
            WHERE movie_id = movies.id AND job = 'director')) AS directors,
    (SELECT json_group_array(name_key) FROM movie_crew JOIN persons ON persons.id = person_id
        WHERE movie_id = movies.id AND job = 'writer') AS writers,
    (SELECT json_group_array(json_array(person, character)) FROM (
        SELECT persons.name_key AS person, iif(is_named, characters.name_key, NULL) AS character
        FROM movie_characters
        JOIN persons ON persons.id = person_id JOIN characters ON characters.id = character_id
        WHERE movie_id = movies.id ORDER BY billing_order)) AS \"cast\"
    FROM movies LEFT JOIN movie_sets ON movie_sets.id = set_id WHERE movies.id IN";

/// What the library says of movies.
pub(super) async fn facts(
    db: &impl ConnectionTrait,
    ids: &[MovieId],
) -> Result<HashMap<MovieId, Facts>> {
    let read = format!("{FACTS} ({})", sql::id_list(ids.iter().map(|id| id.0)));
    let rows = sql::all::<FactsRow>(db, &read, []).await?;
    Ok(rows.into_iter().map(|row| (row.id, Facts::from(row))).collect())
}

impl From<FactsRow> for Facts {
    fn from(row: FactsRow) -> Self {
        let names = |json: &str| serde_json::from_str::<Vec<String>>(json).unwrap_or_default();
        let keys = |json: &str| names(json).iter().map(|name| text::key(name)).collect();
        Self {
            title: row.title,
            original_title: row.original_title,
            sort_title: Some(row.sort_title),
            description: row.description,
            released: PartialDate::from_columns(row.release_date, row.release_precision),
            duration: row.duration,
            budget: row.budget.map(|amount| (amount, row.budget_currency)),
            set: row.set_name.as_deref().map(text::key),
            genres: sorted(keys(&row.genres)),
            countries: sorted(keys(&row.countries)),
            directors: sorted(names(&row.directors)),
            writers: sorted(names(&row.writers)),
            cast: serde_json::from_str(&row.cast).unwrap_or_default(),
        }
    }
}

fn sorted(mut keys: Vec<String>) -> Vec<String> {
    keys.sort();
    keys
}
