//! Reading characters.

use sea_orm::prelude::TimeDate;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::CharacterPage;
use crate::casting::{CREDIT_COLUMNS, CreditRow, Portrayal};
use crate::dates::PartialDate;
use crate::files::ImageRow;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::movies::{MovieRef, year_of};
use crate::people::{Namesake, PERSON_COLUMNS, PersonName, PersonRef};
use crate::values::{CharacterRole, DatePrecision};
use crate::{Error, Result, sql};

#[derive(FromQueryResult)]
struct CharacterRow {
    name: String,
    description: String,
    role: Option<CharacterRole>,
    /// JSON array.
    aliases: String,
}

/// Everything a character's page shows, in two statements.
///
/// # Errors
/// `NotFound` when there is no such character; an unnamed one has no page.
pub async fn page(db: &impl ConnectionTrait, id: CharacterId) -> Result<CharacterPage> {
    let read = "SELECT name, description, role,
            (SELECT json_group_array(name) FROM (SELECT name FROM character_aliases
                WHERE character_id = characters.id ORDER BY id)) AS aliases
         FROM characters WHERE id = ? AND is_named";
    let row = sql::one::<CharacterRow>(db, read, [id.0.into()]).await?;
    let row = row.ok_or(Error::NotFound { what: "character" })?;
    Ok(CharacterPage {
        id,
        name: row.name,
        description: row.description,
        role: row.role,
        aliases: serde_json::from_str(&row.aliases).unwrap_or_default(),
        portrayals: portrayals(db, id).await?,
    })
}

#[derive(FromQueryResult)]
struct PortrayalRow {
    movie_id: MovieId,
    title: String,
    release_date: Option<TimeDate>,
    release_precision: Option<DatePrecision>,
    person_id: PersonId,
    first_name: String,
    last_name: String,
    birth: Option<TimeDate>,
    birth_precision: Option<DatePrecision>,
    credits: i32,
    has_namesake: bool,
    #[sea_orm(nested)]
    credit: CreditRow,
    #[sea_orm(nested)]
    poster: ImageRow,
    photo_key: Option<String>,
    photo_width: Option<i32>,
    photo_height: Option<i32>,
    photo_thumbhash: Option<Vec<u8>>,
    photo_palette: Option<String>,
}

async fn portrayals(db: &impl ConnectionTrait, id: CharacterId) -> Result<Vec<Portrayal>> {
    let read = format!(
        "SELECT movies.id AS movie_id, title, release_date, release_precision,
            persons.id AS person_id, birth_precision, {PERSON_COLUMNS}, {CREDIT_COLUMNS}, poster.s3_key, poster.width, poster.height,
            poster.thumbhash, poster.palette, photo.s3_key AS photo_key,
            photo.width AS photo_width, photo.height AS photo_height,
            photo.thumbhash AS photo_thumbhash, photo.palette AS photo_palette
         FROM movie_characters
         JOIN characters ON characters.id = character_id
         JOIN movies ON movies.id = movie_id
         JOIN persons ON persons.id = person_id
         LEFT JOIN files AS poster ON poster.id = poster_file_id
         LEFT JOIN files AS photo ON photo.id = primary_photo_file_id
         WHERE character_id = ?
         ORDER BY release_date IS NULL, release_date, movies.sort_key, billing_order"
    );
    let rows = sql::all::<PortrayalRow>(db, &read, [id.0.into()]).await?;
    Ok(rows.into_iter().map(portrayal).collect())
}

fn portrayal(row: PortrayalRow) -> Portrayal {
    let photo = ImageRow {
        s3_key: row.photo_key,
        width: row.photo_width,
        height: row.photo_height,
        thumbhash: row.photo_thumbhash,
        palette: row.photo_palette,
    };
    let movie = MovieRef {
        id: row.movie_id,
        title: row.title,
        year: year_of(row.release_date),
        poster: row.poster.into(),
    };
    let name = PersonName { first: row.first_name, last: row.last_name }.shown();
    let namesake = Namesake { born: year_of(row.birth), credits: row.credits };
    let namesake = row.has_namesake.then_some(namesake);
    let person = PersonRef { id: row.person_id, name, photo: photo.into(), namesake };
    let released = PartialDate::from_columns(row.release_date, row.release_precision);
    let born = PartialDate::from_columns(row.birth, row.birth_precision);
    row.credit.portrayal((movie, released), (person, born))
}
