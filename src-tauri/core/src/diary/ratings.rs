//! What someone gives a movie.

use std::collections::BTreeSet;

use serde_json::json;
use time::OffsetDateTime;

use super::plain;
use crate::accounts::Session;
use crate::history::{ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::own_list::{Named, OF_MOVIES, given, named};
use crate::{Library, Result, input, sql};

/// Half stars.
const LEAST: i32 = 1;
const MOST: i32 = 10;

/// Give movies so many half stars, or with none take theirs away, in one act. Answers none when all
/// are so already, or gone.
///
/// # Errors
/// `Invalid` when it is not 1 to 10.
pub async fn rate(
    library: &Library,
    session: &Session,
    (movies, rating): (&[MovieId], Option<i32>),
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let rating = input::within("rating", rating, (LEAST, MOST))?;
    let label = match rating {
        Some(rating) => ChangeLabel::new("rate").with("rating", rating),
        None => ChangeLabel::new("unrate"),
    };
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let me = session.user_id();
    let value = rating.map_or_else(|| "NULL".to_owned(), |rating| rating.to_string());
    let other = format!(
        "(SELECT rating FROM user_ratings WHERE user_id = ?2 AND movie_id = its.id) IS NOT {value}"
    );
    let others = given(&set, session, OF_MOVIES, (&plain(movies), &other)).await?;
    let Some(label) = named(label, &others) else { return Ok(None) };
    let these = sql::id_list(others.iter().map(|(id, _)| *id));
    let rated = format!("user_id = {me} AND movie_id IN ({these})");
    if let Some(rating) = rating {
        let known = format!("SELECT movie_id FROM user_ratings WHERE {rated}");
        let known = sql::column::<i32>(set.txn(), &known, []).await?;
        set.update_where("user_ratings", &[("rating", rating.into())], &rated).await?;
        let row = |(id, _): &Named| {
            json!({
                "user_id": me, "movie_id": id, "rating": rating,
                "created_at": set.millis(), "updated_at": set.millis(),
            })
        };
        let known: BTreeSet<i32> = known.into_iter().collect();
        let new = others.iter().filter(|(id, _)| !known.contains(id));
        let rows: Vec<_> = new.map(row).collect();
        set.insert_images("user_ratings", &rows).await?;
    } else {
        set.delete("user_ratings", &rated).await?;
    }
    set.relabel(&label).await?;
    Ok(Some(set.commit().await?))
}
