//! The picture of the signed-in person's profile.

use lobbycard_core::accounts::{self, SessionUser};
use lobbycard_core::pictures::NewPicture;
use tauri::{State, WebviewWindow};
use tokio::task::block_in_place;

use crate::clipboard;
use crate::error::IpcResult;
use crate::state::{AppState, now};

/// Let the person pick a picture of themselves; null when they closed the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_choose_avatar(
    state: State<'_, AppState>,
    window: WebviewWindow,
) -> IpcResult<Option<SessionUser>> {
    let (library, session) = state.signed_in().await?;
    let Some(path) = state.import().pick_picture(&window).await else { return Ok(None) };
    let picture = block_in_place(|| NewPicture::read(&path))?;
    Ok(Some(accounts::set_avatar(&library, &session, picture, now()).await?))
}

/// Take the picture on the clipboard. `NotFound` when there is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_paste_avatar(state: State<'_, AppState>) -> IpcResult<SessionUser> {
    let (library, session) = state.signed_in().await?;
    let picture = clipboard::picture()?;
    Ok(accounts::set_avatar(&library, &session, picture, now()).await?)
}

/// Take the picture that was dropped; of several the first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_drop_avatar(
    state: State<'_, AppState>,
    token: u32,
) -> IpcResult<SessionUser> {
    let (library, session) = state.signed_in().await?;
    let path = state.drops().paths(token)?.into_iter().next().unwrap_or_default();
    let picture = block_in_place(|| NewPicture::read(&path))?;
    Ok(accounts::set_avatar(&library, &session, picture, now()).await?)
}

/// Leave it without a picture.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_remove_avatar(state: State<'_, AppState>) -> IpcResult<SessionUser> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::remove_avatar(&library, &session, now()).await?)
}
