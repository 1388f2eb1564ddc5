//! Changing words: their spelling, two of them into one, and taking one out.

use sea_orm::ConnectionTrait;
use sea_orm::sea_query::Value;
use time::OffsetDateTime;

use super::Vocabulary;
use crate::accounts::Session;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::ChangeSetId;
use crate::movies::ranked::{self, COUNTRIES};
use crate::{Error, Library, Problem, Result, input, sql, text};

/// Write a word differently. Answers the change set, or none when it is so already.
///
/// # Errors
/// `NotFound` when it is gone, `Invalid` when the name is empty, too long or another word's.
pub async fn rename(
    library: &Library,
    session: &Session,
    (which, id): (Vocabulary, i32),
    name: &str,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let name = input::line("name", name, 1, which.longest())?;
    let old = name_of(library.reader(), which, id).await?;
    let label = label("rename", which).with("name", &old).with("to", &name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let key = text::key(&name);
    let table = which.table();
    let taken = format!("SELECT count(*) FROM {table} WHERE name_key = ? AND id <> ?");
    if sql::scalar::<i64>(set.txn(), &taken, [key.clone().into(), id.into()]).await? > Some(0) {
        return Err(Error::Invalid { field: "name", problem: Problem::Taken });
    }
    let columns: [(&str, Value); 2] = [("name", name.into()), ("name_key", key.into())];
    if set.update_where(table, &columns, &format!("id = {id}")).await? == 0 {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// Let everything that has one word have another instead, and take the one out.
///
/// # Errors
/// `NotFound` when one of them is gone, `Invalid` when they are the same.
pub async fn merge(
    library: &Library,
    session: &Session,
    which: Vocabulary,
    (gone, keep): (i32, i32),
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    if gone == keep {
        return Err(Error::Invalid { field: "into", problem: Problem::Same });
    }
    let name = name_of(library.reader(), which, gone).await?;
    let to = name_of(library.reader(), which, keep).await?;
    let label = label("merge", which).with("name", name).with("to", &to);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    match which {
        Vocabulary::Genres => set.repoint("movie_genres", "genre_id", (gone, keep)).await?,
        Vocabulary::Countries => {
            let joined = |list: Vec<i32>| {
                list.into_iter().map(|one| if one == gone { keep } else { one }).collect()
            };
            ranked::change_where(&mut set, &COUNTRIES, gone, joined).await?;
            set.update_where("persons", &[("country", to.into())], &people_of(gone)).await?;
        }
        Vocabulary::Sets => {
            let movies = format!("set_id = {gone}");
            set.update_where("movies", &[("set_id", keep.into())], &movies).await?;
        }
    }
    finish(set, which, gone).await
}

/// Take a word out; what had it has it no more.
///
/// # Errors
/// `NotFound` when it is gone.
pub async fn delete(
    library: &Library,
    session: &Session,
    (which, id): (Vocabulary, i32),
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    let name = name_of(library.reader(), which, id).await?;
    let label = label("delete", which).with("name", name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    match which {
        Vocabulary::Genres => {
            set.delete("movie_genres", &format!("genre_id = {id}")).await?;
        }
        Vocabulary::Countries => {
            // Of the other countries of a movie, the next one becomes the first.
            let without = |list: Vec<i32>| list.into_iter().filter(|one| *one != id).collect();
            ranked::change_where(&mut set, &COUNTRIES, id, without).await?;
            let people = people_of(id);
            set.update_where("persons", &[("country", Value::String(None))], &people).await?;
        }
        Vocabulary::Sets => {
            let movies = format!("set_id = {id}");
            set.update_where("movies", &[("set_id", Value::Int(None))], &movies).await?;
        }
    }
    finish(set, which, id).await
}

async fn finish(mut set: ChangeSet, which: Vocabulary, gone: i32) -> Result<ChangeSetId> {
    set.delete(which.table(), &format!("id = {gone}")).await?;
    set.commit().await
}

fn label(act: &str, which: Vocabulary) -> ChangeLabel {
    let noun = which.noun();
    let noun = noun[..1].to_uppercase() + &noun[1..];
    ChangeLabel::new(&format!("{act}{noun}"))
}

fn people_of(country: i32) -> String {
    format!("country = (SELECT name FROM countries WHERE id = {country})")
}

async fn name_of(db: &impl ConnectionTrait, which: Vocabulary, id: i32) -> Result<String> {
    let read = format!("SELECT name FROM {} WHERE id = ?", which.table());
    let name = sql::scalar::<String>(db, &read, [id.into()]).await?;
    name.ok_or(Error::NotFound { what: which.noun() })
}
