//! Reading suggestions.

use std::cmp::Reverse;

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::Serialize;

use super::{Band, CharacterSuggestion, Evidence, Kind, PeopleSuggestion};
use crate::characters::{self, CharacterRow};
use crate::ids::{CharacterId, PersonId};
use crate::people::{self, PersonRow};
use crate::{Result, sql};

/// Suggestions of a kind that one call answers at most.
const MOST: usize = 100;
/// The same about one of them.
const ABOUT: usize = 5;

/// What is to be decided.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Inbox {
    /// About people, the surest first, at most 100.
    pub people: Vec<PeopleSuggestion>,
    /// About characters, the surest first, at most 100.
    pub characters: Vec<CharacterSuggestion>,
    /// How many there are about people.
    pub people_count: u32,
    /// How many there are about characters.
    pub characters_count: u32,
    /// Some are still to be thought about.
    pub is_thinking: bool,
}

#[derive(FromQueryResult)]
struct Row {
    a: i32,
    b: i32,
    score: u32,
    evidence: String,
}

/// SQL of what nobody has decided yet.
fn open(kind: Kind) -> String {
    let (table, kind) = (kind.table(), kind.text());
    format!(
        "FROM identity_suggestions AS its WHERE its.kind = '{kind}'
         AND NOT EXISTS (SELECT 1 FROM identity_decisions AS decided
            WHERE decided.kind = its.kind AND decided.a = its.a AND decided.b = its.b)
         AND EXISTS (SELECT 1 FROM {table} WHERE id = its.a)
         AND EXISTS (SELECT 1 FROM {table} WHERE id = its.b)"
    )
}

/// What is to be decided.
///
/// # Errors
/// When the database cannot be read.
pub async fn inbox(db: &impl ConnectionTrait) -> Result<Inbox> {
    let count = async |kind| {
        let count = format!("SELECT count(*) {}", open(kind));
        let count = sql::scalar::<i64>(db, &count, []).await?.unwrap_or_default();
        Ok::<_, crate::Error>(u32::try_from(count).unwrap_or(u32::MAX))
    };
    let stale = "SELECT count(*) FROM identity_stale";
    Ok(Inbox {
        people: people_of(db, rows(db, Kind::Person, "true", MOST).await?).await?,
        characters: characters_of(db, rows(db, Kind::Character, "true", MOST).await?).await?,
        people_count: count(Kind::Person).await?,
        characters_count: count(Kind::Character).await?,
        is_thinking: sql::scalar::<i64>(db, stale, []).await? > Some(0),
    })
}

/// Who may be the same as a person.
///
/// # Errors
/// When the database cannot be read.
pub async fn about_person(
    db: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Vec<PeopleSuggestion>> {
    people_of(db, about(db, Kind::Person, id.0).await?).await
}

/// What may be the same as a character.
///
/// # Errors
/// When the database cannot be read.
pub async fn about_character(
    db: &impl ConnectionTrait,
    id: CharacterId,
) -> Result<Vec<CharacterSuggestion>> {
    characters_of(db, about(db, Kind::Character, id.0).await?).await
}

/// The surest about one of them. Each side by its own index: with an OR in between, SQLite would
/// look at all of the kind.
async fn about(db: &impl ConnectionTrait, kind: Kind, id: i32) -> Result<Vec<Row>> {
    let mut found = rows(db, kind, &format!("its.a = {id}"), ABOUT).await?;
    found.extend(rows(db, kind, &format!("its.b = {id}"), ABOUT).await?);
    found.sort_by_key(|row| (Reverse(row.score), row.a, row.b));
    found.truncate(ABOUT);
    Ok(found)
}

async fn rows(
    db: &impl ConnectionTrait,
    kind: Kind,
    condition: &str,
    most: usize,
) -> Result<Vec<Row>> {
    let read = format!(
        "SELECT a, b, score, evidence {} AND {condition} ORDER BY score DESC, a, b LIMIT {most}",
        open(kind)
    );
    sql::all(db, &read, []).await
}

fn ids(rows: &[Row]) -> Vec<i32> {
    let mut ids: Vec<i32> = rows.iter().flat_map(|row| [row.a, row.b]).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn evidence(row: &Row) -> Vec<Evidence> {
    serde_json::from_str(&row.evidence).unwrap_or_default()
}

async fn people_of(db: &impl ConnectionTrait, rows: Vec<Row>) -> Result<Vec<PeopleSuggestion>> {
    let ids: Vec<PersonId> = ids(&rows).into_iter().map(PersonId).collect();
    let people = people::rows(db, &ids).await?;
    let of =
        |id: i32| -> Option<PersonRow> { people.iter().find(|row| row.person.id.0 == id).cloned() };
    let suggestion = |row: Row| {
        let pair = [of(row.a)?, of(row.b)?];
        let (band, evidence) = (Band::of(row.score), evidence(&row));
        Some(PeopleSuggestion { pair, band, score: row.score, evidence })
    };
    Ok(rows.into_iter().filter_map(suggestion).collect())
}

async fn characters_of(
    db: &impl ConnectionTrait,
    rows: Vec<Row>,
) -> Result<Vec<CharacterSuggestion>> {
    let ids: Vec<CharacterId> = ids(&rows).into_iter().map(CharacterId).collect();
    let characters = characters::rows(db, &ids).await?;
    let of = |id: i32| -> Option<CharacterRow> {
        characters.iter().find(|row| row.character.id.0 == id).cloned()
    };
    let suggestion = |row: Row| {
        let pair = [of(row.a)?, of(row.b)?];
        let (band, evidence) = (Band::of(row.score), evidence(&row));
        Some(CharacterSuggestion { pair, band, score: row.score, evidence })
    };
    Ok(rows.into_iter().filter_map(suggestion).collect())
}
