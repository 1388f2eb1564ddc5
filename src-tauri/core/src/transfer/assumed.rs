//! Whom a plan takes for somebody of the library by the name alone, so that a person can look.

use std::collections::{HashMap, HashSet};

use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::binding::Bindings;
use super::film::Film;
use super::people::{People, PersonRef};
use crate::ids::PersonId;
use crate::{Result, sql};

/// Somebody of the import who is taken for somebody of the library: the names are equal, and
/// nothing contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct AssumedSame {
    /// The row of the library.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// Movies of the import that credit them.
    pub movies: u32,
    /// Credits they have in the library.
    pub credits: i32,
}

/// Everybody whom films that are to be added credit and who is assumed, by name.
pub(super) async fn assumed(
    db: &impl ConnectionTrait,
    people: &People,
    films: impl Iterator<Item = &Film>,
) -> Result<Vec<AssumedSame>> {
    let bindings = Bindings::find(db, people).await?;
    let mut movies: HashMap<PersonRef, u32> = HashMap::new();
    for film in films {
        let credited: HashSet<PersonRef> = film.credited().collect();
        for who in credited {
            *movies.entry(who).or_default() += 1;
        }
    }
    let is_assumed = |who: PersonRef| bindings.of(who).filter(|bound| bound.is_assumed);
    let mut assumed: Vec<AssumedSame> = movies
        .into_iter()
        .filter_map(|(who, movies)| {
            let person = is_assumed(who)?.person;
            let name = people.facts(who).name.shown();
            Some(AssumedSame { person, name, movies, credits: 0 })
        })
        .collect();
    let ids = serde_json::to_string(&assumed.iter().map(|one| one.person).collect::<Vec<_>>());
    let read = "SELECT id, credit_count FROM persons WHERE id IN (SELECT value FROM json_each(?))";
    let mut credits = HashMap::new();
    for row in sql::rows(db, read, [ids.unwrap_or_default().into()]).await? {
        credits.insert(PersonId(row.try_get_by_index(0)?), row.try_get_by_index(1)?);
    }
    for one in &mut assumed {
        one.credits = credits.get(&one.person).copied().unwrap_or(0);
    }
    assumed.sort_by(|a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
    Ok(assumed)
}
