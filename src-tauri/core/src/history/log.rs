//! Reading what was changed: by whom, when, and each value before and after.

use std::collections::{BTreeMap, HashMap};

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::referred::Referred;
use super::table::{TABLES, table};
use super::{ChangeLabel, names};
use crate::accounts::Session;
use crate::ids::{ChangeSetId, MovieId, PersonId};
use crate::{Error, Result, sql};

/// Entries that one call answers at most.
const ENTRIES: u32 = 100;
/// Changes of one entry that are shown.
const CHANGES: i32 = 200;

/// One act, as the history lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// Its id.
    pub id: ChangeSetId,
    /// What was done.
    pub label: ChangeLabel,
    /// Whose act it was; none for the command line.
    pub user: Option<String>,
    /// When: Unix milliseconds, UTC.
    pub at: i64,
    /// Whether it is taken back.
    pub undone: bool,
    /// Whether the signed-in person can take it back.
    pub can_undo: bool,
}

/// One row that an act changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Change {
    /// The table, by its name in the library.
    pub table: String,
    /// What became of the row.
    pub op: ChangeOp,
    /// What a person calls the row.
    pub name: String,
    /// How many rows came in one piece; only an insert has more than one.
    pub rows: i32,
    /// The columns that became different.
    pub fields: Vec<FieldChange>,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum ChangeOp {
    /// It is new.
    Insert,
    /// It is different.
    Update,
    /// It is gone.
    Delete,
}

/// One value before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FieldChange {
    /// The column.
    pub column: String,
    /// As it was; none for nothing.
    pub before: Option<String>,
    /// As it became; none for nothing.
    pub after: Option<String>,
}

/// Whose history is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Subject {
    /// Everything.
    Everything,
    /// One movie's.
    Movie(MovieId),
    /// One person's.
    Person(PersonId),
}

#[derive(FromQueryResult)]
struct EntryRow {
    id: i32,
    label: String,
    params: String,
    username: Option<String>,
    created_at: i64,
    undone: bool,
    can_undo: bool,
}

/// Acts, the last one first, those before a given one. Of acts on somebody's own rows, those of the
/// signed-in person.
///
/// # Errors
/// When the database cannot be read.
pub async fn entries(
    db: &impl ConnectionTrait,
    session: &Session,
    (subject, before): (Subject, Option<ChangeSetId>),
) -> Result<Vec<HistoryEntry>> {
    let about = match subject {
        Subject::Everything => "true".to_owned(),
        Subject::Movie(id) => {
            about(&["movies", "movie_genres", "movie_countries", "movie_characters"], id.0)
                + &format!(" OR {}", child("movie_crew", "movie_id", id.0))
        }
        Subject::Person(id) => {
            about(&["persons"], id.0)
                + &format!(
                    " OR {} OR {} OR {}",
                    child("movie_crew", "person_id", id.0),
                    linked("movie_characters", "person_id", id.0),
                    named("movies", "director_id", id.0)
                )
        }
    };
    let read = format!(
        "SELECT change_sets.id, label, params, username, change_sets.created_at,
            undone_at IS NOT NULL AS undone,
            undone_at IS NULL AND NOT emptied AND (user_id IS NULL OR user_id = ?1) AS can_undo
         FROM change_sets LEFT JOIN users ON users.id = user_id
         WHERE (?2 IS NULL OR change_sets.id < ?2) AND (NOT is_personal OR user_id = ?1)
            AND ({about})
         ORDER BY change_sets.id DESC LIMIT {ENTRIES}"
    );
    let values = [session.user_id().0.into(), before.map(|id| id.0).into()];
    let rows = sql::all::<EntryRow>(db, &read, values).await?;
    Ok(rows.into_iter().map(entry).collect())
}

fn entry(row: EntryRow) -> HistoryEntry {
    let params = serde_json::from_str(&row.params).unwrap_or_default();
    HistoryEntry {
        id: ChangeSetId(row.id),
        label: ChangeLabel { kind: row.label, params },
        user: row.username,
        at: row.created_at,
        undone: row.undone,
        can_undo: row.can_undo,
    }
}

/// SQL condition of the sets that touched rows whose leading column is this id.
fn about(tables: &[&str], id: i32) -> String {
    let names: Vec<String> = tables.iter().map(|name| format!("'{name}'")).collect();
    format!(
        "change_sets.id IN (SELECT change_set_id FROM changes WHERE table_name IN ({})
            AND key_from <= {id} AND key_to >= {id})",
        names.join(", ")
    )
}

/// The same for rows of a table with ids of its own, by a column of what they hold now, or held
/// when they went.
fn child(name: &str, column: &str, id: i32) -> String {
    format!(
        "change_sets.id IN (SELECT change_set_id FROM changes JOIN {name} AS its
            ON its.id BETWEEN key_from AND key_to
            WHERE table_name = '{name}' AND its.{column} = {id}
            UNION ALL SELECT change_set_id FROM changes JOIN change_images
            ON change_id = changes.id
            WHERE table_name = '{name}' AND json_extract(image, '$.{column}') = {id})"
    )
}

/// The same for rows that name this id, or named it, in a column that changed.
fn named(name: &str, column: &str, id: i32) -> String {
    format!(
        "change_sets.id IN (SELECT change_set_id FROM changes
            WHERE table_name = '{name}' AND op = 'update'
            AND {id} IN (json_extract(before, '$.{column}'), json_extract(after, '$.{column}')))"
    )
}

/// The same for rows with a key of several columns, by one of them.
fn linked(name: &str, column: &str, id: i32) -> String {
    format!(
        "change_sets.id IN (SELECT change_set_id FROM changes WHERE table_name = '{name}'
            AND json_extract(row_key, '$.{column}') = {id})"
    )
}

#[derive(FromQueryResult)]
struct ChangeRow {
    table_name: String,
    op: String,
    key_from: i32,
    key_to: i32,
    row_key: Option<String>,
    before: Option<String>,
    after: Option<String>,
    /// Of a row that is gone.
    image: Option<String>,
}

/// The rows that an act changed, in the order of the act, at most 200. The rows that are another
/// user's own, which go with a movie that is deleted, are not among them.
///
/// # Errors
/// `NotFound` when there is no such act, or it is another user's own.
pub async fn changes(
    db: &impl ConnectionTrait,
    session: &Session,
    id: ChangeSetId,
) -> Result<Vec<Change>> {
    let me = session.user_id().0;
    let known =
        "SELECT count(*) FROM change_sets WHERE id = ? AND (NOT is_personal OR user_id = ?)";
    if sql::scalar::<i64>(db, known, [id.0.into(), me.into()]).await? != Some(1) {
        return Err(Error::NotFound { what: "change" });
    }
    let read = format!(
        "SELECT table_name, op, key_from, key_to, row_key, before, after,
            (SELECT image FROM change_images WHERE change_id = changes.id ORDER BY id LIMIT 1)
                AS image
         FROM changes WHERE change_set_id = ? ORDER BY id LIMIT {CHANGES}"
    );
    let rows = sql::all::<ChangeRow>(db, &read, [id.0.into()]).await?;
    let images = images(db, &rows).await?;
    let is_anothers = |image: &Json| !image["user_id"].is_null() && image["user_id"] != me;
    let rows: Vec<(ChangeRow, Json)> =
        rows.into_iter().zip(images).filter(|(_, image)| !is_anothers(image)).collect();
    let mut referred = Referred::default();
    for (row, image) in &rows {
        referred.know(table(&row.table_name).name, image);
        if let Some(column) = link(&row.table_name) {
            referred.want(column, &image[column]);
        }
        for values in [object(&row.before), object(&row.after)] {
            values.iter().for_each(|(column, value)| referred.want(column, value));
        }
    }
    referred.load(db).await?;
    Ok(rows.into_iter().map(|(row, image)| change(row, &image, &referred)).collect())
}

/// The images of the rows: as they went, or as they are now, or at least their keys; null for a
/// range.
async fn images(db: &impl ConnectionTrait, rows: &[ChangeRow]) -> Result<Vec<Json>> {
    let mut there: HashMap<(&str, String), Json> = HashMap::new();
    for its in TABLES.iter() {
        let keys: Vec<Json> = rows
            .iter()
            .filter(|row| row.table_name == its.name && row.image.is_none())
            .filter_map(|row| serde_json::from_str(row.row_key.as_deref()?).ok())
            .collect();
        if keys.is_empty() {
            continue;
        }
        let (image, is_row) = (its.image(), its.is_row("value"));
        let read = format!(
            "SELECT value, (SELECT {image} FROM {} WHERE {is_row}) FROM json_each(?)",
            its.name
        );
        let keys = serde_json::to_string(&keys).unwrap_or_default();
        for row in sql::rows(db, &read, [keys.into()]).await? {
            let (key, image): (String, Option<String>) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            let image = json(&image.or(Some(key.clone())));
            there.insert((its.name, key), image);
        }
    }
    let image = |row: &ChangeRow| match (&row.image, &row.row_key) {
        (None, Some(key)) => {
            there.get(&(row.table_name.as_str(), key.clone())).cloned().unwrap_or_default()
        }
        (image, _) => json(image),
    };
    Ok(rows.iter().map(image).collect())
}

fn json(text: &Option<String>) -> Json {
    text.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

fn object(text: &Option<String>) -> BTreeMap<String, Json> {
    text.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

/// The column by which a person knows a row that links two others: a movie's genre is its genre.
fn link(table: &str) -> Option<&'static str> {
    Some(match table {
        "movie_genres" => "genre_id",
        "movie_countries" => "country_id",
        "movie_crew" | "movie_characters" => "person_id",
        "user_favorites" | "user_watches" | "user_ratings" | "user_watchlist" => "movie_id",
        "user_favorite_persons" => "person_id",
        "user_favorite_characters" => "character_id",
        _ => return None,
    })
}

fn change(row: ChangeRow, image: &Json, referred: &Referred) -> Change {
    let name = match link(&row.table_name) {
        Some(column) => referred.shown(column, &image[column]),
        None => names::own(image),
    };
    let before = object(&row.before);
    let fields = object(&row.after)
        .into_iter()
        .filter(|(column, _)| column != "updated_at" && !column.ends_with("_key"))
        .map(|(column, after)| FieldChange {
            before: before.get(&column).and_then(|value| referred.shown(&column, value)),
            after: referred.shown(&column, &after),
            column,
        })
        .collect();
    Change {
        name: name.unwrap_or_default(),
        table: row.table_name,
        op: match row.op.as_str() {
            "insert" => ChangeOp::Insert,
            "update" => ChangeOp::Update,
            _ => ChangeOp::Delete,
        },
        rows: row.key_to - row.key_from + 1,
        fields,
    }
}
