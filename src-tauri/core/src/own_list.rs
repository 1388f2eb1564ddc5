//! Lists that are one user's alone, the last put on first: what they like best, what they mean to
//! watch. Many are put on or taken off in one act, by as many statements as one.

use sea_orm::ConnectionTrait;
use serde_json::json;
use time::OffsetDateTime;

use crate::accounts::Session;
use crate::history::{ChangeLabel, ChangeSet};
use crate::ids::ChangeSetId;
use crate::{Library, Result, sql};

/// Ids that [`among`] looks at.
const LOOKED_AT: usize = 200;

/// A list, by its table.
#[derive(Debug)]
pub(crate) struct OwnList {
    /// The table, with the columns `user_id` and `created_at`.
    pub(crate) table: &'static str,
    /// Its column that names what is on the list.
    pub(crate) column: &'static str,
    /// What can be on it: the table, and SQL of the name.
    pub(crate) of: (&'static str, &'static str),
    /// SQL condition of what can be on it.
    pub(crate) condition: &'static str,
}

impl OwnList {
    /// SQL condition of what is on it.
    fn is_on(&self) -> String {
        let Self { table, column, .. } = self;
        format!("EXISTS (SELECT 1 FROM {table} WHERE user_id = ?2 AND {column} = its.id)")
    }
}

/// All that is on the list.
pub(crate) async fn ids(
    db: &impl ConnectionTrait,
    session: &Session,
    list: &OwnList,
) -> Result<Vec<i32>> {
    let OwnList { table, column, .. } = list;
    let ordered = format!(
        "SELECT {column} AS id FROM {table} WHERE user_id = ?
         ORDER BY created_at DESC, {column} DESC"
    );
    sql::ids(db, &ordered, [session.user_id().0.into()]).await
}

/// Those of the first 200 of these that are on the list.
pub(crate) async fn among(
    db: &impl ConnectionTrait,
    session: &Session,
    (list, ids): (&OwnList, &[i32]),
) -> Result<Vec<i32>> {
    let OwnList { table, column, .. } = list;
    let these = sql::id_list(ids.iter().copied().take(LOOKED_AT));
    let on =
        format!("SELECT {column} AS id FROM {table} WHERE user_id = ? AND {column} IN ({these})");
    sql::ids(db, &on, [session.user_id().0.into()]).await
}

/// Put these on the list. Answers none when all are on it, or gone.
pub(crate) async fn put(
    library: &Library,
    session: &Session,
    (list, ids): (&OwnList, &[i32]),
    label: ChangeLabel,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let condition = format!("{} AND NOT {}", list.condition, list.is_on());
    let new = given(&set, session, list.of, (ids, &condition)).await?;
    let Some(label) = named(label, &new) else { return Ok(None) };
    let row = |(id, _): &Named| {
        json!({
            "user_id": session.user_id(), list.column: id,
            "created_at": set.millis(), "updated_at": set.millis(),
        })
    };
    let rows: Vec<_> = new.iter().map(row).collect();
    set.insert_images(list.table, &rows).await?;
    set.relabel(&label).await?;
    Ok(Some(set.commit().await?))
}

/// Take these off the list. Answers none when none is on it.
pub(crate) async fn take(
    library: &Library,
    session: &Session,
    (list, ids): (&OwnList, &[i32]),
    label: ChangeLabel,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let on = given(&set, session, list.of, (ids, &list.is_on())).await?;
    let Some(label) = named(label, &on) else { return Ok(None) };
    let these = sql::id_list(on.iter().map(|(id, _)| *id));
    let rows = format!("user_id = {} AND {} IN ({these})", session.user_id(), list.column);
    set.delete(list.table, &rows).await?;
    set.relabel(&label).await?;
    Ok(Some(set.commit().await?))
}

/// Those of the given rows, in the order given, for which a condition holds: SQL over `its`, with the
/// signed-in person as `?2`. `of` is their table and SQL of their name.
pub(crate) async fn given(
    set: &ChangeSet,
    session: &Session,
    (of, name): (&str, &str),
    (ids, condition): (&[i32], &str),
) -> Result<Vec<Named>> {
    let read = format!(
        "SELECT its.id, {name} FROM json_each(?1) AS given JOIN {of} AS its ON its.id = given.value
         WHERE {condition} GROUP BY its.id ORDER BY min(given.key)"
    );
    let values = [json!(ids).to_string().into(), session.user_id().0.into()];
    let rows = sql::rows(set.txn(), &read, values).await?;
    rows.iter().map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))).collect()
}

/// Movies as [`given`] takes them.
pub(crate) const OF_MOVIES: (&str, &str) = ("movies", "title");

/// Id and name of a row.
pub(crate) type Named = (i32, String);

/// The label with how many they are and the name of the first; none without any.
pub(crate) fn named(label: ChangeLabel, these: &[Named]) -> Option<ChangeLabel> {
    let (_, first) = these.first()?;
    Some(label.with("count", these.len()).with("name", first))
}
