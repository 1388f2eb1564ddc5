//! Raw statements through the same connections, for what the ORM has no words for or would do a row
//! at a time. What they say is SQLite's; moving to another database means these callers.

use sea_orm::{
    ConnectionTrait, DbBackend, ExecResult, FromQueryResult, QueryResult, Statement, Value,
};

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error as _};

use crate::{Error, Result};

fn statement(sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
}

/// Run a statement.
pub(crate) async fn execute(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<ExecResult> {
    Ok(db.execute_raw(statement(sql, values)).await?)
}

/// All rows.
pub(crate) async fn rows(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<QueryResult>> {
    Ok(db.query_all_raw(statement(sql, values)).await?)
}

/// All rows, as structs.
pub(crate) async fn all<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<T>> {
    let rows = rows(db, sql, values).await?;
    Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
}

/// The first row, as a struct.
pub(crate) async fn one<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<T>> {
    let row = db.query_one_raw(statement(sql, values)).await?;
    Ok(row.map(|row| T::from_query_result(&row, "")).transpose()?)
}

/// The first column of the first row; none when there is no row or it is null.
pub(crate) async fn scalar<T: sea_orm::TryGetable>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<T>> {
    let row = db.query_one_raw(statement(sql, values)).await?;
    Ok(row.map(|row| row.try_get_by_index::<Option<T>>(0)).transpose()?.flatten())
}

/// The first column of every row.
pub(crate) async fn column<T: sea_orm::TryGetable>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<T>> {
    let rows = rows(db, sql, values).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
}

/// The ids that a query answers in its column `id`, in order, as one row: by the hundred thousand a
/// tenth of what single rows cost.
pub(crate) async fn ids(
    db: &impl ConnectionTrait,
    ordered: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<i32>> {
    let list = format!("SELECT group_concat(id) FROM ({ordered})");
    let list = scalar::<String>(db, &list, values).await?.unwrap_or_default();
    Ok(list.split(',').filter_map(|id| id.parse().ok()).collect())
}

/// What a query answers as JSON arrays, all in one text: by the hundred thousand a tenth of what
/// single rows cost. `columns` are those of a row, `from` is what follows FROM.
pub(crate) async fn packed<T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    columns: &str,
    from: &str,
) -> Result<Vec<T>> {
    let read = format!("SELECT json_group_array(json_array({columns})) FROM {from}");
    let text = scalar::<String>(db, &read, []).await?.unwrap_or_default();
    serde_json::from_str(&text)
        .map_err(|source| Error::Internal { what: "Reading the database", source: source.into() })
}

/// A truth of SQLite, 0 or 1, in what is [`packed`].
pub(crate) fn truth<'de, D: Deserializer<'de>>(value: D) -> Result<bool, D::Error> {
    Ok(u8::deserialize(value)? != 0)
}

/// Bytes in what is [`packed`], as `hex` writes them; none where there are none.
pub(crate) fn bytes<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Vec<u8>>, D::Error> {
    let text = String::deserialize(value)?;
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..text.len()).step_by(2).map(byte).collect();
    let bytes = bytes.ok_or_else(|| D::Error::custom("not hexadecimal"))?;
    Ok((!bytes.is_empty()).then_some(bytes))
}

/// Write derived sort keys, each with the id of its row.
pub(crate) async fn write_sort_keys(
    db: &impl ConnectionTrait,
    table: &str,
    keys: impl Iterator<Item = (i32, Vec<u8>)>,
) -> Result<()> {
    let hex = |key: Vec<u8>| key.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let keys: Vec<(i32, String)> = keys.map(|(id, key)| (id, hex(key))).collect();
    let update = format!(
        "UPDATE {table} SET sort_key = unhex(keys.value ->> 1)
         FROM json_each(?) AS keys WHERE {table}.id = keys.value ->> 0"
    );
    let keys = serde_json::to_string(&keys).unwrap_or_default();
    execute(db, &update, [keys.into()]).await?;
    Ok(())
}

/// Ids as a comma-separated list, to be put inside `IN (…)`. Integers cannot inject.
pub(crate) fn id_list(ids: impl IntoIterator<Item = i32>) -> String {
    ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}
