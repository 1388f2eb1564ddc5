//! Characters: who is played. Owns the character's page: everyone who has been them.

mod query;

use serde::Serialize;

use crate::casting::Portrayal;
use crate::ids::CharacterId;
use crate::values::CharacterRole;

pub use query::page;

/// Everything a character's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct CharacterPage {
    /// Its id.
    pub id: CharacterId,
    /// Its name.
    pub name: String,
    /// Who it is, in words.
    pub description: String,
    /// How large its part is.
    pub role: Option<CharacterRole>,
    /// Everyone who has been it, the oldest film first.
    pub portrayals: Vec<Portrayal>,
}
