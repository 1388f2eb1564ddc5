//! What the signed-in person watched, what they give it, and what they mean to watch.

use lobbycard_core::diary::{
    self, DiaryCounts, DiaryMonth, DiaryPage, DiaryPlace, MovieDiary, MovieMarks, NewWatch,
    WatchEntry,
};
use lobbycard_core::ids::{ChangeSetId, MovieId, WatchId};
use tauri::State;

use crate::error::IpcResult;
use crate::ipc::PackedIds;
use crate::state::{AppState, now};

/// What the signed-in person has put on these movies, at most 200; those without a mark are left out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_marks(
    state: State<'_, AppState>,
    ids: Vec<MovieId>,
) -> IpcResult<Vec<MovieMarks>> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::marks(library.reader(), &session, &ids).await?)
}

/// A movie's part of the diary.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_of_movie(
    state: State<'_, AppState>,
    id: MovieId,
) -> IpcResult<MovieDiary> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::of_movie(library.reader(), &session, id).await?)
}

/// A page of the diary: the last day first, what has no day at the end.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_list(
    state: State<'_, AppState>,
    before: Option<DiaryPlace>,
) -> IpcResult<DiaryPage> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::list(library.reader(), &session, before).await?)
}

/// A month of the diary; `month` from 1 to 12.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_month(
    state: State<'_, AppState>,
    year: i32,
    month: u8,
) -> IpcResult<DiaryMonth> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::month(library.reader(), &session, (year, month)).await?)
}

/// Ids of the movies to be watched, the last added first, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_watchlist(state: State<'_, AppState>) -> IpcResult<PackedIds> {
    let (library, session) = state.signed_in().await?;
    let ids = diary::watchlist(library.reader(), &session).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// How much there is in the diary.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_counts(state: State<'_, AppState>) -> IpcResult<DiaryCounts> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::counts(library.reader(), &session).await?)
}

/// Write that a movie was watched, which takes it off the watchlist.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_add_watch(
    state: State<'_, AppState>,
    movie: MovieId,
    entry: WatchEntry,
) -> IpcResult<NewWatch> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::add_watch(&library, &session, (movie, &entry), now()).await?)
}

/// Write an entry anew. Answers the change set, null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_edit_watch(
    state: State<'_, AppState>,
    id: WatchId,
    entry: WatchEntry,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::edit_watch(&library, &session, (id, &entry), now()).await?)
}

/// Take an entry out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_remove_watch(
    state: State<'_, AppState>,
    id: WatchId,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::remove_watch(&library, &session, id, now()).await?)
}

/// Write an entry without a day for those that have none; null when all have one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_mark_seen(
    state: State<'_, AppState>,
    movies: Vec<MovieId>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::mark_seen(&library, &session, &movies, now()).await?)
}

/// Take out all entries of these movies; null when there is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_mark_unseen(
    state: State<'_, AppState>,
    movies: Vec<MovieId>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::mark_unseen(&library, &session, &movies, now()).await?)
}

/// Rate movies in half stars, 1 to 10; null takes the rating away. Answers null when all are so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_rate(
    state: State<'_, AppState>,
    movies: Vec<MovieId>,
    rating: Option<i32>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::rate(&library, &session, (&movies, rating), now()).await?)
}

/// Put movies on the watchlist; null when all are on it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_add_to_watchlist(
    state: State<'_, AppState>,
    movies: Vec<MovieId>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::add_to_watchlist(&library, &session, &movies, now()).await?)
}

/// Take movies off the watchlist; null when none is on it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn diary_remove_from_watchlist(
    state: State<'_, AppState>,
    movies: Vec<MovieId>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(diary::remove_from_watchlist(&library, &session, &movies, now()).await?)
}
