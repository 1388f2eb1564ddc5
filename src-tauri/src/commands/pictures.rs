//! Posters and portraits.

use lobbycard_core::Error;
use lobbycard_core::ids::{ChangeSetId, FileId};
use lobbycard_core::pictures::{self, Cut, NewPicture, PictureOf, PictureState};
use tauri::{State, WebviewWindow};
use tokio::task::block_in_place;

use crate::commands::transfer::PickedFolder;
use crate::dropped::{DroppedPicture, Placed};
use crate::error::IpcResult;
use crate::state::{AppState, now};
use crate::{clipboard, dropped};

/// The picture something has and those it had.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_state(
    state: State<'_, AppState>,
    of: PictureOf,
) -> IpcResult<PictureState> {
    let (library, _) = state.signed_in().await?;
    Ok(pictures::state(library.reader(), of).await?)
}

/// Let the person pick a file and take its picture; null when they closed the dialog, or when it is
/// the picture there is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_choose_file(
    state: State<'_, AppState>,
    window: WebviewWindow,
    of: PictureOf,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    let Some(path) = state.import().pick_picture(&window).await else { return Ok(None) };
    let picture = block_in_place(|| NewPicture::read(&path))?;
    Ok(pictures::put(&library, &session, of, picture, now()).await?)
}

/// Take the picture on the clipboard. `NotFound` when there is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_paste(
    state: State<'_, AppState>,
    of: PictureOf,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    let picture = clipboard::picture()?;
    Ok(pictures::put(&library, &session, of, picture, now()).await?)
}

/// Take the picture that was dropped; of several the first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_drop(
    state: State<'_, AppState>,
    token: u32,
    of: PictureOf,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    let paths = state.drops().paths(token)?;
    let path = paths.into_iter().next().unwrap_or_default();
    let picture = block_in_place(|| NewPicture::read(&path))?;
    Ok(pictures::put(&library, &session, of, picture, now()).await?)
}

/// The pictures that were dropped, each with the movie that its name says.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_match(
    state: State<'_, AppState>,
    token: u32,
) -> IpcResult<Vec<DroppedPicture>> {
    let (library, _) = state.signed_in().await?;
    dropped::match_all(&library, state.drops(), token).await
}

/// Take dropped pictures as posters, all as one step.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_place(
    state: State<'_, AppState>,
    token: u32,
    placed: Vec<Placed>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    let paths = state.drops().paths(token)?;
    dropped::place(&library, &session, &paths, &placed).await
}

/// Take the folder that was dropped as the one to import.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_folder(
    state: State<'_, AppState>,
    token: u32,
) -> IpcResult<PickedFolder> {
    state.signed_in().await?;
    let paths = state.drops().paths(token)?;
    let folder = paths.into_iter().find(|path| path.is_dir());
    let folder = folder.ok_or(Error::NotFound { what: "folder" })?;
    Ok(PickedFolder { name: state.import().take(folder) })
}

/// Take a picture that is stored already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_use(
    state: State<'_, AppState>,
    of: PictureOf,
    file: FileId,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(pictures::choose(&library, &session, of, file, now()).await?)
}

/// Leave it without a picture.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_remove(
    state: State<'_, AppState>,
    of: PictureOf,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(pictures::remove(&library, &session, of, now()).await?)
}

/// Cut and turn its picture, from the original.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_cut(
    state: State<'_, AppState>,
    of: PictureOf,
    cut: Cut,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(pictures::cut(&library, &session, of, cut, now()).await?)
}

/// Let the person pick where a copy of its picture goes; false when they closed the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_save_copy(
    state: State<'_, AppState>,
    window: WebviewWindow,
    of: PictureOf,
) -> IpcResult<bool> {
    let (library, _) = state.signed_in().await?;
    let copy = pictures::copy(&library, of).await?;
    let Some(to) = state.import().pick_file(&window, &copy.name).await else { return Ok(false) };
    Ok(copy.write(&to).map(|()| true)?)
}

/// Show the original of its picture in the file manager.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pictures_reveal(state: State<'_, AppState>, of: PictureOf) -> IpcResult<()> {
    let (library, _) = state.signed_in().await?;
    let path = pictures::original(&library, of).await?;
    block_in_place(|| tauri_plugin_opener::reveal_item_in_dir(path))
        .map_err(|_| Error::NotFound { what: "fileManager" }.into())
}
