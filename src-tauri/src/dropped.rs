//! Pictures that were dropped, each with the movie that its file's name says.

use std::collections::HashMap;
use std::path::PathBuf;

use lobbycard_core::accounts::Session;
use lobbycard_core::ids::{ChangeSetId, MovieId};
use lobbycard_core::movies::{self, MovieCard};
use lobbycard_core::paths::file_name;
use lobbycard_core::pictures::{self, Confidence, MovieNames, PictureOf};
use lobbycard_core::{Error, Library};
use serde::{Deserialize, Serialize};

use crate::drops::Drops;
use crate::error::{IpcError, IpcResult};
use crate::state::now;

/// A file that was dropped, and what is proposed for it.
#[derive(Debug, Serialize, specta::Type)]
pub(crate) struct DroppedPicture {
    /// Its place in the drop, from 0; its preview is `poster://localhost/<token>-<place>`.
    place: u32,
    /// Its name, without its folder.
    file: String,
    /// The movie that its name says.
    movie: Option<MovieCard>,
    /// How sure that is.
    confidence: Option<Confidence>,
    /// Why it is not taken.
    refusal: Option<IpcError>,
}

/// A dropped file and the movie it is the poster of.
#[derive(Debug, Deserialize, specta::Type)]
pub(crate) struct Placed {
    /// Its place in the drop.
    place: u32,
    /// The movie.
    movie: MovieId,
}

/// Look at all files of a drop.
pub(crate) async fn match_all(
    library: &Library,
    drops: &Drops,
    token: u32,
) -> IpcResult<Vec<DroppedPicture>> {
    let paths = drops.paths(token)?;
    let names = MovieNames::read(library.reader()).await?;
    let looked = tokio::task::block_in_place(|| pictures::look(library, &paths));
    let files: Vec<String> = paths.iter().map(|path| file_name(path)).collect();
    let found: Vec<_> = files.iter().map(|file| names.find(file)).collect();
    let ids: Vec<MovieId> = found.iter().flatten().map(|found| found.movie).collect();
    let mut cards = HashMap::new();
    for some in ids.chunks(movies::CARDS) {
        let some = movies::cards(library.reader(), some).await?;
        cards.extend(some.into_iter().map(|card| (card.id, card)));
    }
    let mut previews = Vec::new();
    let mut dropped = Vec::new();
    for (place, ((file, found), seen)) in (0..).zip(files.into_iter().zip(found).zip(looked)) {
        let movie = found.and_then(|found| cards.get(&found.movie).cloned());
        let confidence = found.map(|found| found.confidence);
        let refusal = seen.as_ref().err().map(IpcError::from);
        previews.push(seen.unwrap_or_default());
        dropped.push(DroppedPicture { place, file, movie, confidence, refusal });
    }
    drops.keep_previews(token, previews);
    Ok(dropped)
}

/// Make posters of dropped files, all as one step.
pub(crate) async fn place(
    library: &Library,
    session: &Session,
    paths: &[PathBuf],
    placed: &[Placed],
) -> IpcResult<Option<ChangeSetId>> {
    let of = |one: &Placed| {
        let path = paths.get(one.place as usize)?;
        Some((PictureOf::Movie(one.movie), path.clone()))
    };
    let placed: Option<Vec<_>> = placed.iter().map(of).collect();
    let placed = placed.ok_or(Error::NotFound { what: "drop" })?;
    if placed.is_empty() {
        return Ok(None);
    }
    Ok(pictures::put_files(library, session, &placed, now()).await?)
}
