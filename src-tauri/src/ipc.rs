//! Shapes that only exist on the way to the page.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use lobbycard_core::transfer::{Job, Progress};
use specta::Types;
use specta::datatype::DataType;
use tauri::ipc::{Channel, InvokeResponseBody, IpcResponse};
use tokio_util::sync::CancellationToken;

/// Ids as u32 little endian in a raw body: 400 kB at 100,000, read by the page without parsing.
#[derive(Debug)]
pub(crate) struct PackedIds(Vec<u8>);

impl PackedIds {
    pub(crate) fn pack(ids: impl Iterator<Item = i32>) -> Self {
        Self(ids.flat_map(i32::to_le_bytes).collect())
    }
}

impl IpcResponse for PackedIds {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
    }
}

impl specta::Type for PackedIds {
    fn definition(_: &mut Types) -> DataType {
        DataType::Reference(specta_typescript::define("ArrayBuffer"))
    }
}

/// Ten reports a second are as many as a person sees.
const BETWEEN_REPORTS: Duration = Duration::from_millis(100);

/// A job that reports to the page, thinned out.
pub(crate) struct ChannelJob {
    report: Box<dyn Fn(Progress) + Send + Sync>,
    stop: CancellationToken,
}

/// A job that reports to a channel at most ten times a second. A new stage is always told.
pub(crate) fn throttled(channel: &Channel<Progress>, stop: CancellationToken) -> ChannelJob {
    let channel = channel.clone();
    let last = Mutex::new(None);
    let report = Box::new(move |progress: Progress| {
        let mut last = last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let due = last.is_none_or(|(stage, at): (_, Instant)| {
            stage != progress.stage || at.elapsed() >= BETWEEN_REPORTS
        });
        if due || progress.done == progress.total {
            *last = Some((progress.stage, Instant::now()));
            // A page that is gone misses nothing.
            let _ = channel.send(progress);
        }
    });
    ChannelJob { report, stop }
}

/// A job that is over before anybody would look.
pub(crate) fn silent(stop: CancellationToken) -> ChannelJob {
    ChannelJob { report: Box::new(|_| {}), stop }
}

impl ChannelJob {
    /// The job as the core takes it.
    pub(crate) fn job(&self) -> Job<'_> {
        Job { progress: &*self.report, stop: self.stop.clone() }
    }
}
