//! The names of rows that other rows refer to, read a table at a time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sea_orm::ConnectionTrait;
use serde_json::Value as Json;

use super::names;
use crate::{Result, sql};

/// Names by table and id.
#[derive(Debug, Default)]
pub(super) struct Referred {
    wanted: BTreeMap<&'static str, BTreeSet<i64>>,
    names: HashMap<(&'static str, i64), String>,
}

/// What a column refers to: the table, and SQL of a row's name.
fn parent(column: &str) -> Option<(&'static str, &'static str)> {
    Some(match column {
        "movie_id" => ("movies", "title"),
        "director_id" | "person_id" => ("persons", "trim(first_name || ' ' || last_name)"),
        "country_id" => ("countries", "name"),
        "genre_id" => ("genres", "name"),
        "set_id" => ("movie_sets", "name"),
        "character_id" => ("characters", "name"),
        "poster_file_id" | "primary_photo_file_id" => ("files", "file_name"),
        _ => return None,
    })
}

/// The columns whose tables are looked up, one of each.
const PARENTS: &[&str] = &[
    "movie_id",
    "person_id",
    "country_id",
    "genre_id",
    "set_id",
    "character_id",
    "poster_file_id",
];

impl Referred {
    /// Note a value whose name will be asked for.
    pub(super) fn want(&mut self, column: &str, value: &Json) {
        if let (Some((table, _)), Some(id)) = (parent(column), value.as_i64()) {
            self.wanted.entry(table).or_default().insert(id);
        }
    }

    /// Note the name of a row that may be gone.
    pub(super) fn know(&mut self, table: &'static str, image: &Json) {
        if let (Some(id), Some(name)) = (image["id"].as_i64(), names::own(image)) {
            self.names.insert((table, id), name);
        }
    }

    /// Read the names that were noted.
    pub(super) async fn load(&mut self, db: &impl ConnectionTrait) -> Result<()> {
        for (table, name) in PARENTS.iter().filter_map(|column| parent(column)) {
            let Some(ids) = self.wanted.remove(table) else { continue };
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            let read = format!("SELECT id, {name} FROM {table} WHERE id IN ({})", ids.join(","));
            for row in sql::rows(db, &read, []).await? {
                self.names.insert((table, row.try_get_by_index(0)?), row.try_get_by_index(1)?);
            }
        }
        Ok(())
    }

    /// A value as a person reads it: of an id, the name of its row.
    pub(super) fn shown(&self, column: &str, value: &Json) -> Option<String> {
        if let (Some((table, _)), Some(id)) = (parent(column), value.as_i64()) {
            return self.names.get(&(table, id)).cloned();
        }
        match value {
            Json::Null => None,
            Json::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }
}
