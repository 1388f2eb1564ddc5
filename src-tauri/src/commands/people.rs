//! The list of people and their pages.

use lobbycard_core::ids::{ChangeSetId, PersonId};
use lobbycard_core::people::{
    self, NewPerson, PeopleView, PersonEdit, PersonField, PersonPage, PersonRow,
};
use lobbycard_core::search;
use tauri::State;

use crate::error::IpcResult;
use crate::ipc::PackedIds;
use crate::state::{AppState, now};

/// Ids of everyone in the view, in order, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_ids(
    state: State<'_, AppState>,
    view: PeopleView,
) -> IpcResult<PackedIds> {
    let (library, _) = state.signed_in().await?;
    let ids = people::ids(library.reader(), &view).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Rows in the order asked, at most 200; an id that no longer exists is left out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_rows(
    state: State<'_, AppState>,
    ids: Vec<PersonId>,
) -> IpcResult<Vec<PersonRow>> {
    let (library, _) = state.signed_in().await?;
    Ok(people::rows(library.reader(), &ids).await?)
}

/// The people a text may mean, at most eight.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_options(
    state: State<'_, AppState>,
    text: String,
) -> IpcResult<Vec<PersonRow>> {
    let (library, _) = state.signed_in().await?;
    Ok(search::people(library.reader(), &text).await?)
}

/// Everything a person's page shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_page(state: State<'_, AppState>, id: PersonId) -> IpcResult<PersonPage> {
    let (library, _) = state.signed_in().await?;
    Ok(people::page(library.reader(), id).await?)
}

/// Make a person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_create(
    state: State<'_, AppState>,
    name: String,
) -> IpcResult<NewPerson> {
    let (library, session) = state.signed_in().await?;
    Ok(people::create(&library, &session, &name, now()).await?)
}

/// Change one field of a person. Answers the change set, null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_edit(
    state: State<'_, AppState>,
    id: PersonId,
    edit: PersonEdit,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(people::edit(&library, &session, id, edit, now()).await?)
}

/// Put a person into the bin with all their credits.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_delete(
    state: State<'_, AppState>,
    id: PersonId,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(people::delete(&library, &session, id, now()).await?)
}

/// Make one person of two; `take` are the facts of the one who goes that replace the other's.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_merge(
    state: State<'_, AppState>,
    gone: PersonId,
    keep: PersonId,
    take: Vec<PersonField>,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(people::merge(&library, &session, (gone, keep), &take, now()).await?)
}
