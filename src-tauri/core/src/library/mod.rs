//! One library: a folder with a database, its objects and its backups. Owns opening, closing and
//! the rule that there is one writer. What is inside belongs to the other nouns.

mod check;
pub(crate) mod connect;
mod derived;
mod dump;
mod lock;
mod places;
mod stats;
mod typing;
mod upgrade;

use std::path::{Path, PathBuf};

use sea_orm::DatabaseConnection;

pub use check::{CheckDepth, CheckReport, Finding, check, repair};
pub use dump::canonical_dump;
pub use places::Places;
pub use stats::{Counts, Stats, counts, stats};

use crate::accounts::Strangers;
use crate::files::FileStore;
use crate::history::RunningSets;
use crate::{Error, Result};
use lock::WriteLock;

use typing::{Turn, Typing};

/// File name of the database inside a library's folder.
pub(crate) const DATABASE: &str = "library.sqlite";

/// An open library. Dropping it leaves everything sound; [`Library::close`] also says so on disk,
/// so that the next start need not look.
#[derive(Debug)]
pub struct Library {
    folder: PathBuf,
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    typing: Typing,
    files: FileStore,
    lock: Option<WriteLock>,
    running: RunningSets,
    signing_in: tokio::sync::Mutex<Strangers>,
}

impl Library {
    /// Open a library for reading and writing, and make it where there is none.
    ///
    /// # Errors
    /// `LibraryLocked` while another process writes to it, `LibraryNewer` when a newer Lobbycard
    /// made it (nothing is written then), `LibraryDamaged` when the last end was unclean and the
    /// database did not survive it.
    pub async fn open(places: &Places) -> Result<Self> {
        let folder = &places.library;
        std::fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
        let mut lock = WriteLock::acquire(folder)?;
        let database = folder.join(DATABASE);
        if database.exists() {
            upgrade::refuse_newer(&database).await?;
        }
        if lock.was_left_open() {
            connect::quick_check(&database).await?;
        }
        // Before the database: where there is one, a reader finds the store, whenever this was cut off.
        let files = FileStore::create(folder, &places.cache)?;
        let writer = connect::writer(&database).await?;
        lock.mark_open()?;
        upgrade::migrate(&writer, folder).await?;
        derived::refresh_if_older(&writer).await?;
        let reader = connect::readers(&database).await?;
        Ok(Self {
            folder: folder.clone(),
            reader,
            writer,
            typing: Typing::open(&database),
            files,
            lock: Some(lock),
            running: RunningSets::default(),
            signing_in: tokio::sync::Mutex::default(),
        })
    }

    /// Open an existing library for reading only, without the lock: works beside an open window.
    ///
    /// # Errors
    /// `NoLibrary` where there is none, `LibraryNewer` when a newer Lobbycard made it.
    pub async fn open_read_only(places: &Places) -> Result<Self> {
        let folder = &places.library;
        let database = folder.join(DATABASE);
        if !database.exists() {
            return Err(Error::NoLibrary { path: folder.clone() });
        }
        upgrade::refuse_newer(&database).await?;
        let reader = connect::readers(&database).await?;
        let files = FileStore::open(folder, &places.cache)?;
        let folder = folder.clone();
        Ok(Self {
            folder,
            writer: reader.clone(),
            reader,
            typing: Typing::open(&database),
            files,
            lock: None,
            running: RunningSets::default(),
            signing_in: tokio::sync::Mutex::default(),
        })
    }

    /// The folder it lives in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Connections to read with; they never wait for the writer.
    #[must_use]
    pub fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The turn of the next search while typing, which stops the one before it.
    pub(crate) async fn turn(&self) -> Result<Turn<'_>> {
        self.typing.turn().await
    }

    /// The one connection that writes.
    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// The change sets that are being written.
    pub(crate) fn running(&self) -> &RunningSets {
        &self.running
    }

    /// Held while a password is tried: guesses are counted one after the other, those for names that
    /// nobody has in here.
    pub(crate) fn signing_in(&self) -> &tokio::sync::Mutex<Strangers> {
        &self.signing_in
    }

    /// Its originals and thumbnails.
    #[must_use]
    pub fn files(&self) -> &FileStore {
        &self.files
    }

    /// Close the connections and note that the end was clean.
    ///
    /// # Errors
    /// When the database cannot be closed or the note cannot be written.
    pub async fn close(&self) -> Result<()> {
        self.typing.close().await?;
        self.reader.close_by_ref().await?;
        self.writer.close_by_ref().await?;
        self.lock.as_ref().map_or(Ok(()), WriteLock::mark_closed)
    }
}
