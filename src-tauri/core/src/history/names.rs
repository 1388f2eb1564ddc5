//! What a person calls a row, for the sentence that refuses to touch it.

use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde_json::Value as Json;

use super::table::{self, Table};
use crate::{Result, sql};

/// The name that an image itself holds.
pub(super) fn own(row: &Json) -> Option<String> {
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    let person = format!("{} {}", text("first_name"), text("last_name"));
    let own = [text("title"), text("name"), person.trim()];
    own.into_iter().find(|name| !name.is_empty()).map(str::to_owned)
}

/// What a row without a name is known by: the column, and the table that it names.
const KNOWN_BY: &[(&str, &str)] =
    &[("movie_id", "movies"), ("person_id", "persons"), ("character_id", "characters")];

/// The name of a row by its image: its own, or that of what it belongs to.
pub(super) async fn of_row(
    txn: &impl ConnectionTrait,
    table: &Table,
    image: Option<&str>,
) -> Result<String> {
    let row: Json = image.and_then(|image| serde_json::from_str(image).ok()).unwrap_or_default();
    if let Some(own) = own(&row) {
        return Ok(own);
    }
    let known_by = KNOWN_BY.iter().find_map(|(column, of)| Some((row[*column].as_i64()?, *of)));
    let name = match known_by {
        Some((id, of)) => of_parent(txn, of, id).await?,
        None => None,
    };
    Ok(name.unwrap_or_else(|| table.name.to_owned()))
}

/// The name of a row that others refer to, as it is or as it was when it went.
async fn of_parent(txn: &impl ConnectionTrait, name: &str, id: i64) -> Result<Option<String>> {
    let image = format!(
        "SELECT coalesce((SELECT {} FROM {name} WHERE id = ?1),
            (SELECT image FROM change_images JOIN changes ON changes.id = change_id
                WHERE table_name = '{name}' AND key_from <= ?1 AND key_to >= ?1
                    AND json_extract(image, '$.id') = ?1
                ORDER BY change_images.id DESC LIMIT 1))",
        table::table(name).image()
    );
    let image = sql::scalar::<String>(txn, &image, [id.into()]).await?;
    Ok(image.and_then(|image| own(&serde_json::from_str(&image).ok()?)))
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
    let table = table::table(&child);
    let image = format!(
        "SELECT {} FROM {child} WHERE {from} IS NOT NULL AND {from} NOT IN (SELECT {to} FROM {parent})
         LIMIT 1",
        table.image()
    );
    let image = sql::scalar::<String>(txn, &image, []).await?;
    of_row(txn, table, image.as_deref()).await
}
