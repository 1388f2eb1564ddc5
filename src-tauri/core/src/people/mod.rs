//! People: who is credited in movies. Owns their names and their page.

mod edit;
mod list;
mod merge;
mod name;
mod query;

use sea_orm::FromQueryResult;
use sea_orm::prelude::TimeDate;
use serde::{Deserialize, Serialize};

use crate::casting::{CharacterRef, PersonRole};
use crate::dates::PartialDate;
use crate::files::{IMAGE_PACKED, Image, ImageRow};
use crate::ids::PersonId;
use crate::movies::MovieRef;
use crate::values::Gender;

pub use edit::{NewPerson, PersonChoice, PersonEdit, create, delete, edit};
pub(crate) use edit::{all_chosen, chosen, name_of, refresh_sort_keys};
pub use list::{PeopleFilter, PeopleSortBy, PeopleView, PersonRow, ids, rows};
pub use merge::{PersonField, merge};
pub use name::PersonName;
pub(crate) use name::is_suffix;
pub use query::page;

/// A person, enough to name, show and link them.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct PersonRef {
    /// Their id.
    pub id: PersonId,
    /// Their whole name.
    pub name: String,
    /// Their portrait.
    pub photo: Option<Image>,
    /// What tells them from another person of this name, where there is one.
    pub namesake: Option<Namesake>,
}

/// What tells a person from another of the same name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Namesake {
    /// The year of their birth.
    pub born: Option<i32>,
    /// Castings and crew jobs together.
    pub credits: i32,
}

/// The columns [`PERSON_COLUMNS`] and those of an image.
#[derive(Debug, FromQueryResult, Deserialize)]
pub(crate) struct PersonRefRow {
    id: PersonId,
    first_name: String,
    last_name: String,
    #[serde(deserialize_with = "crate::sql::truth")]
    has_namesake: bool,
    #[serde(with = "crate::dates::iso_date::option")]
    birth: Option<TimeDate>,
    credits: i32,
    #[sea_orm(nested)]
    photo: ImageRow,
}

/// SQL of the columns of [`PersonRefRow`], over `persons`.
pub(crate) const PERSON_COLUMNS: &str =
    "persons.id, persons.first_name, persons.last_name, persons.date_of_birth AS birth,
    persons.credit_count AS credits, EXISTS (SELECT 1 FROM persons AS other
        WHERE other.name_key = persons.name_key AND other.id <> persons.id) AS has_namesake";

/// SQL of a [`PersonRefRow`], its fields in order, from a query with its columns, for [`crate::sql::packed`].
pub(crate) fn person_packed() -> String {
    format!("json_array(id, first_name, last_name, has_namesake, birth, credits, {IMAGE_PACKED})")
}

impl From<PersonRefRow> for PersonRef {
    fn from(row: PersonRefRow) -> Self {
        let name = PersonName { first: row.first_name, last: row.last_name };
        let namesake = Namesake { born: row.birth.map(TimeDate::year), credits: row.credits };
        let namesake = row.has_namesake.then_some(namesake);
        Self { id: row.id, name: name.shown(), photo: row.photo.into(), namesake }
    }
}

/// Everything a person's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct PersonPage {
    /// Their id.
    pub id: PersonId,
    /// Their whole name.
    pub name: String,
    /// Their life in words.
    pub biography: String,
    /// When they were born.
    pub born: Option<PartialDate>,
    /// When they died.
    pub died: Option<PartialDate>,
    /// Their country.
    pub country: Option<String>,
    /// Their gender.
    pub gender: Option<Gender>,
    /// Their portrait.
    pub photo: Option<Image>,
    /// What tells them from another person of this name, where there is one.
    pub namesake: Option<Namesake>,
    /// Every movie they are credited in, the oldest first, undated last.
    pub filmography: Vec<FilmographyEntry>,
    /// The characters they played, most films first.
    pub characters: Vec<CharacterCount>,
}

/// One movie of a filmography.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct FilmographyEntry {
    /// The movie.
    pub movie: MovieRef,
    /// When it was released.
    pub released: Option<PartialDate>,
    /// Whom they play in it.
    pub roles: Vec<PersonRole>,
    /// What else they do in it.
    pub jobs: Vec<String>,
}

/// A character someone played and in how many movies.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct CharacterCount {
    /// The character.
    pub character: CharacterRef,
    /// Movies.
    pub movies: u32,
}
