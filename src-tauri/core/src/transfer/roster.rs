//! The people of an import as rows: those the library has, and those that are new.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;

use super::batch::{Batch, take};
use super::binding::Bindings;
use super::external::ExternalId;
use super::film::{Film, Picture};
use super::names::Names;
use super::people::{People, PersonRef};
use super::pictures::Pictures;
use crate::Result;
use crate::entity::persons;
use crate::ids::PersonId;

/// Everybody of an import, and who of them is written.
#[derive(Debug)]
pub(super) struct Roster<'a> {
    people: &'a People,
    bindings: Bindings,
    written: HashMap<PersonRef, PersonId>,
    /// Ids that were added to somebody.
    learned: HashSet<(PersonId, ExternalId)>,
}

impl<'a> Roster<'a> {
    pub(super) async fn find(db: &impl ConnectionTrait, people: &'a People) -> Result<Self> {
        let bindings = Bindings::find(db, people).await?;
        Ok(Self { people, bindings, written: HashMap::new(), learned: HashSet::new() })
    }

    /// The portraits of those whom these films make new.
    pub(super) fn photos(&self, films: &[&Film]) -> Vec<PathBuf> {
        let credited: HashSet<PersonRef> = films.iter().flat_map(|film| film.credited()).collect();
        let new = credited
            .into_iter()
            .filter(|who| !self.written.contains_key(who) && self.bindings.of(*who).is_none());
        new.filter_map(|who| self.people.facts(who).photo.clone()).collect()
    }

    /// The row of somebody, made with the first film that credits them.
    pub(super) fn person(
        &mut self,
        batch: &mut Batch,
        names: &mut Names,
        who: PersonRef,
        pictures: &Pictures,
    ) -> PersonId {
        if let Some(person) = self.written.get(&who) {
            return *person;
        }
        let person = match self.bindings.of(who) {
            Some(bound) => bound.person,
            None => self.new_person(batch, names, who, pictures),
        };
        for id in &self.people.facts(who).ids {
            let is_known = self.bindings.has_id(person, id);
            if !is_known && self.learned.insert((person, id.clone())) {
                batch.external_id("person", person.0, id.clone());
            }
        }
        self.written.insert(who, person);
        person
    }

    fn new_person(
        &self,
        batch: &mut Batch,
        names: &mut Names,
        who: PersonRef,
        pictures: &Pictures,
    ) -> PersonId {
        let id = PersonId(take(&mut batch.next.person));
        let facts = self.people.facts(who);
        let photo = facts.photo.clone().map(Picture::File);
        let photo = photo.and_then(|photo| pictures.get(&photo)?.as_ref().ok());
        let photo = photo.map(|stored| names.file(batch, stored));
        let country = facts.country.as_deref().map(|name| names.country(batch, name).1);
        batch.people.push(persons::ActiveModel {
            id: Set(id),
            first_name: Set(facts.name.first.clone()),
            last_name: Set(facts.name.last.clone()),
            name_key: Set(self.people.key(who).to_owned()),
            sort_key: Set(facts.name.sort_key()),
            biography: Set(facts.biography.clone()),
            date_of_birth: Set(facts.born.map(|born| born.date)),
            birth_precision: Set(facts.born.map(|born| born.precision)),
            date_of_death: Set(facts.died.map(|died| died.date)),
            death_precision: Set(facts.died.map(|died| died.precision)),
            gender: Set(facts.gender),
            country: Set(country),
            primary_photo_file_id: Set(photo),
            credit_count: Set(0),
            created_at: Set(batch.now),
            updated_at: Set(batch.now),
        });
        id
    }
}
