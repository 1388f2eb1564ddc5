//! What can go wrong in the core. A variant exists because somebody acts on it: the page through
//! its code, the command line through its exit status.

use std::path::PathBuf;

use time::Date;

use crate::accounts::KeyringProblem;
use crate::files::ImageRefusal;
use crate::transfer::PlanReason;

/// The core's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of the core. `Display` is the sentence the command line prints.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The row asked for is gone or never was.
    #[error("This {what} is not in the library.")]
    NotFound {
        /// The noun: movie, person, character, change.
        what: &'static str,
    },
    /// A value cannot be taken as it is.
    #[error("{field}: {problem}")]
    Invalid {
        /// The name of the field, as on the wire.
        field: &'static str,
        /// What is wrong with it.
        problem: Problem,
    },
    /// Something else changed the row since.
    #[error("“{name}” was changed since. Nothing was taken back.")]
    Conflict {
        /// The row, as a person knows it.
        name: String,
    },
    /// Something long is under way that this would disturb.
    #[error("An import is running. Wait for its end or stop it first.")]
    Busy,
    /// Only the owner of the library may do this.
    #[error("Only the owner of the library can do this.")]
    OwnerOnly,
    /// Nobody is signed in.
    #[error("Sign in first.")]
    SignedOut,
    /// The username or the password is wrong; which one is not told.
    #[error("The username or the password is wrong.")]
    WrongPassword {
        /// How long no further attempt is looked at.
        retry_after_seconds: Option<u64>,
    },
    /// The keyring of the system did not help.
    #[error("Staying signed in does not work: {problem}.")]
    Keyring {
        /// Why.
        problem: KeyringProblem,
    },
    /// A file or folder cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    FileUnreadable {
        /// Which one.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A file is no picture that is taken.
    #[error("{name}: {refusal}.")]
    Picture {
        /// Its file name.
        name: String,
        /// Why.
        #[source]
        refusal: ImageRefusal,
    },
    /// A document to import cannot be taken as a whole.
    #[error("{name}: {reason}.")]
    Document {
        /// Its file name.
        name: String,
        /// Why.
        reason: PlanReason,
    },
    /// A folder to write to holds other things.
    #[error("{} holds other files. Choose an empty folder, or one with an earlier export.", path.display())]
    FolderNotEmpty {
        /// Which one.
        path: PathBuf,
    },
    /// There is no room left where the library lives.
    #[error("The disk is full. Make room where the library lives and try again.")]
    DiskFull,
    /// The library cannot be written to.
    #[error("The library can only be read: its disk or folder is write-protected.")]
    ReadOnly,
    /// Another process has the library open for writing.
    #[error("This library is open in Lobbycard. Close it, or import there.")]
    LibraryLocked,
    /// The library was written by a newer Lobbycard.
    #[error("This library was made by a newer Lobbycard ({step}). Install that one to open it.")]
    LibraryNewer {
        /// The first step of the schema this binary does not know.
        step: String,
    },
    /// The database is damaged.
    #[error(
        "The library's database is damaged: {detail}. Its backups folder may hold a sound copy."
    )]
    LibraryDamaged {
        /// What the check said first.
        detail: String,
    },
    /// There is no library in this folder.
    #[error("There is no Lobbycard library in {}.", path.display())]
    NoLibrary {
        /// The folder.
        path: PathBuf,
    },
    /// The person stopped it.
    #[error("Stopped.")]
    Cancelled,
    /// The database refused.
    #[error("The database could not do this.")]
    Database(#[source] sea_orm::DbErr),
    /// The file store refused.
    #[error("The file store could not do this.")]
    Store(#[source] object_store::Error),
    /// Anything that is a bug or a broken machine.
    #[error("{what} failed.")]
    Internal {
        /// The step that failed.
        what: &'static str,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It holds nothing but blanks.
    #[error("this must not be empty.")]
    Empty,
    /// Somebody has it already.
    #[error("this is taken.")]
    Taken,
    /// It is shorter than it may be.
    #[error("at least {min} characters are needed.")]
    TooShort {
        /// Characters needed.
        min: usize,
    },
    /// It is longer than it may be.
    #[error("at most {max} characters fit.")]
    TooLong {
        /// Characters that fit.
        max: usize,
    },
    /// There are as many already as there may be.
    #[error("there are {max} already, which is as many as there may be.")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// It is less or more than it may be.
    #[error("a number from {min} to {max} is needed.")]
    OutOfRange {
        /// The least.
        min: i64,
        /// The greatest.
        max: i64,
    },
    /// It is no date.
    #[error("a date such as 1979, 1979-05 or 1979-05-25 is needed.")]
    NotADate,
    /// It is no whole date.
    #[error("a day such as 1979-05-25 is needed.")]
    NotADay,
    /// It is a day before or after those that can be.
    #[error("a day from {min} to {max} is needed.")]
    DayOutOfRange {
        /// The first.
        min: Date,
        /// The last.
        max: Date,
    },
    /// It is no address of electronic mail.
    #[error("an address such as name@example.org is needed.")]
    NotAnEmail,
    /// It is a password that everybody uses.
    #[error("this password is one of the first that are guessed.")]
    TooCommon,
    /// It is no code of a currency.
    #[error("a currency such as USD or EUR is needed.")]
    NotACurrency,
    /// It belongs into another field.
    #[error("this has a field of its own.")]
    Elsewhere,
    /// It cannot be joined with itself.
    #[error("two different ones are needed.")]
    Same,
}

/// Primary result codes of SQLite that somebody acts on.
const SQLITE_READONLY: i64 = 8;
const SQLITE_INTERRUPT: i64 = 9;
const SQLITE_CORRUPT: i64 = 11;
const SQLITE_FULL: i64 = 13;
const SQLITE_NOTADB: i64 = 26;

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        match sqlite_code(&error) {
            Some(SQLITE_FULL) => Self::DiskFull,
            Some(SQLITE_READONLY) => Self::ReadOnly,
            Some(SQLITE_INTERRUPT) => Self::Cancelled,
            Some(SQLITE_CORRUPT | SQLITE_NOTADB) => {
                Self::LibraryDamaged { detail: error.to_string() }
            }
            _ => Self::Database(error),
        }
    }
}

/// The primary result code of SQLite behind an error, when there is one.
fn sqlite_code(error: &sea_orm::DbErr) -> Option<i64> {
    use sea_orm::{DbErr, RuntimeErr};
    let (DbErr::Exec(runtime) | DbErr::Query(runtime) | DbErr::Conn(runtime)) = error else {
        return None;
    };
    let RuntimeErr::SqlxError(source) = runtime else { return None };
    let code = source.as_database_error()?.code()?.parse::<i64>().ok()?;
    Some(code & 0xff)
}

impl From<object_store::Error> for Error {
    fn from(error: object_store::Error) -> Self {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
        while let Some(current) = cause {
            match current.downcast_ref::<std::io::Error>() {
                Some(io) if is_full(io) => return Self::DiskFull,
                Some(io) if is_forbidden(io) => return Self::ReadOnly,
                _ => cause = current.source(),
            }
        }
        Self::Store(error)
    }
}

impl Error {
    /// A failure of the file system while working on `path`.
    pub(crate) fn file(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        if is_full(&source) {
            Self::DiskFull
        } else {
            Self::FileUnreadable { path: path.into(), source }
        }
    }

    /// A failure that nobody can act on.
    pub(crate) fn internal(
        what: &'static str,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Internal { what, source: source.into() }
    }
}

fn is_full(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
}

fn is_forbidden(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied
    )
}
