//! Words by their names: the row that has it, or a new one.

use serde_json::{Value as Json, json};

use super::Vocabulary;
use crate::history::ChangeSet;
use crate::ids::SetId;
use crate::{Result, input, sql, text};

/// The ids of genres, in the order of the names and without doubles.
pub(crate) async fn genres_named(set: &mut ChangeSet, names: &[String]) -> Result<Vec<i32>> {
    all_named(set, Vocabulary::Genres, "genres", names).await
}

/// The ids of countries, in the order of the names and without doubles.
pub(crate) async fn countries_named(set: &mut ChangeSet, names: &[String]) -> Result<Vec<i32>> {
    all_named(set, Vocabulary::Countries, "countries", names).await
}

/// The set of this name; none for an empty one.
pub(crate) async fn set_named(set: &mut ChangeSet, name: &str) -> Result<Option<SetId>> {
    let name = input::line("set", name, 0, Vocabulary::Sets.longest())?;
    match input::some(name) {
        Some(name) => Ok(Some(SetId(named(set, Vocabulary::Sets, &name).await?))),
        None => Ok(None),
    }
}

async fn all_named(
    set: &mut ChangeSet,
    which: Vocabulary,
    field: &'static str,
    names: &[String],
) -> Result<Vec<i32>> {
    let mut ids = Vec::new();
    for name in names {
        let name = input::line(field, name, 1, which.longest())?;
        let id = named(set, which, &name).await?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

async fn named(set: &mut ChangeSet, which: Vocabulary, name: &str) -> Result<i32> {
    let table = which.table();
    let key = text::key(name);
    let known = format!("SELECT id FROM {table} WHERE name_key = ?");
    if let Some(id) = sql::scalar::<i32>(set.txn(), &known, [key.clone().into()]).await? {
        return Ok(id);
    }
    let (id, now) = (set.next_id(table).await?, set.millis());
    let mut row = json!({
        "id": id, "name": name, "name_key": key, "created_at": now, "updated_at": now,
    });
    if which == Vocabulary::Countries {
        row["iso_code"] = Json::Null;
    }
    set.insert_images(table, &[row]).await?;
    Ok(id)
}
