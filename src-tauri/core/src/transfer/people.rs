//! The people of one import: which of those it names are one person.
//!
//! Equal names are one person unless ids of another catalogue or dates of birth differ; an id that
//! is known is the same person whatever the name. What the library makes of them is
//! [`super::binding`]'s.

use std::collections::HashMap;
use std::path::PathBuf;

use super::external::{ById, ExternalId, contradict};
use crate::dates::PartialDate;
use crate::people::PersonName;
use crate::text;
use crate::values::Gender;

/// A person of the import at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct PersonRef(usize);

/// What a source says of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PersonFacts {
    pub(super) name: PersonName,
    pub(super) ids: Vec<ExternalId>,
    pub(super) born: Option<PartialDate>,
    pub(super) died: Option<PartialDate>,
    pub(super) biography: String,
    pub(super) gender: Option<Gender>,
    pub(super) country: Option<String>,
    pub(super) photo: Option<PathBuf>,
}

impl PersonFacts {
    /// Somebody of whom the name alone is known.
    pub(super) fn named(name: PersonName) -> Self {
        Self {
            name,
            ids: Vec::new(),
            born: None,
            died: None,
            biography: String::new(),
            gender: None,
            country: None,
            photo: None,
        }
    }

    /// Whether ids or dates of birth say that somebody of the same name is somebody else.
    pub(super) fn is_other_than(&self, ids: &[ExternalId], born: Option<PartialDate>) -> bool {
        let born_apart = self.born.zip(born).is_some_and(|(mine, theirs)| !mine.may_be(theirs));
        born_apart || contradict(&self.ids, ids)
    }

    /// Learn what was not known yet.
    fn learn(&mut self, more: Self) {
        for id in more.ids {
            if !self.ids.contains(&id) {
                self.ids.push(id);
            }
        }
        if self.biography.is_empty() {
            self.biography = more.biography;
        }
        self.born = self.born.or(more.born);
        self.died = self.died.or(more.died);
        self.gender = self.gender.or(more.gender);
        self.country = self.country.take().or(more.country);
        self.photo = self.photo.take().or(more.photo);
    }
}

/// Everybody an import has named so far.
#[derive(Debug, Default)]
pub(super) struct People {
    facts: Vec<PersonFacts>,
    keys: Vec<String>,
    by_key: HashMap<String, Vec<PersonRef>>,
    by_id: ById<PersonRef>,
}

impl People {
    /// The person a source names: one met before, or a new one.
    pub(super) fn meet(&mut self, facts: PersonFacts) -> PersonRef {
        let key = text::key(&facts.name.shown());
        let fits = |person: &PersonRef| {
            let known = &self.facts[person.0];
            !facts.is_other_than(&known.ids, known.born)
        };
        let known = self
            .by_id
            .find(&facts.ids, |_| true)
            .or_else(|| self.by_key.get(&key)?.iter().copied().find(fits));
        let Some(person) = known else { return self.declare(facts) };
        for id in &facts.ids {
            self.by_id.add(id.clone(), person);
        }
        self.facts[person.0].learn(facts);
        person
    }

    /// Somebody the source itself keeps apart from others of the same name.
    pub(super) fn declare(&mut self, facts: PersonFacts) -> PersonRef {
        let person = PersonRef(self.facts.len());
        let key = text::key(&facts.name.shown());
        self.by_key.entry(key.clone()).or_default().push(person);
        for id in &facts.ids {
            self.by_id.add(id.clone(), person);
        }
        self.keys.push(key);
        self.facts.push(facts);
        person
    }

    pub(super) fn facts(&self, person: PersonRef) -> &PersonFacts {
        &self.facts[person.0]
    }

    /// The name as it is compared.
    pub(super) fn key(&self, person: PersonRef) -> &str {
        &self.keys[person.0]
    }

    pub(super) fn all(&self) -> impl Iterator<Item = PersonRef> + use<> {
        (0..self.facts.len()).map(PersonRef)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody(name: &str, ids: &[(&str, &str)], born: Option<&str>) -> PersonFacts {
        PersonFacts {
            ids: ids.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
            born: born.and_then(PartialDate::parse),
            ..PersonFacts::named(PersonName::split(name))
        }
    }

    #[test]
    fn equal_names_are_one_person_until_something_tells_them_apart() {
        let mut people = People::default();
        let mut meet = |name, ids: &[(&str, &str)], born| people.meet(somebody(name, ids, born));
        let first = meet("Michelle Williams", &[], None);
        assert_eq!(meet("MICHELLE  WILLIAMS", &[("tmdb", "1812")], None), first);
        let singer = meet("Michelle Williams", &[("tmdb", "88")], None);
        assert_ne!(singer, first, "another id is another person");
        assert_eq!(meet("Michelle Williams", &[], None), first, "nothing says which: the first");
        assert_eq!(meet("M. Williams", &[("tmdb", "88")], None), singer, "an id outweighs a name");
        let born = meet("Michelle Williams", &[], Some("1980-09-09"));
        assert_eq!(born, first);
        assert_eq!(meet("Michelle Williams", &[], Some("1980")), first, "1980 may be that day");
        assert_ne!(meet("Michelle Williams", &[], Some("1946")), first);
    }
}
