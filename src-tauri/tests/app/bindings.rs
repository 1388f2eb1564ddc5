//! The generated bindings are current, and the three lists of commands are one.

use lobbycard_app::commands::{COMMANDS, builder};
use specta_typescript::Typescript;

use crate::root;

/// `UPDATE_BINDINGS=1` writes them (`make bindings`).
#[test]
fn bindings_are_current() {
    let current = root().join("ui/src/generated/bindings.ts");
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("bindings.ts");
    builder().export(Typescript::default(), &fresh).unwrap();
    let fresh = std::fs::read_to_string(fresh).unwrap();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(&current, &fresh).unwrap();
    }
    let current = std::fs::read_to_string(current).unwrap_or_default();
    assert!(current == fresh, "ui/src/generated/bindings.ts is old: run `make bindings`");
}

#[test]
fn every_command_is_listed_granted_and_generated() {
    let bindings = std::fs::read_to_string(root().join("ui/src/generated/bindings.ts")).unwrap();
    let config = std::fs::read_to_string(root().join("tauri.conf.json")).unwrap();
    for command in COMMANDS {
        assert!(bindings.contains(&format!("(\"{command}\"")), "{command} has no binding");
        let permission = format!("\"allow-{}\"", command.replace('_', "-"));
        assert!(config.contains(&permission), "{permission} is not granted in tauri.conf.json");
    }
    let called = bindings.matches("__TAURI_INVOKE<").count();
    assert_eq!(called, COMMANDS.len(), "commands/list.rs names every command");
}
