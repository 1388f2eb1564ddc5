//! The list of all characters: in order, filtered, and as rows; and those a text may mean.

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

use crate::casting::CharacterRef;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::movies::SortDirection;
use crate::values::CharacterRole;
use crate::{Result, search, sql, text};

/// Rows that one call answers at most.
const ROWS: usize = 200;
/// Choices that one call answers at most.
const OPTIONS: usize = 12;

/// What the list is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum CharactersSortBy {
    /// The name.
    Name,
    /// How often it is played.
    Castings,
}

/// An order and a choice of characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CharactersView {
    /// By what.
    pub by: CharactersSortBy,
    /// Which way.
    pub direction: SortDirection,
    /// Only those whose part is so large; null for any.
    pub role: Option<CharacterRole>,
    /// Only those who are in so many movies or more.
    pub movies: u32,
    /// Only those who were played by so many people or more.
    pub performers: u32,
    /// Letters within the name or another name, whatever their case; empty for any.
    pub name: String,
}

/// A character as a list shows it, with what tells it from others of its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CharacterRow {
    /// The character.
    pub character: CharacterRef,
    /// How large its part is.
    pub role: Option<CharacterRole>,
    /// Movies it is in.
    pub movies: u32,
    /// People who played it.
    pub performers: u32,
    /// Titles of two of the movies, the oldest first.
    pub titles: Vec<String>,
    /// Names of two of the performers, in the order of the movies.
    pub played_by: Vec<String>,
}

/// A character that a text may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct CharacterOption {
    /// The character.
    pub row: CharacterRow,
    /// Why it may be meant before others.
    pub link: Option<CharacterLink>,
}

/// What ties a character to a casting that is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum CharacterLink {
    /// The performer has played it.
    SamePerformer,
    /// It is in another movie of the set.
    SameSet,
}

/// Every character of the view, in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn ids(db: &impl ConnectionTrait, view: &CharactersView) -> Result<Vec<CharacterId>> {
    let way = view.direction.sql();
    let order = match view.by {
        CharactersSortBy::Name => format!("name_key {way}, id {way}"),
        CharactersSortBy::Castings => format!("credit_count {way}, name_key, id"),
    };
    // As many castings are needed as movies or performers; that is known without looking.
    let castings = view.movies.max(view.performers);
    let counted = |column: &str| {
        format!(
            "(SELECT count(DISTINCT {column}) FROM movie_characters
              WHERE character_id = characters.id)"
        )
    };
    let mut rows = vec!["is_named".to_owned()];
    if castings > 0 {
        rows.push(format!("credit_count >= {castings}"));
    }
    if view.movies > 1 {
        rows.push(format!("{} >= {}", counted("movie_id"), view.movies));
    }
    if view.performers > 1 {
        rows.push(format!("{} >= {}", counted("person_id"), view.performers));
    }
    let ordered = format!(
        "SELECT id FROM characters
            WHERE {} AND (?1 IS NULL OR role = ?1)
                AND (?2 = '' OR instr(name_key, ?2) > 0 OR EXISTS (SELECT 1 FROM character_aliases
                    WHERE character_id = characters.id AND instr(name_key, ?2) > 0))
            ORDER BY {order}",
        rows.join(" AND ")
    );
    let values = [view.role.into(), text::key(&view.name).into()];
    Ok(sql::ids(db, &ordered, values).await?.into_iter().map(CharacterId).collect())
}

/// Rows in the order asked for, at most 200; an id that is gone is left out.
///
/// # Errors
/// When the database cannot be read.
pub async fn rows(db: &impl ConnectionTrait, ids: &[CharacterId]) -> Result<Vec<CharacterRow>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: CharacterId,
        name: String,
        role: Option<CharacterRole>,
        movies: u32,
        performers: u32,
        castings: String,
    }
    let ids = &ids[..ids.len().min(ROWS)];
    let read = format!(
        "SELECT id, name, role,
            (SELECT count(DISTINCT movie_id) FROM movie_characters
                WHERE character_id = characters.id) AS movies,
            (SELECT count(DISTINCT person_id) FROM movie_characters
                WHERE character_id = characters.id) AS performers,
            (SELECT json_group_array(json_array(title, trim(first_name || ' ' || last_name))) FROM (
                SELECT title, first_name, last_name FROM movie_characters
                JOIN movies ON movies.id = movie_id JOIN persons ON persons.id = person_id
                WHERE character_id = characters.id
                ORDER BY release_date IS NULL, release_date, movie_id LIMIT 8)) AS castings
         FROM characters WHERE is_named AND id IN ({})",
        sql::id_list(ids.iter().map(|id| id.0))
    );
    let mut rows: Vec<CharacterRow> = sql::all::<Row>(db, &read, [])
        .await?
        .into_iter()
        .map(|row| {
            let castings: Vec<(String, String)> =
                serde_json::from_str(&row.castings).unwrap_or_default();
            let (titles, people): (Vec<_>, Vec<_>) = castings.into_iter().unzip();
            CharacterRow {
                character: CharacterRef { id: row.id, name: row.name },
                role: row.role,
                movies: row.movies,
                performers: row.performers,
                titles: first_two(titles),
                played_by: first_two(people),
            }
        })
        .collect();
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.character.id));
    Ok(rows)
}

fn first_two(names: Vec<String>) -> Vec<String> {
    let mut two: Vec<String> = Vec::new();
    for name in names {
        if two.len() < 2 && !two.contains(&name) {
            two.push(name);
        }
    }
    two
}

/// The characters that a text may mean in a casting of this performer and movie: first those the
/// performer has played, then those of the movie's set, then the best known.
///
/// # Errors
/// When the database cannot be read.
pub async fn options(
    db: &impl ConnectionTrait,
    text: &str,
    (person, movie): (Option<PersonId>, Option<MovieId>),
) -> Result<Vec<CharacterOption>> {
    let linked = linked(db, text, person, movie).await?;
    let found = search::characters(db, text).await?;
    let link_of =
        |id: CharacterId| linked.iter().find(|(one, _)| *one == id).map(|(_, link)| *link);
    let mut ids: Vec<CharacterId> = linked.iter().map(|(id, _)| *id).collect();
    ids.extend(found.into_iter().filter(|id| link_of(*id).is_none()));
    ids.truncate(OPTIONS);
    let rows = rows(db, &ids).await?;
    Ok(rows
        .into_iter()
        .map(|row| CharacterOption { link: link_of(row.character.id), row })
        .collect())
}

async fn linked(
    db: &impl ConnectionTrait,
    text: &str,
    person: Option<PersonId>,
    movie: Option<MovieId>,
) -> Result<Vec<(CharacterId, CharacterLink)>> {
    let read = "SELECT DISTINCT characters.id, characters.name, is_performers FROM (
            SELECT character_id, 1 AS is_performers FROM movie_characters WHERE person_id = ?1
            UNION ALL SELECT character_id, 0 FROM movie_characters WHERE movie_id IN (
                SELECT id FROM movies WHERE set_id = (SELECT set_id FROM movies WHERE id = ?2)))
         JOIN characters ON characters.id = character_id WHERE is_named
         ORDER BY is_performers DESC, credit_count DESC, characters.id";
    let values = [person.map(|id| id.0).into(), movie.map(|id| id.0).into()];
    let wanted = search::fold(text);
    let mut linked: Vec<(CharacterId, CharacterLink)> = Vec::new();
    for row in sql::rows(db, read, values).await? {
        let id = CharacterId(row.try_get_by_index(0)?);
        let name: String = row.try_get_by_index(1)?;
        let name = search::fold(&name);
        let is_meant = wanted.split_whitespace().all(|word| name.contains(word));
        if is_meant && !linked.iter().any(|(one, _)| *one == id) {
            let is_performers: bool = row.try_get_by_index(2)?;
            let link = match is_performers {
                true => CharacterLink::SamePerformer,
                false => CharacterLink::SameSet,
            };
            linked.push((id, link));
        }
    }
    linked.truncate(OPTIONS);
    Ok(linked)
}
