//! What a change set leaves behind when the database ends its transaction by itself.

use time::OffsetDateTime;

use super::{Actor, ChangeLabel, ChangeSet};
use crate::library::{Places, counts};
use crate::{Library, Result, sql};

#[tokio::test(flavor = "multi_thread")]
async fn what_follows_a_commit_that_failed_is_not_lost() -> Result<()> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let (library, cache, config, state) = (at("library"), at("cache"), at("config"), at("state"));
    let library = Library::open(&Places { library, cache, config, state }).await?;
    let (label, now) = (ChangeLabel::new("test"), OffsetDateTime::UNIX_EPOCH);

    let set = ChangeSet::begin(&library, Actor::CommandLine, &label, now).await?;
    // As SQLite does of itself when the disk is full at COMMIT.
    sql::execute(set.txn(), "ROLLBACK", []).await?;
    assert!(set.commit().await.is_err());
    drop(ChangeSet::begin(&library, Actor::CommandLine, &label, now).await?);

    let set = ChangeSet::begin(&library, Actor::CommandLine, &label, now).await?;
    let insert = "INSERT INTO movies (title, sort_title, created_at, updated_at)
        VALUES ('Alien', 'Alien', 0, 0)";
    sql::execute(set.txn(), insert, []).await?;
    set.commit().await?;
    assert_eq!(counts(library.reader()).await?.movies, 1, "readers see what was committed");
    Ok(())
}
