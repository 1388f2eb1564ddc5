//! Castings: rows of the editors, lines that were pasted, and who played whom across movies.

use lobbycard_core::casting::{
    self, CastingEdit, CastingEdited, CastingKey, CastingRow, CastingsAdded, CastingsOf, Matrix,
    MatrixOf, NewCasting, PastedLine,
};
use lobbycard_core::ids::{ChangeSetId, MovieId};
use tauri::{State, WebviewWindow};

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// The castings of a movie in billing order, or those of a person or a character, the oldest movie
/// first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_rows(
    state: State<'_, AppState>,
    of: CastingsOf,
) -> IpcResult<Vec<CastingRow>> {
    let (library, _) = state.signed_in().await?;
    Ok(casting::rows(library.reader(), of).await?)
}

/// Add castings to a movie at a place of its billing, 0 for the first, null for behind all. Those
/// it has already are left out and named by their places.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_add(
    state: State<'_, AppState>,
    movie: MovieId,
    place: Option<u32>,
    castings: Vec<NewCasting>,
) -> IpcResult<CastingsAdded> {
    let (library, session) = state.signed_in().await?;
    Ok(casting::add(&library, &session, (movie, place), &castings, now()).await?)
}

/// Change one field of a casting. Answers the key it has now, null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_edit(
    state: State<'_, AppState>,
    key: CastingKey,
    edit: CastingEdit,
) -> IpcResult<Option<CastingEdited>> {
    let (library, session) = state.signed_in().await?;
    Ok(casting::edit(&library, &session, key, &edit, now()).await?)
}

/// Take castings out of their movies. Answers the change set, null when all are gone already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_remove(
    state: State<'_, AppState>,
    keys: Vec<CastingKey>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(casting::remove_castings(&library, &session, &keys, now()).await?)
}

/// Give a casting another place in the billing, 0 for the first. Null when it is there already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_move(
    state: State<'_, AppState>,
    key: CastingKey,
    place: u32,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(casting::move_to(&library, &session, key, place, now()).await?)
}

/// Read pasted lines for the cast of a movie; nothing is written.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_read_pasted(
    state: State<'_, AppState>,
    movie: MovieId,
    text: String,
) -> IpcResult<Vec<PastedLine>> {
    let (library, _) = state.signed_in().await?;
    Ok(casting::read_pasted(library.reader(), movie, &text).await?)
}

/// Who played whom across movies; characters in fewer than `least` of them are left out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_matrix(
    state: State<'_, AppState>,
    of: MatrixOf,
    least: u32,
) -> IpcResult<Matrix> {
    let (library, _) = state.signed_in().await?;
    Ok(casting::matrix(library.reader(), &of, least).await?)
}

/// Let the person pick a file and write the same to it as CSV. Answers the file's name, null when
/// they closed the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn casting_save_matrix(
    state: State<'_, AppState>,
    window: WebviewWindow,
    of: MatrixOf,
    least: u32,
) -> IpcResult<Option<String>> {
    let (library, _) = state.signed_in().await?;
    let Some(file) = state.import().pick_file(&window, "casting.csv").await else {
        return Ok(None);
    };
    Ok(Some(casting::save_matrix(library.reader(), (&of, least), &file).await?))
}
