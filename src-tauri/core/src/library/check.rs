//! Is a library sound? The database, its references, what is derived from it, and its objects.

use std::time::SystemTime;

use sea_orm::{DatabaseTransaction, TransactionTrait};
use serde::Serialize;

use super::{Library, derived};
use crate::{Result, files, search, sql};

/// How closely objects are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckDepth {
    /// That they are there with their size.
    Presence,
    /// That their bytes still have their hash.
    ReadData,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at: database, references, search, objects.
    pub part: &'static str,
    /// What is wrong, naming the row or file.
    pub problem: String,
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// Empty when the library is sound.
    pub problems: Vec<Finding>,
    /// Objects that no row names; harmless, an import that was killed leaves some.
    pub unused_objects: usize,
}

impl CheckReport {
    /// Nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    fn add(&mut self, part: &'static str, problem: impl Into<String>) {
        self.problems.push(Finding { part, problem: problem.into() });
    }
}

/// Look at everything and change nothing.
///
/// # Errors
/// When the database cannot be read at all.
pub async fn check(library: &Library, depth: CheckDepth) -> Result<CheckReport> {
    let mut report = CheckReport::default();
    check_database(&library.reader().begin().await?, &mut report).await?;
    check_objects(library, depth, &mut report).await?;
    Ok(report)
}

/// All on one connection, which sees one state, whatever is written meanwhile.
async fn check_database(db: &DatabaseTransaction, report: &mut CheckReport) -> Result<()> {
    search::look_again(db).await?;
    for problem in sql::column::<String>(db, "PRAGMA integrity_check(20)", []).await? {
        if problem != "ok" {
            report.add("database", problem);
        }
    }
    let dangling = "SELECT \"table\" || ' names a missing row of ' || parent
        FROM pragma_foreign_key_check LIMIT 20";
    for problem in sql::column::<String>(db, dangling, []).await? {
        report.add("references", problem);
    }
    for problem in search::problems(db).await? {
        report.add("search", problem);
    }
    Ok(())
}

async fn check_objects(
    library: &Library,
    depth: CheckDepth,
    report: &mut CheckReport,
) -> Result<()> {
    let db = library.reader();
    let named = "SELECT s3_key, size_bytes FROM files";
    for row in sql::rows(db, named, []).await? {
        let (key, size): (String, i64) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let path = library.files().path(&key);
        match std::fs::metadata(&path) {
            Err(_) => report.add("objects", format!("{key} is missing")),
            Ok(found) if i64::try_from(found.len()) != Ok(size) => {
                report.add("objects", format!("{key} has {} bytes, not {size}", found.len()));
            }
            Ok(_) if depth == CheckDepth::ReadData && !files::bytes_match_key(&path, &key) => {
                report.add("objects", format!("{key} does not hold the bytes it is named by"));
            }
            Ok(_) => {}
        }
    }
    for key in files::keys_to_bring_back(db).await? {
        if !library.files().path(&key).exists() {
            report.add("objects", format!("{key} is missing and was to be brought back by a redo"));
        }
    }
    report.unused_objects = files::unused(library).await?.len();
    Ok(())
}

/// Compute everything derived anew, write what rows say of pictures anew, and sweep what nothing
/// names. What a backup must bring back is left as it is, for a check to name.
///
/// # Errors
/// When the database cannot be written.
pub async fn repair(library: &Library) -> Result<()> {
    derived::rebuild(library.writer()).await?;
    files::repair(library).await?;
    files::sweep(library, SystemTime::now()).await?;
    Ok(())
}
