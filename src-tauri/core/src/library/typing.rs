//! The connection for what is searched at every keystroke. One search runs at a time: the next one
//! stops the one before it, and none runs longer than two seconds. Dropping a future does not stop a
//! statement; a progress handler does.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use sea_orm::DatabaseConnection;
use tokio::sync::{Mutex, MutexGuard};

use super::connect;
use crate::{Error, Result};

/// How long a search may run.
const LONGEST: Duration = Duration::from_secs(2);

/// The connection and whose turn it is.
#[derive(Debug)]
pub(super) struct Typing {
    db: DatabaseConnection,
    turns: Arc<Turns>,
    held: Mutex<()>,
}

/// Searches by their numbers.
#[derive(Debug)]
pub(super) struct Turns {
    /// The last that was asked for.
    asked: AtomicU64,
    /// The one that runs.
    running: AtomicU64,
    /// When it is stopped: milliseconds from `began`.
    until: AtomicU64,
    began: Instant,
}

/// The right to search.
pub(crate) struct Turn<'a> {
    pub(crate) db: &'a DatabaseConnection,
    _held: MutexGuard<'a, ()>,
}

impl Typing {
    pub(super) fn open(database: &Path) -> Self {
        let turns = Arc::new(Turns {
            asked: AtomicU64::new(0),
            running: AtomicU64::new(0),
            until: AtomicU64::new(0),
            began: Instant::now(),
        });
        Self { db: connect::searcher(database, turns.clone()), turns, held: Mutex::new(()) }
    }

    /// Stop the search that runs and wait for it. `Cancelled` where yet another one came meanwhile.
    pub(super) async fn turn(&self) -> Result<Turn<'_>> {
        let number = self.turns.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let held = self.held.lock().await;
        if self.turns.asked.load(Ordering::SeqCst) != number {
            return Err(Error::Cancelled);
        }
        self.turns.begin(number);
        Ok(Turn { db: &self.db, _held: held })
    }

    pub(super) async fn close(&self) -> Result<()> {
        Ok(self.db.close_by_ref().await?)
    }
}

impl Turns {
    fn begin(&self, number: u64) {
        self.until.store(self.millis() + millis(LONGEST), Ordering::SeqCst);
        self.running.store(number, Ordering::SeqCst);
    }

    /// Whether the search that runs is still wanted.
    pub(super) fn goes_on(&self) -> bool {
        let running = self.running.load(Ordering::SeqCst);
        running == self.asked.load(Ordering::SeqCst)
            && self.millis() < self.until.load(Ordering::SeqCst)
    }

    fn millis(&self) -> u64 {
        millis(self.began.elapsed())
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_next_search_stops_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let typing = Typing::open(&folder.path().join("library.sqlite"));
        let first = typing.turn().await.unwrap();
        assert!(typing.turns.goes_on());
        let (second, third) = tokio::join!(
            async {
                let second = typing.turn();
                drop(first);
                second.await.map(drop)
            },
            async { typing.turn().await.map(drop) }
        );
        assert!(matches!(second, Err(Error::Cancelled)) != matches!(third, Err(Error::Cancelled)));
        assert_eq!(typing.turns.running.load(Ordering::SeqCst), 3);
    }

    #[tokio::test]
    async fn a_statement_nobody_waits_for_is_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("library.sqlite");
        connect::writer(&database).await.unwrap().close().await.unwrap();
        let typing = Typing::open(&database);
        let turn = typing.turn().await.unwrap();
        typing.turns.asked.fetch_add(1, Ordering::SeqCst);
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
            SELECT count(*) FROM n";
        let stopped = crate::sql::scalar::<i64>(turn.db, endless, []).await;
        assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    }
}
