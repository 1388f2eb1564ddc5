//! The only place that opens a connection, so that every one has the same pragmas.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sea_orm::sqlx::{Connection, SqliteConnection};
use sea_orm::{DatabaseConnection, DbErr, RuntimeErr, SqlxSqliteConnector};

use super::typing::Turns;
use crate::{Error, Result, sql};

/// Steps of SQLite's machine between two looks at whether a search is still wanted: some 20 µs.
const STEPS: i32 = 1_000;
/// Readers at once: a page's queries run side by side, and 2 cores gain nothing from more.
const READERS: u32 = 4;

pub(super) async fn writer(database: &Path) -> Result<DatabaseConnection> {
    pool(options(database).create_if_missing(true), 1).await
}

/// A connection whose transaction the database ended by itself (a commit on a full disk) believes to
/// be inside it still; what is written there would be lost. It is let go, and a new one opened.
fn is_at_rest(connection: &SqliteConnection) -> bool {
    !connection.is_in_transaction()
}

pub(super) async fn readers(database: &Path) -> Result<DatabaseConnection> {
    pool(options(database).pragma("query_only", "ON"), READERS).await
}

/// The connection of what is searched while typing; it asks at every thousandth step or so whether
/// anybody still waits. It is opened by the first search.
pub(super) fn searcher(database: &Path, turns: Arc<Turns>) -> DatabaseConnection {
    let pool = pool_options(1)
        .after_connect(move |connection, _| {
            let turns = turns.clone();
            Box::pin(async move {
                let mut handle = connection.lock_handle().await?;
                handle.set_progress_handler(STEPS, move || turns.goes_on());
                Ok(())
            })
        })
        .connect_lazy_with(options(database).pragma("query_only", "ON"));
    SqlxSqliteConnector::from_sqlx_sqlite_pool(pool)
}

/// A connection that writes nothing. A database that was closed cleanly is not even given the files
/// that SQLite keeps beside an open one.
pub(super) async fn untouching(database: &Path) -> Result<DatabaseConnection> {
    let mut wal = database.as_os_str().to_owned();
    wal.push("-wal");
    let is_closed = !Path::new(&wal).exists();
    let options =
        SqliteConnectOptions::new().filename(database).read_only(true).immutable(is_closed);
    pool(options.busy_timeout(BUSY), 1).await
}

/// A backup, which is a database of its own.
pub(crate) async fn backup(database: &Path) -> Result<DatabaseConnection> {
    untouching(database).await
}

/// After an unclean end: is the database still one?
pub(super) async fn quick_check(database: &Path) -> Result<()> {
    if !database.exists() {
        return Ok(());
    }
    let db = pool(options(database), 1).await?;
    let answer = sql::scalar::<String>(&db, "PRAGMA quick_check(1)", []).await;
    db.close_by_ref().await?;
    match answer {
        Ok(Some(answer)) if answer == "ok" => Ok(()),
        Ok(answer) => Err(Error::LibraryDamaged { detail: answer.unwrap_or_default() }),
        Err(error) => Err(Error::LibraryDamaged { detail: cause(&error) }),
    }
}

fn cause(error: &Error) -> String {
    std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string)
}

const BUSY: Duration = Duration::from_secs(5);

fn options(database: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(database)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", "-16384")
        .pragma("mmap_size", "268435456")
}

async fn pool(options: SqliteConnectOptions, connections: u32) -> Result<DatabaseConnection> {
    let pool = pool_options(connections)
        .connect_with(options)
        .await
        .map_err(|error| DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error))))?;
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(pool))
}

fn pool_options(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .before_acquire(|connection, _| {
            let is_at_rest = is_at_rest(connection);
            Box::pin(async move { Ok(is_at_rest) })
        })
}
