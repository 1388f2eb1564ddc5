//! The parts of a condition, and how each is best asked for.

use sea_orm::{ConnectionTrait, Value};

use crate::{Result, sql};

/// Movies from which on a part is asked of every movie in turn: to fetch so many by their ids, each
/// from another place, takes longer than to go through an index of 100,000.
const MANY: usize = 10_000;

/// Parameters of a statement.
#[derive(Clone, Debug, Default)]
pub(in crate::search) struct Values(pub(in crate::search) Vec<Value>);

impl Values {
    /// Add one. Answers how it is written.
    pub(in crate::search) fn bind(&mut self, value: impl Into<Value>) -> String {
        self.0.push(value.into());
        format!("?{}", self.0.len())
    }
}

/// What holds for the movies of a term.
pub(super) enum Part {
    /// SQL condition over `movies`.
    Holds(String),
    /// SQL of their ids.
    Among(String),
}

impl Part {
    /// What is not known of a movie does not hold for it.
    pub(super) fn not(self) -> Self {
        let holds = match self {
            Self::Holds(holds) => holds,
            Self::Among(ids) => format!("movies.id IN ({ids})"),
        };
        Self::Holds(format!("({holds}) IS NOT TRUE"))
    }
}

/// SQL conditions of the parts. SQLite fetches movies by a list of ids where one is there, however
/// long; a `+` keeps it from that, and how long a list is can only be found out by looking.
pub(super) async fn weighed(
    db: &impl ConnectionTrait,
    parts: Vec<Part>,
    values: &Values,
) -> Result<Vec<String>> {
    let counts = parts.iter().filter_map(|part| match part {
        Part::Among(ids) => {
            Some(format!("(SELECT count(*) FROM (SELECT 1 FROM ({ids}) LIMIT {MANY}))"))
        }
        Part::Holds(_) => None,
    });
    let counts = counts.collect::<Vec<_>>().join(", ");
    let mut counted = Vec::new();
    if !counts.is_empty() {
        let read = format!("SELECT json_array({counts})");
        let text = sql::scalar::<String>(db, &read, values.0.clone()).await?.unwrap_or_default();
        counted = serde_json::from_str::<Vec<usize>>(&text).unwrap_or_default();
    }
    let mut counted = counted.into_iter();
    let weighed = parts.into_iter().map(|part| match part {
        Part::Holds(holds) => format!("({holds})"),
        Part::Among(ids) if counted.next().unwrap_or(0) < MANY => format!("movies.id IN ({ids})"),
        Part::Among(ids) => format!("+movies.id IN ({ids})"),
    });
    Ok(weighed.collect())
}
