//! Finding NFO files and their posters in real folders.

use std::fs::{self, File};
use std::path::Path;

use tempfile::TempDir;

use super::nfo;
use super::scan::*;

/// A folder with empty files at these paths; a path that ends in `/` is a folder.
fn folder(paths: &[&str]) -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    for path in paths {
        let full = root.path().join(path);
        let outer = if path.ends_with('/') { &full } else { full.parent().expect("a parent") };
        fs::create_dir_all(outer).expect("a folder");
        if !path.ends_with('/') {
            File::create(&full).expect("a file");
        }
    }
    root
}

fn scan_all(root: &Path) -> Scan {
    scan(root, |_| {}, || false)
}

/// Each NFO and its poster, relative to the root.
fn posters(root: &Path) -> Vec<(String, Option<String>)> {
    let below = |path: &Path| {
        let path = path.strip_prefix(root).expect("below the root");
        path.to_str().expect("UTF-8").to_owned()
    };
    let found = scan_all(root).candidates;
    found.into_iter().map(|one| (one.relative, one.poster.map(|path| below(&path)))).collect()
}

fn pair(nfo: &str, poster: &str) -> (String, Option<String>) {
    (nfo.to_owned(), Some(poster.to_owned()).filter(|poster| !poster.is_empty()))
}

#[test]
fn the_best_named_poster_is_taken() {
    let root = folder(&[
        "a/Alien.NFO",
        "a/Alien-poster.webp",
        "a/poster.jpg",
        "a/fanart.jpg",
        "b/x.nfo",
        "b/Poster.PNG",
        "b/folder.jpg",
        "c/x.nfo",
        "c/folder.jpeg",
        "c/y-poster.jpg",
        "d/x.nfo",
        "d/poster.gif",
        "d/._x.nfo",
        "d/notes.txt",
    ]);
    let expected = [
        pair("a/Alien.NFO", "a/Alien-poster.webp"),
        pair("b/x.nfo", "b/Poster.PNG"),
        pair("c/x.nfo", "c/folder.jpeg"),
        pair("d/x.nfo", ""),
    ];
    assert_eq!(posters(root.path()), expected);
}

#[test]
fn several_films_in_a_folder_share_no_poster() {
    let root = folder(&[
        "a.nfo",
        "b.nfo",
        "b-poster.jpg",
        "poster.jpg",
        "c/movie.nfo",
        "c/x.nfo",
        "c/poster.jpg",
    ]);
    let expected = [
        pair("a.nfo", ""),
        pair("b.nfo", "b-poster.jpg"),
        pair("c/movie.nfo", "c/poster.jpg"),
        pair("c/x.nfo", "c/poster.jpg"),
    ];
    assert_eq!(posters(root.path()), expected, "movie.nfo is no second film");
}

#[test]
fn trouble_is_named_and_the_rest_kept() {
    let root = folder(&["good/x.nfo", "dir.nfo/inner.nfo", "big.nfo"]);
    let big = File::options().write(true).open(root.path().join("big.nfo")).expect("a file");
    big.set_len(nfo::MAX_BYTES + 1).expect("a sparse file");
    let found = scan_all(root.path());
    let names: Vec<_> = found.candidates.iter().map(|one| one.relative.as_str()).collect();
    assert_eq!(names, ["dir.nfo/inner.nfo", "good/x.nfo"]);
    let problems = [
        ("big.nfo".to_owned(), ScanProblem::TooLarge { bytes: nfo::MAX_BYTES + 1 }),
        ("dir.nfo".to_owned(), ScanProblem::NotFile),
    ];
    assert_eq!(found.problems, problems);
    let error = nfo::load(&root.path().join("big.nfo")).expect_err("too large");
    assert_eq!(error.kind(), std::io::ErrorKind::FileTooLarge);
}

#[test]
fn a_missing_root_is_a_problem() {
    let found = scan_all(Path::new("/no/such/folder"));
    assert!(found.candidates.is_empty());
    assert_eq!(found.problems, [(".".to_owned(), ScanProblem::FolderUnreadable)]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_loops_cut() {
    use std::os::unix::fs::symlink;

    let root = folder(&["a/x.nfo", "b/y.nfo", "b/deep/z.nfo"]);
    let outside = folder(&["far/w.nfo"]);
    let link = |to: &Path, at: &str| symlink(to, root.path().join(at)).expect("a link");
    link(root.path(), "a/up");
    link(&root.path().join("b"), "b/deep/again");
    link(&root.path().join("b"), "a/other-name");
    link(outside.path(), "out");
    symlink(outside.path(), outside.path().join("far/back")).expect("a link");
    link(Path::new("nowhere"), "gone.nfo");
    link(&root.path().join("a/x.nfo"), "linked.nfo");
    let found = scan_all(root.path());
    let names: Vec<_> = found.candidates.iter().map(|one| one.relative.as_str()).collect();
    let expected = ["a/x.nfo", "b/deep/z.nfo", "b/y.nfo", "linked.nfo", "out/far/w.nfo"];
    assert_eq!(names, expected, "a second name of a folder is not read again");
    let problems = [
        ("a/up", ScanProblem::FolderLoop),
        ("b/deep/again", ScanProblem::FolderLoop),
        ("gone.nfo", ScanProblem::FileUnreadable),
        ("out/far/back", ScanProblem::FolderLoop),
    ];
    assert_eq!(found.problems, problems.map(|(path, problem)| (path.to_owned(), problem)));
}

#[test]
fn a_cancelled_scan_stops() {
    let root = folder(&["a/x.nfo", "b/y.nfo"]);
    let mut heard = 0;
    let found = scan(root.path(), |_| heard += 1, || true);
    assert_eq!((found.candidates.len(), heard), (0, 0));
}
