//! A cast as people have it on the clipboard: one line a casting, in whatever way they are joined.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::add::MOST;
use super::lines::{self, Reading, Skip};
use crate::characters::{self, CharacterRow};
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::people::{self, PersonRow};
use crate::values::CreditKind;
use crate::{Error, Problem, Result, sql, text};

/// People looked at for one name.
const NAMESAKES: usize = 8;
/// Names asked for by one statement.
const NAMES: usize = 200;

/// A line, and how it is understood.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PastedLine {
    /// The line, at most 300 characters of it.
    pub line: String,
    /// Who plays; null for a line that is skipped.
    pub person: Option<PastedPerson>,
    /// Who is played; null for a part without a name and for a line that is skipped.
    pub character: Option<PastedCharacter>,
    /// The performer's name as the film credits it; empty for their own.
    pub credited_as: String,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
    /// The role as it was written, where that is more than the character's name; else empty.
    pub role_text: String,
    /// Why nothing of it is added, or what to look at.
    pub problem: Option<PastedProblem>,
}

/// What is the matter with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PastedProblem {
    /// There is no name in it.
    NoName,
    /// It says who is played and not by whom.
    NoPerson,
    /// It says who plays and then nothing.
    NoCharacter,
    /// It is longer than a casting can be.
    TooLong,
    /// The same casting stands in an earlier line.
    Repeated,
    /// The movie has it already.
    Known,
}

/// The name of a performer, and whom of the library it may mean.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct PastedPerson {
    /// The name.
    pub name: String,
    /// Everyone of that name, the best known first.
    pub found: Vec<PersonRow>,
    /// Whom it means: null for a new person, or where there are several to choose from.
    pub chosen: Option<PersonId>,
}

/// The name of a character, and whom of the library it may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PastedCharacter {
    /// The name.
    pub name: String,
    /// Characters of that name, those that are tied to the casting first.
    pub found: Vec<CharacterRow>,
    /// Whom it means: one that the performer has played or that is in the set; else it is new.
    pub chosen: Option<CharacterId>,
}

/// Read lines for the cast of a movie. Nothing is written.
///
/// # Errors
/// `Invalid` for more than 5,000 lines.
pub async fn read_pasted(
    db: &impl ConnectionTrait,
    movie: MovieId,
    pasted: &str,
) -> Result<Vec<PastedLine>> {
    let readings = lines::read(pasted);
    if readings.len() > MOST {
        let problem = Problem::OutOfRange { min: 1, max: 5_000 };
        return Err(Error::Invalid { field: "lines", problem });
    }
    let names = readings.iter().filter_map(|(_, read)| read.as_ref().ok());
    let people = people_named(db, names.clone().map(|read| text::key(&read.person))).await?;
    let characters = names.filter_map(|read| read.character.as_deref()).map(text::key);
    let characters = characters_named(db, movie, characters).await?;
    let there = super::rows(db, super::CastingsOf::Movie(movie)).await?;
    let mut there: Vec<(String, String)> = there
        .iter()
        .map(|row| {
            let role = row.character.as_ref().map_or("", |role| &role.name);
            (text::key(&row.person.name), text::key(role))
        })
        .collect();
    let known = there.len();
    let mut lines = Vec::new();
    for (line, read) in readings {
        let mut shown = PastedLine {
            line,
            person: None,
            character: None,
            credited_as: String::new(),
            kind: CreditKind::Acting,
            role_text: String::new(),
            problem: None,
        };
        match read {
            Err(skip) => shown.problem = Some(skip.into()),
            Ok(read) => {
                let person = person_of(&read, &people);
                let role = read.character.as_deref().map_or_else(String::new, text::key);
                let pair = (text::key(&read.person), role);
                shown.problem = match there.iter().position(|one| *one == pair) {
                    Some(at) if at < known => Some(PastedProblem::Known),
                    Some(_) => Some(PastedProblem::Repeated),
                    None => None,
                };
                there.push(pair);
                shown.character =
                    read.character.map(|name| character_of(name, person.chosen, &characters));
                shown.person = Some(person);
                shown.credited_as = read.credited_as.unwrap_or_default();
                shown.kind = read.kind;
                shown.role_text = read.role_text.unwrap_or_default();
            }
        }
        lines.push(shown);
    }
    Ok(lines)
}

impl From<Skip> for PastedProblem {
    fn from(skip: Skip) -> Self {
        match skip {
            Skip::NoName => Self::NoName,
            Skip::NoPerson => Self::NoPerson,
            Skip::NoCharacter => Self::NoCharacter,
            Skip::TooLong => Self::TooLong,
        }
    }
}

fn person_of(read: &Reading, people: &HashMap<String, Vec<PersonRow>>) -> PastedPerson {
    let mut found = people.get(&text::key(&read.person)).cloned().unwrap_or_default();
    let chosen = match found.as_slice() {
        [one] => Some(one.person.id),
        _ => None,
    };
    found.truncate(NAMESAKES);
    PastedPerson { name: read.person.clone(), found, chosen }
}

/// A character of the library, who played it, and whether it is in the set of the movie.
struct Candidate {
    row: CharacterRow,
    players: Vec<i32>,
    is_in_set: bool,
}

fn character_of(
    name: String,
    person: Option<PersonId>,
    characters: &HashMap<String, Vec<Candidate>>,
) -> PastedCharacter {
    let candidates = characters.get(&text::key(&name)).map_or(&[][..], Vec::as_slice);
    let plays = |one: &&Candidate| person.is_some_and(|person| one.players.contains(&person.0));
    let meant =
        candidates.iter().find(plays).or_else(|| candidates.iter().find(|one| one.is_in_set));
    let chosen = meant.map(|one| one.row.character.id);
    let mut found: Vec<CharacterRow> = candidates.iter().map(|one| one.row.clone()).collect();
    found.sort_by_key(|row| Some(row.character.id) != chosen);
    found.truncate(NAMESAKES);
    PastedCharacter { name, found, chosen }
}

async fn people_named(
    db: &impl ConnectionTrait,
    keys: impl Iterator<Item = String>,
) -> Result<HashMap<String, Vec<PersonRow>>> {
    let read = "SELECT id, name_key FROM persons WHERE name_key IN (SELECT value FROM json_each(?))
        ORDER BY credit_count DESC, id";
    let mut named: Vec<(i32, String)> = Vec::new();
    for row in sql::rows(db, read, [distinct(keys).into()]).await? {
        named.push((row.try_get_by_index(0)?, row.try_get_by_index(1)?));
    }
    let mut people: HashMap<String, Vec<PersonRow>> = HashMap::new();
    for some in named.chunks(NAMES) {
        let ids: Vec<PersonId> = some.iter().map(|(id, _)| PersonId(*id)).collect();
        for row in people::rows(db, &ids).await? {
            let key = some.iter().find(|(id, _)| *id == row.person.id.0);
            let key = key.map_or(String::new(), |(_, key)| key.clone());
            people.entry(key).or_default().push(row);
        }
    }
    Ok(people)
}

async fn characters_named(
    db: &impl ConnectionTrait,
    movie: MovieId,
    keys: impl Iterator<Item = String>,
) -> Result<HashMap<String, Vec<Candidate>>> {
    let read = "SELECT id, its.key,
            (SELECT json_group_array(person_id) FROM movie_characters WHERE character_id = id),
            EXISTS (SELECT 1 FROM movie_characters JOIN movies ON movies.id = movie_id
                WHERE character_id = characters.id
                    AND (set_id = (SELECT set_id FROM movies WHERE id = ?2) OR movie_id = ?2))
         FROM (SELECT id AS its_id, name_key AS key FROM characters WHERE is_named
                AND name_key IN (SELECT value FROM json_each(?1))
            UNION SELECT character_id, name_key FROM character_aliases
                WHERE name_key IN (SELECT value FROM json_each(?1))) AS its
         JOIN characters ON id = its_id ORDER BY credit_count DESC, id LIMIT 5000";
    let mut named: Vec<(CharacterId, String, Vec<i32>, bool)> = Vec::new();
    for row in sql::rows(db, read, [distinct(keys).into(), movie.0.into()]).await? {
        let players: String = row.try_get_by_index(2)?;
        named.push((
            CharacterId(row.try_get_by_index(0)?),
            row.try_get_by_index(1)?,
            serde_json::from_str(&players).unwrap_or_default(),
            row.try_get_by_index(3)?,
        ));
    }
    let mut characters: HashMap<String, Vec<Candidate>> = HashMap::new();
    for some in named.chunks(NAMES) {
        let ids: Vec<CharacterId> = some.iter().map(|(id, ..)| *id).collect();
        let rows = characters::rows(db, &ids).await?;
        for (id, key, players, is_in_set) in some {
            let Some(row) = rows.iter().find(|row| row.character.id == *id).cloned() else {
                continue;
            };
            let candidate = Candidate { row, players: players.clone(), is_in_set: *is_in_set };
            characters.entry(key.clone()).or_default().push(candidate);
        }
    }
    Ok(characters)
}

fn distinct(keys: impl Iterator<Item = String>) -> String {
    let mut keys: Vec<String> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    serde_json::to_string(&keys).unwrap_or_default()
}
