//! Bringing movies in. An import is read, planned, looked at, and only then applied: the plan says
//! for each file what would happen and why, and applying it is one change set.

mod apply;
mod assumed;
mod batch;
mod binding;
#[cfg(test)]
mod disk_full_tests;
mod external;
mod facts;
mod film;
mod json;
mod names;
mod nfo;
mod people;
mod pictures;
mod plan;
mod planner;
mod portraits;
mod posters;
mod reason;
mod roster;
mod sample;
mod scan;
#[cfg(test)]
mod scan_tests;
mod source;
mod tidy;
mod write;

use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;

use crate::ids::ChangeSetId;
use crate::{Error, Result};

pub use apply::apply;
pub use assumed::AssumedSame;
pub use json::{Exported, FILE_NAME, export};
pub use plan::{Plan, plan, plan_document, plan_folder};
pub use reason::PlanReason;
pub use sample::{add_sample, sample_in};

/// What long work reports and what stops it.
pub struct Job<'a> {
    /// Called with every step; the caller thins them out.
    pub progress: &'a (dyn Fn(Progress) + Send + Sync),
    /// Cancelled when the person stops the work.
    pub stop: CancellationToken,
}

impl Job<'_> {
    /// `Cancelled` once somebody has asked for it.
    pub(crate) fn stop_if_asked(&self) -> Result<()> {
        if self.stop.is_cancelled() { Err(Error::Cancelled) } else { Ok(()) }
    }

    fn report(&self, stage: ProgressStage, done: usize, total: usize, item: &str) {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (self.progress)(Progress {
            stage,
            done: count(done),
            total: count(total),
            item: item.to_owned(),
        });
    }
}

/// How far long work has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Progress {
    /// What is being done.
    pub stage: ProgressStage,
    /// Files or movies done.
    pub done: u32,
    /// Of how many; 0 while that is not known.
    pub total: u32,
    /// The file or movie at hand.
    pub item: String,
}

/// The steps of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ProgressStage {
    /// Looking for files.
    Scanning,
    /// Reading them.
    Reading,
    /// Comparing them with the library.
    Comparing,
    /// Writing to the library.
    Importing,
    /// Copying pictures out of the library.
    Copying,
    /// Writing a document.
    Writing,
}

/// What would become of a file.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PlanStatus {
    /// The library has its movie with other values; they stay.
    Conflict,
    /// It gives no movie.
    Skipped,
    /// Its movie is new.
    New,
    /// The library has all of it.
    Same,
}

/// One file of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PlanRow {
    /// What would become of it.
    pub status: PlanStatus,
    /// Its path below the folder.
    pub file: String,
    /// The movie's title, where it has one.
    pub title: Option<String>,
    /// The movie's year.
    pub year: Option<i32>,
    /// Why.
    pub reason: PlanReason,
}

/// A plan in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanSummary {
    /// The folder's name.
    pub folder: String,
    /// Movies to add.
    pub new: u32,
    /// Files the library has already.
    pub same: u32,
    /// Files that differ from the library.
    pub conflict: u32,
    /// Files that give no movie.
    pub skipped: u32,
    /// People who are taken for those of the same name in the library.
    pub assumed_same: u32,
}

/// A file that could not be taken in full while importing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ImportProblem {
    /// Its path below the folder.
    pub file: String,
    /// What was wrong.
    pub reason: PlanReason,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportSummary {
    /// The one step that takes it back; none when nothing was added.
    pub change_set: Option<ChangeSetId>,
    /// Movies added.
    pub movies_added: u32,
    /// Posters added with them.
    pub posters_added: u32,
    /// People the library did not have.
    pub people_added: u32,
    /// Characters the library did not have.
    pub characters_added: u32,
    /// Whether it was stopped before its end.
    pub stopped: bool,
    /// Files that could not be taken in full.
    pub problems: Vec<ImportProblem>,
}
