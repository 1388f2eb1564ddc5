//! The one binary: a window without a subcommand, the command line with one.

// A release on Windows opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    lobbycard_app::main()
}
