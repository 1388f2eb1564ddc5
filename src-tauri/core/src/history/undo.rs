//! Taking a change set back and bringing it again: the inverse of each change, in one transaction.

use sea_orm::{DatabaseTransaction, FromQueryResult, SqlErr, TransactionTrait, Value};
use serde_json::Value as Json;
use time::OffsetDateTime;

use super::change_set::millis;
use super::table::{Table, table};
use super::{ChangeLabel, names};
use crate::accounts::Session;
use crate::ids::ChangeSetId;
use crate::search::Touched;
use crate::{Error, Library, Result, identity, movies, people, search, sql};

/// Take back one change set of the signed-in person.
///
/// # Errors
/// `NotFound` when it is not theirs or taken back already, `Conflict` with the name of the row when
/// something was changed since, `Busy` while an import runs; nothing is written then.
pub async fn undo(
    library: &Library,
    session: &Session,
    id: ChangeSetId,
    now: OffsetDateTime,
) -> Result<ChangeLabel> {
    let mine = "SELECT id, label, params FROM change_sets
        WHERE id = ?2 AND (user_id = ?1 OR user_id IS NULL)
            AND undone_at IS NULL AND NOT emptied";
    let turned = turn(library, session, Direction::Back, (mine, Some(id)), now).await?;
    turned.ok_or(Error::NotFound { what: "change" })
}

/// Take back the signed-in person's last change set; none when there is nothing left.
///
/// # Errors
/// `Conflict` and `Busy` as [`undo`].
pub async fn undo_last(
    library: &Library,
    session: &Session,
    now: OffsetDateTime,
) -> Result<Option<ChangeLabel>> {
    let last = "SELECT id, label, params FROM change_sets
        WHERE user_id = ?1 AND ?2 IS NULL AND undone_at IS NULL AND NOT emptied
        ORDER BY id DESC LIMIT 1";
    turn(library, session, Direction::Back, (last, None), now).await
}

/// Bring back what was taken back last, unless something new was done since.
///
/// # Errors
/// `Conflict` and `Busy` as [`undo`].
pub async fn redo_last(
    library: &Library,
    session: &Session,
    now: OffsetDateTime,
) -> Result<Option<ChangeLabel>> {
    let next = "SELECT id, label, params FROM change_sets
        WHERE user_id = ?1 AND ?2 IS NULL AND undone_at IS NOT NULL AND NOT superseded
        ORDER BY undone_at DESC, id LIMIT 1";
    turn(library, session, Direction::Forth, (next, None), now).await
}

#[derive(Debug, FromQueryResult)]
struct Set {
    id: i32,
    label: String,
    params: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Back,
    Forth,
}

#[derive(Debug, FromQueryResult)]
struct Change {
    id: i64,
    table_name: String,
    op: String,
    key_from: i32,
    key_to: i32,
    row_key: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

/// Turn the set that `which` selects for this person (`?1`, `?2`). It is chosen inside the
/// transaction, so that two calls never turn one set.
async fn turn(
    library: &Library,
    session: &Session,
    direction: Direction,
    which: (&str, Option<ChangeSetId>),
    now: OffsetDateTime,
) -> Result<Option<ChangeLabel>> {
    let txn = library.writer().begin().await?;
    // An import is durable batch by batch and remembers the ids it met: nothing turns beside it.
    if !library.running().is_empty() {
        return Err(Error::Busy);
    }
    let label = turn_in(&txn, session, direction, which, now).await?;
    let Err(error) = txn.commit().await else { return Ok(label) };
    if !matches!(error.sql_err(), Some(SqlErr::ForeignKeyConstraintViolation(_))) {
        return Err(error.into());
    }
    // A row that was made since refers to one that would go. Which one is found by doing it again,
    // because looking through every row is too dear to be done each time.
    let txn = library.writer().begin().await?;
    turn_in(&txn, session, direction, which, now).await?;
    Err(Error::Conflict { name: names::dangling(&txn).await? })
}

async fn turn_in(
    txn: &DatabaseTransaction,
    session: &Session,
    direction: Direction,
    (which, id): (&str, Option<ChangeSetId>),
    now: OffsetDateTime,
) -> Result<Option<ChangeLabel>> {
    let values = [session.user_id().0.into(), id.map(|id| id.0).into()];
    let Some(set) = sql::one::<Set>(txn, which, values).await? else { return Ok(None) };
    // Rows name each other both ways round; what counts is how it stands at the end.
    sql::execute(txn, "PRAGMA defer_foreign_keys = ON", []).await?;
    let order = if direction == Direction::Back { "DESC" } else { "ASC" };
    let changes = format!(
        "SELECT id, table_name, op, key_from, key_to, row_key, before, after
         FROM changes WHERE change_set_id = ?1 ORDER BY id {order}"
    );
    let mut touched = Touched::default();
    for change in sql::all::<Change>(txn, &changes, [set.id.into()]).await? {
        let table = table(&change.table_name);
        match (change.op.as_str(), direction) {
            ("insert", Direction::Back) => {
                refuse_if_changed_since(txn, set.id, &change).await?;
                take_out(txn, table, &change, &mut touched).await?;
            }
            ("delete", Direction::Forth) => take_out(txn, table, &change, &mut touched).await?,
            ("update", Direction::Back) => {
                write(txn, table, &change, (&change.after, &change.before), &mut touched).await?;
            }
            ("update", Direction::Forth) => {
                write(txn, table, &change, (&change.before, &change.after), &mut touched).await?;
            }
            _ => put_in(txn, table, &change, &mut touched).await?,
        }
    }
    let undone_at = (direction == Direction::Back).then(|| millis(now));
    let mark = "UPDATE change_sets SET undone_at = ?1 WHERE id = ?2";
    sql::execute(txn, mark, [undone_at.into(), set.id.into()]).await?;
    movies::refresh_sort_keys(txn, &touched.movies()).await?;
    people::refresh_sort_keys(txn).await?;
    search::refresh(txn, &touched).await?;
    identity::note(txn, ChangeSetId(set.id), &touched).await?;
    let params = serde_json::from_str(&set.params).unwrap_or_default();
    Ok(Some(ChangeLabel { kind: set.label, params }))
}

/// The rows of an insert or delete, as a condition with the change's bounds in it.
fn rows_of(table: &Table, change: &Change) -> String {
    match &change.row_key {
        Some(_) => table.is_row("?2"),
        None => {
            let (from, to) = (change.key_from, change.key_to);
            format!("?2 IS NULL AND {} BETWEEN {from} AND {to}", table.leading())
        }
    }
}

/// Keep the images of the rows, then delete them.
async fn take_out(
    txn: &DatabaseTransaction,
    table: &Table,
    change: &Change,
    touched: &mut Touched,
) -> Result<()> {
    let rows = rows_of(table, change);
    let values = || [change.id.into(), change.row_key.clone().into()];
    search::forget(txn, table.name, &rows.replace("?2", "?1"), change.row_key.clone()).await?;
    let keep = format!(
        "INSERT INTO change_images (change_id, image) SELECT ?1, {} FROM {} WHERE {rows} ORDER BY {}",
        table.image(),
        table.name,
        table.order(),
    );
    sql::execute(txn, &keep, values()).await?;
    touch_images(txn, table, change, touched).await?;
    let delete = format!("DELETE FROM {} WHERE ?1 IS NOT NULL AND {rows}", table.name);
    sql::execute(txn, &delete, values()).await?;
    Ok(())
}

/// Insert the rows from their images; the images are no longer needed then.
async fn put_in(
    txn: &DatabaseTransaction,
    table: &Table,
    change: &Change,
    touched: &mut Touched,
) -> Result<()> {
    touch_images(txn, table, change, touched).await?;
    let insert = table.insert_images("change_images WHERE change_id = ?1 ORDER BY id");
    if let Err(error) = sql::execute(txn, &insert, [change.id.into()]).await {
        let Error::Database(source) = &error else { return Err(error) };
        source.sql_err().ok_or(error)?;
        // Something else has taken the place of one of the rows.
        let first = "SELECT image FROM change_images WHERE change_id = ?1 ORDER BY id LIMIT 1";
        let first = sql::scalar::<String>(txn, first, [change.id.into()]).await?;
        let name = names::of_row(txn, table, first.as_deref()).await?;
        return Err(Error::Conflict { name });
    }
    let forget = "DELETE FROM change_images WHERE change_id = ?1";
    sql::execute(txn, forget, [change.id.into()]).await?;
    Ok(())
}

async fn touch_images(
    txn: &DatabaseTransaction,
    table: &Table,
    change: &Change,
    touched: &mut Touched,
) -> Result<()> {
    for column in Touched::columns(table.name) {
        let ids = format!(
            "SELECT DISTINCT json_extract(image, '$.{column}') AS touched FROM change_images
             WHERE change_id = ?1 AND touched IS NOT NULL"
        );
        for id in sql::column::<i32>(txn, &ids, [change.id.into()]).await? {
            touched.row(table.name, |name| (name == column).then_some(id));
        }
    }
    Ok(())
}

/// Set the changed columns, provided they still stand as this change left them.
async fn write(
    txn: &DatabaseTransaction,
    table: &Table,
    change: &Change,
    (from, to): (&Option<String>, &Option<String>),
    touched: &mut Touched,
) -> Result<()> {
    let parse = |json: &Option<String>| -> Json {
        json.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    };
    let (expected, wanted) = (parse(from), parse(to));
    let now = format!("SELECT {} FROM {} WHERE {}", table.image(), table.name, table.is_row("?1"));
    let image = sql::scalar::<String>(txn, &now, [change.row_key.clone().into()]).await?;
    let now = parse(&image);
    let stands = expected
        .as_object()
        .is_some_and(|columns| columns.iter().all(|(name, value)| now[name] == *value));
    if !stands {
        let name = names::of_row(txn, table, image.as_deref()).await?;
        return Err(Error::Conflict { name });
    }
    // Derived from the name: an empty key is written anew at the end.
    let renames = table.name == "persons"
        && !(wanted["first_name"].is_null() && wanted["last_name"].is_null());
    let assignments: Vec<String> = wanted
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, _)| table.assignment(name, "?2"))
        .chain(renames.then(|| "sort_key = x''".to_owned()))
        .collect();
    let update = format!(
        "UPDATE {} SET {} WHERE {}",
        table.name,
        assignments.join(", "),
        table.is_row("?1"),
    );
    let values = [change.row_key.clone().into(), wanted.to_string().into()];
    if let Err(error) = sql::execute(txn, &update, values).await {
        let Error::Database(source) = &error else { return Err(error) };
        source.sql_err().ok_or(error)?;
        // Something else has taken the name since.
        return Err(Error::Conflict { name: names::of_row(txn, table, image.as_deref()).await? });
    }
    touched.image(table.name, &now);
    touched.image(table.name, &wanted);
    Ok(())
}

/// An inserted row that a later change touched is not taken away under it.
async fn refuse_if_changed_since(
    txn: &DatabaseTransaction,
    set: i32,
    change: &Change,
) -> Result<()> {
    // Two rows of one movie are two rows: a row that is named by its key is looked for by that.
    let (which, named) = match &change.row_key {
        Some(key) => ("row_key = ?5", key.clone()),
        None => ("key_from <= ?4 AND key_to >= ?3 AND ?5 IS NOT NULL", String::new()),
    };
    let later = format!(
        "SELECT max(changes.key_from, ?3) FROM changes
         JOIN change_sets ON change_sets.id = change_set_id
         WHERE change_set_id > ?1 AND undone_at IS NULL AND table_name = ?2 AND ?4 >= ?3
            AND {which} LIMIT 1"
    );
    let values = [
        set.into(),
        change.table_name.clone().into(),
        change.key_from.into(),
        change.key_to.into(),
        named.into(),
    ];
    let Some(key) = sql::scalar::<i32>(txn, &later, values).await? else { return Ok(()) };
    let table = table(&change.table_name);
    let (is_row, value): (String, Value) = match &change.row_key {
        Some(row_key) => (table.is_row("?1"), row_key.clone().into()),
        None => (format!("{} = ?1", table.leading()), key.into()),
    };
    let row = format!("SELECT {} FROM {} WHERE {is_row} LIMIT 1", table.image(), table.name);
    let row = sql::scalar::<String>(txn, &row, [value]).await?.or_else(|| change.row_key.clone());
    Err(Error::Conflict { name: names::of_row(txn, table, row.as_deref()).await? })
}
