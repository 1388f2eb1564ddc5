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

/// Ids of a kind for an expression, the best known first; where those are few, then those that have
/// the words inside theirs. At most [`HITS`].
pub(super) async fn find(
    db: &impl ConnectionTrait,
    kind: Kind,
    (expression, words): (&str, &[&str]),
) -> Result<Vec<i32>> {
    let (from, to) = kind.range();
    let best = format!(
        "SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ?1
         AND rowid BETWEEN {from} AND {to} ORDER BY rowid LIMIT {HITS}"
    );
    let best = sql::column::<i64>(db, &best, [expression.into()]).await?;
    let mut found: Vec<i32> = best.into_iter().map(id_of).collect();
    if found.len() < HITS {
        for id in inside::of_kind(db, kind, words, HITS * 4).await? {
            if found.len() < HITS && !found.contains(&id) {
                found.push(id);
            }
        }
    }
    Ok(found)
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
