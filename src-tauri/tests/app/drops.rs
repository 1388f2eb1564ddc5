//! What the page is told of files that are dragged over the window.

use std::path::PathBuf;

use lobbycard_app::drops::{DragKind, DragPhase, Drops};
use tauri::{DragDropEvent, PhysicalPosition};

#[test]
fn a_drag_is_told_in_the_pixels_of_the_page() {
    let drops = Drops::default();
    let files = vec![PathBuf::from("/films/Alien.jpg")];
    let position = PhysicalPosition { x: 120.0, y: 80.0 };
    for (scale, on_windows) in [(1.0, (120, 80)), (2.0, (60, 40))] {
        let enter = DragDropEvent::Enter { paths: files.clone(), position };
        let report = drops.report(&enter, scale).expect("a report");
        let expected = if cfg!(windows) { on_windows } else { (120, 80) };
        assert_eq!((report.x, report.y, report.kind), (expected.0, expected.1, DragKind::Files));
        assert_eq!(drops.report(&DragDropEvent::Over { position }, scale), None, "no news");
    }
    assert!(drops.paths(0).is_err(), "nothing was dropped");
    let drop = DragDropEvent::Drop { paths: files.clone(), position };
    let report = drops.report(&drop, 1.0).expect("a report");
    assert_eq!((report.phase, report.count, report.token), (DragPhase::Drop, 1, 1));
    assert_eq!(drops.paths(1).expect("the files"), files);
    assert!(drops.paths(2).is_err());
}

#[test]
fn links_and_folders_are_told_from_files() {
    let here = std::env::temp_dir();
    let here = here.to_str().expect("a name");
    for (path, kind) in [
        ("https://example.org/alien.jpg", DragKind::Link),
        (here, DragKind::Folder),
        ("/films/https.jpg", DragKind::Files),
    ] {
        let paths = vec![PathBuf::from(path)];
        let position = PhysicalPosition { x: 1.0, y: 1.0 };
        let enter = DragDropEvent::Enter { paths, position };
        let report = Drops::default().report(&enter, 1.0).expect("a report");
        assert_eq!(report.kind, kind, "{path}");
    }
}
