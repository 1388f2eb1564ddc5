//! The list of characters and their pages.

use lobbycard_core::casting::CastingKey;
use lobbycard_core::characters::{
    self, CharacterEdit, CharacterField, CharacterOption, CharacterPage, CharacterRow,
    CharactersView, NewCharacter,
};
use lobbycard_core::ids::{ChangeSetId, CharacterId, MovieId, PersonId};
use tauri::State;

use crate::error::IpcResult;
use crate::ipc::PackedIds;
use crate::state::{AppState, now};

/// Ids of every character in the view, in order, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_ids(
    state: State<'_, AppState>,
    view: CharactersView,
) -> IpcResult<PackedIds> {
    let (library, _) = state.signed_in().await?;
    let ids = characters::ids(library.reader(), &view).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Rows in the order asked, at most 200; an id that no longer exists is left out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_rows(
    state: State<'_, AppState>,
    ids: Vec<CharacterId>,
) -> IpcResult<Vec<CharacterRow>> {
    let (library, _) = state.signed_in().await?;
    Ok(characters::rows(library.reader(), &ids).await?)
}

/// The characters a text may mean in a casting of this performer and movie, at most twelve; first
/// those the performer has played, then those of the set.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_options(
    state: State<'_, AppState>,
    text: String,
    person: Option<PersonId>,
    movie: Option<MovieId>,
) -> IpcResult<Vec<CharacterOption>> {
    let (library, _) = state.signed_in().await?;
    Ok(characters::options(library.reader(), &text, (person, movie)).await?)
}

/// Everything a character's page shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_page(
    state: State<'_, AppState>,
    id: CharacterId,
) -> IpcResult<CharacterPage> {
    let (library, _) = state.signed_in().await?;
    Ok(characters::page(library.reader(), id).await?)
}

/// Make a character that nobody plays yet.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_create(
    state: State<'_, AppState>,
    name: String,
) -> IpcResult<NewCharacter> {
    let (library, session) = state.signed_in().await?;
    Ok(characters::create(&library, &session, &name, now()).await?)
}

/// Change one field of a character. Answers the change set, null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_edit(
    state: State<'_, AppState>,
    id: CharacterId,
    edit: CharacterEdit,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(characters::edit(&library, &session, id, edit, now()).await?)
}

/// Put a character into the bin with all its castings.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_delete(
    state: State<'_, AppState>,
    id: CharacterId,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(characters::delete(&library, &session, id, now()).await?)
}

/// Make one character of two; `take` are the facts of the one that goes that replace the other's.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_merge(
    state: State<'_, AppState>,
    gone: CharacterId,
    keep: CharacterId,
    take: Vec<CharacterField>,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(characters::merge(&library, &session, (gone, keep), &take, now()).await?)
}

/// Give some castings of a character to a new one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_split(
    state: State<'_, AppState>,
    id: CharacterId,
    name: String,
    castings: Vec<CastingKey>,
) -> IpcResult<NewCharacter> {
    let (library, session) = state.signed_in().await?;
    Ok(characters::split(&library, &session, (id, &name), &castings, now()).await?)
}
