//! Names that a text may mean: people and characters for the fields that ask for one, and what the
//! thinking about who is the same looks up.

use sea_orm::ConnectionTrait;

use super::fold::{fold, words};
use super::index::{Kind, WORDS, id_of};
use super::matching::{all_of, quoted};
use super::{HITS, Named, inside};
use crate::ids::{CharacterId, PersonId};
use crate::people::{self, PersonRow};
use crate::{Result, sql};

/// Words looked at; a longer text is a sentence, not a name.
const MOST_WORDS: usize = 8;
/// Rows that one look over all kinds reads at most. A look at words begins by reading everything
/// that begins so; one that finds fewer rows than these need not be made again for each kind.
const LOOKED_AT: usize = 512;
/// Bytes looked at, so that a pasted book costs nothing.
const TEXT: usize = 512;

/// The people a text may mean, its last word being a beginning; the best known first.
///
/// # Errors
/// When the database cannot be read.
pub async fn people(db: &impl ConnectionTrait, text: &str) -> Result<Vec<PersonRow>> {
    let ids = of_kind(db, Kind::Person, text).await?;
    people::rows(db, &ids.into_iter().map(PersonId).collect::<Vec<_>>()).await
}

/// The characters a text may mean, as [`people`].
///
/// # Errors
/// When the database cannot be read.
pub async fn characters(db: &impl ConnectionTrait, text: &str) -> Result<Vec<CharacterId>> {
    Ok(of_kind(db, Kind::Character, text).await?.into_iter().map(CharacterId).collect())
}

async fn of_kind(db: &impl ConnectionTrait, kind: Kind, text: &str) -> Result<Vec<i32>> {
    let folded = fold(&text[..text.floor_char_boundary(TEXT)]);
    let words: Vec<&str> = words(&folded).take(MOST_WORDS).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    find(db, kind, (&all_of(&words), &words)).await
}

/// What is found of each kind, the best known first, at most [`HITS`] of each.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) movies: Vec<i32>,
    pub(super) people: Vec<i32>,
    pub(super) characters: Vec<i32>,
}

/// What an expression finds; where that is little, then what has the words inside its own. Several
/// words that begin something are meant as they stand: only one, or what begins nothing, is looked
/// for inside.
pub(super) async fn find_all(
    db: &impl ConnectionTrait,
    (expression, words): (&str, &[&str]),
) -> Result<Found> {
    let mut found = Found::default();
    let (from, to) = (Kind::Movie.range().0, Kind::Character.range().1);
    let first = matches(db, expression, (from, to, LOOKED_AT)).await?;
    let end = if first.len() < LOOKED_AT { i64::MAX } else { first[LOOKED_AT - 1] };
    for kind in [Kind::Movie, Kind::Person, Kind::Character] {
        let (from, to) = kind.range();
        let these = first.iter().filter(|rowid| (from..=to).contains(rowid));
        let mut ids: Vec<i32> = these.take(HITS).copied().map(id_of).collect();
        if ids.len() < HITS && end <= to {
            let rowids = matches(db, expression, (from, to, HITS)).await?;
            ids = rowids.into_iter().map(id_of).collect();
        }
        *found.of(kind) = ids;
    }
    let count = found.movies.len() + found.people.len() + found.characters.len();
    for kind in [Kind::Movie, Kind::Person, Kind::Character] {
        let is_little = match words.len() {
            1 => count < HITS || kind == Kind::Movie,
            _ => count == 0,
        };
        if is_little {
            add_inside(db, (kind, words), found.of(kind)).await?;
        }
    }
    Ok(found)
}

impl Found {
    fn of(&mut self, kind: Kind) -> &mut Vec<i32> {
        match kind {
            Kind::Person => &mut self.people,
            Kind::Character => &mut self.characters,
            _ => &mut self.movies,
        }
    }
}

/// Ids of a kind for an expression, the best known first; where those are few, then those that have
/// the words inside theirs. At most [`HITS`].
async fn find(
    db: &impl ConnectionTrait,
    kind: Kind,
    (expression, words): (&str, &[&str]),
) -> Result<Vec<i32>> {
    let (from, to) = kind.range();
    let rowids = matches(db, expression, (from, to, HITS)).await?;
    let mut found = rowids.into_iter().map(id_of).collect();
    add_inside(db, (kind, words), &mut found).await?;
    Ok(found)
}

/// Row ids in a range for an expression, in order, at most so many.
async fn matches(
    db: &impl ConnectionTrait,
    expression: &str,
    (from, to, most): (i64, i64, usize),
) -> Result<Vec<i64>> {
    let read = format!(
        "SELECT group_concat(rowid) FROM (SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ?1
            AND rowid BETWEEN {from} AND {to} ORDER BY rowid LIMIT {most})"
    );
    let list = sql::scalar::<String>(db, &read, [expression.into()]).await?.unwrap_or_default();
    Ok(list.split(',').filter_map(|rowid| rowid.parse().ok()).collect())
}

/// Fill what was found up to [`HITS`] with those that have the words inside theirs.
async fn add_inside(
    db: &impl ConnectionTrait,
    (kind, words): (Kind, &[&str]),
    found: &mut Vec<i32>,
) -> Result<()> {
    if found.len() < HITS {
        for id in inside::of_kind(db, kind, words, HITS * 4).await? {
            if found.len() < HITS && !found.contains(&id) {
                found.push(id);
            }
        }
    }
    Ok(())
}

/// Ids of those of a kind whose name has all these words, the best known first.
pub(crate) async fn named(
    db: &impl ConnectionTrait,
    kind: Named,
    words_of: &str,
    most: usize,
) -> Result<Vec<i32>> {
    let kind = match kind {
        Named::Person => Kind::Person,
        Named::Character => Kind::Character,
    };
    let words: Vec<String> = words(&fold(words_of)).map(quoted).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let (from, to) = kind.range();
    let read = format!(
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN {from} AND {to}
         ORDER BY rowid LIMIT {most}"
    );
    let found = sql::column::<i64>(db, &read, [words.join(" AND ").into()]).await?;
    Ok(found.into_iter().map(id_of).collect())
}

/// How many people have a name that begins with this word; no more than `most` are counted.
pub(crate) async fn people_beginning(
    db: &impl ConnectionTrait,
    word: &str,
    most: usize,
) -> Result<usize> {
    let (from, to) = Kind::Person.range();
    let read = format!(
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN {from} AND {to}
         LIMIT {most}"
    );
    Ok(sql::column::<i64>(db, &read, [format!("^{}", quoted(word)).into()]).await?.len())
}
