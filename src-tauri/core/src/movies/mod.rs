//! Movies: the grid, the page, and changing one by hand.

mod ids;
mod mutation;
mod query;

use sea_orm::FromQueryResult;
use sea_orm::prelude::TimeDate;
use serde::{Deserialize, Serialize};

use crate::casting::CastCredit;
use crate::dates::PartialDate;
use crate::files::{Image, ImageRow};
use crate::ids::MovieId;
use crate::people::PersonRef;

pub use ids::{ids, starting_with};
pub use mutation::update;
pub(crate) use mutation::{refresh_all_sort_keys, refresh_sort_keys};
pub use query::{CARDS, cards, first_cards, page};

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

/// What to change of a movie; a field left out stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(default)]
pub struct MoviePatch {
    /// A new title, 1 to 1,000 characters.
    pub title: Option<String>,
    /// A new description, at most 100,000 characters.
    pub description: Option<String>,
}
