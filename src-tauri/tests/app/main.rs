//! The program as a whole: its layout, its bindings, and its command line as a real process.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bindings;
mod command_line;
mod drops;
mod tidy;

use std::path::PathBuf;

/// The root of the project.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
