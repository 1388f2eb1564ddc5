//! What names stand for: binds those of a batch to the words and characters the library has, makes
//! those it has not, and remembers both for the films that follow.

use std::collections::{HashMap, HashSet};

use sea_orm::ActiveValue::Set;

use super::batch::{Batch, take};
use super::film::{CharacterFacts, CharacterRef, Film};
use super::pictures::Stored;
use crate::entity::{characters, countries, genres, movie_sets};
use crate::history::ChangeSet;
use crate::ids::{CharacterId, CountryId, FileId, GenreId, PersonId, SetId};
use crate::values::CharacterRole;
use crate::{Result, sql, text};

/// Every name met so far, by key.
#[derive(Debug, Default)]
pub(super) struct Names {
    genres: HashMap<String, i32>,
    /// With the name as the library writes it, which people refer to.
    countries: HashMap<String, (i32, String)>,
    sets: HashMap<String, i32>,
    /// The characters that the source lists by itself.
    listed: HashMap<CharacterRef, CharacterId>,
    /// A role binds to a character with the same performer …
    played_by: HashMap<(String, PersonId), CharacterId>,
    /// … or in the same set of films.
    played_in: HashMap<(String, SetId), CharacterId>,
    /// Role keys that were looked up.
    roles: HashSet<String>,
    files: HashMap<String, i32>,
}

impl Names {
    /// Look up what the library has of the names of a batch.
    pub(super) async fn meet(
        &mut self,
        set: &ChangeSet,
        films: &[&Film],
        pictures: impl Iterator<Item = &Stored>,
    ) -> Result<()> {
        let keys = |names: &mut dyn Iterator<Item = &String>| -> HashSet<String> {
            names.map(|name| text::key(name)).collect()
        };
        let genres = keys(&mut films.iter().flat_map(|film| &film.genres));
        find(set, "genres", "name_key", genres, &mut self.genres).await?;
        let all = "SELECT name_key, id, name FROM countries";
        for row in sql::rows(set.txn(), all, []).await? {
            let known = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            self.countries.insert(row.try_get_by_index(0)?, known);
        }
        let sets = keys(&mut films.iter().filter_map(|film| film.set.as_ref()));
        find(set, "movie_sets", "name_key", sets, &mut self.sets).await?;
        let files = pictures.map(|stored| stored.image.key()).collect();
        find(set, "files", "s3_key", files, &mut self.files).await?;
        let roles = keys(
            &mut films
                .iter()
                .flat_map(|film| film.cast.iter().filter_map(|part| part.role.character.as_ref())),
        );
        self.meet_roles(set, roles).await
    }

    async fn meet_roles(&mut self, set: &ChangeSet, mut roles: HashSet<String>) -> Result<()> {
        roles.retain(|role| self.roles.insert(role.clone()));
        let roles = serde_json::to_string(&roles).unwrap_or_default();
        let played = "SELECT name_key, characters.id, person_id, set_id FROM characters
            JOIN movie_characters ON character_id = characters.id
            JOIN movies ON movies.id = movie_id
            WHERE is_named AND name_key IN (SELECT value FROM json_each(?))
            ORDER BY characters.id";
        for row in sql::rows(set.txn(), played, [roles.into()]).await? {
            let role: String = row.try_get_by_index(0)?;
            let character = CharacterId(row.try_get_by_index(1)?);
            let person = PersonId(row.try_get_by_index(2)?);
            if let Some(set) = row.try_get_by_index::<Option<i32>>(3)? {
                self.played_in.entry((role.clone(), SetId(set))).or_insert(character);
            }
            self.played_by.entry((role, person)).or_insert(character);
        }
        Ok(())
    }

    pub(super) fn set(&mut self, batch: &mut Batch, name: &str) -> SetId {
        SetId(*self.sets.entry(text::key(name)).or_insert_with_key(|key| {
            let id = take(&mut batch.next.set);
            batch.sets.push(movie_sets::ActiveModel {
                id: Set(SetId(id)),
                name: Set(name.to_owned()),
                name_key: Set(key.clone()),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
            id
        }))
    }

    /// The character that the source itself lists, whoever plays it.
    pub(super) fn listed_character(
        &mut self,
        batch: &mut Batch,
        which: CharacterRef,
        facts: &CharacterFacts,
        part: (&str, PersonId, Option<SetId>),
    ) -> CharacterId {
        if let Some(character) = self.listed.get(&which).copied() {
            self.remember(part, character);
            return character;
        }
        let others: HashSet<CharacterId> = self.listed.values().copied().collect();
        let known = self.known_character(part).filter(|known| !others.contains(known));
        let character = known.unwrap_or_else(|| self.new_character(batch, part.0, facts));
        self.listed.insert(which, character);
        self.remember(part, character);
        character
    }

    /// The character of this name with the same performer or in the same set, or a new one.
    pub(super) fn character(
        &mut self,
        batch: &mut Batch,
        part: (&str, PersonId, Option<SetId>),
        size: CharacterRole,
    ) -> CharacterId {
        let facts = CharacterFacts { description: String::new(), role: Some(size) };
        let known = self.known_character(part);
        let character = known.unwrap_or_else(|| self.new_character(batch, part.0, &facts));
        self.remember(part, character);
        character
    }

    fn known_character(
        &self,
        (name, person, set): (&str, PersonId, Option<SetId>),
    ) -> Option<CharacterId> {
        let key = text::key(name);
        let played_in = |set| self.played_in.get(&(key.clone(), set)).copied();
        let played_by = self.played_by.get(&(key.clone(), person)).copied();
        played_by.or_else(|| set.and_then(played_in))
    }

    fn remember(
        &mut self,
        (name, person, set): (&str, PersonId, Option<SetId>),
        character: CharacterId,
    ) {
        let key = text::key(name);
        if let Some(set) = set {
            self.played_in.insert((key.clone(), set), character);
        }
        self.played_by.insert((key, person), character);
    }

    /// A new character; without a name it stands for a part whose role nobody names.
    pub(super) fn new_character(
        &self,
        batch: &mut Batch,
        name: &str,
        facts: &CharacterFacts,
    ) -> CharacterId {
        let id = CharacterId(take(&mut batch.next.character));
        batch.characters.push(characters::ActiveModel {
            id: Set(id),
            name: Set(name.to_owned()),
            name_key: Set(text::key(name)),
            description: Set(facts.description.clone()),
            role: Set(facts.role),
            is_named: Set(!name.is_empty()),
            credit_count: Set(0),
            created_at: Set(batch.now),
            updated_at: Set(batch.now),
        });
        id
    }

    pub(super) fn genre(&mut self, batch: &mut Batch, name: &str) -> GenreId {
        GenreId(*self.genres.entry(text::key(name)).or_insert_with_key(|key| {
            let id = take(&mut batch.next.genre);
            batch.genres.push(genres::ActiveModel {
                id: Set(GenreId(id)),
                name: Set(name.to_owned()),
                name_key: Set(key.clone()),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
            id
        }))
    }

    /// A country and its name as the library writes it.
    pub(super) fn country(&mut self, batch: &mut Batch, name: &str) -> (CountryId, String) {
        let known = self.countries.entry(text::key(name)).or_insert_with_key(|key| {
            let id = take(&mut batch.next.country);
            batch.countries.push(countries::ActiveModel {
                id: Set(CountryId(id)),
                name: Set(name.to_owned()),
                name_key: Set(key.clone()),
                iso_code: Set(None),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
            (id, name.to_owned())
        });
        (CountryId(known.0), known.1.clone())
    }

    pub(super) fn file(&mut self, batch: &mut Batch, stored: &Stored) -> FileId {
        FileId(*self.files.entry(stored.image.key()).or_insert_with_key(|key| {
            let id = take(&mut batch.next.file);
            let mut row = crate::files::row_of(&stored.image, stored.size);
            row.id = Set(FileId(id));
            row.s3_key = Set(key.clone());
            row.created_at = Set(batch.now);
            row.updated_at = Set(batch.now);
            batch.files.push(row);
            id
        }))
    }
}

/// Add the ids of the rows whose key is wanted and not known yet. Of namesakes the oldest row binds.
async fn find(
    set: &ChangeSet,
    table: &str,
    column: &str,
    mut wanted: HashSet<String>,
    known: &mut HashMap<String, i32>,
) -> Result<()> {
    wanted.retain(|key| !known.contains_key(key));
    if wanted.is_empty() {
        return Ok(());
    }
    let keys = serde_json::to_string(&wanted).unwrap_or_default();
    let read = format!(
        "SELECT {column}, id FROM {table}
         WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY id"
    );
    for row in sql::rows(set.txn(), &read, [keys.into()]).await? {
        known.entry(row.try_get_by_index(0)?).or_insert(row.try_get_by_index(1)?);
    }
    Ok(())
}
