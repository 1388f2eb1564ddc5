//! The one shape of a failure across IPC. The cause goes to the log, the code to the page, and the
//! sentence for a code lives there.

use std::collections::BTreeMap;

use lobbycard_core::paths::file_name;
use lobbycard_core::{Error, Problem};
use serde::Serialize;

/// What a command answers.
pub(crate) type IpcResult<T> = Result<T, IpcError>;

/// A failure as the page sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct IpcError {
    code: ErrorCode,
    field: Option<&'static str>,
    params: BTreeMap<&'static str, String>,
}

/// A code exists only because the page acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    /// The row is gone: `what`.
    NotFound,
    /// The field holds what cannot be taken: `reason`, `min`, `max`.
    Invalid,
    /// Something was changed since: `name`.
    Conflict,
    /// An import is running.
    Busy,
    /// Only the owner may do this.
    OwnerOnly,
    /// Nobody is signed in.
    SignedOut,
    /// `retryAfterSeconds`, when the next try must wait.
    WrongPassword,
    /// The keyring of the system did not help: `reason`.
    KeyringUnavailable,
    /// `file`.
    FileUnreadable,
    /// A file is no picture that is taken: `file`, `reason`.
    PictureRefused,
    /// A document to import cannot be taken: `file`, `reason` (a code of a plan) and its values.
    DocumentUnreadable,
    /// The folder to write to holds other things.
    FolderNotEmpty,
    /// There is no room left.
    DiskFull,
    /// The library cannot be written to.
    ReadOnly,
    /// The person stopped it.
    Cancelled,
    /// Another Lobbycard has the library open.
    LibraryLocked,
    /// A newer Lobbycard made the library.
    LibraryNewer,
    /// The database is damaged.
    LibraryDamaged,
    /// A bug or a broken machine; the log says more.
    Internal,
}

impl IpcError {
    fn new(code: ErrorCode) -> Self {
        Self { code, field: None, params: BTreeMap::new() }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }

    fn of_problem(field: &'static str, problem: Problem) -> Self {
        let invalid = Self { field: Some(field), ..Self::new(ErrorCode::Invalid) };
        match problem {
            Problem::Empty => invalid.with("reason", "empty"),
            Problem::Taken => invalid.with("reason", "taken"),
            Problem::TooShort { min } => invalid.with("reason", "tooShort").with("min", min),
            Problem::TooLong { max } => invalid.with("reason", "tooLong").with("max", max),
            Problem::TooMany { max } => invalid.with("reason", "tooMany").with("max", max),
            Problem::OutOfRange { min, max } => {
                invalid.with("reason", "outOfRange").with("min", min).with("max", max)
            }
            Problem::NotADate => invalid.with("reason", "notADate"),
            Problem::NotADay => invalid.with("reason", "notADay"),
            Problem::DayOutOfRange { min, max } => {
                invalid.with("reason", "dayOutOfRange").with("min", min).with("max", max)
            }
            Problem::NotAnEmail => invalid.with("reason", "notAnEmail"),
            Problem::TooCommon => invalid.with("reason", "tooCommon"),
            Problem::NotACurrency => invalid.with("reason", "notACurrency"),
            Problem::Elsewhere => invalid.with("reason", "elsewhere"),
            Problem::Same => invalid.with("reason", "same"),
        }
    }
}

impl From<&Error> for IpcError {
    fn from(error: &Error) -> Self {
        match error {
            Error::NotFound { what } => Self::new(ErrorCode::NotFound).with("what", what),
            Error::Invalid { field, problem } => Self::of_problem(field, *problem),
            Error::Conflict { name } => Self::new(ErrorCode::Conflict).with("name", name),
            Error::Busy => Self::new(ErrorCode::Busy),
            Error::OwnerOnly => Self::new(ErrorCode::OwnerOnly),
            Error::SignedOut => Self::new(ErrorCode::SignedOut),
            Error::WrongPassword { retry_after_seconds: None } => {
                Self::new(ErrorCode::WrongPassword)
            }
            Error::WrongPassword { retry_after_seconds: Some(seconds) } => {
                Self::new(ErrorCode::WrongPassword).with("retryAfterSeconds", seconds)
            }
            Error::Keyring { problem } => {
                tracing::warn!(problem = problem.code(), "the keyring did not help");
                Self::new(ErrorCode::KeyringUnavailable).with("reason", problem.code())
            }
            Error::FileUnreadable { path, .. } => {
                log(error);
                Self::new(ErrorCode::FileUnreadable).with("file", file_name(path))
            }
            Error::Picture { name, refusal } => Self::new(ErrorCode::PictureRefused)
                .with("file", name)
                .with("reason", refusal.code()),
            Error::Document { name, reason } => {
                let mut error = Self::new(ErrorCode::DocumentUnreadable);
                error.params.extend(reason.params.clone());
                error.with("file", name).with("reason", reason.code)
            }
            Error::FolderNotEmpty { .. } => Self::new(ErrorCode::FolderNotEmpty),
            Error::DiskFull => Self::new(ErrorCode::DiskFull),
            Error::ReadOnly => Self::new(ErrorCode::ReadOnly),
            Error::Cancelled => Self::new(ErrorCode::Cancelled),
            Error::LibraryLocked => Self::new(ErrorCode::LibraryLocked),
            Error::LibraryNewer { .. } => Self::new(ErrorCode::LibraryNewer),
            Error::LibraryDamaged { .. } => {
                log(error);
                Self::new(ErrorCode::LibraryDamaged)
            }
            Error::NoLibrary { .. }
            | Error::Database(_)
            | Error::Store(_)
            | Error::Internal { .. } => {
                log(error);
                Self::new(ErrorCode::Internal)
            }
        }
    }
}

impl From<Error> for IpcError {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

/// The causes, in the log alone. Not the sentence itself: it may name a path.
fn log(error: &Error) {
    let mut causes = Vec::new();
    let mut cause = std::error::Error::source(error);
    while let Some(current) = cause {
        causes.push(current.to_string());
        cause = current.source();
    }
    let kind = format!("{error:?}");
    let kind = kind.split([' ', '(', '{']).next().unwrap_or_default();
    tracing::error!(kind, causes = causes.join(": "), "a command failed");
}
