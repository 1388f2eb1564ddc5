//! Carrying a plan out: batch by batch, each durable, all in one change set.

use std::path::Path;

use rayon::prelude::*;
use time::OffsetDateTime;

use super::plan::{Plan, PlannedFilm};
use super::write::Writer;
use super::{ImportProblem, ImportSummary, Job, PlanReason, ProgressStage};
use crate::files::{self, ImageRefusal, MAX_BYTES, PreparedImage};
use crate::history::{Actor, ChangeLabel, ChangeSet};
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
    let mut summary = ImportSummary::default();
    if plan.films.is_empty() {
        return Ok(summary);
    }
    let total = plan.films.len();
    let mut set = ChangeSet::begin(library, actor, &label(0), now).await?;
    let id = set.id();
    let mut writer = Writer::default();
    for (step, batch) in plan.films.chunks(BATCH).enumerate() {
        if job.stop.is_cancelled() {
            summary.stopped = true;
            break;
        }
        let first = &batch[0];
        job.report(ProgressStage::Importing, step * BATCH, total, &first.film.title);
        match apply_batch(library, set, &mut writer, batch, &mut summary).await {
            Ok(next) => set = next,
            Err(Error::DiskFull) => {
                summary.stopped = true;
                problem(&mut summary, &first.file, PlanReason::new("diskFull"));
                return Ok(finish(summary, id));
            }
            Err(error) => return Err(error),
        }
    }
    if summary.movies_added == 0 {
        return Ok(summary);
    }
    set.relabel(&label(summary.movies_added)).await?;
    set.commit().await?;
    job.report(ProgressStage::Importing, summary.movies_added as usize, total, "");
    Ok(finish(summary, id))
}

fn finish(summary: ImportSummary, id: crate::ids::ChangeSetId) -> ImportSummary {
    ImportSummary { change_set: (summary.movies_added > 0).then_some(id), ..summary }
}

fn label(movies: u32) -> ChangeLabel {
    ChangeLabel::new("import").with("movies", movies)
}

fn problem(summary: &mut ImportSummary, file: &str, reason: PlanReason) {
    summary.problems.push(ImportProblem { file: file.to_owned(), reason });
}

/// One batch: pictures first, because a row may only name an object that is safely stored.
async fn apply_batch(
    library: &Library,
    mut set: ChangeSet,
    writer: &mut Writer,
    batch: &[PlannedFilm],
    summary: &mut ImportSummary,
) -> Result<ChangeSet> {
    let pictures = tokio::task::block_in_place(|| -> Vec<_> {
        batch
            .par_iter()
            .map(|film| film.poster.as_deref().map(|path| picture(library, path)))
            .collect()
    });
    let mut posters = Vec::with_capacity(batch.len());
    for (film, picture) in batch.iter().zip(pictures) {
        let poster = film.poster.as_deref().unwrap_or(Path::new("")).to_string_lossy();
        let stored = match picture {
            None => None,
            Some(Ok(Picture { image, bytes })) => {
                let size = bytes.len();
                library.files().put(&image, bytes).await?;
                Some((image, size))
            }
            Some(Err(Refused)) => {
                let name = poster.rsplit(['/', '\\']).next().unwrap_or(&poster);
                let reason = PlanReason::new("posterUnreadable").with("file", name);
                problem(summary, &film.file, reason);
                None
            }
        };
        posters.push(stored);
    }
    let films: Vec<_> = batch.iter().map(|planned| &planned.film).collect();
    let added = writer.write(&mut set, &films, &posters).await?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    set.relabel(&label(summary.movies_added + count(batch.len()))).await?;
    let set = set.checkpoint().await?;
    summary.movies_added += count(batch.len());
    summary.posters_added += count(posters.iter().flatten().count());
    summary.people_added += count(added.people);
    summary.characters_added += count(added.characters);
    Ok(set)
}

struct Picture {
    image: PreparedImage,
    bytes: Vec<u8>,
}

/// A picture that cannot be taken; the log says why.
struct Refused;

fn refused(error: impl std::error::Error) -> Refused {
    tracing::warn!(%error, "a poster cannot be taken");
    Refused
}

fn picture(library: &Library, path: &Path) -> Result<Picture, Refused> {
    let bytes = files::read_bounded(path).map_err(refused)?;
    if bytes.len() > MAX_BYTES {
        return Err(refused(ImageRefusal::TooLarge));
    }
    let image = files::prepare(&bytes).map_err(refused)?;
    library.files().cache(&image);
    Ok(Picture { image, bytes })
}
