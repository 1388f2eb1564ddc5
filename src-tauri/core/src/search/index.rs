//! What stands in the search tables, and keeping it so.
//!
//! A row's id says it all: `kind << 36 | (255 − min(credits, 255)) << 28 | id`. The rows of one
//! kind stand together, the best known first, so a query for a kind is a range that stops early.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde_json::Value as Json;

use super::fold::fold_for_index;
use crate::{Result, sql};

/// Rows read and written by one statement.
const ROWS_A_STATEMENT: usize = 500;

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
    const fn credits(self) -> &'static str {
        match self {
            Self::Person | Self::Character => "credit_count",
            Self::Movie | Self::Genre | Self::Country => "0",
        }
    }

    /// SQL condition of the rows that are found at all.
    const fn listed(self) -> &'static str {
        if matches!(self, Self::Character) { "is_named" } else { "true" }
    }

    /// SQL of the row id in the search tables.
    fn rowid(self) -> String {
        let (kind, credits) = (self as i64, self.credits());
        format!("({kind} << 36) | ((255 - min({credits}, 255)) << 28) | id")
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

/// The rows a write has touched, whose entries and credit counts are to be brought up to date.
#[derive(Debug, Default)]
pub(crate) struct Touched([BTreeSet<i32>; 5]);

/// Which columns of which table name something that is found.
const FOLLOWED: &[(&str, &str, Kind)] = &[
    ("movies", "id", Kind::Movie),
    ("movies", "director_id", Kind::Person),
    ("persons", "id", Kind::Person),
    ("characters", "id", Kind::Character),
    ("genres", "id", Kind::Genre),
    ("countries", "id", Kind::Country),
    ("movie_characters", "person_id", Kind::Person),
    ("movie_characters", "character_id", Kind::Character),
    ("movie_crew", "person_id", Kind::Person),
    ("character_aliases", "character_id", Kind::Character),
];

/// The columns that an entry is made of, and the one that a movie is sorted by.
const SEARCHED: &[&str] =
    &["title", "original_title", "sort_title", "first_name", "last_name", "name", "is_named"];

impl Touched {
    /// The columns of a table that name something that is found.
    pub(crate) fn columns(table: &str) -> impl Iterator<Item = &'static str> {
        FOLLOWED.iter().filter(move |(name, _, _)| *name == table).map(|(_, column, _)| *column)
    }

    /// The columns of a table that name something whose entry or count moves with these columns.
    pub(crate) fn moved_by(table: &str, changed: &[&str]) -> Vec<&'static str> {
        let is_text = changed.iter().any(|column| SEARCHED.contains(column));
        Self::columns(table)
            .filter(|column| if *column == "id" { is_text } else { changed.contains(column) })
            .collect()
    }

    /// The movies among them.
    pub(crate) fn movies(&self) -> Vec<i32> {
        self.0[Kind::Movie as usize].iter().copied().collect()
    }

    /// The people among them.
    pub(crate) fn people(&self) -> Vec<i32> {
        self.0[Kind::Person as usize].iter().copied().collect()
    }

    /// The characters among them.
    pub(crate) fn characters(&self) -> Vec<i32> {
        self.0[Kind::Character as usize].iter().copied().collect()
    }

    /// Note a row by its columns.
    pub(crate) fn row(&mut self, table: &str, column: impl Fn(&str) -> Option<i32>) {
        for (_, name, kind) in FOLLOWED.iter().filter(|(name, _, _)| *name == table) {
            self.0[*kind as usize].extend(column(name));
        }
    }

    /// Note a row by its image.
    pub(crate) fn image(&mut self, table: &str, image: &Json) {
        self.row(table, |name| image[name].as_i64().and_then(|id| i32::try_from(id).ok()));
    }
}

/// Bring entries and credit counts up to date with the rows that were touched.
pub(crate) async fn refresh(db: &impl ConnectionTrait, touched: &Touched) -> Result<()> {
    for kind in KINDS {
        let ids: Vec<i32> = touched.0[kind as usize].iter().copied().collect();
        for ids in ids.chunks(ROWS_A_STATEMENT) {
            let these = format!("id IN ({})", sql::id_list(ids.iter().copied()));
            remove(db, kind, &these, None).await?;
            if let Some(recount) = kind.recount() {
                sql::execute(db, &format!("{recount} WHERE {these}"), []).await?;
            }
            add(db, kind, &these).await?;
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
        Some(kind) => remove(db, kind, condition, parameter).await,
        None => Ok(()),
    }
}

/// Write both tables and all counts anew.
pub(crate) async fn rebuild(db: &impl ConnectionTrait) -> Result<()> {
    for table in ["search", "search_infix"] {
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
            add(db, kind, &format!("id BETWEEN {from} AND {to}")).await?;
            from = to.saturating_add(1);
        }
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
        let (table, listed, rowid) = (kind.table(), kind.listed(), kind.rowid());
        let (from, to) = kind.range();
        for index in ["search", "search_infix"] {
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

async fn add(db: &impl ConnectionTrait, kind: Kind, condition: &str) -> Result<()> {
    let (table, text, rowid, listed) = (kind.table(), kind.text(), kind.rowid(), kind.listed());
    let read = format!(
        "SELECT {rowid} AS rowid, {text} AS text FROM {table} WHERE {condition} AND {listed}"
    );
    let entries = sql::all::<Entry>(db, &read, []).await?;
    if entries.is_empty() {
        return Ok(());
    }
    let texts: Vec<String> = entries.iter().map(|entry| fold_for_index(&entry.text)).collect();
    let places = vec!["(?, ?)"; entries.len()].join(", ");
    for table in ["search", "search_infix"] {
        let values: Vec<sea_orm::Value> = entries
            .iter()
            .zip(&texts)
            .flat_map(|(entry, text)| [entry.rowid.into(), text.clone().into()])
            .collect();
        let insert = format!("INSERT INTO {table} (rowid, text) VALUES {places}");
        sql::execute(db, &insert, values).await?;
    }
    Ok(())
}

async fn remove(
    db: &impl ConnectionTrait,
    kind: Kind,
    condition: &str,
    parameter: Option<String>,
) -> Result<()> {
    let (table, rowid) = (kind.table(), kind.rowid());
    let rows = format!("SELECT {rowid} FROM {table} WHERE ?1 IS ?1 AND {condition}");
    let rowids = sql::column::<i64>(db, &rows, [parameter.into()]).await?;
    for rowids in rowids.chunks(ROWS_A_STATEMENT) {
        let list = rowids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        for table in ["search", "search_infix"] {
            let delete = format!("DELETE FROM {table} WHERE rowid IN ({list})");
            sql::execute(db, &delete, []).await?;
        }
    }
    Ok(())
}
