//! Writing the document: the rows in the order of their ids, one a line, and the pictures beside
//! it. All of it is read in one transaction, so that it is the catalogue of one moment.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use sea_orm::{ConnectionTrait, TransactionTrait};
use serde::Serialize;
use tempfile::NamedTempFile;
use time::OffsetDateTime;

use super::FILE_NAME;
use super::document::{FORMAT, VERSION};
use super::export_rows::{self, Links};
use crate::transfer::{Job, ProgressStage};
use crate::{Error, Library, Result, sql};

/// Rows read by one statement.
const ROWS_A_STATEMENT: i32 = 1_000;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Exported {
    /// Movies in the document.
    pub movies: u32,
    /// Pictures beside it.
    pub pictures: u32,
    /// Pictures that the library names and does not hold, by their names in it.
    pub missing: Vec<String>,
}

/// Write the catalogue to a folder, which is made where there is none. Pictures that an earlier
/// export left there are kept, the document is replaced as a whole.
///
/// # Errors
/// `FolderNotEmpty` when the folder holds other things, `FileUnreadable` when it cannot be written,
/// `DiskFull`, `Cancelled`; an earlier document is untouched then.
pub async fn export(
    library: &Library,
    folder: &Path,
    job: &Job<'_>,
    now: OffsetDateTime,
) -> Result<Exported> {
    make_ready(folder)?;
    let in_folder = |error| Error::file(folder, error);
    let txn = library.reader().begin().await?;
    let mut exported = copy_pictures(library, &txn, folder, job).await?;
    let temporary = NamedTempFile::new_in(folder).map_err(in_folder)?;
    let mut document = Writer { to: BufWriter::new(temporary), folder };
    exported.movies = document.all(&txn, job, now).await?;
    let temporary = document.to.into_inner().map_err(|error| in_folder(error.into_error()))?;
    temporary.as_file().sync_all().map_err(in_folder)?;
    temporary.persist(folder.join(FILE_NAME)).map_err(|refused| in_folder(refused.error))?;
    Ok(exported)
}

/// A folder of its own: nothing that is already there is mixed with an export.
fn make_ready(folder: &Path) -> Result<()> {
    let in_folder = |error| Error::file(folder, error);
    fs::create_dir_all(folder).map_err(in_folder)?;
    let is_empty = fs::read_dir(folder).map_err(in_folder)?.next().is_none();
    if is_empty || folder.join(FILE_NAME).is_file() {
        return Ok(());
    }
    Err(Error::FolderNotEmpty { path: folder.to_owned() })
}

async fn copy_pictures(
    library: &Library,
    db: &impl ConnectionTrait,
    folder: &Path,
    job: &Job<'_>,
) -> Result<Exported> {
    let keys = sql::column::<String>(db, "SELECT s3_key FROM files ORDER BY id", []).await?;
    let mut exported = Exported { movies: 0, pictures: 0, missing: Vec::new() };
    for (done, key) in keys.iter().enumerate() {
        job.stop_if_asked()?;
        job.report(ProgressStage::Copying, done, keys.len(), key);
        let (from, to) = (library.files().path(key), folder.join(export_rows::path_of(key)));
        let Ok(size) = fs::metadata(&from).map(|file| file.len()) else {
            exported.missing.push(key.clone());
            continue;
        };
        // Equal names have equal bytes; a copy that was cut off is shorter.
        if !fs::metadata(&to).is_ok_and(|there| there.len() == size) {
            let parent = to.parent().unwrap_or(folder);
            fs::create_dir_all(parent)
                .and_then(|()| fs::copy(&from, &to))
                .map_err(|error| Error::file(&to, error))?;
        }
        exported.pictures += 1;
    }
    Ok(exported)
}

struct Writer<'a, W: Write> {
    to: W,
    folder: &'a Path,
}

impl<W: Write> Writer<'_, W> {
    /// Everything; answers how many movies there are.
    async fn all(
        &mut self,
        db: &impl ConnectionTrait,
        job: &Job<'_>,
        now: OffsetDateTime,
    ) -> Result<u32> {
        let exported_at = now.unix_timestamp_nanos() / 1_000_000;
        self.put(&format!(
            "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"exported_at\": {exported_at}"
        ))?;
        self.list("files", &export_rows::files(db).await?)?;
        for table in ["countries", "genres", "movie_sets"] {
            self.list(table, &export_rows::words(db, table).await?)?;
        }
        let ids = Links::external_ids(db).await?;
        self.open("persons")?;
        let mut rows = Rows::of(db, "persons").await?;
        while let Some((from, to)) = rows.next() {
            job.stop_if_asked()?;
            self.rows(&mut rows.is_first, &export_rows::persons(db, &ids, from, to).await?)?;
        }
        self.put("\n]")?;
        self.open("characters")?;
        let mut rows = Rows::of(db, "characters").await?;
        while let Some((from, to)) = rows.next() {
            job.stop_if_asked()?;
            self.rows(&mut rows.is_first, &export_rows::characters(db, &ids, from, to).await?)?;
        }
        self.put("\n]")?;
        self.open("movies")?;
        let mut rows = Rows::of(db, "movies").await?;
        let (mut movies, total) = (0, rows.last.unsigned_abs() as usize);
        while let Some((from, to)) = rows.next() {
            job.stop_if_asked()?;
            job.report(ProgressStage::Writing, movies, total, "");
            let some = export_rows::movies(db, &ids, from, to).await?;
            movies += some.len();
            self.rows(&mut rows.is_first, &some)?;
        }
        self.put("\n]")?;
        self.list("kept_apart", &export_rows::kept_apart(db).await?)?;
        self.put("\n}\n")?;
        job.report(ProgressStage::Writing, movies, movies, "");
        Ok(u32::try_from(movies).unwrap_or(u32::MAX))
    }

    fn list(&mut self, name: &str, rows: &[impl Serialize]) -> Result<()> {
        self.open(name)?;
        self.rows(&mut true, rows)?;
        self.put("\n]")
    }

    fn open(&mut self, name: &str) -> Result<()> {
        self.put(&format!(",\n\"{name}\": ["))
    }

    fn rows(&mut self, is_first: &mut bool, rows: &[impl Serialize]) -> Result<()> {
        for row in rows {
            let row = serde_json::to_string(row)
                .map_err(|error| Error::internal("writing a row as JSON", error))?;
            self.put(if *is_first { "\n" } else { ",\n" })?;
            self.put(&row)?;
            *is_first = false;
        }
        Ok(())
    }

    fn put(&mut self, text: &str) -> Result<()> {
        self.to.write_all(text.as_bytes()).map_err(|error| Error::file(self.folder, error))
    }
}

/// The ids of a table, some at a time.
struct Rows {
    from: i32,
    last: i32,
    is_first: bool,
}

impl Rows {
    async fn of(db: &impl ConnectionTrait, table: &str) -> Result<Self> {
        let last = format!("SELECT max(id) FROM {table}");
        let last = sql::scalar::<i32>(db, &last, []).await?.unwrap_or(0);
        Ok(Self { from: 1, last, is_first: true })
    }

    fn next(&mut self) -> Option<(i32, i32)> {
        let from = self.from;
        let to = from.saturating_add(ROWS_A_STATEMENT - 1);
        self.from = to.saturating_add(1);
        (from <= self.last).then_some((from, to))
    }
}
