//! Making one movie of two: the one that stays gets the cast, the crew, the genres, everybody's
//! favorites and diaries, and what is chosen of the other's facts.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::Value as Json;
use time::OffsetDateTime;

use super::edit::{self, MovieEdit};
use super::ranked::{self, COUNTRIES, DIRECTORS};
use super::{new, title_of};
use crate::accounts::Session;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::{Error, Library, Problem, Result, sql};

/// A fact that the movie that stays can take from the one that goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum MovieField {
    /// The title.
    Title,
    /// The title in its own language.
    OriginalTitle,
    /// What it is about.
    Description,
    /// When it was released.
    ReleaseDate,
    /// How long it runs.
    Duration,
    /// The budget and its currency.
    Budget,
    /// All its directors.
    Director,
    /// All its countries.
    Country,
    /// The set.
    Set,
    /// The poster.
    Poster,
}

impl MovieField {
    const fn columns(self) -> &'static [&'static str] {
        match self {
            // Written with all that follows from them.
            Self::Title | Self::Director | Self::Country => &[],
            Self::OriginalTitle => &["original_title"],
            Self::Description => &["description"],
            Self::ReleaseDate => &["release_date", "release_precision"],
            Self::Duration => &["duration"],
            Self::Budget => &["budget", "budget_currency"],
            Self::Set => &["set_id"],
            Self::Poster => &["poster_file_id"],
        }
    }
}

/// Make one movie of two. `take` are the facts of the one that goes that replace the other's.
///
/// # Errors
/// `NotFound` when one of them is gone, `Invalid` when they are the same.
pub async fn merge(
    library: &Library,
    session: &Session,
    (gone, keep): (MovieId, MovieId),
    take: &[MovieField],
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    if gone == keep {
        return Err(Error::Invalid { field: "into", problem: Problem::Same });
    }
    let title = title_of(library.reader(), keep).await?;
    let other = title_of(library.reader(), gone).await?;
    let label = ChangeLabel::new("mergeMovies").with("title", &title).with("other", &other);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let ids = (gone.0, keep.0);
    let columns = take.iter().flat_map(|field| field.columns()).copied();
    if !set.take_columns("movies", ids, columns).await? {
        return Err(Error::NotFound { what: "movie" });
    }
    if take.contains(&MovieField::Title) {
        edit::write(&mut set, keep, MovieEdit::Title(other)).await?;
    }
    for (field, ranked) in [(MovieField::Director, &DIRECTORS), (MovieField::Country, &COUNTRIES)] {
        if take.contains(&field) {
            let lists = ranked::lists(&set, ranked, &format!("id = {gone}")).await?;
            let lists = lists.into_iter().map(|(_, list)| (keep, list)).collect();
            ranked::write(&mut set, ranked, lists).await?;
        }
    }
    move_cast(&mut set, (gone, keep)).await?;
    set.repoint("movie_genres", "movie_id", ids).await?;
    set.repoint_where("movie_crew", ("movie_id", "job <> 'director'"), ids).await?;
    // Who has rated both keeps the rating of the one that stays.
    for own in ["user_favorites", "user_watches", "user_ratings", "user_watchlist"] {
        set.repoint(own, "movie_id", ids).await?;
    }
    set.repoint_where("external_ids", ("entity_id", "kind = 'movie'"), ids).await?;
    new::remove(&mut set, &gone.to_string()).await?;
    set.commit().await
}

/// Castings that the movie that stays has not: a performer in the same role, or in none, is one.
async fn move_cast(set: &mut ChangeSet, (gone, keep): (MovieId, MovieId)) -> Result<()> {
    let mut has = HashSet::new();
    let mut performers = HashSet::new();
    for (person, role) in roles(set, keep).await? {
        performers.insert(person);
        has.insert((person, role));
    }
    let last = format!("SELECT max(billing_order) FROM movie_characters WHERE movie_id = {keep}");
    let last = sql::scalar::<i64>(set.txn(), &last, []).await?.map_or(0, |last| last + 1);
    let castings = set.images("movie_characters", &format!("movie_id = {gone}")).await?;
    let mut moved = Vec::new();
    for ((person, role), mut casting) in roles(set, gone).await?.into_iter().zip(castings) {
        let is_known = has.contains(&(person, role.clone()))
            || (role.is_empty() && performers.contains(&person));
        if !is_known {
            casting["movie_id"] = keep.0.into();
            let order = casting["billing_order"].as_i64().unwrap_or_default();
            casting["billing_order"] = Json::from(last + order);
            casting["updated_at"] = set.millis().into();
            moved.push(casting);
        }
    }
    set.delete("movie_characters", &format!("movie_id = {gone}")).await?;
    set.insert_images("movie_characters", &moved).await?;
    crate::casting::remove_unplayed(set).await
}

/// The performer and the folded role of each casting, in the order of its images.
async fn roles(set: &ChangeSet, movie: MovieId) -> Result<Vec<(i32, String)>> {
    let read = format!(
        "SELECT person_id, name_key FROM movie_characters
         JOIN characters ON characters.id = character_id WHERE movie_id = {movie}
         ORDER BY movie_id, character_id, person_id"
    );
    let rows = sql::rows(set.txn(), &read, []).await?;
    let roles = rows.iter().map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?)));
    roles.collect()
}
