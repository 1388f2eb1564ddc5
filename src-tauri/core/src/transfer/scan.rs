//! The NFO files below a folder and the poster beside each.
//!
//! Owns the walk: links followed, loops cut, every trouble named and the rest kept. Which picture
//! is a film's is [`super::posters`]'. Does not read what an NFO says: a candidate may turn out to
//! be a series.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::nfo;
use super::portraits;
use super::posters::{Folder, Posters};

/// The NFO that speaks for its whole folder, so it is no second film beside a named one.
const FOLDER_NFO: &str = "movie.nfo";

/// What a scan found, sorted by path.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    pub(crate) candidates: Vec<Candidate>,
    /// The path below the root (`.` for the root), and what is wrong with it.
    pub(crate) problems: Vec<(String, ScanProblem)>,
}

/// A file that may describe a film.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) nfo: PathBuf,
    /// The path below the root with `/` between folders, for reports.
    pub(crate) relative: String,
    pub(crate) poster: Option<PathBuf>,
    /// The folder of portraits beside it.
    pub(crate) portraits: Option<PathBuf>,
}

/// Why a file or folder was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ScanProblem {
    FolderUnreadable,
    /// The folder is a link back to one it lies in.
    FolderLoop,
    FileUnreadable,
    TooLarge {
        bytes: u64,
    },
    /// Named like an NFO, but a folder or a device.
    NotFile,
}

/// Walks `root` until done or `cancelled`; `on_found` hears of each candidate as it turns up.
///
/// Each folder is read once, under its real name where the root holds it and else under its first
/// link. A scan that was cancelled returns what it had found.
pub(crate) fn scan(
    root: &Path,
    mut on_found: impl FnMut(&Path),
    cancelled: impl Fn() -> bool,
) -> Scan {
    let mut walk = Walk::new(root);
    while let Some(folder) = walk.next_folder() {
        if cancelled() {
            break;
        }
        if let Some(listing) = walk.list(&folder, &cancelled) {
            for candidate in listing.candidates(root) {
                on_found(&candidate.nfo);
                walk.found.candidates.push(candidate);
            }
        }
    }
    let mut found = walk.found;
    found.candidates.sort_unstable_by(|a, b| a.nfo.cmp(&b.nfo));
    found.problems.sort_unstable();
    found
}

struct Walk<'a> {
    root: &'a Path,
    /// Folders still to read, and those that only links lead to. Links wait until every real
    /// folder is read, so that a link never takes a folder's place.
    folders: Vec<PathBuf>,
    links: Vec<PathBuf>,
    /// The folders already taken, by their real paths.
    visited: HashSet<PathBuf>,
    found: Scan,
}

/// The files of one folder that matter: a folder may hold any number of others.
#[derive(Default)]
struct Listing {
    /// The name in lower case, and the path.
    nfos: Vec<(String, PathBuf)>,
    posters: Posters,
    portraits: Option<PathBuf>,
}

impl<'a> Walk<'a> {
    fn new(root: &'a Path) -> Self {
        let folders = vec![root.to_path_buf()];
        let (links, visited, found) = Default::default();
        Self { root, folders, links, visited, found }
    }

    /// The next folder that was not read yet.
    fn next_folder(&mut self) -> Option<PathBuf> {
        loop {
            let folder = self.folders.pop().or_else(|| self.links.pop())?;
            let Ok(real) = fs::canonicalize(&folder) else {
                self.problem(&folder, ScanProblem::FolderUnreadable);
                continue;
            };
            if self.visited.contains(&real) {
                if self.lies_in(&folder, &real) {
                    self.problem(&folder, ScanProblem::FolderLoop);
                }
                continue;
            }
            self.visited.insert(real);
            return Some(folder);
        }
    }

    /// Whether `real` is one of the folders on the way from the root to `folder`.
    fn lies_in(&self, folder: &Path, real: &Path) -> bool {
        let mut outer = folder.ancestors().skip(1).take_while(|path| path.starts_with(self.root));
        outer.any(|path| fs::canonicalize(path).is_ok_and(|path| path == real))
    }

    fn list(&mut self, folder: &Path, cancelled: impl Fn() -> bool) -> Option<Listing> {
        let Ok(entries) = fs::read_dir(folder) else {
            self.problem(folder, ScanProblem::FolderUnreadable);
            return None;
        };
        let mut listing = Listing::default();
        let mut inner = Vec::new();
        let mut links = Vec::new();
        for entry in entries {
            if cancelled() {
                break;
            }
            let Ok(entry) = entry else {
                self.problem(folder, ScanProblem::FolderUnreadable);
                break;
            };
            let path = entry.path();
            let kind = entry.file_type();
            let is_link = kind.as_ref().is_ok_and(fs::FileType::is_symlink);
            let is_folder = match kind {
                Ok(kind) if !is_link => kind.is_dir(),
                _ => path.is_dir(),
            };
            self.take_file(&mut listing, &path, is_folder);
            if is_folder && is_named(&path, portraits::FOLDER) {
                listing.portraits = Some(path);
                continue;
            }
            match (is_folder, is_link) {
                (true, false) => inner.push(path),
                (true, true) => links.push(path),
                (false, _) => {}
            }
        }
        // Both are stacks, so the last is read first.
        inner.sort_unstable_by(|a, b| b.cmp(a));
        links.sort_unstable_by(|a, b| b.cmp(a));
        self.folders.append(&mut inner);
        self.links.append(&mut links);
        Some(listing)
    }

    fn take_file(&mut self, listing: &mut Listing, path: &Path, is_folder: bool) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        // macOS leaves `._name` files beside each file on foreign disks.
        if name.starts_with("._") {
            return;
        }
        if name.ends_with(".nfo") {
            match nfo_problem(path) {
                Some(problem) => self.problem(path, problem),
                None => listing.nfos.push((name, path.to_path_buf())),
            }
        } else if !is_folder {
            listing.posters.add(name, path);
        }
    }

    fn problem(&mut self, path: &Path, problem: ScanProblem) {
        self.found.problems.push((relative(path, self.root), problem));
    }
}

impl Listing {
    fn candidates(self, root: &Path) -> Vec<Candidate> {
        let films = self.nfos.iter().filter(|(name, _)| name != FOLDER_NFO).count();
        let folder = if films <= 1 { Folder::OfOneFilm } else { Folder::OfSeveral };
        let candidate = |(name, nfo): &(String, PathBuf)| Candidate {
            nfo: nfo.clone(),
            relative: relative(nfo, root),
            portraits: self.portraits.clone(),
            poster: self.posters.of(name.strip_suffix(".nfo").unwrap_or(name), folder).cloned(),
        };
        self.nfos.iter().map(candidate).collect()
    }
}

fn is_named(path: &Path, name: &str) -> bool {
    path.file_name().is_some_and(|found| found.eq_ignore_ascii_case(name))
}

fn nfo_problem(path: &Path) -> Option<ScanProblem> {
    match fs::metadata(path) {
        Err(_) => Some(ScanProblem::FileUnreadable),
        Ok(metadata) if !metadata.is_file() => Some(ScanProblem::NotFile),
        Ok(metadata) if metadata.len() > nfo::MAX_BYTES => {
            Some(ScanProblem::TooLarge { bytes: metadata.len() })
        }
        Ok(_) => None,
    }
}

fn relative(path: &Path, root: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}
