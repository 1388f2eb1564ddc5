//! `lobbycard export`: the catalogue as a document, with its pictures.

use std::path::Path;
use std::process::ExitCode;

use lobbycard_core::Error;
use lobbycard_core::transfer::{self, FILE_NAME, Job};
use tokio_util::sync::CancellationToken;

use super::{At, progress};
use crate::state::now;

/// Export to a folder. A picture that is missing is named, and all else is written.
pub(super) async fn export(at: &At, folder: &Path) -> Result<ExitCode, Error> {
    let library = at.open_to_read().await?;
    let progress = progress();
    let job = Job { progress: &progress, stop: CancellationToken::new() };
    let exported = transfer::export(&library, folder, &job, now()).await?;
    let (movies, pictures) = (exported.movies, exported.pictures);
    let document = folder.join(FILE_NAME);
    let mut lines = vec![format!("{}: {movies} movies, {pictures} pictures", document.display())];
    lines.extend(exported.missing.iter().map(|key| format!("  {key} is missing in the library")));
    at.print(&exported, &lines);
    Ok(ExitCode::from(u8::from(!exported.missing.is_empty())))
}
