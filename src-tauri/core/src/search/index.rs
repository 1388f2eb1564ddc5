//! What stands in the search tables, and keeping it so.
//!
//! A row's id in `search` says it all: `kind << 36 | (255 − min(credits, 255)) << 28 | id`. The rows
//! of one kind stand together, the best known first, so a query for a kind is a range that stops
//! early. `search_infix`, where an entry costs most, knows no credits: who gets another one is not
//! written anew there.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::fold::fold_for_index;
use super::touched::Touched;
use crate::{Result, sql};

/// Rows read and written by one statement.
const ROWS_A_STATEMENT: usize = 500;

/// The table of words and their beginnings.
pub(super) const WORDS: &str = "search";
/// The table of three letters in a row.
pub(super) const INFIX: &str = "search_infix";
const INDEXES: [&str; 2] = [WORDS, INFIX];
/// The bits of a row id that say how often something is credited.
const CREDITS: i64 = 0xff << 28;

/// A kind of thing that is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Movie,
    Person,
    Character,
    Genre,
    Country,
}

const KINDS: [Kind; 5] = [Kind::Movie, Kind::Person, Kind::Character, Kind::Genre, Kind::Country];

impl Kind {
    pub(super) const fn table(self) -> &'static str {
        match self {
            Self::Movie => "movies",
            Self::Person => "persons",
            Self::Character => "characters",
            Self::Genre => "genres",
            Self::Country => "countries",
        }
    }

    /// SQL of the text that is searched.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Movie => "title || ' ' || coalesce(original_title, '')",
            Self::Person => "first_name || ' ' || last_name",
            Self::Character => {
                "name || coalesce((SELECT ' ' || group_concat(its.name, ' ')
                    FROM character_aliases AS its WHERE its.character_id = characters.id), '')"
            }
            Self::Genre | Self::Country => "name",
        }
    }

    /// SQL of how often it is credited; what is not credited is all equally well known.
    pub(super) const fn credits(self) -> &'static str {
        match self {
            Self::Person | Self::Character => "credit_count",
            Self::Movie | Self::Genre | Self::Country => "0",
        }
    }

    /// SQL condition of the rows that are found at all.
    const fn listed(self) -> &'static str {
        if matches!(self, Self::Character) { "is_named" } else { "true" }
    }

    /// SQL of the row id in the table of words.
    fn rowid(self) -> String {
        let (kind, credits) = (self as i64, self.credits());
        format!("(({kind} << 36) | ((255 - min({credits}, 255)) << 28) | id)")
    }

    /// First and last row id of this kind.
    pub(super) const fn range(self) -> (i64, i64) {
        ((self as i64) << 36, ((self as i64 + 1) << 36) - 1)
    }

    /// SQL of the credits of a row, counted.
    const fn counted(self) -> Option<&'static str> {
        match self {
            Self::Person => Some(
                "(SELECT count(*) FROM movie_characters WHERE person_id = persons.id)
                    + (SELECT count(*) FROM movie_crew WHERE person_id = persons.id)
                    + (SELECT count(*) FROM movies WHERE director_id = persons.id)",
            ),
            Self::Character => {
                Some("(SELECT count(*) FROM movie_characters WHERE character_id = characters.id)")
            }
            Self::Movie | Self::Genre | Self::Country => None,
        }
    }

    /// SQL that counts the credits of the rows anew.
    fn recount(self) -> Option<String> {
        let table = self.table();
        self.counted().map(|credits| format!("UPDATE {table} SET credit_count = {credits}"))
    }
}

/// The id of the catalogue's row behind a row id of the search tables.
pub(super) const fn id_of(rowid: i64) -> i32 {
    (rowid & 0x0fff_ffff) as i32
}

/// Bring entries and credit counts up to date with the rows that were touched.
pub(crate) async fn refresh(db: &impl ConnectionTrait, touched: &Touched) -> Result<()> {
    for kind in KINDS {
        let has_new_text = |id: i32| touched.has_new_text(kind, id);
        for ids in touched.ids(kind).chunks(ROWS_A_STATEMENT) {
            let these = format!("id IN ({})", sql::id_list(ids.iter().copied()));
            remove(db, kind, (&these, None), has_new_text).await?;
            if let Some(recount) = kind.recount() {
                sql::execute(db, &format!("{recount} WHERE {these}"), []).await?;
            }
            add(db, kind, &these, has_new_text).await?;
        }
    }
    Ok(())
}

/// Take the entries of rows out before the rows themselves go. The condition may use `?1`.
pub(crate) async fn forget(
    db: &impl ConnectionTrait,
    table: &str,
    condition: &str,
    parameter: Option<String>,
) -> Result<()> {
    match KINDS.into_iter().find(|kind| kind.table() == table) {
        Some(kind) => remove(db, kind, (condition, parameter), |_| true).await,
        None => Ok(()),
    }
}

/// Write both tables and all counts anew.
pub(crate) async fn rebuild(db: &impl ConnectionTrait) -> Result<()> {
    for table in INDEXES {
        let clear = format!("INSERT INTO {table} ({table}) VALUES ('delete-all')");
        sql::execute(db, &clear, []).await?;
    }
    for kind in KINDS {
        if let Some(recount) = kind.recount() {
            sql::execute(db, &recount, []).await?;
        }
        let table = kind.table();
        let last = sql::scalar::<i32>(db, &format!("SELECT max(id) FROM {table}"), []).await?;
        let step = ROWS_A_STATEMENT.try_into().unwrap_or(i32::MAX);
        let mut from = 1;
        while from <= last.unwrap_or(0) {
            let to = from.saturating_add(step - 1);
            add(db, kind, &format!("id BETWEEN {from} AND {to}"), |_| true).await?;
            from = to.saturating_add(1);
        }
    }
    join(db).await
}

/// Put each table in one piece: in those that many writes leave, beginnings are found in twice the
/// time.
pub(crate) async fn join(db: &impl ConnectionTrait) -> Result<()> {
    for table in INDEXES {
        let join = format!("INSERT INTO {table} ({table}) VALUES ('optimize')");
        sql::execute(db, &join, []).await?;
    }
    Ok(())
}

/// What is wrong with the search tables and counts; empty when nothing is.
pub(crate) async fn problems(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    let count = async |sql: &str| {
        Ok::<_, crate::Error>(sql::scalar::<i64>(db, sql, []).await?.unwrap_or(0))
    };
    for kind in KINDS {
        let (table, listed) = (kind.table(), kind.listed());
        let (from, to) = kind.range();
        let words = kind.rowid();
        let infix = format!("{words} & ~({CREDITS})");
        for (index, rowid) in [(WORDS, words), (INFIX, infix)] {
            let lost = format!(
                "SELECT (SELECT count(*) FROM {table} WHERE {listed} AND {rowid} NOT IN
                    (SELECT id FROM {index}_docsize))
                 + (SELECT count(*) FROM {index}_docsize WHERE id BETWEEN {from} AND {to}
                    AND id NOT IN (SELECT {rowid} FROM {table} WHERE {listed}))"
            );
            let lost = count(&lost).await?;
            if lost > 0 {
                problems.push(format!("{lost} entries of {index} are not as {table}"));
            }
        }
        if let Some(credits) = kind.counted() {
            let wrong = format!("SELECT count(*) FROM {table} WHERE credit_count <> {credits}");
            let wrong = count(&wrong).await?;
            if wrong > 0 {
                problems.push(format!("{wrong} credit counts of {table} are wrong"));
            }
        }
    }
    Ok(problems)
}

#[derive(Debug, FromQueryResult)]
struct Entry {
    rowid: i64,
    text: String,
}

/// Write the entries of rows; those in the table of three letters only where that is wanted.
async fn add(
    db: &impl ConnectionTrait,
    kind: Kind,
    condition: &str,
    in_infix: impl Fn(i32) -> bool,
) -> Result<()> {
    let (table, text, rowid, listed) = (kind.table(), kind.text(), kind.rowid(), kind.listed());
    let read = format!(
        "SELECT {rowid} AS rowid, {text} AS text FROM {table} WHERE {condition} AND {listed}"
    );
    let mut entries = sql::all::<Entry>(db, &read, []).await?;
    for entry in &mut entries {
        entry.text = fold_for_index(&entry.text);
    }
    insert(db, WORDS, &entries).await?;
    entries.retain(|entry| in_infix(id_of(entry.rowid)));
    for entry in &mut entries {
        entry.rowid &= !CREDITS;
    }
    insert(db, INFIX, &entries).await
}

async fn insert(db: &impl ConnectionTrait, index: &str, entries: &[Entry]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let places = vec!["(?, ?)"; entries.len()].join(", ");
    let values: Vec<sea_orm::Value> =
        entries.iter().flat_map(|entry| [entry.rowid.into(), entry.text.clone().into()]).collect();
    let insert = format!("INSERT INTO {index} (rowid, text) VALUES {places}");
    sql::execute(db, &insert, values).await.map(drop)
}

/// Take the entries of rows out; those in the table of three letters only where that is wanted.
async fn remove(
    db: &impl ConnectionTrait,
    kind: Kind,
    (condition, parameter): (&str, Option<String>),
    in_infix: impl Fn(i32) -> bool,
) -> Result<()> {
    let (table, rowid) = (kind.table(), kind.rowid());
    let rows = format!("SELECT {rowid} FROM {table} WHERE ?1 IS ?1 AND {condition}");
    let rowids = sql::column::<i64>(db, &rows, [parameter.into()]).await?;
    let in_infix = rowids.iter().filter(|rowid| in_infix(id_of(**rowid)));
    let in_infix: Vec<i64> = in_infix.map(|rowid| rowid & !CREDITS).collect();
    for (index, rowids) in [(WORDS, rowids), (INFIX, in_infix)] {
        for rowids in rowids.chunks(ROWS_A_STATEMENT) {
            let list = rowids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            let delete = format!("DELETE FROM {index} WHERE rowid IN ({list})");
            sql::execute(db, &delete, []).await?;
        }
    }
    Ok(())
}

/// Have a connection look at both tables anew: they remember how they were when it last searched
/// them, and a check of the database would call what has changed since a damage.
pub(crate) async fn look_again(db: &impl ConnectionTrait) -> Result<()> {
    for index in INDEXES {
        let look = format!("SELECT rowid FROM {index} WHERE {index} MATCH '\"aaa\"' LIMIT 1");
        sql::execute(db, &look, []).await?;
    }
    Ok(())
}
