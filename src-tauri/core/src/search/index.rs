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

    /// SQL of the row id in a search table.
    fn rowid(self, index: &str) -> String {
        let (kind, credits) = (self as i64, self.credits());
        match index {
            INFIX => format!("({kind} << 36) | id"),
            _ => format!("({kind} << 36) | ((255 - min({credits}, 255)) << 28) | id"),
        }
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
        for is_text in [true, false] {
            let ids = touched.of(kind, is_text);
            let indexes: &[&str] = if is_text { &INDEXES } else { &[WORDS] };
            for ids in ids.chunks(ROWS_A_STATEMENT) {
                let these = format!("id IN ({})", sql::id_list(ids.iter().copied()));
                remove(db, kind, indexes, (&these, None)).await?;
                if let Some(recount) = kind.recount() {
                    sql::execute(db, &format!("{recount} WHERE {these}"), []).await?;
                }
                add(db, kind, indexes, &these).await?;
            }
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
        Some(kind) => remove(db, kind, &INDEXES, (condition, parameter)).await,
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
            add(db, kind, &INDEXES, &format!("id BETWEEN {from} AND {to}")).await?;
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
        let (table, listed) = (kind.table(), kind.listed());
        let (from, to) = kind.range();
        for index in INDEXES {
            let rowid = kind.rowid(index);
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
    words_id: i64,
    infix_id: i64,
    text: String,
}

async fn add(
    db: &impl ConnectionTrait,
    kind: Kind,
    indexes: &[&str],
    condition: &str,
) -> Result<()> {
    let (table, text, listed) = (kind.table(), kind.text(), kind.listed());
    let read = format!(
        "SELECT {} AS words_id, {} AS infix_id, {text} AS text FROM {table}
         WHERE {condition} AND {listed}",
        kind.rowid(WORDS),
        kind.rowid(INFIX)
    );
    let entries = sql::all::<Entry>(db, &read, []).await?;
    if entries.is_empty() {
        return Ok(());
    }
    let texts: Vec<String> = entries.iter().map(|entry| fold_for_index(&entry.text)).collect();
    let places = vec!["(?, ?)"; entries.len()].join(", ");
    for index in indexes {
        let values: Vec<sea_orm::Value> = entries
            .iter()
            .zip(&texts)
            .flat_map(|(entry, text)| {
                let rowid = if *index == INFIX { entry.infix_id } else { entry.words_id };
                [rowid.into(), text.clone().into()]
            })
            .collect();
        let insert = format!("INSERT INTO {index} (rowid, text) VALUES {places}");
        sql::execute(db, &insert, values).await?;
    }
    Ok(())
}

async fn remove(
    db: &impl ConnectionTrait,
    kind: Kind,
    indexes: &[&str],
    (condition, parameter): (&str, Option<String>),
) -> Result<()> {
    let rows = format!(
        "SELECT {}, {} FROM {} WHERE ?1 IS ?1 AND {condition}",
        kind.rowid(WORDS),
        kind.rowid(INFIX),
        kind.table()
    );
    let rows = sql::rows(db, &rows, [parameter.into()]).await?;
    for rows in rows.chunks(ROWS_A_STATEMENT) {
        for index in indexes {
            let column = usize::from(*index == INFIX);
            let rowids: Result<Vec<i64>, _> =
                rows.iter().map(|row| row.try_get_by_index::<i64>(column)).collect();
            let list = rowids?.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
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
