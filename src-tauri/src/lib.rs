//! Lobbycard as a program: the window, its commands, and the command line. The only code that
//! knows Tauri; everything it does is done by `lobbycard-core`.

mod cli;
mod clipboard;
pub mod commands;
mod dropped;
pub mod drops;
pub mod error;
mod ipc;
mod logging;
mod picker;
mod poster;
mod state;
mod window;

use std::process::ExitCode;

use clap::Parser;

/// Run what the command line asks for.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    match arguments.command {
        Some(command) => cli::run(command),
        None => window::run(arguments.window),
    }
}
