//! Facts that contradict each other or common sense: most are typing errors, some are true. They
//! are told quietly and never mended by themselves.

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

use crate::ids::{MovieId, PersonId};
use crate::{Result, sql};

/// Items answered at most.
const ITEMS: i32 = 1_000;

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AttentionItem {
    /// Why.
    pub reason: AttentionReason,
    /// The movie.
    pub movie_id: MovieId,
    /// Its title.
    pub title: String,
    /// The person, where it is about one.
    pub person_id: Option<PersonId>,
    /// Their name.
    pub person: Option<String>,
    /// An age, minutes or a year, by the reason.
    pub value: i32,
}

/// Why something is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum AttentionReason {
    /// Credited before they were born; the value is the year of birth.
    BornAfterRelease,
    /// Credited at more than 110 years; the value is the age.
    Over110,
    /// Credited after the year of their death; the value is that year.
    AfterDeath,
    /// Longer than 20 hours; the value is the minutes.
    LongDuration,
    /// Released before 1880; the value is the year.
    EarlyRelease,
}

/// What the items are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum About {
    /// The whole library.
    Everything,
    /// One movie.
    Movie(MovieId),
    /// One person.
    Person(PersonId),
}

#[derive(FromQueryResult)]
struct Row {
    reason: String,
    movie_id: MovieId,
    title: String,
    person_id: Option<PersonId>,
    person: Option<String>,
    value: i32,
}

/// All that is to be looked at, at most 1,000 items.
///
/// # Errors
/// When the database cannot be read.
pub async fn attention(db: &impl ConnectionTrait, about: About) -> Result<Vec<AttentionItem>> {
    // Said in each branch: a condition over all of them would read every credit there is.
    let (of_movie, of_credit, of_director) = match about {
        About::Everything => ("true".to_owned(), "true".to_owned(), "true".to_owned()),
        About::Movie(id) => {
            (format!("id = {id}"), format!("movie_id = {id}"), format!("id = {id}"))
        }
        About::Person(id) => {
            ("false".to_owned(), format!("person_id = {id}"), format!("director_id = {id}"))
        }
    };
    // Years are compared: what is known to the year alone is no contradiction within it.
    let read = format!(
        "WITH credits AS (
            SELECT movie_id, person_id FROM movie_characters WHERE {of_credit}
            UNION SELECT movie_id, person_id FROM movie_crew WHERE {of_credit}
            UNION SELECT id, director_id FROM movies
                WHERE director_id IS NOT NULL AND {of_director}),
         dated AS (
            SELECT movie_id, persons.id AS person_id, title,
                trim(first_name || ' ' || last_name) AS person,
                CAST(substr(release_date, 1, 4) AS INTEGER) AS released,
                CAST(substr(date_of_birth, 1, 4) AS INTEGER) AS born,
                CAST(substr(date_of_death, 1, 4) AS INTEGER) AS died
            FROM persons JOIN credits ON person_id = persons.id
            JOIN movies ON movies.id = movie_id
            WHERE coalesce(date_of_birth, date_of_death) IS NOT NULL
                AND release_date IS NOT NULL)
         SELECT * FROM (
            SELECT 'bornAfterRelease' AS reason, movie_id, title, person_id, person, born AS value
                FROM dated WHERE born > released
            UNION ALL SELECT 'over110', movie_id, title, person_id, person, released - born
                FROM dated WHERE released - born > 110
            UNION ALL SELECT 'afterDeath', movie_id, title, person_id, person, died
                FROM dated WHERE died < released AND (born IS NULL OR released - born <= 110)
            UNION ALL SELECT 'longDuration', id, title, NULL, NULL, duration
                FROM movies WHERE duration > 1200 AND {of_movie}
            UNION ALL SELECT 'earlyRelease', id, title, NULL, NULL,
                CAST(substr(release_date, 1, 4) AS INTEGER)
                FROM movies WHERE release_date < '1880' AND {of_movie})
         LIMIT {ITEMS}"
    );
    let rows = sql::all::<Row>(db, &read, []).await?;
    Ok(rows.into_iter().map(item).collect())
}

fn item(row: Row) -> AttentionItem {
    let reason = match row.reason.as_str() {
        "bornAfterRelease" => AttentionReason::BornAfterRelease,
        "over110" => AttentionReason::Over110,
        "afterDeath" => AttentionReason::AfterDeath,
        "longDuration" => AttentionReason::LongDuration,
        _ => AttentionReason::EarlyRelease,
    };
    AttentionItem {
        reason,
        movie_id: row.movie_id,
        title: row.title,
        person_id: row.person_id,
        person: row.person,
        value: row.value,
    }
}
