//! How queries that were kept stand now: what each finds, and what has become wrong with it.

use sea_orm::ConnectionTrait;

use super::Asker;
use super::condition::Condition;
use super::language::parse;
use super::resolve::{Vocabulary, name_everybody, resolve_by};
use super::span::Utf16;
use super::understand::{QueryProblem, problem};
use crate::{Result, sql};

/// How a query stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Movies it asks for; what is not understood of it is left out.
    pub(crate) movies: u32,
    /// The first thing that is wrong with it.
    pub(crate) problem: Option<QueryProblem>,
}

/// How each of several texts stands. Each is a statement, and one more where it has bare words;
/// genres, countries and sets are read once for all of them. That nobody has a name is only looked
/// for where nothing is found.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn standings(
    db: &impl ConnectionTrait,
    asker: Asker,
    texts: impl Iterator<Item = &str>,
) -> Result<Vec<Standing>> {
    let mut vocabulary = Vocabulary::default();
    let mut standings = Vec::new();
    for text in texts {
        let mut resolved = resolve_by(db, asker, &mut vocabulary, parse(text)).await?;
        let condition = Condition::of(db, &resolved, asker).await?;
        let read = format!("SELECT count(*) FROM movies WHERE {}", condition.sql);
        let movies = sql::scalar(db, &read, condition.values.0).await?.unwrap_or(0);
        if movies == 0 && resolved.mistakes.is_empty() {
            name_everybody(db, &mut resolved).await?;
        }
        let first = resolved.mistakes.into_iter().next();
        let problem = first.map(|mistake| problem(text, &Utf16::of(text), mistake));
        standings.push(Standing { movies, problem });
    }
    Ok(standings)
}
