//! The log: JSON lines in the state folder, a file a day, seven kept. Titles, paths and secrets do
//! not belong in it.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::prelude::*;

/// Begin to log. The guard writes out what is left when it is dropped.
pub(crate) fn start(state: &Path) -> Option<WorkerGuard> {
    // Made here, because the appender complains of a folder that is not there yet.
    let folder = state.join("logs");
    std::fs::create_dir_all(&folder).ok()?;
    let logs = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("lobbycard")
        .filename_suffix("log")
        .max_log_files(7)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(logs);
    let loud = Targets::new()
        .with_default(LevelFilter::INFO)
        .with_targets([("sqlx", LevelFilter::WARN), ("zbus", LevelFilter::WARN)]);
    let lines = tracing_subscriber::fmt::layer().json().with_writer(writer);
    tracing_subscriber::registry().with(lines.with_filter(loud)).init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panic: {}", panic.payload_as_str().unwrap_or("no message"));
    }));
    Some(guard)
}
