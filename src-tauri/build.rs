//! Makes a permission of every command, so that the capability in `tauri.conf.json` lists exactly
//! what the page may call.

include!("src/commands/list.rs");

fn main() {
    println!("cargo::rerun-if-changed=src-tauri/src/commands/list.rs");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("tauri.conf.json and the command list agree");
}
