//! One act of a person, written and recorded in one transaction.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, EntityName,
    EntityTrait, IdenStatic, IntoActiveModel, Iterable, PrimaryKeyToColumn, TransactionTrait,
    Value,
};
use serde_json::{Map, Value as Json};
use time::OffsetDateTime;

use super::running::Running;
use super::table::{Table, table};
use super::{Actor, ChangeLabel};
use crate::accounts::Session;
use crate::ids::{ChangeSetId, UserId};
use crate::search::Touched;
use crate::{Library, Result, identity, search, sql};

/// Rows a statement inserts at most: SQLite takes 32,766 values, our widest table has 18 columns.
const ROWS_A_STATEMENT: usize = 500;

/// An open change set: rows are inserted, updated and deleted through it, and it remembers.
/// Dropped without [`ChangeSet::commit`], all since the last checkpoint is as if it never was.
#[derive(Debug)]
pub struct ChangeSet {
    db: DatabaseConnection,
    txn: DatabaseTransaction,
    id: ChangeSetId,
    now: OffsetDateTime,
    touched: Touched,
    /// What each table got new in this set, from the first id to the last, and the row of
    /// `changes` that says so.
    ranges: HashMap<&'static str, Range>,
    running: Running,
}

/// Whose rows an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    /// The catalogue, which all share.
    Everybodys,
    /// The user's own.
    Theirs,
}

#[derive(Clone, Copy, Debug)]
struct Range {
    change: i64,
    from: i32,
    to: i32,
}

impl ChangeSet {
    /// Begin an act. `now` is when it happens.
    ///
    /// # Errors
    /// When the library can only be read.
    pub async fn begin(
        library: &Library,
        actor: Actor<'_>,
        label: &ChangeLabel,
        now: OffsetDateTime,
    ) -> Result<Self> {
        Self::open(library, (actor.user(), Whose::Everybodys), label, now).await
    }

    /// Begin an act on rows that are this person's alone: only they see it and take it back.
    ///
    /// # Errors
    /// When the library can only be read.
    pub(crate) async fn begin_personal(
        library: &Library,
        session: &Session,
        label: &ChangeLabel,
        now: OffsetDateTime,
    ) -> Result<Self> {
        Self::open(library, (Some(session.user_id()), Whose::Theirs), label, now).await
    }

    async fn open(
        library: &Library,
        (user, whose): (Option<UserId>, Whose),
        label: &ChangeLabel,
        now: OffsetDateTime,
    ) -> Result<Self> {
        let db = library.writer().clone();
        let txn = db.begin().await?;
        let user = user.map(|user| user.0);
        // Something new is done: what was taken back before can no longer be redone.
        let supersede = "UPDATE change_sets SET superseded = 1
            WHERE user_id = ? AND undone_at IS NOT NULL AND NOT superseded";
        sql::execute(&txn, supersede, [user.into()]).await?;
        let inserted = sql::scalar::<i32>(
            &txn,
            "INSERT INTO change_sets (user_id, label, params, created_at, is_personal)
             VALUES (?, ?, ?, ?, ?) RETURNING id",
            [
                user.into(),
                label.kind.clone().into(),
                params(label).into(),
                millis(now).into(),
                (whose == Whose::Theirs).into(),
            ],
        )
        .await?;
        let id = ChangeSetId(inserted.unwrap_or_default());
        let running = library.running().enter(id);
        Ok(Self { db, txn, id, now, touched: Touched::default(), ranges: HashMap::new(), running })
    }

    /// Its id, to take exactly this back.
    #[must_use]
    pub fn id(&self) -> ChangeSetId {
        self.id
    }

    /// When it happens.
    pub(crate) fn now(&self) -> OffsetDateTime {
        self.now
    }

    /// When it happens, in Unix milliseconds.
    pub(crate) fn millis(&self) -> i64 {
        millis(self.now)
    }

    /// The transaction, to read what it has written so far.
    pub(crate) fn txn(&self) -> &DatabaseTransaction {
        &self.txn
    }

    /// The movies it has touched so far.
    pub(super) fn movies(&self) -> Vec<i32> {
        self.touched.movies()
    }

    /// What it has touched so far.
    pub(super) fn touched_mut(&mut self) -> &mut Touched {
        &mut self.touched
    }

    /// The next free id of a table. There is one writer, so it stays free until it is used.
    pub(crate) async fn next_id(&self, table: &'static str) -> Result<i32> {
        let last = "SELECT seq FROM sqlite_sequence WHERE name = ?";
        Ok(sql::scalar::<i32>(&self.txn, last, [table.into()]).await?.unwrap_or(0) + 1)
    }

    /// Insert rows that carry their whole key. Rows of one table come in order of their ids.
    pub(crate) async fn insert<A>(&mut self, rows: Vec<A>) -> Result<()>
    where
        A: ActiveModelTrait + Send,
    {
        let table = table(A::Entity::default().table_name());
        for row in &rows {
            let key = leading_of(row);
            self.touched.row(table.name, |name| int_of(row, name));
            self.record_insert(table, key, row).await?;
        }
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let some: Vec<A> = rows.by_ref().take(ROWS_A_STATEMENT).collect();
            A::Entity::insert_many(some).exec_without_returning(&self.txn).await?;
        }
        Ok(())
    }

    /// Write the set columns of a row. Answers whether anything became different.
    pub(crate) async fn update<A>(&mut self, row: A) -> Result<bool>
    where
        A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A> + Sync,
    {
        let table = table(A::Entity::default().table_name());
        let key = Json::Object(key_of(&row));
        let before = image_of(&self.txn, table, &key).await?;
        row.update(&self.txn).await?;
        let after = image_of(&self.txn, table, &key).await?;
        let (old, new) = difference(&before, &after);
        if new.keys().all(|name| name == "updated_at") {
            // What is not recorded must not be written either.
            let time = table.assignment("updated_at", "?2").unwrap_or_default();
            let back = format!("UPDATE {} SET {time} WHERE {}", table.name, table.is_row("?1"));
            let values = [key.to_string().into(), before.to_string().into()];
            sql::execute(&self.txn, &back, values).await?;
            return Ok(false);
        }
        let changed: Vec<String> = new.keys().cloned().collect();
        let leading = key[table.leading()].as_i64().unwrap_or_default();
        sql::execute(
            &self.txn,
            "INSERT INTO changes
                (change_set_id, table_name, op, key_from, key_to, row_key, before, after)
             VALUES (?, ?, 'update', ?, ?, ?, ?, ?)",
            [
                self.id.0.into(),
                table.name.into(),
                leading.into(),
                leading.into(),
                key.to_string().into(),
                Json::Object(old).to_string().into(),
                Json::Object(new).to_string().into(),
            ],
        )
        .await?;
        let changed: Vec<&str> = changed.iter().map(String::as_str).collect();
        for column in Touched::moved_by(table.name, &changed) {
            for image in [&before, &after] {
                let id = image[column].as_i64().and_then(|id| i32::try_from(id).ok());
                self.touched.row(table.name, |name| if name == column { id } else { None });
            }
        }
        Ok(true)
    }

    /// Make everything so far durable and let the writer go until [`Paused::resume`].
    pub(crate) async fn pause(mut self) -> Result<Paused> {
        self.settle().await?;
        let Self { db, txn, id, now, running, .. } = self;
        txn.commit().await?;
        Ok(Paused { db, id, now, running })
    }

    /// Write what the act turned out to be.
    pub(crate) async fn relabel(&mut self, label: &ChangeLabel) -> Result<()> {
        let update = "UPDATE change_sets SET label = ?, params = ? WHERE id = ?";
        let values = [label.kind.clone().into(), params(label).into(), self.id.0.into()];
        sql::execute(&self.txn, update, values).await?;
        Ok(())
    }

    /// Make it durable. Answers its id, to take exactly this back.
    ///
    /// # Errors
    /// `DiskFull`, or what the database says; nothing since the last checkpoint is written then.
    pub async fn commit(mut self) -> Result<ChangeSetId> {
        self.settle().await?;
        let Self { txn, running, id, .. } = self;
        // Whoever waits for the writer must not find this act still running.
        drop(running);
        txn.commit().await?;
        Ok(id)
    }

    /// Bring the derived data and the recorded ranges up to what was written.
    async fn settle(&mut self) -> Result<()> {
        for range in self.ranges.values() {
            let update = "UPDATE changes SET key_to = ? WHERE id = ? AND key_to < ?";
            let values: [Value; 3] = [range.to.into(), range.change.into(), range.to.into()];
            sql::execute(&self.txn, update, values).await?;
        }
        search::refresh(&self.txn, &self.touched).await?;
        identity::note(&self.txn, self.id, &self.touched).await
    }

    /// A new row belongs to the range of its table when it continues it. A row of a table with a
    /// longer key does so when its leading row (the movie) is itself new in this set.
    async fn record_insert<A>(&mut self, table: &'static Table, key: i32, row: &A) -> Result<()>
    where
        A: ActiveModelTrait,
    {
        let parent_is_new = || {
            let movies = self.ranges.get("movies");
            table.leading() == "movie_id" && movies.is_some_and(|r| (r.from..=r.to).contains(&key))
        };
        let ranged = table.has_id() || parent_is_new();
        if ranged && let Some(range) = self.ranges.get_mut(table.name) {
            range.to = range.to.max(key);
            return Ok(());
        }
        let row_key = (!ranged).then(|| Json::Object(key_of(row)).to_string());
        let change = sql::scalar::<i64>(
            &self.txn,
            "INSERT INTO changes (change_set_id, table_name, op, key_from, key_to, row_key)
             VALUES (?, ?, 'insert', ?, ?, ?) RETURNING id",
            [self.id.0.into(), table.name.into(), key.into(), key.into(), row_key.into()],
        )
        .await?;
        if ranged {
            let change = change.unwrap_or_default();
            self.ranges.insert(table.name, Range { change, from: key, to: key });
        }
        Ok(())
    }
}

/// A change set between two of its transactions.
#[derive(Debug)]
pub(crate) struct Paused {
    db: DatabaseConnection,
    id: ChangeSetId,
    now: OffsetDateTime,
    running: Running,
}

impl Paused {
    /// Go on. Inserted ranges begin anew: in between another act may have taken the next id.
    pub(crate) async fn resume(self) -> Result<ChangeSet> {
        let Self { db, id, now, running } = self;
        let txn = db.begin().await?;
        let (touched, ranges) = (Touched::default(), HashMap::new());
        Ok(ChangeSet { db, txn, id, now, touched, ranges, running })
    }
}

fn params(label: &ChangeLabel) -> String {
    Json::from_iter(label.params.iter().map(|(k, v)| (k.clone(), Json::from(v.clone()))))
        .to_string()
}

/// Unix milliseconds.
pub(crate) fn millis(time: OffsetDateTime) -> i64 {
    i64::try_from(time.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

async fn image_of(db: &impl ConnectionTrait, table: &Table, key: &Json) -> Result<Json> {
    let sql = format!("SELECT {} FROM {} WHERE {}", table.image(), table.name, table.is_row("?1"));
    let image = sql::scalar::<String>(db, &sql, [key.to_string().into()]).await?;
    Ok(image.and_then(|image| serde_json::from_str(&image).ok()).unwrap_or(Json::Null))
}

/// The columns that differ: as they were, as they are.
fn difference(before: &Json, after: &Json) -> (Map<String, Json>, Map<String, Json>) {
    let (mut old, mut new) = (Map::new(), Map::new());
    for (name, value) in after.as_object().into_iter().flatten() {
        if before[name] != *value {
            old.insert(name.clone(), before[name].clone());
            new.insert(name.clone(), value.clone());
        }
    }
    (old, new)
}

fn key_of<A: ActiveModelTrait>(row: &A) -> Map<String, Json> {
    type Key<A> = <<A as ActiveModelTrait>::Entity as EntityTrait>::PrimaryKey;
    Key::<A>::iter()
        .map(|part| (part.as_str().to_owned(), Json::from(int(row, part.into_column()))))
        .collect()
}

fn leading_of<A: ActiveModelTrait>(row: &A) -> i32 {
    type Key<A> = <<A as ActiveModelTrait>::Entity as EntityTrait>::PrimaryKey;
    Key::<A>::iter().next().and_then(|part| int(row, part.into_column())).unwrap_or_default()
}

fn int_of<A: ActiveModelTrait>(row: &A, name: &str) -> Option<i32> {
    type Columns<A> = <<A as ActiveModelTrait>::Entity as EntityTrait>::Column;
    Columns::<A>::iter().find(|column| column.as_str() == name).and_then(|column| int(row, column))
}

fn int<A: ActiveModelTrait>(row: &A, column: <A::Entity as EntityTrait>::Column) -> Option<i32> {
    match row.get(column).into_value()? {
        Value::Int(int) => int,
        Value::BigInt(int) => int.and_then(|int| i32::try_from(int).ok()),
        _ => None,
    }
}
