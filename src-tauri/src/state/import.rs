//! The import at hand: the folder that was picked, its plan, and the means to stop.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lobbycard_core::Error;
use lobbycard_core::paths::file_name;
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
    /// A plan is being made or applied.
    is_running: bool,
}

/// While it lives, no other plan is made or applied.
pub(crate) struct Running<'a> {
    state: &'a ImportState,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.state.inner().is_running = false;
    }
}

impl ImportState {
    pub(crate) fn new(picker: FolderPicker) -> Self {
        Self { picker, inner: Mutex::default() }
    }

    /// Let the person pick a folder; answers its name.
    pub(crate) async fn pick(&self, window: &WebviewWindow) -> Option<String> {
        let folder = self.picker.pick(window).await?;
        Some(self.take(folder))
    }

    /// Take a folder as the one to import; answers its name.
    pub(crate) fn take(&self, folder: PathBuf) -> String {
        let name = file_name(&folder);
        self.inner().folder = Some(folder);
        name
    }

    /// Let the person pick a picture.
    pub(crate) async fn pick_picture(&self, window: &WebviewWindow) -> Option<PathBuf> {
        self.picker.pick_picture(window).await
    }

    /// Let the person pick a folder to write an export to.
    pub(crate) async fn pick_export(&self, window: &WebviewWindow) -> Option<PathBuf> {
        self.picker.pick_export(window).await
    }

    /// Let the person pick a file to write to; its name is proposed.
    pub(crate) async fn pick_file(&self, window: &WebviewWindow, name: &str) -> Option<PathBuf> {
        self.picker.pick_file(window, name).await
    }

    /// Begin other long work, of which there is one at a time as well.
    ///
    /// # Errors
    /// `Busy` while another one runs.
    pub(crate) fn begin(&self) -> Result<(CancellationToken, Running<'_>), Error> {
        let stop = self.inner().start()?;
        Ok((stop, Running { state: self }))
    }

    /// The picked folder, and what stops the reading of it.
    ///
    /// # Errors
    /// `Busy` while another one runs, `NotFound` when no folder was picked.
    pub(crate) fn begin_plan(&self) -> Result<(PathBuf, CancellationToken, Running<'_>), Error> {
        let mut inner = self.inner();
        let stop = inner.start()?;
        let running = Running { state: self };
        inner.plan = None;
        let folder = inner.folder.clone();
        drop(inner);
        Ok((folder.ok_or(Error::NotFound { what: "folder" })?, stop, running))
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
    ///
    /// # Errors
    /// `Busy` while another one runs, `NotFound` when there is no plan.
    pub(crate) fn begin_apply(&self) -> Result<(Arc<Plan>, CancellationToken, Running<'_>), Error> {
        let mut inner = self.inner();
        let stop = inner.start()?;
        let running = Running { state: self };
        let plan = inner.plan.take();
        drop(inner);
        Ok((plan.ok_or(Error::NotFound { what: "plan" })?, stop, running))
    }

    /// Nobody is signed in any more: stop what runs and keep nothing of it.
    pub(crate) fn forget(&self) {
        let mut inner = self.inner();
        inner.stop.cancel();
        (inner.folder, inner.plan) = (None, None);
    }

    pub(crate) fn stop(&self) {
        self.inner().stop.cancel();
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn start(&mut self) -> Result<CancellationToken, Error> {
        if self.is_running {
            return Err(Error::Busy);
        }
        self.is_running = true;
        self.stop = CancellationToken::new();
        Ok(self.stop.clone())
    }
}
