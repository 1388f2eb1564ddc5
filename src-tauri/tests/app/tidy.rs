//! The layout and invariants of docs/ARCHITECTURE.md, held by looking at the text.

use std::path::{Path, PathBuf};

use crate::root;

/// Lines a file has at most.
const LINES: usize = 400;

fn files(under: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(under)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(&*name, "node_modules" | "dist" | "target" | "generated") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{under} has files to look at");
    found
}

fn is_under(path: &Path, part: &str) -> bool {
    path.strip_prefix(root()).unwrap().starts_with(part)
}

#[test]
fn core_knows_no_tauri_and_the_shell_no_table() {
    for (path, text) in files("src-tauri", &[".rs", ".toml"]) {
        let in_core = is_under(&path, "src-tauri/core");
        if in_core {
            let names_tauri = text.lines().any(|line| {
                let code = line.trim_start();
                !code.starts_with("//") && code.contains("tauri") && !code.contains("src-tauri")
            });
            assert!(!names_tauri, "{} depends on Tauri", path.display());
        } else if is_under(&path, "src-tauri/src/commands") {
            for word in ["sea_orm", "std::fs", "SELECT "] {
                assert!(!text.contains(word), "{} uses {word}", path.display());
            }
        }
    }
}

#[test]
fn a_command_is_at_most_eight_lines() {
    for (path, text) in files("src-tauri/src/commands", &[".rs"]) {
        let mut body = None;
        for line in text.lines() {
            match (line, &mut body) {
                (line, None) if line.ends_with('{') && line.starts_with(")") => body = Some(0),
                (line, None) if line.ends_with('{') && line.starts_with("pub(crate)") => {
                    body = Some(0);
                }
                ("}", Some(lines)) => {
                    assert!(*lines <= 8, "a body of {lines} lines in {}", path.display());
                    body = None;
                }
                (_, Some(lines)) => *lines += 1,
                _ => {}
            }
        }
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    let all = ["src-tauri", "migrations", "ui/src", "ui/e2e"];
    let sources =
        all.iter().flat_map(|under| files(under, &[".rs", ".ts", ".tsx", ".css", ".mjs"]));
    for (path, text) in sources {
        let lines = text.lines().count();
        assert!(
            lines <= LINES,
            "{} has {lines} lines: find the noun that wants out",
            path.display()
        );
    }
}

#[test]
fn only_the_bridge_of_the_page_imports_tauri() {
    let may = ["ui/src/lib/ipc.ts", "ui/src/generated", "ui/src/test"];
    for (path, text) in files("ui/src", &[".ts", ".tsx"]) {
        let imports = text.contains("\"@tauri-apps/") || text.contains("'@tauri-apps/");
        let allowed = may.iter().any(|part| is_under(&path, part));
        assert!(allowed || !imports, "{} imports @tauri-apps", path.display());
    }
}

#[test]
fn a_feature_imports_no_other_feature() {
    for (path, text) in files("ui/src/features", &[".ts", ".tsx"]) {
        let inside = path.strip_prefix(root().join("ui/src/features")).unwrap();
        let own = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
        for line in text.lines().filter(|line| line.contains("from \"")) {
            let other = line.split("/features/").nth(1).and_then(|rest| rest.split('/').next());
            let crosses = other.is_some_and(|other| other != own);
            let climbs = line.contains("from \"../../") && {
                let target = line.split("../../").nth(1).unwrap();
                ["components/", "lib/", "generated/", "test/", "features/"]
                    .iter()
                    .all(|room| !target.starts_with(room))
            };
            assert!(!crosses && !climbs, "{}: {line}", path.display());
        }
    }
}

#[test]
fn modules_say_what_they_own() {
    for (path, text) in
        files("src-tauri", &[".rs"]).into_iter().chain(files("migrations", &[".rs"]))
    {
        let documented = text.starts_with("//!") || path.ends_with("commands/list.rs");
        assert!(documented, "{} opens without module docs", path.display());
    }
}
