//! What is dragged over the window and dropped on it. The page is told where and of what kind; the
//! paths stay here, under a number that the page may use.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lobbycard_core::Error;
use serde::Serialize;
use tauri::{DragDropEvent, Emitter, Manager, PhysicalPosition, Window, WindowEvent};

use crate::state::AppState;

/// The event that tells the page.
const EVENT: &str = "drag";

/// What the page is told of a drag.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DragReport {
    /// How far it has come.
    pub phase: DragPhase,
    /// CSS pixels from the left of the page, before its own zoom.
    pub x: i32,
    /// CSS pixels from its top.
    pub y: i32,
    /// What is dragged.
    pub kind: DragKind,
    /// How many files.
    pub count: u32,
    /// Of a drop: what the files are asked for by.
    pub token: u32,
}

/// How far a drag has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum DragPhase {
    /// It is over the window.
    Over,
    /// It has left.
    Leave,
    /// It was let go.
    Drop,
}

/// What is dragged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum DragKind {
    /// Files.
    #[default]
    Files,
    /// A folder, alone or beside others.
    Folder,
    /// An address, as a browser drags it.
    Link,
}

/// The last drop, and the drag under way.
#[derive(Default)]
pub struct Drops(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    kind: DragKind,
    count: u32,
    at: (i32, i32),
    token: u32,
    paths: Vec<PathBuf>,
    previews: Vec<Arc<Vec<u8>>>,
}

impl Drops {
    /// The files of a drop.
    ///
    /// # Errors
    /// `NotFound` when there was another drop since.
    pub fn paths(&self, token: u32) -> Result<Vec<PathBuf>, Error> {
        let inner = self.inner();
        let is_last = token == inner.token && !inner.paths.is_empty();
        if is_last { Ok(inner.paths.clone()) } else { Err(Error::NotFound { what: "drop" }) }
    }

    /// Keep how the files of a drop look, small.
    pub(crate) fn keep_previews(&self, token: u32, previews: Vec<Vec<u8>>) {
        let mut inner = self.inner();
        if token == inner.token {
            inner.previews = previews.into_iter().map(Arc::new).collect();
        }
    }

    /// How a file of a drop looks: `<token>-<place>`.
    pub(crate) fn preview(&self, name: &str) -> Option<Arc<Vec<u8>>> {
        let (token, place) = name.split_once('-')?;
        let inner = self.inner();
        let is_last = token.parse() == Ok(inner.token);
        let preview = inner.previews.get(place.parse::<usize>().ok()?)?;
        (is_last && !preview.is_empty()).then(|| preview.clone())
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the page is to be told; none where nothing is news.
    #[must_use]
    pub fn report(&self, event: &DragDropEvent, scale: f64) -> Option<DragReport> {
        let mut inner = self.inner();
        let phase = match event {
            DragDropEvent::Enter { paths, position } => {
                inner.kind = kind_of(paths);
                inner.count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
                inner.at = css_pixels(*position, scale);
                DragPhase::Over
            }
            DragDropEvent::Over { position } => {
                let at = css_pixels(*position, scale);
                if at == inner.at {
                    return None;
                }
                inner.at = at;
                DragPhase::Over
            }
            DragDropEvent::Drop { paths, position } => {
                inner.kind = kind_of(paths);
                inner.count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
                inner.at = css_pixels(*position, scale);
                inner.token += 1;
                inner.paths.clone_from(paths);
                inner.previews.clear();
                DragPhase::Drop
            }
            DragDropEvent::Leave => DragPhase::Leave,
            _ => return None,
        };
        let Inner { kind, count, at: (x, y), token, .. } = *inner;
        Some(DragReport { phase, x, y, kind, count, token })
    }
}

/// Tell the page of a drag.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    let scale = window.scale_factor().unwrap_or(1.0);
    let Some(report) = window.state::<AppState>().drops().report(event, scale) else { return };
    if let Err(error) = window.emit(EVENT, report) {
        tracing::warn!(%error, "the page was not told of a drag");
    }
}

/// Where a drag is, in the page's pixels. Linux and macOS say it in those already, whatever the
/// type is called; Windows says it in the screen's.
fn css_pixels(position: PhysicalPosition<f64>, scale: f64) -> (i32, i32) {
    position.to_logical::<i32>(if cfg!(windows) { scale } else { 1.0 }).into()
}

fn kind_of(paths: &[PathBuf]) -> DragKind {
    let is_link = |path: &PathBuf| {
        let text = path.to_string_lossy();
        ["http:", "https:", "ftp:", "data:"].iter().any(|scheme| text.starts_with(scheme))
    };
    if paths.iter().any(is_link) {
        DragKind::Link
    } else if paths.iter().any(|path| path.is_dir()) {
        DragKind::Folder
    } else {
        DragKind::Files
    }
}
