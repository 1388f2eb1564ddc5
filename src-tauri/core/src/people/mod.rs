//! People: who is credited in movies. Owns their names and their page.

mod name;
mod query;

use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::casting::{CharacterRef, PersonRole};
use crate::dates::PartialDate;
use crate::files::{Image, ImageRow};
use crate::ids::PersonId;
use crate::movies::MovieRef;
use crate::values::Gender;

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
}

/// The columns `id, first_name, last_name` and those of an image.
#[derive(Debug, FromQueryResult)]
pub(crate) struct PersonRefRow {
    id: PersonId,
    first_name: String,
    last_name: String,
    #[sea_orm(nested)]
    photo: ImageRow,
}

impl From<PersonRefRow> for PersonRef {
    fn from(row: PersonRefRow) -> Self {
        let name = PersonName { first: row.first_name, last: row.last_name };
        Self { id: row.id, name: name.shown(), photo: row.photo.into() }
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
