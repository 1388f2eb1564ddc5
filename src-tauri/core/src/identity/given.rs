//! First names, which alone name nobody in particular.

use std::collections::{HashMap, HashSet};

use sea_orm::ConnectionTrait;

use super::names::Name;
use super::words::GIVEN;
use crate::{Result, search, sql};

/// So many people whose names begin with a word make it a first name.
const COMMON: usize = 2;

/// Words that people of the library are called by.
#[derive(Debug, Default)]
pub(super) struct Given(HashSet<String>);

impl Given {
    /// All that the people of the library have.
    pub(super) async fn all(db: &impl ConnectionTrait) -> Result<Self> {
        let names = "persons WHERE first_name <> ''";
        let names: Vec<(String,)> = sql::packed(db, "first_name", names).await?;
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (name,) in names {
            if let Some(first) = Name::read(&name).words.into_iter().next() {
                *counts.entry(first).or_default() += 1;
            }
        }
        Ok(Self(counts.into_iter().filter(|(_, n)| *n >= COMMON).map(|(word, _)| word).collect()))
    }

    /// Those that these names begin with.
    pub(super) async fn of(
        db: &impl ConnectionTrait,
        names: impl Iterator<Item = &Name>,
    ) -> Result<Self> {
        let firsts: HashSet<&String> = names.filter_map(|name| name.words.first()).collect();
        let mut given = HashSet::new();
        for first in firsts.into_iter().filter(|first| !GIVEN.contains(first.as_str())) {
            if search::people_beginning(db, first, COMMON).await? == COMMON {
                given.insert(first.clone());
            }
        }
        Ok(Self(given))
    }

    /// Whether a name is a first name and nothing more.
    pub(super) fn is_all_of(&self, name: &Name) -> bool {
        name.words.len() == 1 && self.begins(name)
    }

    /// Whether a name begins with a common first name.
    pub(super) fn begins(&self, name: &Name) -> bool {
        let first = name.words.first().map_or("", String::as_str);
        self.0.contains(first) || GIVEN.contains(first)
    }
}
