//! Our own format: one JSON document that holds all of a catalogue, with its pictures beside it.
//! docs/FORMATS.md describes it, and `docs/lobbycard.schema.json` is its JSON Schema.
//!
//! [`document`] is its shape, for reading and for writing. A document that was exported whole goes
//! into an empty library as it is ([`restore`]); any other is films like those of a folder
//! ([`films`]).

mod document;
mod export;
mod export_rows;
mod films;
mod integrity;
mod read;
mod restore;
mod restore_rows;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

pub(super) use document::Document;
pub use export::{Exported, export};
pub(super) use films::{Base, films};
pub(super) use integrity::is_whole;
pub(super) use read::{read, read_built_in};
pub(super) use restore::restore;

/// What a document is called in the folder of an export.
pub const FILE_NAME: &str = "lobbycard.json";

/// The document behind a path that somebody gave: the file itself, or the one in the folder.
pub(super) fn document_at(path: &Path) -> Option<PathBuf> {
    let inside = path.join(FILE_NAME);
    if inside.is_file() {
        return Some(inside);
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    (ending == "json" && path.is_file()).then(|| path.to_owned())
}
