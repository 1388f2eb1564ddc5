//! What a person calls a row, for the sentence that refuses to touch it.

use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde_json::Value as Json;

use super::table::{Table, table};
use crate::{Result, sql};

/// The name that an image itself holds.
pub(super) fn own(row: &Json) -> Option<String> {
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    let person = format!("{} {}", text("first_name"), text("last_name"));
    let own = [text("title"), text("name"), person.trim()];
    own.into_iter().find(|name| !name.is_empty()).map(str::to_owned)
}

/// The name of a row by its image: its own, or that of the movie it belongs to.
pub(super) async fn of_row(
    txn: &impl ConnectionTrait,
    table: &Table,
    image: Option<&str>,
) -> Result<String> {
    let row: Json = image.and_then(|image| serde_json::from_str(image).ok()).unwrap_or_default();
    if let Some(own) = own(&row) {
        return Ok(own);
    }
    let movie = row["movie_id"].as_i64();
    let title = "SELECT title FROM movies WHERE id = ?1";
    let title = sql::scalar::<String>(txn, title, [movie.into()]).await?;
    Ok(title.unwrap_or_else(|| table.name.to_owned()))
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
    if child == "users" {
        // A profile is no recorded table, but it may show the picture.
        let whose =
            format!("SELECT username FROM users WHERE {from} NOT IN (SELECT {to} FROM {parent})");
        return Ok(sql::scalar::<String>(txn, &whose, []).await?.unwrap_or_default());
    }
    let table = table(&child);
    let image = format!(
        "SELECT {} FROM {child} WHERE {from} IS NOT NULL AND {from} NOT IN (SELECT {to} FROM {parent})
         LIMIT 1",
        table.image()
    );
    let image = sql::scalar::<String>(txn, &image, []).await?;
    of_row(txn, table, image.as_deref()).await
}
