//! What an import has read: the people, the characters it lists by themselves, and the films.

use super::facts::{JSON, NFO};
use super::film::{CharacterFacts, CharacterRef};
use super::people::People;

/// What kind of source a film comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SourceKind {
    /// A folder of NFO files.
    #[default]
    Nfo,
    /// A document of ours.
    Json,
}

impl SourceKind {
    /// The source under which a movie remembers what it was called there.
    pub(super) fn identity_source(self) -> &'static str {
        match self {
            Self::Nfo => NFO,
            Self::Json => JSON,
        }
    }
}

/// All that the films of an import refer to.
#[derive(Debug, Default)]
pub(super) struct Source {
    pub(super) kind: SourceKind,
    pub(super) people: People,
    pub(super) characters: Vec<CharacterFacts>,
}

impl Source {
    pub(super) fn character(&self, which: CharacterRef) -> &CharacterFacts {
        &self.characters[which.0]
    }
}
