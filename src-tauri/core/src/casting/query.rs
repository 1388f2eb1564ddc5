//! Reading castings as rows of an editor.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{CREDIT_COLUMNS, CastingKey, CastingRow, CastingsOf, CreditRow};
use crate::files::IMAGE_COLUMNS;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::movies::year_of;
use crate::people::{PERSON_COLUMNS, PersonRef, PersonRefRow};
use crate::{Result, sql};

#[derive(FromQueryResult)]
struct Row {
    movie_id: MovieId,
    key_character: CharacterId,
    key_person: PersonId,
    title: String,
    released: Option<sea_orm::prelude::TimeDate>,
    #[sea_orm(nested)]
    person: PersonRefRow,
    #[sea_orm(nested)]
    credit: CreditRow,
}

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
    let read = format!(
        "SELECT movie_id, character_id AS key_character, person_id AS key_person, title,
            release_date AS released, {PERSON_COLUMNS}, {IMAGE_COLUMNS}, {CREDIT_COLUMNS}
         FROM movie_characters
         JOIN movies ON movies.id = movie_id
         JOIN persons ON persons.id = person_id
         JOIN characters ON characters.id = character_id
         LEFT JOIN files ON files.id = primary_photo_file_id
         WHERE {these} ORDER BY {order}"
    );
    let rows = sql::all::<Row>(db, &read, []).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

const BY_RELEASE: &str =
    "release_date IS NULL, release_date, movies.sort_key, movie_id, billing_order";

impl From<Row> for CastingRow {
    fn from(row: Row) -> Self {
        let role = row.credit.role();
        Self {
            key: CastingKey {
                movie_id: row.movie_id,
                character_id: row.key_character,
                person_id: row.key_person,
            },
            title: row.title,
            year: year_of(row.released),
            person: PersonRef::from(row.person),
            character: role.character,
            credited_as: role.credited_as,
            role_text: role.role_text,
            kind: role.kind,
        }
    }
}
