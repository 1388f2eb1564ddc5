//! What an import would do, file by file, before anything is written.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::facts::{self, Known};
use super::film::Film;
use super::nfo::{self, NfoError};
use super::scan::{self, Candidate, ScanProblem};
use super::{Job, PlanReason, PlanRow, PlanStatus, PlanSummary, ProgressStage};
use crate::ids::MovieId;
use crate::{Error, Library, Result};

/// Files read between two reports.
const FILES_A_STEP: usize = 64;
/// Films compared by one statement.
const FILMS_A_STATEMENT: usize = 200;

/// A plan: every file in the order it is looked at, conflicts first.
#[derive(Debug)]
pub struct Plan {
    folder: String,
    rows: Vec<PlanRow>,
    /// The films to add, in the order of their files.
    pub(super) films: Vec<PlannedFilm>,
}

/// A film to add.
#[derive(Clone, Debug)]
pub(super) struct PlannedFilm {
    pub(super) file: String,
    pub(super) film: Film,
    pub(super) poster: Option<PathBuf>,
}

impl Plan {
    /// The plan in numbers.
    #[must_use]
    pub fn summary(&self) -> PlanSummary {
        let count = |status| {
            let rows = self.rows.iter().filter(|row| row.status == status).count();
            u32::try_from(rows).unwrap_or(u32::MAX)
        };
        PlanSummary {
            folder: self.folder.clone(),
            new: count(PlanStatus::New),
            same: count(PlanStatus::Same),
            conflict: count(PlanStatus::Conflict),
            skipped: count(PlanStatus::Skipped),
        }
    }

    /// Some of its rows, of one status or of all.
    #[must_use]
    pub fn rows(&self, status: Option<PlanStatus>, offset: usize, limit: usize) -> Vec<PlanRow> {
        let of_status = |row: &&PlanRow| status.is_none_or(|status| row.status == status);
        self.rows.iter().filter(of_status).skip(offset).take(limit).cloned().collect()
    }
}

/// Read a folder and plan its import. Writes nothing.
///
/// # Errors
/// `FileUnreadable` when the folder itself cannot be read, `Cancelled` when it was stopped.
pub async fn plan(library: &Library, folder: &Path, job: &Job<'_>) -> Result<Plan> {
    std::fs::read_dir(folder).map_err(|error| Error::file(folder, error))?;
    let scan = tokio::task::block_in_place(|| {
        let mut found = 0;
        let on_found = |path: &Path| {
            found += 1;
            let below = path.strip_prefix(folder).unwrap_or(path);
            job.report(ProgressStage::Scanning, found, 0, &below.to_string_lossy());
        };
        scan::scan(folder, on_found, || job.stop.is_cancelled())
    });
    if job.stop.is_cancelled() {
        return Err(Error::Cancelled);
    }
    let files = tokio::task::block_in_place(|| read_all(scan.candidates, job))?;
    let mut planner = Planner { known: Known::read(library.reader()).await?, ..Planner::default() };
    planner.rows.extend(scan.problems.into_iter().map(|(file, problem)| skipped(file, &problem)));
    for (candidate, film) in files {
        planner.place(candidate, film);
    }
    planner.compare(library, job).await?;
    planner.rows.sort_by(|a, b| (a.status, &a.file).cmp(&(b.status, &b.file)));
    let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
    Ok(Plan { folder: name, rows: planner.rows, films: planner.films })
}

type ReadFile = (Candidate, Result<Film, PlanReason>);

fn read_all(candidates: Vec<Candidate>, job: &Job<'_>) -> Result<Vec<ReadFile>> {
    let total = candidates.len();
    let mut files = Vec::with_capacity(total);
    for some in candidates.chunks(FILES_A_STEP) {
        if job.stop.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let read = some.par_iter().map(|candidate| (candidate.clone(), read_one(&candidate.nfo)));
        files.par_extend(read);
        let last = some.last().map(|candidate| candidate.relative.as_str()).unwrap_or_default();
        job.report(ProgressStage::Reading, files.len(), total, last);
    }
    Ok(files)
}

fn read_one(path: &Path) -> Result<Film, PlanReason> {
    let bytes = nfo::load(path).map_err(|_| PlanReason::new("unreadable"))?;
    nfo::read(&bytes).map(Film::from_nfo).map_err(|error| match error {
        NfoError::NotMovie { root } => PlanReason::new("notMovie").with("root", root),
        error => PlanReason::new(error.code()),
    })
}

fn skipped(file: String, problem: &ScanProblem) -> PlanRow {
    let reason = match problem {
        ScanProblem::FolderUnreadable => PlanReason::new("folderUnreadable"),
        ScanProblem::FileUnreadable => PlanReason::new("unreadable"),
        ScanProblem::FolderLoop => PlanReason::new("folderLoop"),
        ScanProblem::NotFile => PlanReason::new("notFile"),
        ScanProblem::TooLarge { bytes } => {
            PlanReason::new("tooLarge").with("megabytes", bytes / 1_000_000)
        }
    };
    PlanRow { status: PlanStatus::Skipped, file, title: None, year: None, reason }
}

#[derive(Default)]
struct Planner {
    known: Known,
    rows: Vec<PlanRow>,
    films: Vec<PlannedFilm>,
    /// Films the library has, to be compared.
    matched: Vec<(MovieId, String, Film)>,
    /// Films of this import by id and by title and year: their place in `films`.
    by_id: HashMap<(String, String), usize>,
    by_identity: HashMap<String, Vec<usize>>,
}

impl Planner {
    /// Put a file where it belongs.
    fn place(&mut self, candidate: Candidate, film: Result<Film, PlanReason>) {
        let Candidate { relative: file, poster, .. } = candidate;
        match film {
            Err(reason) => self.rows.push(PlanRow {
                status: PlanStatus::Skipped,
                file,
                title: None,
                year: None,
                reason,
            }),
            Ok(film) => match (self.known.find(&film), self.twin(&film)) {
                (Some(movie), _) => self.matched.push((movie, file, film)),
                (None, Some(twin)) => {
                    let reason = PlanReason::new("sameFilm").with("file", twin);
                    self.rows.push(row(PlanStatus::Skipped, file, &film, reason));
                }
                (None, None) => self.add(file, film, poster),
            },
        }
    }

    /// The file of this import that tells of the same film.
    fn twin(&self, film: &Film) -> Option<String> {
        let agrees = |at: &usize| !film.is_contradicted_by(&self.films[*at].film.ids);
        let by_id = film.ids.iter().find_map(|id| self.by_id.get(id).copied().filter(agrees));
        let twin = by_id
            .or_else(|| self.by_identity.get(&film.identity())?.iter().copied().find(agrees))?;
        Some(self.films[twin].file.clone())
    }

    fn add(&mut self, file: String, film: Film, poster: Option<PathBuf>) {
        let place = self.films.len();
        self.by_id.extend(film.ids.iter().cloned().map(|id| (id, place)));
        self.by_identity.entry(film.identity()).or_default().push(place);
        let characters = film.cast.iter().filter(|part| part.role.character.is_some()).count();
        let reason = PlanReason::new("newMovie")
            .with("people", film.cast.len())
            .with("characters", characters)
            .with("hasPoster", poster.is_some());
        self.rows.push(row(PlanStatus::New, file.clone(), &film, reason));
        self.films.push(PlannedFilm { file, film, poster });
    }

    /// Say of each film the library has what differs.
    async fn compare(&mut self, library: &Library, job: &Job<'_>) -> Result<()> {
        let matched = std::mem::take(&mut self.matched);
        for (step, some) in matched.chunks(FILMS_A_STATEMENT).enumerate() {
            if job.stop.is_cancelled() {
                return Err(Error::Cancelled);
            }
            job.report(ProgressStage::Comparing, step * FILMS_A_STATEMENT, matched.len(), "");
            let ids: Vec<MovieId> = some.iter().map(|(movie, _, _)| *movie).collect();
            let mine = facts::films(library.reader(), &ids).await?;
            for (movie, file, film) in some {
                let fields = mine.get(movie).map_or(Vec::new(), |mine| film.differences(mine));
                let (status, reason) = if fields.is_empty() {
                    (PlanStatus::Same, PlanReason::new("nothingDiffers"))
                } else {
                    let fields = fields.join(",");
                    (PlanStatus::Conflict, PlanReason::new("differs").with("fields", fields))
                };
                self.rows.push(row(status, file.clone(), film, reason));
            }
        }
        Ok(())
    }
}

fn row(status: PlanStatus, file: String, film: &Film, reason: PlanReason) -> PlanRow {
    PlanRow { status, file, title: Some(film.title.clone()), year: film.year(), reason }
}
