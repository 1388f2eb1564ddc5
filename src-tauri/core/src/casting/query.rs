//! Reading castings as rows of an editor.

use sea_orm::ConnectionTrait;

use super::{CREDIT_COLUMNS, CREDIT_PACKED, CastingKey, CastingRow, CastingsOf, CreditRow};
use crate::files::IMAGE_COLUMNS;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::people::{PERSON_COLUMNS, PersonRef, PersonRefRow, person_packed};
use crate::{Result, sql};

/// Movie, character and person of the key, the movie's title and year, then both refs.
type Row = (MovieId, CharacterId, PersonId, String, Option<i32>, PersonRefRow, CreditRow);

/// The castings of one movie in billing order, or those of a person or a character with the oldest
/// movie first.
///
/// # Errors
/// When the database cannot be read.
pub async fn rows(db: &impl ConnectionTrait, of: CastingsOf) -> Result<Vec<CastingRow>> {
    let (these, order) = match of {
        CastingsOf::Movie(id) => (format!("movie_id = {id}"), "billing_order, persons.id"),
        CastingsOf::Person(id) => (format!("person_id = {id}"), BY_RELEASE),
        CastingsOf::Character(id) => (format!("character_id = {id}"), BY_RELEASE),
    };
    let from = format!(
        "(SELECT movie_id, character_id AS key_character, person_id AS key_person, title,
            CAST(substr(release_date, 1, 4) AS INTEGER) AS year, {PERSON_COLUMNS}, {IMAGE_COLUMNS}, {CREDIT_COLUMNS}
         FROM movie_characters
         JOIN movies ON movies.id = movie_id
         JOIN persons ON persons.id = person_id
         JOIN characters ON characters.id = character_id
         LEFT JOIN files ON files.id = primary_photo_file_id
         WHERE {these} ORDER BY {order})"
    );
    let columns = format!(
        "movie_id, key_character, key_person, title, year, {}, {CREDIT_PACKED}",
        person_packed()
    );
    let rows = sql::packed::<Row>(db, &columns, &from).await?;
    Ok(rows.into_iter().map(row).collect())
}

const BY_RELEASE: &str =
    "release_date IS NULL, release_date, movies.sort_key, movie_id, billing_order";

fn row((movie_id, character_id, person_id, title, year, person, credit): Row) -> CastingRow {
    let role = credit.role();
    CastingRow {
        key: CastingKey { movie_id, character_id, person_id },
        title,
        year,
        person: PersonRef::from(person),
        character: role.character,
        credited_as: role.credited_as,
        role_text: role.role_text,
        kind: role.kind,
    }
}
