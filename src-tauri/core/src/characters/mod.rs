//! Characters: who is played. Owns the character's page, which shows everyone who has been them, the
//! list of all, and changing them by hand.

mod edit;
mod list;
mod merge;
mod query;

use serde::Serialize;

use crate::casting::Portrayal;
use crate::ids::CharacterId;
use crate::values::CharacterRole;

pub use edit::{CharacterChoice, CharacterEdit, NewCharacter, create, delete, edit};
pub(crate) use edit::{chosen, name_of, name_unnamed, remove_if_nothing};
pub use list::{
    CharacterLink, CharacterOption, CharacterRow, CharactersSortBy, CharactersView, ids, options,
    rows,
};
pub use merge::{CharacterField, merge, split};
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
    /// Its other names.
    pub aliases: Vec<String>,
    /// Everyone who has been it, the oldest film first.
    pub portrayals: Vec<Portrayal>,
}
