//! The sample collection: films in the public domain, part of the program, for looking around.

use sea_orm::ConnectionTrait;
use time::OffsetDateTime;

use super::json::{Base, read_built_in};
use super::plan::plan_films;
use super::{ImportSummary, Job, apply};
use crate::accounts::Session;
use crate::history::Actor;
use crate::ids::ChangeSetId;
use crate::{Library, Result, sql};

/// What its change set is called.
pub(super) const LABEL: &str = "sample";

pub(super) const DOCUMENT: &str = include_str!("../../sample/lobbycard.json");

macro_rules! posters {
    ($($name:literal,)+) => {
        &[$((
            concat!("posters/", $name),
            include_bytes!(concat!("../../sample/posters/", $name)),
        ),)+]
    };
}

/// Every picture the document names, by its path there.
pub(super) const POSTERS: &[(&str, &[u8])] = posters![
    "caligari.jpg",
    "cameraman.jpg",
    "carnival.jpg",
    "charade.jpg",
    "detour.jpg",
    "doa.jpg",
    "dressed.jpg",
    "friday.jpg",
    "game.jpg",
    "general.jpg",
    "godfrey.jpg",
    "golem.jpg",
    "holmes.jpg",
    "hospitality.jpg",
    "kid.jpg",
    "lost-world.jpg",
    "metropolis.jpg",
    "moon.jpg",
    "movie-camera.jpg",
    "night.jpg",
    "nosferatu.jpg",
    "phantom.jpg",
    "potemkin.jpg",
    "safety.jpg",
    "secret-weapon.jpg",
    "sherlock-jr.jpg",
    "steamboat.jpg",
];

/// Add the sample collection, in one step that takes it back.
///
/// # Errors
/// As [`apply`].
pub async fn add_sample(
    library: &Library,
    actor: Actor<'_>,
    job: &Job<'_>,
    now: OffsetDateTime,
) -> Result<ImportSummary> {
    let document = read_built_in(DOCUMENT);
    let base = Base::BuiltIn(POSTERS);
    let plan = plan_films(library, LABEL.to_owned(), document, base, job).await?;
    apply(library, actor, &plan.labelled(LABEL), job, now).await
}

/// The step by which this person added the sample collection, while it stands.
///
/// # Errors
/// When the database cannot be read.
pub async fn sample_in(
    db: &impl ConnectionTrait,
    session: &Session,
) -> Result<Option<ChangeSetId>> {
    let standing = "SELECT max(id) FROM change_sets
        WHERE user_id = ? AND label = ? AND undone_at IS NULL";
    let values = [session.user_id().0.into(), LABEL.into()];
    Ok(sql::scalar::<i32>(db, standing, values).await?.map(ChangeSetId))
}
