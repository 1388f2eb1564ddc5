//! Who is compared with whom. Everybody with everybody is too much: two meet where they share
//! something, a name, a performer and a word, a set and a word.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use sea_orm::ConnectionTrait;

use super::facts::halves;
use super::names::{Name, skeleton};
use super::{Kind, Pair};
use crate::transfer::Job;
use crate::{Result, search, sql};

/// Rows read by one statement.
const ROWS: i32 = 20_000;
/// A name that more have is nobody's in particular; they meet only by what else they share.
const NAMESAKES: usize = 40;
/// The same for a word within a set or the parts of a performer.
const TOGETHER: usize = 120;
/// Characters that a name brings to one that changed.
const FOUND: usize = 40;

/// Where records meet: the hash of what they share, and an id.
#[derive(Debug, Default)]
struct Meeting(Vec<(u64, i32)>);

impl Meeting {
    fn note(&mut self, what: impl Hash, id: i32) {
        let mut hasher = DefaultHasher::new();
        what.hash(&mut hasher);
        self.0.push((hasher.finish(), id));
    }

    /// Everyone with everyone else of their place; places with more than so many are passed over.
    fn pairs(mut self, most: usize, into: &mut HashSet<Pair>) {
        self.0.sort_unstable();
        self.0.dedup();
        for place in self.0.chunk_by(|(one, _), (other, _)| one == other) {
            if place.len() > most {
                continue;
            }
            for (at, (_, a)) in place.iter().enumerate() {
                into.extend(place[at + 1..].iter().map(|(_, b)| (*a.min(b), *a.max(b))));
            }
        }
    }
}

/// Pairs worth a look.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// Those whose names may be near.
    pub(super) by_name: HashSet<Pair>,
    /// Those that another catalogue calls the same, whatever their names.
    pub(super) by_id: HashSet<Pair>,
}

/// All pairs of the library worth a look.
pub(super) async fn all(
    db: &impl ConnectionTrait,
    kind: Kind,
    job: &Job<'_>,
) -> Result<Candidates> {
    let mut pairs = HashSet::new();
    by_name(db, kind, job, &mut pairs).await?;
    if kind == Kind::Character {
        by_company(db, "person_id", job, &mut pairs).await?;
        by_company(db, "set_id", job, &mut pairs).await?;
    }
    Ok(Candidates { by_name: pairs, by_id: by_id(db, kind, "true").await? })
}

/// The rows of a query that takes the first and last id of a page, page by page.
macro_rules! each {
    ($db:expr, $table:expr, $job:expr, $read:expr, $row:ident => $note:block) => {{
        let last = format!("SELECT max(id) FROM {}", $table);
        let last = sql::scalar::<i32>($db, &last, []).await?.unwrap_or(0);
        let mut from = 1;
        while from <= last {
            $job.stop_if_asked()?;
            let to = from.saturating_add(ROWS - 1);
            for $row in sql::rows($db, $read, [from.into(), to.into()]).await? $note
            from = to.saturating_add(1);
        }
    }};
}

async fn by_name(
    db: &impl ConnectionTrait,
    kind: Kind,
    job: &Job<'_>,
    pairs: &mut HashSet<Pair>,
) -> Result<()> {
    let mut meeting = Meeting::default();
    let read = match kind {
        Kind::Person => {
            "SELECT id, trim(first_name || ' ' || last_name) FROM persons
             WHERE id BETWEEN ? AND ?"
        }
        Kind::Character => {
            "SELECT id, name FROM characters WHERE is_named AND id BETWEEN ?1 AND ?2
             UNION ALL SELECT character_id, name FROM character_aliases
                WHERE character_id BETWEEN ?1 AND ?2"
        }
    };
    each!(db, kind.table(), job, read, row => {
        let (id, whole): (i32, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let name = Name::read(&whole);
        for one in halves(&whole).iter().chain([&name]).filter(|one| !one.is_part()) {
            meeting.note((0, one.sorted()), id);
        }
        if kind == Kind::Person && let [first, .., last] = name.words.as_slice() {
            meeting.note((1, first.chars().next(), last), id);
        }
        if name.words.len() > 1 && !name.is_part() {
            meeting.note((2, name.skeleton()), id);
        }
    });
    meeting.pairs(NAMESAKES, pairs);
    Ok(())
}

/// Characters of one performer, or of one set, that have a word in common, or one that sounds so.
async fn by_company(
    db: &impl ConnectionTrait,
    company: &str,
    job: &Job<'_>,
    pairs: &mut HashSet<Pair>,
) -> Result<()> {
    let mut meeting = Meeting::default();
    let read = format!(
        "SELECT character_id, {company}, name FROM movie_characters
         JOIN movies ON movies.id = movie_id JOIN characters ON characters.id = character_id
         WHERE is_named AND {company} IS NOT NULL AND movie_id BETWEEN ? AND ?"
    );
    each!(db, "movies", job, &read, row => {
        let (id, of): (i32, i32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let name: String = row.try_get_by_index(2)?;
        let name = Name::read(&name);
        if !name.is_part() {
            for word in &name.words {
                meeting.note((of, skeleton(word), word.chars().next()), id);
            }
        }
    });
    meeting.pairs(TOGETHER, pairs);
    Ok(())
}

async fn by_id(db: &impl ConnectionTrait, kind: Kind, whose: &str) -> Result<HashSet<Pair>> {
    let read = format!(
        "SELECT DISTINCT a.entity_id, b.entity_id FROM external_ids AS a
         JOIN external_ids AS b ON b.kind = a.kind AND b.source = a.source AND b.value = a.value
            AND b.entity_id <> a.entity_id
         WHERE a.kind = ? AND {whose}"
    );
    let mut pairs = HashSet::new();
    for row in sql::rows(db, &read, [kind.text().into()]).await? {
        let (a, b): (i32, i32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        pairs.insert((a.min(b), a.max(b)));
    }
    Ok(pairs)
}

/// The pairs of some records that have changed: found by the words of their names, and among those
/// of the same performers and sets.
pub(super) async fn of(db: &impl ConnectionTrait, kind: Kind, ids: &[i32]) -> Result<Candidates> {
    let mut pairs = HashSet::new();
    let facts = super::facts::read(db, kind, ids).await?;
    for (id, its) in &facts {
        let mut pair = |other: i32| {
            if other != *id {
                pairs.insert((*id.min(&other), *id.max(&other)));
            }
        };
        for name in its.aliases.iter().chain([&its.name]).filter(|name| !name.is_part()) {
            let words = name.words.join(" ");
            for other in search::named(db, kind.into(), &words, FOUND).await? {
                pair(other);
            }
        }
        if kind == Kind::Person
            && let Some(last) = its.name.words.last()
        {
            for other in search::named(db, kind.into(), last, FOUND).await? {
                pair(other);
            }
        }
    }
    let list = sql::id_list(ids.iter().copied());
    if kind == Kind::Character {
        let company = format!(
            "SELECT DISTINCT mine.character_id, theirs.character_id FROM movie_characters AS mine
             JOIN movie_characters AS theirs ON theirs.person_id = mine.person_id
             WHERE mine.character_id IN ({list})
             UNION SELECT mine.character_id, theirs.character_id FROM movie_characters AS mine
             JOIN movies AS its ON its.id = mine.movie_id
             JOIN movies AS others ON others.set_id = its.set_id
             JOIN movie_characters AS theirs ON theirs.movie_id = others.id
             WHERE mine.character_id IN ({list})"
        );
        for row in sql::rows(db, &company, []).await? {
            let (a, b): (i32, i32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            if a != b {
                pairs.insert((a.min(b), a.max(b)));
            }
        }
    }
    let by_id = by_id(db, kind, &format!("a.entity_id IN ({list})")).await?;
    Ok(Candidates { by_name: pairs, by_id })
}
