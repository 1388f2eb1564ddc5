//! The movies of a query: every id in order, and how many.

use sea_orm::ConnectionTrait;

use super::Asker;
use super::condition::Condition;
use super::language::parse;
use super::resolve::resolve;
use crate::ids::MovieId;
use crate::movies::{self, MovieSort};
use crate::{Result, sql};

/// The movies that a text asks for, in order; all of them where it asks for nothing.
///
/// # Errors
/// When the database cannot be read.
pub async fn ids(
    db: &impl ConnectionTrait,
    asker: Asker,
    text: &str,
    sort: MovieSort,
) -> Result<Vec<MovieId>> {
    let condition = condition(db, asker, text).await?;
    movies::chosen(db, (sort, asker.0), &condition.sql, condition.values.0).await
}

/// How many movies a text asks for.
///
/// # Errors
/// When the database cannot be read.
pub async fn count(db: &impl ConnectionTrait, asker: Asker, text: &str) -> Result<u32> {
    let condition = condition(db, asker, text).await?;
    let read = format!("SELECT count(*) FROM movies WHERE {}", condition.sql);
    Ok(sql::scalar(db, &read, condition.values.0).await?.unwrap_or(0))
}

/// What the movies of a text have in common.
pub(super) async fn condition(
    db: &impl ConnectionTrait,
    asker: Asker,
    text: &str,
) -> Result<Condition> {
    Condition::of(db, &resolve(db, asker, parse(text)).await?, asker).await
}
