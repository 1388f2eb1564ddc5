//! What names stand for: binds those of a batch to the people, characters and words the library
//! has, makes those it has not, and remembers both for the films that follow.

use std::collections::{HashMap, HashSet};

use sea_orm::ActiveValue::Set;

use super::batch::{Batch, take};
use super::film::Film;
use crate::entity::{characters, countries, files, genres, movie_sets, persons};
use crate::files::PreparedImage;
use crate::history::ChangeSet;
use crate::ids::{CharacterId, CountryId, FileId, GenreId, PersonId, SetId};
use crate::people::PersonName;
use crate::values::CharacterRole;
use crate::{Result, sql, text};

/// Every name met so far, by key.
#[derive(Debug, Default)]
pub(super) struct Names {
    genres: HashMap<String, i32>,
    countries: HashMap<String, i32>,
    sets: HashMap<String, i32>,
    people: HashMap<String, i32>,
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
        images: impl Iterator<Item = &PreparedImage>,
    ) -> Result<()> {
        let keys = |names: &mut dyn Iterator<Item = &String>| -> HashSet<String> {
            names.map(|name| text::key(name)).collect()
        };
        let genres = keys(&mut films.iter().flat_map(|film| &film.genres));
        find(set, "genres", "name_key", genres, &mut self.genres).await?;
        let countries = keys(&mut films.iter().flat_map(|film| &film.countries));
        find(set, "countries", "name_key", countries, &mut self.countries).await?;
        let sets = keys(&mut films.iter().filter_map(|film| film.set.as_ref()));
        find(set, "movie_sets", "name_key", sets, &mut self.sets).await?;
        let people = keys(&mut films.iter().flat_map(|film| {
            let cast = film.cast.iter().map(|part| &part.person);
            cast.chain(&film.directors).chain(&film.writers)
        }));
        find(set, "persons", "name_key", people, &mut self.people).await?;
        let files = images.map(PreparedImage::key).collect();
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

    pub(super) fn character(
        &mut self,
        batch: &mut Batch,
        (name, person, set): (&str, PersonId, Option<SetId>),
        size: CharacterRole,
    ) -> CharacterId {
        let key = text::key(name);
        let in_set = set.map(|set| (key.clone(), set));
        let by_person = (key, person);
        let known = self
            .played_by
            .get(&by_person)
            .copied()
            .or_else(|| in_set.as_ref().and_then(|in_set| self.played_in.get(in_set)).copied());
        let character = known.unwrap_or_else(|| self.new_character(batch, name, Some(size)));
        self.played_by.insert(by_person, character);
        if let Some(in_set) = in_set {
            self.played_in.insert(in_set, character);
        }
        character
    }

    pub(super) fn new_character(
        &self,
        batch: &mut Batch,
        name: &str,
        role: Option<CharacterRole>,
    ) -> CharacterId {
        let id = CharacterId(take(&mut batch.next.character));
        batch.characters.push(characters::ActiveModel {
            id: Set(id),
            name: Set(name.to_owned()),
            name_key: Set(text::key(name)),
            description: Set(String::new()),
            role: Set(role),
            is_named: Set(!name.is_empty()),
            credit_count: Set(0),
            created_at: Set(batch.now),
            updated_at: Set(batch.now),
        });
        id
    }

    pub(super) fn person(&mut self, batch: &mut Batch, name: &str) -> PersonId {
        PersonId(*self.people.entry(text::key(name)).or_insert_with_key(|key| {
            let id = take(&mut batch.next.person);
            let split = PersonName::split(name);
            batch.people.push(persons::ActiveModel {
                id: Set(PersonId(id)),
                first_name: Set(split.first),
                last_name: Set(split.last),
                name_key: Set(key.clone()),
                biography: Set(String::new()),
                date_of_birth: Set(None),
                birth_precision: Set(None),
                date_of_death: Set(None),
                death_precision: Set(None),
                gender: Set(None),
                country: Set(None),
                primary_photo_file_id: Set(None),
                credit_count: Set(0),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
            id
        }))
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

    pub(super) fn country(&mut self, batch: &mut Batch, name: &str) -> CountryId {
        CountryId(*self.countries.entry(text::key(name)).or_insert_with_key(|key| {
            let id = take(&mut batch.next.country);
            batch.countries.push(countries::ActiveModel {
                id: Set(CountryId(id)),
                name: Set(name.to_owned()),
                name_key: Set(key.clone()),
                iso_code: Set(None),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
            id
        }))
    }

    pub(super) fn file(&mut self, batch: &mut Batch, image: &PreparedImage, size: usize) -> FileId {
        let key = image.key();
        FileId(*self.files.entry(key).or_insert_with_key(|key| {
            let id = take(&mut batch.next.file);
            batch.files.push(files::ActiveModel {
                id: Set(FileId(id)),
                file_name: Set(format!("{}.{}", image.hash, image.extension)),
                mime_type: Set(image.mime_type.to_owned()),
                s3_key: Set(key.clone()),
                url: Set(format!("poster://localhost/{}", image.hash)),
                size_bytes: Set(i64::try_from(size).unwrap_or(i64::MAX)),
                width: Set(i32::try_from(image.width).ok()),
                height: Set(i32::try_from(image.height).ok()),
                thumbhash: Set(Some(image.thumbhash.clone())),
                palette: Set(Some(image.palette.join(","))),
                source_file_id: Set(None),
                crop: Set(None),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
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
