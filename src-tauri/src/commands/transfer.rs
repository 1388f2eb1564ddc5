//! Importing: pick, plan, look, apply; the sample collection; exporting.

use lobbycard_core::history::Actor;
use lobbycard_core::ids::ChangeSetId;
use lobbycard_core::transfer::{
    self, AssumedSame, Exported, ImportSummary, PlanRow, PlanStatus, PlanSummary, Progress,
};
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

use crate::error::IpcResult;
use crate::ipc::{silent, throttled};
use crate::state::{AppState, now};

/// Rows of a plan that one call answers at most.
const ROWS: u32 = 200;

/// A folder the person has picked. Its path stays here.
#[derive(Debug, Serialize, specta::Type)]
pub(crate) struct PickedFolder {
    pub(crate) name: String,
}

/// Open the system's folder dialog; null when the person closed it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_pick_folder(
    state: State<'_, AppState>,
    window: WebviewWindow,
) -> IpcResult<Option<PickedFolder>> {
    state.signed_in().await?;
    let picked = state.import().pick(&window).await;
    Ok(picked.map(|name| PickedFolder { name }))
}

/// Read the picked folder. The plan is kept until the next one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_plan(
    state: State<'_, AppState>,
    on_progress: Channel<Progress>,
) -> IpcResult<PlanSummary> {
    let (library, _) = state.signed_in().await?;
    let (folder, stop, _running) = state.import().begin_plan()?;
    let job = throttled(&on_progress, stop);
    let plan = transfer::plan(&library, &folder, &job.job()).await?;
    Ok(state.import().keep(plan))
}

/// Rows of the plan, one status or all, conflicts first. At most 200.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_plan_rows(
    state: State<'_, AppState>,
    status: Option<PlanStatus>,
    offset: u32,
    limit: u32,
) -> IpcResult<Vec<PlanRow>> {
    state.signed_in().await?;
    Ok(state.import().plan()?.rows(status, offset as usize, limit.min(ROWS) as usize))
}

/// People of the plan who are taken for those of the same name in the library. At most 200.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_plan_people(
    state: State<'_, AppState>,
    offset: u32,
    limit: u32,
) -> IpcResult<Vec<AssumedSame>> {
    state.signed_in().await?;
    Ok(state.import().plan()?.assumed_same(offset as usize, limit.min(ROWS) as usize))
}

/// Add the new movies of the plan.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_apply(
    state: State<'_, AppState>,
    on_progress: Channel<Progress>,
) -> IpcResult<ImportSummary> {
    let (library, session) = state.signed_in().await?;
    let (plan, stop, _running) = state.import().begin_apply()?;
    let job = throttled(&on_progress, stop);
    let applied =
        transfer::apply(&library, Actor::Person(&session), &plan, &job.job(), now()).await;
    state.make_derived(&library);
    Ok(applied?)
}

/// Add the sample collection.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_add_sample(state: State<'_, AppState>) -> IpcResult<ImportSummary> {
    let (library, session) = state.signed_in().await?;
    let (stop, _running) = state.import().begin()?;
    let (job, actor) = (silent(stop), Actor::Person(&session));
    let added = transfer::add_sample(&library, actor, &job.job(), now()).await;
    state.make_derived(&library);
    Ok(added?)
}

/// The step that added the sample collection, while it stands; null where it does not.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_sample(state: State<'_, AppState>) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(transfer::sample_in(library.reader(), &session).await?)
}

/// Let the person pick a folder and write the catalogue to it; null when they closed the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_export(
    state: State<'_, AppState>,
    window: WebviewWindow,
    on_progress: Channel<Progress>,
) -> IpcResult<Option<Exported>> {
    let (library, _) = state.signed_in().await?;
    let Some(folder) = state.import().pick_export(&window).await else { return Ok(None) };
    let (stop, _running) = state.import().begin()?;
    let job = throttled(&on_progress, stop);
    Ok(Some(transfer::export(&library, &folder, &job.job(), now()).await?))
}

/// Stop reading or importing; what is imported stays and is one step to take back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn transfer_cancel(state: State<'_, AppState>) -> IpcResult<()> {
    state.signed_in().await?;
    state.import().stop();
    Ok(())
}
