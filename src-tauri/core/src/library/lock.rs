//! One writer, whatever the session bus does: an OS lock on a file in the library's folder. The
//! same file says whether the last end was clean.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::{Error, Result};

const OPEN: &[u8] = b"open\n";

/// The right to write to a library. The lock goes with the process, however it ends.
#[derive(Debug)]
pub(super) struct WriteLock {
    file: File,
    path: PathBuf,
    left_open: bool,
}

impl WriteLock {
    pub(super) fn acquire(folder: &Path) -> Result<Self> {
        let path = folder.join("library.lock");
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| Error::file(&path, error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::LibraryLocked),
            Err(TryLockError::Error(error)) => return Err(Error::file(&path, error)),
        }
        let mut note = Vec::new();
        file.read_to_end(&mut note).map_err(|error| Error::file(&path, error))?;
        Ok(Self { left_open: note == OPEN, file, path })
    }

    /// The last process that wrote here did not come to its end.
    pub(super) fn was_left_open(&self) -> bool {
        self.left_open
    }

    pub(super) fn mark_open(&mut self) -> Result<()> {
        self.note(OPEN)
    }

    pub(super) fn mark_closed(&self) -> Result<()> {
        self.note(b"")
    }

    fn note(&self, text: &[u8]) -> Result<()> {
        let mut file = &self.file;
        file.set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| file.write_all(text))
            .and_then(|()| file.sync_all())
            .map_err(|error| Error::file(&self.path, error))
    }
}
