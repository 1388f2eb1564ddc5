//! Taking a change set back and bringing it again: the inverse of each change, in one transaction.

use sea_orm::{DatabaseTransaction, FromQueryResult, TransactionTrait};
use serde_json::Value as Json;
use time::OffsetDateTime;

use super::ChangeLabel;
use super::change_set::millis;
use super::table::{Table, table};
use crate::accounts::Session;
use crate::ids::ChangeSetId;
use crate::search::Touched;
use crate::{Error, Library, Result, search, sql};

/// Take back one change set of the signed-in person.
///
/// # Errors
/// `NotFound` when it is not theirs or taken back already, `Conflict` with the name of the row when
/// something was changed since; nothing is written then.
pub async fn undo(
    library: &Library,
    session: &Session,
    id: ChangeSetId,
    now: OffsetDateTime,
) -> Result<ChangeLabel> {
    let running = library.running().list();
    let mine = format!(
        "SELECT id, label, params FROM change_sets
         WHERE id = ?1 AND user_id = ?2 AND undone_at IS NULL AND id NOT IN ({running})"
    );
    let values = [id.0.into(), session.user_id().0.into()];
    let set = sql::one::<Set>(library.reader(), &mine, values).await?;
    let set = set.ok_or(Error::NotFound { what: "change" })?;
    turn(library, set, Direction::Back, now).await
}

/// Take back the signed-in person's last change set; none when there is nothing left.
///
/// # Errors
/// `Conflict` as [`undo`].
pub async fn undo_last(
    library: &Library,
    session: &Session,
    now: OffsetDateTime,
) -> Result<Option<ChangeLabel>> {
    let running = library.running().list();
    let last = format!(
        "SELECT id, label, params FROM change_sets
         WHERE user_id = ?1 AND undone_at IS NULL AND id NOT IN ({running})
         ORDER BY id DESC LIMIT 1"
    );
    let set = sql::one::<Set>(library.reader(), &last, [session.user_id().0.into()]).await?;
    match set {
        Some(set) => turn(library, set, Direction::Back, now).await.map(Some),
        None => Ok(None),
    }
}

/// Bring back what was taken back last, unless something new was done since.
///
/// # Errors
/// `Conflict` as [`undo`].
pub async fn redo_last(
    library: &Library,
    session: &Session,
    now: OffsetDateTime,
) -> Result<Option<ChangeLabel>> {
    let next = "SELECT id, label, params FROM change_sets
        WHERE user_id = ?1 AND undone_at IS NOT NULL AND NOT superseded ORDER BY id LIMIT 1";
    let set = sql::one::<Set>(library.reader(), next, [session.user_id().0.into()]).await?;
    match set {
        Some(set) => turn(library, set, Direction::Forth, now).await.map(Some),
        None => Ok(None),
    }
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

async fn turn(
    library: &Library,
    set: Set,
    direction: Direction,
    now: OffsetDateTime,
) -> Result<ChangeLabel> {
    let txn = library.writer().begin().await?;
    // Rows name each other both ways round; what counts is how it stands at the end.
    sql::execute(&txn, "PRAGMA defer_foreign_keys = ON", []).await?;
    let order = if direction == Direction::Back { "DESC" } else { "ASC" };
    let changes = format!(
        "SELECT id, table_name, op, key_from, key_to, row_key, before, after
         FROM changes WHERE change_set_id = ?1 ORDER BY id {order}"
    );
    let mut touched = Touched::default();
    for change in sql::all::<Change>(&txn, &changes, [set.id.into()]).await? {
        let table = table(&change.table_name);
        match (change.op.as_str(), direction) {
            ("insert", Direction::Back) => {
                refuse_if_changed_since(&txn, set.id, &change).await?;
                take_out(&txn, table, &change, &mut touched).await?;
            }
            ("delete", Direction::Forth) => take_out(&txn, table, &change, &mut touched).await?,
            ("update", Direction::Back) => {
                write(&txn, table, &change, (&change.after, &change.before), &mut touched).await?;
            }
            ("update", Direction::Forth) => {
                write(&txn, table, &change, (&change.before, &change.after), &mut touched).await?;
            }
            _ => put_in(&txn, table, &change, &mut touched).await?,
        }
    }
    let undone_at = (direction == Direction::Back).then(|| millis(now));
    let mark = "UPDATE change_sets SET undone_at = ?1 WHERE id = ?2";
    sql::execute(&txn, mark, [undone_at.into(), set.id.into()]).await?;
    search::refresh(&txn, &touched).await?;
    let label = ChangeLabel {
        kind: set.label,
        params: serde_json::from_str(&set.params).unwrap_or_default(),
    };
    // A reference from a row that was made since is found here, at the end of the transaction.
    txn.commit().await.map_err(|error| match error.sql_err() {
        Some(sea_orm::SqlErr::ForeignKeyConstraintViolation(_)) => {
            Error::Conflict { name: label.params.values().next().cloned().unwrap_or_default() }
        }
        _ => error.into(),
    })?;
    Ok(label)
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
    sql::execute(txn, &table.insert_images(), [change.id.into()]).await.map_err(|error| {
        match &error {
            Error::Database(source) if source.sql_err().is_some() => {
                Error::Conflict { name: table.name.to_owned() }
            }
            _ => error,
        }
    })?;
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
    if !Touched::follows(table.name) {
        return Ok(());
    }
    let images = "SELECT image FROM change_images WHERE change_id = ?1";
    for image in sql::column::<String>(txn, images, [change.id.into()]).await? {
        touched.image(table.name, &serde_json::from_str(&image).unwrap_or_default());
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
    let now = sql::scalar::<String>(txn, &now, [change.row_key.clone().into()]).await?;
    let now = parse(&now);
    let stands = expected
        .as_object()
        .is_some_and(|columns| columns.iter().all(|(name, value)| now[name] == *value));
    if !stands {
        return Err(Error::Conflict { name: name_of(&now, table.name) });
    }
    let assignments: Vec<String> = wanted
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, _)| table.assignment(name, "?2"))
        .collect();
    let update = format!(
        "UPDATE {} SET {} WHERE {}",
        table.name,
        assignments.join(", "),
        table.is_row("?1"),
    );
    sql::execute(txn, &update, [change.row_key.clone().into(), wanted.to_string().into()]).await?;
    touched.image(table.name, &now);
    Ok(())
}

/// An inserted row that a later change touched is not taken away under it.
async fn refuse_if_changed_since(
    txn: &DatabaseTransaction,
    set: i32,
    change: &Change,
) -> Result<()> {
    let later = "SELECT max(changes.key_from, ?3) FROM changes
        JOIN change_sets ON change_sets.id = change_set_id
        WHERE change_set_id > ?1 AND undone_at IS NULL AND table_name = ?2
          AND key_from <= ?4 AND key_to >= ?3 LIMIT 1";
    let values = [
        set.into(),
        change.table_name.clone().into(),
        change.key_from.into(),
        change.key_to.into(),
    ];
    let Some(key) = sql::scalar::<i32>(txn, later, values).await? else { return Ok(()) };
    let table = table(&change.table_name);
    let row = format!(
        "SELECT {} FROM {} WHERE {} = ?1 LIMIT 1",
        table.image(),
        table.name,
        table.leading()
    );
    let row = sql::scalar::<String>(txn, &row, [key.into()]).await?;
    let row = row.and_then(|row| serde_json::from_str(&row).ok()).unwrap_or_default();
    Err(Error::Conflict { name: name_of(&row, table.name) })
}

/// What a person calls a row.
fn name_of(row: &Json, table: &str) -> String {
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    let person = format!("{} {}", text("first_name"), text("last_name"));
    [text("title"), text("name"), person.trim(), table]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default()
        .to_owned()
}
