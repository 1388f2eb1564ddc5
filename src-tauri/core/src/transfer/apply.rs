//! Carrying a plan out: batch by batch, each durable, all in one change set.

use std::error::Error as _;
use std::path::Path;

use rayon::prelude::*;
use time::OffsetDateTime;

use super::facts::Known;
use super::plan::{Plan, PlannedFilm};
use super::write::Writer;
use super::{ImportProblem, ImportSummary, Job, PlanReason, ProgressStage};
use crate::files::{self, ImageRefusal, MAX_BYTES, PreparedImage};
use crate::history::{Actor, ChangeLabel, ChangeSet, Paused};
use crate::{Error, Library, Result};

/// Movies a batch: large enough that syncing the disk is not most of the work, small enough that
/// stopping is felt at once and a crash costs seconds.
const BATCH: usize = 64;

/// Add the new films of a plan. What was added before it was stopped, or before the disk was full,
/// stays and is one step to take back.
///
/// # Errors
/// When nothing at all could be written.
pub async fn apply(
    library: &Library,
    actor: Actor<'_>,
    plan: &Plan,
    job: &Job<'_>,
    now: OffsetDateTime,
) -> Result<ImportSummary> {
    let mut import = Import { library, actor, now, writer: Writer::default(), set: None };
    let mut summary = ImportSummary::default();
    // What the library has got since the plan was made, by a redo for one, is not new any more.
    let known = Known::read(library.reader()).await?;
    let films: Vec<_> = plan.films.iter().filter(|new| known.find(&new.film).is_none()).collect();
    let total = films.len();
    for (step, batch) in films.chunks(BATCH).enumerate() {
        let first = batch[0];
        job.report(ProgressStage::Importing, step * BATCH, total, &first.film.title);
        let failed = match job.stop.is_cancelled() {
            true => None,
            false => match import.batch(batch, &mut summary).await {
                Ok(()) => continue,
                Err(error) => Some(error),
            },
        };
        summary.stopped = true;
        match failed {
            None => {}
            Some(Error::DiskFull) => problem(&mut summary, &first.file, "diskFull"),
            Some(error) if summary.movies_added == 0 => return Err(error),
            Some(error) => {
                tracing::error!(%error, cause = error.source().map(ToString::to_string), "a batch");
                problem(&mut summary, &first.file, "notWritten");
            }
        }
        break;
    }
    job.report(ProgressStage::Importing, summary.movies_added as usize, total, "");
    Ok(summary)
}

fn problem(summary: &mut ImportSummary, file: &str, code: &'static str) {
    summary.problems.push(ImportProblem { file: file.to_owned(), reason: PlanReason::new(code) });
}

/// An import under way: between two batches the writer is free for others.
struct Import<'a> {
    library: &'a Library,
    actor: Actor<'a>,
    now: OffsetDateTime,
    writer: Writer,
    /// None before the first batch.
    set: Option<Paused>,
}

impl Import<'_> {
    /// One batch: pictures first, because a row may only name an object that is safely stored, and
    /// nobody should wait for them.
    async fn batch(&mut self, batch: &[&PlannedFilm], summary: &mut ImportSummary) -> Result<()> {
        let mut posters = Vec::with_capacity(batch.len());
        for (film, picture) in batch.iter().zip(self.pictures(batch)) {
            posters.push(match picture {
                None => None,
                Some(Ok(Picture { image, bytes })) => {
                    let size = bytes.len();
                    self.library.files().put(&image, bytes).await?;
                    Some((image, size))
                }
                Some(Err(Refused { name })) => {
                    let reason = PlanReason::new("posterUnreadable").with("file", name);
                    summary.problems.push(ImportProblem { file: film.file.clone(), reason });
                    None
                }
            });
        }
        let films: Vec<_> = batch.iter().map(|planned| &planned.film).collect();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let movies = summary.movies_added + count(films.len());
        let label = ChangeLabel::new("import").with("movies", movies);
        let mut set = match self.set.take() {
            None => ChangeSet::begin(self.library, self.actor, &label, self.now).await?,
            Some(paused) => paused.resume().await?,
        };
        let added = self.writer.write(&mut set, &films, &posters).await?;
        set.relabel(&label).await?;
        let id = set.id();
        self.set = Some(set.pause().await?);
        summary.change_set = Some(id);
        summary.movies_added = movies;
        summary.posters_added += count(posters.iter().flatten().count());
        summary.people_added += count(added.people);
        summary.characters_added += count(added.characters);
        Ok(())
    }

    fn pictures(&self, batch: &[&PlannedFilm]) -> Vec<Option<Result<Picture, Refused>>> {
        let read =
            |film: &&PlannedFilm| film.poster.as_deref().map(|path| picture(self.library, path));
        let workers = self.library.files().workers();
        tokio::task::block_in_place(|| workers.install(|| batch.par_iter().map(read).collect()))
    }
}

struct Picture {
    image: PreparedImage,
    bytes: Vec<u8>,
}

/// A picture that cannot be taken, by its file name; the log says why.
struct Refused {
    name: String,
}

fn picture(library: &Library, path: &Path) -> Result<Picture, Refused> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    read_picture(path)
        .map_err(|reason| {
            tracing::warn!(reason, "a poster cannot be taken");
            Refused { name }
        })
        .inspect(|picture| library.files().cache(&picture.image))
}

fn read_picture(path: &Path) -> Result<Picture, String> {
    let bytes = files::read_bounded(path).map_err(|error| error.to_string())?;
    if bytes.len() > MAX_BYTES {
        return Err(ImageRefusal::TooLarge.to_string());
    }
    let image = files::prepare(&bytes).map_err(|error| error.to_string())?;
    Ok(Picture { image, bytes })
}
