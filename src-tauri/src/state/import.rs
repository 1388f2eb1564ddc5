//! The import at hand: the folder that was picked, its plan, and the means to stop.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lobbycard_core::Error;
use lobbycard_core::transfer::{Plan, PlanSummary};
use tauri::WebviewWindow;
use tokio_util::sync::CancellationToken;

use crate::picker::FolderPicker;

/// One import at a time.
pub(crate) struct ImportState {
    picker: FolderPicker,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    folder: Option<PathBuf>,
    plan: Option<Arc<Plan>>,
    stop: CancellationToken,
}

impl ImportState {
    pub(crate) fn new(picker: FolderPicker) -> Self {
        Self { picker, inner: Mutex::default() }
    }

    /// Let the person pick a folder; answers its name.
    pub(crate) async fn pick(&self, window: &WebviewWindow) -> Option<String> {
        let folder = self.picker.pick(window).await?;
        let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
        self.inner().folder = Some(folder);
        Some(name)
    }

    /// The picked folder, and what stops the reading of it.
    pub(crate) fn begin_plan(&self) -> Result<(PathBuf, CancellationToken), Error> {
        let mut inner = self.inner();
        let folder = inner.folder.clone().ok_or(Error::NotFound { what: "folder" })?;
        inner.plan = None;
        Ok((folder, inner.restart()))
    }

    pub(crate) fn keep(&self, plan: Plan) -> PlanSummary {
        let summary = plan.summary();
        self.inner().plan = Some(Arc::new(plan));
        summary
    }

    pub(crate) fn plan(&self) -> Result<Arc<Plan>, Error> {
        self.inner().plan.clone().ok_or(Error::NotFound { what: "plan" })
    }

    /// The plan, which can be applied once, and what stops that.
    pub(crate) fn begin_apply(&self) -> Result<(Arc<Plan>, CancellationToken), Error> {
        let mut inner = self.inner();
        let plan = inner.plan.take().ok_or(Error::NotFound { what: "plan" })?;
        Ok((plan, inner.restart()))
    }

    pub(crate) fn stop(&self) {
        self.inner().stop.cancel();
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn restart(&mut self) -> CancellationToken {
        self.stop = CancellationToken::new();
        self.stop.clone()
    }
}
