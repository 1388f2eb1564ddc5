//! Reading movies: cards of the grid and the page.

use std::collections::HashMap;

use sea_orm::prelude::{TimeDate, TimeUnixTimestampMillis};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{
    CrewCredit, ExternalId, MovieCard, MoviePage, MovieRefRow, MovieRow, MovieSet, year_of,
};
use crate::casting::{CREDIT_COLUMNS, CREDIT_PACKED, CastCredit, CreditRow};
use crate::dates::PartialDate;
use crate::files::{IMAGE_COLUMNS, ImageRow};
use crate::ids::{MovieId, SetId};
use crate::people::{PERSON_COLUMNS, PersonName, PersonRef, PersonRefRow, person_packed};
use crate::values::DatePrecision;
use crate::{Error, Result, sql};

/// Cards that one call answers at most, about 65 kB; the grid asks for 60.
pub const CARDS: usize = 200;

/// As many as the grid asks for at once.
const FIRST_CARDS: i32 = 60;

#[derive(FromQueryResult)]
struct CardRow {
    id: MovieId,
    title: String,
    release_date: Option<TimeDate>,
    duration: Option<i32>,
    first_name: Option<String>,
    last_name: Option<String>,
    #[sea_orm(nested)]
    poster: ImageRow,
}

#[derive(FromQueryResult)]
struct LineRow {
    #[sea_orm(nested)]
    card: CardRow,
    created_at: TimeUnixTimestampMillis,
    /// JSON array of names.
    genres: String,
}

/// The cards of the first movies by title, which a window shows first.
///
/// # Errors
/// When the database cannot be read.
pub async fn first_cards(db: &impl ConnectionTrait) -> Result<Vec<MovieCard>> {
    let first = "SELECT id FROM movies ORDER BY sort_key, id LIMIT ?";
    let ids = sql::column::<i32>(db, first, [FIRST_CARDS.into()]).await?;
    cards(db, &ids.into_iter().map(MovieId).collect::<Vec<_>>()).await
}

/// Cards in the order asked for, at most [`CARDS`]; an id that is gone is left out.
///
/// # Errors
/// When the database cannot be read.
pub async fn cards(db: &impl ConnectionTrait, ids: &[MovieId]) -> Result<Vec<MovieCard>> {
    let ids = &ids[..ids.len().min(CARDS)];
    let rows = sql::all::<CardRow>(db, &select_cards("", ids), []).await?;
    Ok(in_order_of(ids, rows.into_iter().map(MovieCard::from).collect(), |card| card.id))
}

/// Lines of the list in the order asked for, at most [`CARDS`]; an id that is gone is left out.
///
/// # Errors
/// When the database cannot be read.
pub async fn rows(db: &impl ConnectionTrait, ids: &[MovieId]) -> Result<Vec<MovieRow>> {
    let ids = &ids[..ids.len().min(CARDS)];
    let more =
        ", movies.created_at, (SELECT json_group_array(name) FROM (SELECT name FROM movie_genres
        JOIN genres ON genres.id = genre_id WHERE movie_id = movies.id ORDER BY name)) AS genres";
    let rows = sql::all::<LineRow>(db, &select_cards(more, ids), []).await?;
    let lines = rows.into_iter().map(|row| MovieRow {
        card: row.card.into(),
        genres: json(&row.genres),
        added_at: millis(row.created_at),
    });
    Ok(in_order_of(ids, lines.collect(), |line| line.card.id))
}

/// Reads the columns of [`CardRow`] and more of some movies.
fn select_cards(more: &str, ids: &[MovieId]) -> String {
    format!(
        "SELECT movies.id, title, release_date, duration, first_name, last_name,
            {IMAGE_COLUMNS}{more}
         FROM movies
         LEFT JOIN persons ON persons.id = director_id
         LEFT JOIN files ON files.id = poster_file_id
         WHERE movies.id IN ({})",
        sql::id_list(ids.iter().map(|id| id.0))
    )
}

fn in_order_of<T>(ids: &[MovieId], mut rows: Vec<T>, id_of: impl Fn(&T) -> MovieId) -> Vec<T> {
    let place: HashMap<MovieId, usize> =
        ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    rows.sort_by_key(|row| place.get(&id_of(row)).copied());
    rows
}

impl From<CardRow> for MovieCard {
    fn from(row: CardRow) -> Self {
        let name = |last| PersonName { first: row.first_name.unwrap_or_default(), last }.shown();
        Self {
            id: row.id,
            title: row.title,
            year: year_of(row.release_date),
            duration_minutes: row.duration,
            director: row.last_name.map(name),
            poster: row.poster.into(),
        }
    }
}

fn millis(time: TimeUnixTimestampMillis) -> i64 {
    i64::try_from(time.0.unix_timestamp_nanos() / 1_000_000).unwrap_or(0)
}

#[derive(FromQueryResult)]
struct PageRow {
    title: String,
    original_title: Option<String>,
    sort_title: String,
    description: String,
    release_date: Option<TimeDate>,
    release_precision: Option<DatePrecision>,
    duration: Option<i32>,
    budget: Option<i64>,
    budget_currency: String,
    set_id: Option<SetId>,
    set_name: Option<String>,
    created_at: TimeUnixTimestampMillis,
    /// JSON arrays of names.
    genres: String,
    countries: String,
    /// JSON array of pairs.
    external_ids: String,
    #[sea_orm(nested)]
    poster: ImageRow,
}

/// Everything a movie's page shows, in four statements.
///
/// # Errors
/// `NotFound` when there is no such movie.
pub async fn page(db: &impl ConnectionTrait, id: MovieId) -> Result<MoviePage> {
    let read = format!(
        "SELECT movies.*, movie_sets.name AS set_name, {IMAGE_COLUMNS},
            (SELECT json_group_array(name) FROM (SELECT name FROM movie_genres
                JOIN genres ON genres.id = genre_id WHERE movie_id = movies.id
                ORDER BY name)) AS genres,
            (SELECT json_group_array(name) FROM (SELECT name FROM (
                SELECT country_id, -1 AS place WHERE country_id IS NOT NULL
                UNION ALL SELECT country_id, billing_order FROM movie_countries
                    WHERE movie_id = movies.id) AS its
                JOIN countries ON countries.id = its.country_id ORDER BY place)) AS countries,
            (SELECT json_group_array(json_array(source, value)) FROM external_ids
                WHERE kind = 'movie' AND entity_id = movies.id AND source NOT IN ('nfo', 'json'))
                AS external_ids
         FROM movies
         LEFT JOIN movie_sets ON movie_sets.id = set_id
         LEFT JOIN files ON files.id = poster_file_id
         WHERE movies.id = ?"
    );
    let row = sql::one::<PageRow>(db, &read, [id.0.into()]).await?;
    let row = row.ok_or(Error::NotFound { what: "movie" })?;
    Ok(MoviePage {
        id,
        release_date: PartialDate::from_columns(row.release_date, row.release_precision),
        added_at: millis(row.created_at),
        genres: json(&row.genres),
        countries: json(&row.countries),
        external_ids: external_ids(&row.external_ids),
        set: set(db, row.set_id, row.set_name).await?,
        cast: cast(db, id).await?,
        crew: crew(db, id).await?,
        title: row.title,
        original_title: row.original_title,
        sort_title: row.sort_title,
        description: row.description,
        duration_minutes: row.duration,
        budget: row.budget,
        budget_currency: row.budget_currency,
        poster: row.poster.into(),
    })
}

fn json(list: &str) -> Vec<String> {
    serde_json::from_str(list).unwrap_or_default()
}

fn external_ids(pairs: &str) -> Vec<ExternalId> {
    let pairs: Vec<(String, String)> = serde_json::from_str(pairs).unwrap_or_default();
    pairs.into_iter().map(|(source, value)| ExternalId { source, value }).collect()
}

async fn set(
    db: &impl ConnectionTrait,
    id: Option<SetId>,
    name: Option<String>,
) -> Result<Option<MovieSet>> {
    let (Some(id), Some(name)) = (id, name) else { return Ok(None) };
    let read = format!(
        "SELECT movies.id, title, release_date, {IMAGE_COLUMNS} FROM movies
         LEFT JOIN files ON files.id = poster_file_id WHERE set_id = ?
         ORDER BY release_date IS NULL, release_date, sort_key"
    );
    let movies = sql::all::<MovieRefRow>(db, &read, [id.0.into()]).await?;
    Ok(Some(MovieSet { name, movies: movies.into_iter().map(Into::into).collect() }))
}

async fn cast(db: &impl ConnectionTrait, id: MovieId) -> Result<Vec<CastCredit>> {
    let from = format!(
        "(SELECT {PERSON_COLUMNS}, {IMAGE_COLUMNS}, {CREDIT_COLUMNS}
         FROM movie_characters
         JOIN persons ON persons.id = person_id
         JOIN characters ON characters.id = character_id
         LEFT JOIN files ON files.id = primary_photo_file_id
         WHERE movie_id = {id} ORDER BY billing_order, persons.id)"
    );
    let columns = format!("{}, {CREDIT_PACKED}", person_packed());
    let rows = sql::packed::<(PersonRefRow, CreditRow)>(db, &columns, &from).await?;
    Ok(rows.into_iter().map(|(person, credit)| credit.credit_of(person.into())).collect())
}

#[derive(FromQueryResult)]
struct CrewRow {
    #[sea_orm(nested)]
    person: PersonRefRow,
    job: String,
}

async fn crew(db: &impl ConnectionTrait, id: MovieId) -> Result<Vec<CrewCredit>> {
    let read = format!(
        "SELECT {PERSON_COLUMNS}, job, {IMAGE_COLUMNS} FROM (
            SELECT director_id AS person_id, 'director' AS job, -1 AS place FROM movies
                WHERE id = ?1 AND director_id IS NOT NULL
            UNION ALL SELECT person_id, job, billing_order FROM movie_crew WHERE movie_id = ?1
         ) AS crew
         JOIN persons ON persons.id = person_id
         LEFT JOIN files ON files.id = primary_photo_file_id
         ORDER BY job <> 'director', job, place"
    );
    let rows = sql::all::<CrewRow>(db, &read, [id.0.into()]).await?;
    Ok(rows
        .into_iter()
        .map(|row| CrewCredit { person: PersonRef::from(row.person), job: row.job })
        .collect())
}
