//! Movies that are found by somebody in them.

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{BestMatch, CharacterHit, FoundBy, HITS, PersonHit};
use crate::{Result, sql};

/// Movies of one person or character that are looked at.
const MOST: usize = 64;

/// A movie and who in it was found.
pub(super) struct With {
    pub(super) movie: i32,
    pub(super) found_by: FoundBy,
}

#[derive(FromQueryResult)]
struct Row {
    movie: i32,
    id: i32,
}

/// Movies beside those found already with the characters and people that were found, in their
/// order, the oldest first. No more than make [`HITS`] together.
pub(super) async fn movies_with(
    db: &impl ConnectionTrait,
    (people, characters): (&[PersonHit], &[CharacterHit]),
    found: &[i32],
) -> Result<Vec<With>> {
    let mut taken: HashSet<i32> = found.iter().copied().collect();
    let mut with = Vec::new();
    let whom = characters.iter().map(|hit| (hit.row.character.id.0, FoundBy::character(hit)));
    let who = people.iter().map(|hit| (hit.row.person.id.0, FoundBy::person(hit)));
    let groups: [(&str, Vec<(i32, FoundBy)>); 2] =
        [(OF_CHARACTERS, whom.collect()), (OF_PEOPLE, who.collect())];
    for (credits, named) in groups {
        if named.is_empty() || taken.len() >= HITS {
            continue;
        }
        let ids = sql::id_list(named.iter().map(|(id, _)| *id));
        let credits = credits.replace("{ids}", &ids);
        let read = format!(
            "SELECT its.movie, its.id FROM ({credits}) AS its
             JOIN movies ON movies.id = its.movie
             WHERE its.movie NOT IN ({})
             ORDER BY release_date IS NULL, release_date, sort_key LIMIT {}",
            sql::id_list(taken.iter().copied()),
            MOST * HITS
        );
        let rows = sql::all::<Row>(db, &read, []).await?;
        for (id, found_by) in named {
            for row in rows.iter().filter(|row| row.id == id) {
                if taken.len() < HITS && taken.insert(row.movie) {
                    with.push(With { movie: row.movie, found_by: found_by.clone() });
                }
            }
        }
    }
    Ok(with)
}

const OF_CHARACTERS: &str = "SELECT DISTINCT movie_id AS movie, character_id AS id
    FROM movie_characters WHERE character_id IN ({ids})";
const OF_PEOPLE: &str = "SELECT movie_id AS movie, person_id AS id FROM movie_characters
        WHERE person_id IN ({ids})
    UNION SELECT id, director_id FROM movies WHERE director_id IN ({ids})";

impl FoundBy {
    fn person(hit: &PersonHit) -> Self {
        let (name, marks) = (hit.row.person.name.clone(), hit.marks.clone());
        Self { kind: BestMatch::Person, name, marks }
    }

    fn character(hit: &CharacterHit) -> Self {
        match &hit.alias {
            Some(alias) => Self {
                kind: BestMatch::Character,
                name: alias.clone(),
                marks: hit.alias_marks.clone(),
            },
            None => Self {
                kind: BestMatch::Character,
                name: hit.row.character.name.clone(),
                marks: hit.marks.clone(),
            },
        }
    }
}
