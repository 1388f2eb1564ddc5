//! Movies: the grid, the page, and changing one by hand.

mod also;
mod bulk;
mod duplicates;
mod edit;
mod ids;
mod links;
mod merge;
mod new;
mod order;
mod query;
pub(crate) mod ranked;
mod sort_keys;

use sea_orm::prelude::TimeDate;
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

use crate::casting::CastCredit;
use crate::dates::PartialDate;
use crate::files::{Image, ImageRow};
use crate::ids::MovieId;
use crate::people::PersonRef;
use crate::{Error, Result, sql};

pub use also::{AlsoWith, also_with};
pub use bulk::{BulkEdit, BulkPreview, BulkRow, ListAction, bulk_edit, bulk_preview};
pub use duplicates::{Duplicates, SameBecause, duplicates};
pub use edit::{CrewMember, MovieEdit, edit};
pub(crate) use ids::chosen;
pub use ids::{ids, starting_with};
pub use merge::{MovieField, merge};
pub use new::{MovieDraft, NewMovie, create, delete, duplicate};
pub(crate) use order::ordered;
pub use query::{CARDS, cards, first_cards, page, rows};
pub(crate) use sort_keys::{refresh_all_sort_keys, refresh_sort_keys};

/// What the grid is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum SortBy {
    /// The sort title, by the rules of the language.
    Title,
    /// The release date; undated movies are last either way.
    Year,
    /// When it came into the library.
    Added,
    /// How long it runs.
    Runtime,
    /// What it cost, whatever the currency.
    Budget,
    /// The director by name, then by release.
    Director,
    /// The favorites of the person who asks before all others, each by title.
    Favorites,
}

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum SortDirection {
    /// A before Z, old before new.
    Ascending,
    /// Z before A, new before old.
    Descending,
}

/// An order of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MovieSort {
    /// By what.
    pub by: SortBy,
    /// Which way.
    pub direction: SortDirection,
}

/// A movie, enough to name, show and link it.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct MovieRef {
    /// Its id.
    pub id: MovieId,
    /// Its title.
    pub title: String,
    /// The year of its release.
    pub year: Option<i32>,
    /// Its poster.
    pub poster: Option<Image>,
}

/// The columns `id, title, release_date` and those of an image.
#[derive(Debug, FromQueryResult)]
pub(crate) struct MovieRefRow {
    id: MovieId,
    title: String,
    release_date: Option<TimeDate>,
    #[sea_orm(nested)]
    poster: ImageRow,
}

impl From<MovieRefRow> for MovieRef {
    fn from(row: MovieRefRow) -> Self {
        let (year, poster) = (year_of(row.release_date), row.poster.into());
        Self { id: row.id, title: row.title, year, poster }
    }
}

/// The year of a date, whatever its precision.
pub(crate) fn year_of(date: Option<TimeDate>) -> Option<i32> {
    date.map(TimeDate::year)
}

/// A movie as a card of the grid shows it.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovieCard {
    /// Its id.
    pub id: MovieId,
    /// Its title.
    pub title: String,
    /// The year of its release.
    pub year: Option<i32>,
    /// How long it runs.
    pub duration_minutes: Option<i32>,
    /// Its first director.
    pub director: Option<String>,
    /// Its poster.
    pub poster: Option<Image>,
}

/// A movie as a line of the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovieRow {
    /// What its card shows.
    pub card: MovieCard,
    /// Names of its genres, by name.
    pub genres: Vec<String>,
    /// When it came into the library, Unix milliseconds.
    pub added_at: i64,
}

/// Everything a movie's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoviePage {
    /// Its id.
    pub id: MovieId,
    /// Its title.
    pub title: String,
    /// The title in its own language, where it differs.
    pub original_title: Option<String>,
    /// The title it sorts under.
    pub sort_title: String,
    /// What it is about.
    pub description: String,
    /// When it was released.
    pub release_date: Option<PartialDate>,
    /// How long it runs.
    pub duration_minutes: Option<i32>,
    /// Whole units of `budget_currency`; at most 2^53 − 1.
    pub budget: Option<i64>,
    /// ISO 4217.
    pub budget_currency: String,
    /// When it came into the library: Unix milliseconds, UTC.
    pub added_at: i64,
    /// Its poster.
    pub poster: Option<Image>,
    /// Its genres by name.
    pub genres: Vec<String>,
    /// Its countries, the first one first.
    pub countries: Vec<String>,
    /// The set it is part of.
    pub set: Option<MovieSet>,
    /// Its cast in billing order.
    pub cast: Vec<CastCredit>,
    /// Its crew, directors first.
    pub crew: Vec<CrewCredit>,
    /// What other catalogues call it.
    pub external_ids: Vec<ExternalId>,
}

/// A set of films and all of it the library has.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct MovieSet {
    /// Its name.
    pub name: String,
    /// Its movies, the oldest first.
    pub movies: Vec<MovieRef>,
}

/// Someone who worked on a movie beside its cast.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct CrewCredit {
    /// Who.
    pub person: PersonRef,
    /// What they did: `director`, `writer`.
    pub job: String,
}

/// A row's name in another catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ExternalId {
    /// Which catalogue: `imdb`, `tmdb`.
    pub source: String,
    /// Its id there.
    pub value: String,
}

/// The title of a movie.
pub(crate) async fn title_of(db: &impl ConnectionTrait, id: MovieId) -> Result<String> {
    Ok(titles_of(db, id).await?.0)
}

/// The title and the sort title of a movie.
pub(crate) async fn titles_of(db: &impl ConnectionTrait, id: MovieId) -> Result<(String, String)> {
    let read = "SELECT title, sort_title FROM movies WHERE id = ?";
    let row = sql::rows(db, read, [id.0.into()]).await?.into_iter().next();
    let row = row.ok_or(Error::NotFound { what: "movie" })?;
    Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))
}
