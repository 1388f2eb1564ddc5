//! Who plays whom. Owns the shapes of a credit, shared by the pages of movies, people and
//! characters, and the editors that change one casting or many; the pages' rows are read by each
//! page's query.

mod add;
mod billing;
mod edit;
mod lines;
mod matrix;
mod mutation;
mod paste;
mod query;
mod role;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::dates::PartialDate;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::movies::MovieRef;
use crate::people::PersonRef;
use crate::values::CreditKind;

pub use add::{CastingsAdded, NewCasting, add};
pub use edit::{CastingEdit, CastingEdited, edit, move_to, remove as remove_castings};
pub use matrix::{Matrix, MatrixCell, MatrixOf, MatrixRow, matrix, save_matrix};
pub(crate) use mutation::{remove, remove_unplayed};
pub use paste::{PastedCharacter, PastedLine, PastedPerson, PastedProblem, read_pasted};
pub use query::rows;
pub(crate) use role::Role;

/// Most characters of a name as a film credits it.
pub(crate) const LONGEST_CREDIT: usize = 200;

/// What names a casting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CastingKey {
    /// The movie.
    pub movie_id: MovieId,
    /// Who is played; for a part without a name, the row that stands for it.
    pub character_id: CharacterId,
    /// Who plays.
    pub person_id: PersonId,
}

impl CastingKey {
    /// SQL condition of its row.
    pub(crate) fn condition(self) -> String {
        let Self { movie_id, character_id, person_id } = self;
        format!(
            "movie_id = {movie_id} AND character_id = {character_id} AND person_id = {person_id}"
        )
    }
}

/// Whose castings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "of", content = "id", rename_all = "camelCase")]
pub enum CastingsOf {
    /// The cast of a movie.
    Movie(MovieId),
    /// The parts of a person.
    Person(PersonId),
    /// Everyone who has been a character.
    Character(CharacterId),
}

/// A casting as a row of an editor.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CastingRow {
    /// What names it.
    pub key: CastingKey,
    /// The title of the movie.
    pub title: String,
    /// The year of its release.
    pub year: Option<i32>,
    /// The performer.
    pub person: PersonRef,
    /// Null for a credit without a named role.
    pub character: Option<CharacterRef>,
    /// The performer's name as this film credits it, where it differs.
    pub credited_as: Option<String>,
    /// The role as the source wrote it, where that is more than the character's name.
    pub role_text: Option<String>,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
}

/// A character, enough to name and link it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct CharacterRef {
    /// Its id.
    pub id: CharacterId,
    /// Its name.
    pub name: String,
}

/// A casting as the performer's page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonRole {
    /// Null for a credit without a named role.
    pub character: Option<CharacterRef>,
    /// The performer's name as this film credits it, where it differs.
    pub credited_as: Option<String>,
    /// The role as the source wrote it, where that is more than the character's name.
    pub role_text: Option<String>,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
}

/// A casting as the movie's page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CastCredit {
    /// The performer.
    pub person: PersonRef,
    /// Null for a credit without a named role.
    pub character: Option<CharacterRef>,
    /// The performer's name as this film credits it, where it differs.
    pub credited_as: Option<String>,
    /// The role as the source wrote it, where that is more than the character's name.
    pub role_text: Option<String>,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
}

/// A casting as the character's page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Portrayal {
    /// The movie.
    pub movie: MovieRef,
    /// When it was released.
    pub released: Option<PartialDate>,
    /// The performer.
    pub person: PersonRef,
    /// When the performer was born.
    pub born: Option<PartialDate>,
    /// The performer's name as this film credits it, where it differs.
    pub credited_as: Option<String>,
    /// The role as the source wrote it, where that is more than the character's name.
    pub role_text: Option<String>,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
}

/// The columns of a credit, [`CREDIT_COLUMNS`].
#[derive(Debug, FromQueryResult, Deserialize)]
pub(crate) struct CreditRow {
    character_id: CharacterId,
    character_name: String,
    #[serde(deserialize_with = "crate::sql::truth")]
    is_named: bool,
    credited_as: Option<String>,
    role_text: Option<String>,
    credit_kind: CreditKind,
}

/// SQL of the columns of [`CreditRow`], over `movie_characters` and `characters`.
pub(crate) const CREDIT_COLUMNS: &str = "characters.id AS character_id,
    characters.name AS character_name, is_named, credited_as, role_text, credit_kind";

/// SQL of a [`CreditRow`], its fields in order, from a query with its columns, for [`crate::sql::packed`].
pub(crate) const CREDIT_PACKED: &str = "json_array(character_id, character_name, is_named,
    credited_as, role_text, credit_kind)";

impl CreditRow {
    /// As the performer's page shows it.
    pub(crate) fn role(self) -> PersonRole {
        let named = self
            .is_named
            .then_some(CharacterRef { id: self.character_id, name: self.character_name });
        PersonRole {
            character: named,
            credited_as: self.credited_as,
            role_text: self.role_text,
            kind: self.credit_kind,
        }
    }

    /// As the movie's page shows it.
    pub(crate) fn credit_of(self, person: PersonRef) -> CastCredit {
        let PersonRole { character, credited_as, role_text, kind } = self.role();
        CastCredit { person, character, credited_as, role_text, kind }
    }

    /// As the character's page shows it.
    pub(crate) fn portrayal(
        self,
        (movie, released): (MovieRef, Option<PartialDate>),
        (person, born): (PersonRef, Option<PartialDate>),
    ) -> Portrayal {
        let PersonRole { credited_as, role_text, kind, .. } = self.role();
        Portrayal { movie, released, person, born, credited_as, role_text, kind }
    }
}
