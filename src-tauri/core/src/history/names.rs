//! What a person calls a row, for the sentence that refuses to touch it.

use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde_json::Value as Json;

use super::table::{Table, table};
use crate::{Result, sql};

/// The name of a row by its image: its own, or that of the movie it belongs to.
pub(super) async fn of_row(
    txn: &impl ConnectionTrait,
    table: &Table,
    image: Option<&str>,
) -> Result<String> {
    let row: Json = image.and_then(|image| serde_json::from_str(image).ok()).unwrap_or_default();
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    let person = format!("{} {}", text("first_name"), text("last_name"));
    let own = [text("title"), text("name"), person.trim()];
    if let Some(own) = own.into_iter().find(|name| !name.is_empty()) {
        return Ok(own.to_owned());
    }
    let movie = row["movie_id"].as_i64();
    let title = "SELECT title FROM movies WHERE id = ?1";
    let title = sql::scalar::<String>(txn, title, [movie.into()]).await?;
    Ok(title.unwrap_or_else(|| table.name.to_owned()))
}

/// The name of a row by its image; of a link, what it links: "Horror" of a movie's genre.
pub(super) async fn of_link(
    db: &impl ConnectionTrait,
    table: &Table,
    image: Option<&str>,
) -> Result<String> {
    let row: Json = image.and_then(|image| serde_json::from_str(image).ok()).unwrap_or_default();
    let column = match table.name {
        "movie_genres" => "genre_id",
        "movie_countries" => "country_id",
        "movie_crew" | "movie_characters" => "person_id",
        _ => return of_row(db, table, image).await,
    };
    Ok(of_value(db, column, &row[column]).await?.unwrap_or_default())
}

/// A value as a person reads it: of an id, the name of the row.
pub(super) async fn of_value(
    db: &impl ConnectionTrait,
    column: &str,
    value: &Json,
) -> Result<Option<String>> {
    let name = match column {
        "director_id" | "person_id" => {
            "SELECT trim(first_name || ' ' || last_name) FROM persons WHERE id = ?"
        }
        "country_id" => "SELECT name FROM countries WHERE id = ?",
        "genre_id" => "SELECT name FROM genres WHERE id = ?",
        "set_id" => "SELECT name FROM movie_sets WHERE id = ?",
        "character_id" => "SELECT name FROM characters WHERE id = ?",
        "poster_file_id" | "primary_photo_file_id" => "SELECT file_name FROM files WHERE id = ?",
        _ => {
            return Ok(match value {
                Json::Null => None,
                Json::String(text) => Some(text.clone()),
                other => Some(other.to_string()),
            });
        }
    };
    sql::scalar(db, name, [value.as_i64().into()]).await
}

/// The name of a row that refers to one that is gone. Looks through every row.
pub(super) async fn dangling(txn: &DatabaseTransaction) -> Result<String> {
    let first =
        "SELECT c.\"table\", c.parent, l.\"from\", l.\"to\" FROM pragma_foreign_key_check AS c
        JOIN pragma_foreign_key_list(c.\"table\") AS l ON l.id = c.fkid LIMIT 1";
    let Some(row) = sql::rows(txn, first, []).await?.into_iter().next() else {
        return Ok(String::new());
    };
    let (child, parent): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
    let (from, to): (String, String) = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
    let table = table(&child);
    let image = format!(
        "SELECT {} FROM {child} WHERE {from} IS NOT NULL AND {from} NOT IN (SELECT {to} FROM {parent})
         LIMIT 1",
        table.image()
    );
    let image = sql::scalar::<String>(txn, &image, []).await?;
    of_row(txn, table, image.as_deref()).await
}
