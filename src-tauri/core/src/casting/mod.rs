//! Who plays whom. Owns the shapes of a credit, shared by the pages of movies, people and
//! characters; the rows themselves are read by each page's query.

mod mutation;

use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::ids::CharacterId;
use crate::movies::MovieRef;
use crate::people::PersonRef;
use crate::values::CreditKind;

pub(crate) use mutation::{remove, remove_unplayed};

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
    /// The performer.
    pub person: PersonRef,
    /// The performer's name as this film credits it, where it differs.
    pub credited_as: Option<String>,
    /// The role as the source wrote it, where that is more than the character's name.
    pub role_text: Option<String>,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
}

/// The columns of a credit, [`CREDIT_COLUMNS`].
#[derive(Debug, FromQueryResult)]
pub(crate) struct CreditRow {
    character_id: CharacterId,
    character_name: String,
    is_named: bool,
    credited_as: Option<String>,
    role_text: Option<String>,
    credit_kind: CreditKind,
}

/// SQL of the columns of [`CreditRow`], over `movie_characters` and `characters`.
pub(crate) const CREDIT_COLUMNS: &str = "characters.id AS character_id,
    characters.name AS character_name, is_named, credited_as, role_text, credit_kind";

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
    pub(crate) fn portrayal(self, movie: MovieRef, person: PersonRef) -> Portrayal {
        let PersonRole { credited_as, role_text, kind, .. } = self.role();
        Portrayal { movie, person, credited_as, role_text, kind }
    }
}
