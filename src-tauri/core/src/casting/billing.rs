//! The order in which a movie bills its cast.

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde_json::json;

use super::CastingKey;
use crate::history::ChangeSet;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::{Result, sql};

/// The castings of a movie in their order.
pub(super) async fn order(db: &impl ConnectionTrait, movie: MovieId) -> Result<Vec<CastingKey>> {
    #[derive(FromQueryResult)]
    struct Row {
        movie_id: MovieId,
        character_id: CharacterId,
        person_id: PersonId,
    }
    let read = "SELECT movie_id, character_id, person_id FROM movie_characters
        WHERE movie_id = ? ORDER BY billing_order, person_id";
    let rows = sql::all::<Row>(db, read, [movie.0.into()]).await?;
    let key = |row: Row| CastingKey {
        movie_id: row.movie_id,
        character_id: row.character_id,
        person_id: row.person_id,
    };
    Ok(rows.into_iter().map(key).collect())
}

/// Let the castings stand in this order.
pub(super) async fn write(set: &mut ChangeSet, order: &[CastingKey]) -> Result<()> {
    let rows: Vec<_> = (0..)
        .zip(order)
        .map(|(place, key): (i32, _)| {
            json!({
                "movie_id": key.movie_id, "character_id": key.character_id,
                "person_id": key.person_id, "value": place,
            })
        })
        .collect();
    set.update_each("movie_characters", "billing_order", &rows).await?;
    Ok(())
}

/// The place after the last one.
pub(super) async fn next(db: &impl ConnectionTrait, movie: MovieId) -> Result<i32> {
    let last = "SELECT max(billing_order) + 1 FROM movie_characters WHERE movie_id = ?";
    Ok(sql::scalar::<i32>(db, last, [movie.0.into()]).await?.unwrap_or(0))
}

/// How many stand before a casting.
pub(super) async fn place_of(db: &impl ConnectionTrait, key: CastingKey) -> Result<usize> {
    let order = order(db, key.movie_id).await?;
    Ok(order.iter().position(|one| *one == key).unwrap_or(order.len()))
}
