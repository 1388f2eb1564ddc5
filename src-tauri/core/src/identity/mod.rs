//! Who may be the same: suggestions about people and characters with what speaks for them, and what
//! was decided. Nothing is ever joined by itself.

mod candidates;
mod decide;
mod given;
mod known;
mod names;
mod query;
mod refresh;
mod score;
mod words;

use serde::{Deserialize, Serialize};

use crate::characters::CharacterRow;
use crate::people::PersonRow;
use crate::search;

pub use decide::keep_apart;
pub(crate) use decide::{forget, keep_apart_in};
pub use query::{Inbox, about_character, about_person, inbox};
pub(crate) use refresh::note;
pub use refresh::refresh;
pub use score::Evidence;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// People.
    Person,
    /// Characters.
    Character,
}

impl Kind {
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Character => "character",
        }
    }

    const fn table(self) -> &'static str {
        match self {
            Self::Person => "persons",
            Self::Character => "characters",
        }
    }
}

impl From<Kind> for search::Named {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Person => Self::Person,
            Kind::Character => Self::Character,
        }
    }
}

/// Two ids, the lesser first.
type Pair = (i32, i32);

/// How sure a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Band {
    /// Very likely the same.
    Strong,
    /// They may well be.
    Likely,
    /// Worth a look.
    Weak,
}

impl Band {
    const fn of(score: u32) -> Self {
        match score {
            score::STRONG.. => Self::Strong,
            score::LIKELY.. => Self::Likely,
            _ => Self::Weak,
        }
    }
}

/// Two people who may be one.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct PeopleSuggestion {
    /// Both.
    pub pair: [PersonRow; 2],
    /// How sure it is.
    pub band: Band,
    /// 45 to 100.
    pub score: u32,
    /// What speaks for it and against it.
    pub evidence: Vec<Evidence>,
}

/// Two characters that may be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct CharacterSuggestion {
    /// Both.
    pub pair: [CharacterRow; 2],
    /// How sure it is.
    pub band: Band,
    /// 45 to 100.
    pub score: u32,
    /// What speaks for it and against it.
    pub evidence: Vec<Evidence>,
}
