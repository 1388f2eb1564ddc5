//! Carrying a plan out: batch by batch, each durable, all in one change set.

use std::error::Error as _;

use time::OffsetDateTime;

use super::facts::Known;
use super::film::Picture;
use super::json::{self, Base};
use super::pictures::{self, Pictures};
use super::plan::{Content, Plan, PlannedFilm};
use super::roster::Roster;
use super::source::Source;
use super::write::Writer;
use super::{ImportProblem, ImportSummary, Job, PlanReason, ProgressStage};
use crate::history::{Actor, ChangeLabel, ChangeSet, Paused};
use crate::{Error, Library, Result, library, search};

/// Movies a batch: large enough that syncing the disk is not most of the work, small enough that
/// stopping is felt at once and a crash costs seconds.
const BATCH: usize = 64;

/// Add the new films of a plan. What was added before it was stopped, or before the disk was full,
/// stays and is one step to take back; a whole catalogue comes whole or not at all.
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
    let summary = match &plan.content {
        Content::Whole { document, folder } => {
            json::restore(library, actor, document, Base::Folder(folder), job, now).await?
        }
        Content::Films { source, films } => {
            let roster = Roster::find(library.reader(), &source.people).await?;
            let writer = Writer::new(source, roster);
            let kind = plan.label;
            Import { library, actor, now, kind, writer, set: None }.films(films, job).await?
        }
    };
    join_index(library, summary.movies_added).await;
    Ok(summary)
}

/// Where much of the library is new, have the search tables in one piece again. What could not be
/// done, on a full disk, is slower and not wrong.
async fn join_index(library: &Library, added: u32) {
    let Ok(all) = library::counts(library.reader()).await else { return };
    if added > 0
        && i64::from(added) * 4 >= i64::from(all.movies)
        && let Err(error) = search::join(library.writer()).await
    {
        tracing::warn!(%error, "the search tables stay in pieces");
    }
}

fn problem(summary: &mut ImportSummary, file: &str, reason: PlanReason) {
    summary.problems.push(ImportProblem { file: file.to_owned(), reason });
}

/// An import under way: between two batches the writer is free for others.
struct Import<'a> {
    library: &'a Library,
    actor: Actor<'a>,
    now: OffsetDateTime,
    /// What the step is called.
    kind: &'static str,
    writer: Writer<'a>,
    /// None before the first batch.
    set: Option<Paused>,
}

impl Import<'_> {
    async fn films(mut self, films: &[PlannedFilm], job: &Job<'_>) -> Result<ImportSummary> {
        let mut summary = ImportSummary::default();
        // What the library has got since the plan was made, by a redo for one, is not new any more.
        let known = Known::read(self.library.reader()).await?;
        let films: Vec<_> = films.iter().filter(|new| known.find(&new.film).is_none()).collect();
        let total = films.len();
        for (step, batch) in films.chunks(BATCH).enumerate() {
            let first = batch[0];
            job.report(ProgressStage::Importing, step * BATCH, total, &first.film.title);
            let failed = match job.stop.is_cancelled() {
                true => None,
                false => match self.batch(batch, &mut summary).await {
                    Ok(()) => continue,
                    Err(error) => Some(error),
                },
            };
            summary.stopped = true;
            match failed {
                None => {}
                Some(Error::DiskFull) => {
                    problem(&mut summary, &first.file, PlanReason::new("diskFull"));
                }
                Some(error) if summary.movies_added == 0 => return Err(error),
                Some(error) => {
                    let cause = error.source().map(ToString::to_string);
                    tracing::error!(%error, cause, "a batch");
                    problem(&mut summary, &first.file, PlanReason::new("notWritten"));
                }
            }
            break;
        }
        job.report(ProgressStage::Importing, summary.movies_added as usize, total, "");
        Ok(summary)
    }

    /// One batch: pictures first, because a row may only name an object that is safely stored, and
    /// nobody should wait for them.
    async fn batch(&mut self, batch: &[&PlannedFilm], summary: &mut ImportSummary) -> Result<()> {
        let films: Vec<_> = batch.iter().map(|planned| &planned.film).collect();
        let pictures = pictures::store(self.library, self.writer.pictures(&films)).await?;
        name_refused(batch, &pictures, self.writer.source(), summary);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let movies = summary.movies_added + count(films.len());
        let label = ChangeLabel::new(self.kind).with("movies", movies);
        let mut set = match self.set.take() {
            None => ChangeSet::begin(self.library, self.actor, &label, self.now).await?,
            Some(paused) => paused.resume().await?,
        };
        let added = self.writer.write(&mut set, &films, &pictures).await?;
        set.relabel(&label).await?;
        let id = set.id();
        self.set = Some(set.pause().await?);
        let posters = films.iter().filter_map(|film| film.poster.as_ref());
        let stored = |poster: &&Picture| pictures.get(*poster).is_some_and(Result::is_ok);
        summary.change_set = Some(id);
        summary.movies_added = movies;
        summary.posters_added += count(posters.filter(stored).count());
        summary.people_added += count(added.people);
        summary.characters_added += count(added.characters);
        Ok(())
    }
}

/// Name the pictures that cannot be taken, each with its film.
fn name_refused(
    batch: &[&PlannedFilm],
    pictures: &Pictures,
    source: &Source,
    summary: &mut ImportSummary,
) {
    let reason = |picture: &Picture, code| {
        let untaken = pictures.get(picture)?.as_ref().err()?;
        Some(untaken.reason(code, &picture.name()))
    };
    for planned in batch {
        let poster = planned.film.poster.as_ref();
        let poster = poster.and_then(|poster| reason(poster, "posterUnreadable"));
        let photo = |person| {
            let photo = source.people.facts(person).photo.clone().map(Picture::File)?;
            reason(&photo, "portraitUnreadable")
        };
        let photos = planned.film.cast.iter().filter_map(|part| photo(part.person));
        for reason in poster.into_iter().chain(photos) {
            problem(summary, &planned.file, reason);
        }
    }
}
