//! What an import would do, movie by movie, before anything is written.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sea_orm::ConnectionTrait;

use super::assumed::{AssumedSame, assumed};
use super::film::{Film, Picture};
use super::json::{self, Base, Document};
use super::nfo::{self, NfoError, NfoMovie};
use super::planner::Planner;
use super::portraits::Portraits;
use super::scan::{self, Candidate, ScanProblem};
use super::source::{Source, SourceKind};
use super::{Job, PlanReason, PlanRow, PlanStatus, PlanSummary, ProgressStage};
use crate::paths::file_name;
use crate::{Error, Library, Result, sql};

/// Files read between two reports.
const FILES_A_STEP: usize = 64;

/// A plan: every movie of the source, conflicts first, then in the order they are looked at.
#[derive(Debug)]
pub struct Plan {
    name: String,
    rows: Vec<PlanRow>,
    assumed: Vec<AssumedSame>,
    /// What the step that carries it out is called.
    pub(super) label: &'static str,
    pub(super) content: Content,
}

/// What most imports are called.
pub(super) const LABEL: &str = "import";

/// What there is to add.
#[derive(Debug)]
pub(super) enum Content {
    /// Films, in the order of their files.
    Films { source: Source, films: Vec<PlannedFilm> },
    /// A whole catalogue, and the folder its pictures lie below.
    Whole { document: Box<Document>, folder: PathBuf },
}

/// A film to add.
#[derive(Clone, Debug)]
pub(super) struct PlannedFilm {
    /// The file it comes from, or its place in a document.
    pub(super) file: String,
    pub(super) film: Film,
}

impl Plan {
    /// The plan in numbers.
    #[must_use]
    pub fn summary(&self) -> PlanSummary {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let of = |status| count(self.rows.iter().filter(|row| row.status == status).count());
        PlanSummary {
            folder: self.name.clone(),
            new: of(PlanStatus::New),
            same: of(PlanStatus::Same),
            conflict: of(PlanStatus::Conflict),
            skipped: of(PlanStatus::Skipped),
            assumed_same: count(self.assumed.len()),
        }
    }

    /// The same under another name of its step.
    pub(super) fn labelled(self, label: &'static str) -> Self {
        Self { label, ..self }
    }

    /// Some of its rows, of one status or of all.
    #[must_use]
    pub fn rows(&self, status: Option<PlanStatus>, offset: usize, limit: usize) -> Vec<PlanRow> {
        let of_status = |row: &&PlanRow| status.is_none_or(|status| row.status == status);
        self.rows.iter().filter(of_status).skip(offset).take(limit).cloned().collect()
    }

    /// Some of the people who are taken for those of the same name in the library, by name.
    #[must_use]
    pub fn assumed_same(&self, offset: usize, limit: usize) -> Vec<AssumedSame> {
        self.assumed.iter().skip(offset).take(limit).cloned().collect()
    }
}

/// Read a source and plan its import: a document of ours, or the folder it lies in, or else a folder
/// of NFO files. Writes nothing.
///
/// # Errors
/// As [`plan_folder`] and [`plan_document`].
pub async fn plan(library: &Library, path: &Path, job: &Job<'_>) -> Result<Plan> {
    match json::document_at(path) {
        Some(_) => plan_document(library, path, job).await,
        None => plan_folder(library, path, job).await,
    }
}

/// Plan the import of a folder of NFO files, whatever else lies in it.
///
/// # Errors
/// `FileUnreadable` when the folder itself cannot be read, `Cancelled` when it was stopped.
pub async fn plan_folder(library: &Library, folder: &Path, job: &Job<'_>) -> Result<Plan> {
    let name = file_name(folder);
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
    job.stop_if_asked()?;
    let files = tokio::task::block_in_place(|| read_all(scan.candidates, job))?;
    let mut planner = Planner::begin(library).await?;
    let mut source = Source::default();
    for (file, problem) in scan.problems {
        planner.skip(file, skipped(&problem));
    }
    for (candidate, nfo) in files {
        let Candidate { relative: file, poster, portraits, .. } = candidate;
        match nfo {
            Err(reason) => planner.skip(file, reason),
            Ok(nfo) => {
                let portraits = portraits.as_deref().map(Portraits::in_folder);
                let portraits = portraits.unwrap_or_default();
                let film = Film::from_nfo(nfo, &mut source.people, &portraits);
                planner.place(file, Film { poster: poster.map(Picture::File), ..film });
            }
        }
    }
    finish(library, name, source, planner, job).await
}

/// Plan the import of a document of ours: the file, or the folder of an export.
///
/// # Errors
/// `FileUnreadable` when it cannot be read, `Document` when it cannot be taken as a whole,
/// `Cancelled` when it was stopped.
pub async fn plan_document(library: &Library, path: &Path, job: &Job<'_>) -> Result<Plan> {
    let file = json::document_at(path).unwrap_or_else(|| path.to_owned());
    let name = file_name(path);
    job.report(ProgressStage::Reading, 0, 0, &name);
    let document = tokio::task::block_in_place(|| json::read(&file))?;
    job.stop_if_asked()?;
    let folder = file.parent().unwrap_or(Path::new("")).to_owned();
    if is_untouched(library.reader()).await? && json::is_whole(&document) {
        let rows = document.plan_rows();
        let content = Content::Whole { document: Box::new(document), folder };
        return Ok(Plan { name, rows, assumed: Vec::new(), label: LABEL, content });
    }
    plan_films(library, name, document, Base::Folder(&folder), job).await
}

/// The plan of a document whose movies are taken like those of files.
pub(super) async fn plan_films(
    library: &Library,
    name: String,
    document: Document,
    base: Base<'_>,
    job: &Job<'_>,
) -> Result<Plan> {
    let read = json::films(document, base);
    let mut planner = Planner::begin(library).await?;
    for (place, reason) in read.problems {
        planner.skip(place, reason);
    }
    for (place, film) in read.films {
        match film {
            Err(reason) => planner.skip(place, reason),
            Ok(film) => planner.place(place, film),
        }
    }
    finish(library, name, read.source, planner, job).await
}

async fn finish(
    library: &Library,
    name: String,
    source: Source,
    planner: Planner,
    job: &Job<'_>,
) -> Result<Plan> {
    let (mut rows, films) = planner.finish(library, &source.people, job).await?;
    if source.kind == SourceKind::Nfo {
        rows.sort_by(|a, b| (a.status, &a.file).cmp(&(b.status, &b.file)));
    }
    let new = films.iter().map(|planned| &planned.film);
    let assumed = assumed(library.reader(), &source.people, new).await?;
    Ok(Plan { name, rows, assumed, label: LABEL, content: Content::Films { source, films } })
}

/// Whether a library never held anything: no id of the catalogue was ever used.
async fn is_untouched(db: &impl ConnectionTrait) -> Result<bool> {
    let used = "SELECT count(*) FROM sqlite_sequence
        WHERE seq > 0 AND name IN ('files', 'countries', 'genres', 'movie_sets', 'persons',
            'characters', 'movies', 'movie_crew', 'external_ids')";
    Ok(sql::scalar::<i64>(db, used, []).await? == Some(0))
}

type ReadFile = (Candidate, Result<NfoMovie, PlanReason>);

fn read_all(candidates: Vec<Candidate>, job: &Job<'_>) -> Result<Vec<ReadFile>> {
    let total = candidates.len();
    let mut files = Vec::with_capacity(total);
    for some in candidates.chunks(FILES_A_STEP) {
        job.stop_if_asked()?;
        let read = some.par_iter().map(|candidate| (candidate.clone(), read_one(&candidate.nfo)));
        files.par_extend(read);
        let last = some.last().map(|candidate| candidate.relative.as_str()).unwrap_or_default();
        job.report(ProgressStage::Reading, files.len(), total, last);
    }
    Ok(files)
}

fn read_one(path: &Path) -> Result<NfoMovie, PlanReason> {
    let bytes = nfo::load(path).map_err(|_| PlanReason::new("unreadable"))?;
    nfo::read(&bytes).map_err(|error| match error {
        NfoError::NotMovie { root } => PlanReason::new("notMovie").with("root", root),
        error => PlanReason::new(error.code()),
    })
}

fn skipped(problem: &ScanProblem) -> PlanReason {
    match problem {
        ScanProblem::FolderUnreadable => PlanReason::new("folderUnreadable"),
        ScanProblem::FileUnreadable => PlanReason::new("unreadable"),
        ScanProblem::FolderLoop => PlanReason::new("folderLoop"),
        ScanProblem::NotFile => PlanReason::new("notFile"),
        ScanProblem::TooLarge { bytes } => {
            PlanReason::new("tooLarge").with("megabytes", bytes / 1_000_000)
        }
    }
}
