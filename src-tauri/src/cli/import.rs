//! `lobbycard import`: path by path, each with its own plan and summary.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lobbycard_core::history::Actor;
use lobbycard_core::transfer::{self, AssumedSame, ImportSummary, Job, Plan, PlanStatus};
use lobbycard_core::{Error, Library, accounts, files};
use serde::Serialize;
use tokio_util::sync::CancellationToken;

use super::{At, Format, progress, sentence};
use crate::state::now;

/// Import paths. One that cannot be read does not keep the others out.
pub(super) async fn import(
    at: &At,
    user: Option<String>,
    format: Option<Format>,
    dry_run: bool,
    paths: &[PathBuf],
) -> Result<ExitCode, Error> {
    let library = Library::open(&at.places()?).await?;
    let session = match user {
        Some(name) => Some(accounts::by_name(&library, &name).await?),
        None => None,
    };
    let actor = session.as_ref().map_or(Actor::CommandLine, Actor::Person);
    let mut answers = Vec::new();
    let mut failed = false;
    for path in paths {
        match import_path(&library, actor, (format, dry_run), path).await {
            Ok(answer) => {
                failed |= answer.summary.stopped;
                answers.push(answer);
            }
            Err(error) => {
                failed = true;
                let _ = writeln!(std::io::stderr(), "{}", sentence(&error));
            }
        }
    }
    // A window would make these in the background; a command is done when nothing is left to do.
    files::make_derived(&library, &CancellationToken::new()).await?;
    library.close().await?;
    let lines: Vec<String> = answers.iter().flat_map(Imported::lines).collect();
    at.print(&answers, &lines);
    Ok(ExitCode::from(u8::from(failed)))
}

async fn import_path(
    library: &Library,
    actor: Actor<'_>,
    (format, dry_run): (Option<Format>, bool),
    path: &Path,
) -> Result<Imported, Error> {
    let progress = progress();
    let job = Job { progress: &progress, stop: CancellationToken::new() };
    let plan = match format {
        None => transfer::plan(library, path, &job).await?,
        Some(Format::Nfo) => transfer::plan_folder(library, path, &job).await?,
        Some(Format::Json) => transfer::plan_document(library, path, &job).await?,
    };
    let summary = match dry_run {
        true => ImportSummary::default(),
        false => transfer::apply(library, actor, &plan, &job, now()).await?,
    };
    if std::io::stderr().is_terminal() {
        let _ = writeln!(std::io::stderr());
    }
    Ok(Imported::of(path, &plan, summary))
}

/// What became of one path.
#[derive(Debug, Serialize)]
struct Imported {
    plan: transfer::PlanSummary,
    summary: ImportSummary,
    #[serde(skip)]
    path: PathBuf,
    skipped: Vec<transfer::PlanRow>,
    /// People taken for those of the same name in the library.
    assumed_same: Vec<AssumedSame>,
}

impl Imported {
    fn of(path: &Path, plan: &Plan, summary: ImportSummary) -> Self {
        let skipped = plan.rows(Some(PlanStatus::Skipped), 0, usize::MAX);
        let assumed_same = plan.assumed_same(0, usize::MAX);
        Self { plan: plan.summary(), summary, path: path.to_owned(), skipped, assumed_same }
    }

    fn lines(&self) -> Vec<String> {
        let Self { plan, summary, .. } = self;
        let mut lines = vec![format!(
            "{}: {} added, {} new, {} same, {} conflicts, {} skipped",
            self.path.display(),
            summary.movies_added,
            plan.new,
            plan.same,
            plan.conflict,
            plan.skipped
        )];
        let skipped = self.skipped.iter().map(|row| (&row.file, &row.reason));
        let assumed = self.assumed_same.iter().map(|person| {
            let (name, movies, credits) = (&person.name, person.movies, person.credits);
            format!("  {name}: assumed same as the library's, by name ({movies} movies, {credits} credits)")
        });
        lines.extend(assumed);
        let problems = summary.problems.iter().map(|problem| (&problem.file, &problem.reason));
        lines.extend(skipped.chain(problems).map(|(file, reason)| format!("  {file}: {reason}")));
        lines
    }
}
