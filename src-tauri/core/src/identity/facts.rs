//! What is known of people and characters that may be the same.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::ConnectionTrait;
use sea_orm::prelude::TimeDate;

use super::names::{Name, likeness};
use super::words::GIVEN;
use super::{Kind, Pair};
use crate::dates::PartialDate;
use crate::values::DatePrecision;
use crate::{Result, sql, text};

/// What is known of one of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) name: Name,
    /// The key of the name as it is written.
    pub(super) key: String,
    pub(super) aliases: Vec<Name>,
    /// Who plays the character; whom the person plays.
    pub(super) others: BTreeSet<i32>,
    pub(super) movies: BTreeSet<i32>,
    pub(super) sets: BTreeSet<i32>,
    /// The first and the last year of its movies.
    pub(super) years: Option<(i32, i32)>,
    pub(super) born: Option<PartialDate>,
    /// Ids in other catalogues.
    pub(super) ids: BTreeSet<(String, String)>,
    /// Movies in which it stands in the cast.
    pub(super) cast_in: BTreeSet<i32>,
}

/// The facts of these ids.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    kind: Kind,
    ids: &[i32],
) -> Result<HashMap<i32, Facts>> {
    let list = sql::id_list(ids.iter().copied());
    let mut facts: HashMap<i32, Facts> = HashMap::new();
    let names = match kind {
        Kind::Person => format!(
            "SELECT id, trim(first_name || ' ' || last_name), date_of_birth, birth_precision
             FROM persons WHERE id IN ({list})"
        ),
        Kind::Character => {
            format!("SELECT id, name, NULL, NULL FROM characters WHERE is_named AND id IN ({list})")
        }
    };
    for row in sql::rows(db, &names, []).await? {
        let name: String = row.try_get_by_index(1)?;
        let born: Option<TimeDate> = row.try_get_by_index(2)?;
        let precision: Option<DatePrecision> = row.try_get_by_index(3)?;
        let its = Facts {
            name: Name::read(&name),
            key: text::key(&name),
            aliases: halves(&name),
            born: PartialDate::from_columns(born, precision),
            ..Facts::default()
        };
        facts.insert(row.try_get_by_index(0)?, its);
    }
    if kind == Kind::Character {
        let aliases = format!(
            "SELECT character_id, name FROM character_aliases WHERE character_id IN ({list})"
        );
        for row in sql::rows(db, &aliases, []).await? {
            let (id, name): (i32, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            if let Some(its) = facts.get_mut(&id) {
                its.aliases.push(Name::read(&name));
            }
        }
    }
    let ids = format!(
        "SELECT entity_id, source, value FROM external_ids
         WHERE kind = '{}' AND entity_id IN ({list})",
        kind.text()
    );
    for row in sql::rows(db, &ids, []).await? {
        let id: i32 = row.try_get_by_index(0)?;
        if let Some(its) = facts.get_mut(&id) {
            its.ids.insert((row.try_get_by_index(1)?, row.try_get_by_index(2)?));
        }
    }
    credits(db, kind, &list, &mut facts).await?;
    Ok(facts)
}

/// Those of the pairs whose names are near enough to know more of them: names are cheap to read.
pub(super) async fn near(
    db: &impl ConnectionTrait,
    kind: Kind,
    pairs: &[Pair],
) -> Result<Vec<Pair>> {
    let ids: HashSet<i32> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let list = sql::id_list(ids);
    let read = match kind {
        Kind::Person => format!(
            "SELECT id, trim(first_name || ' ' || last_name) FROM persons WHERE id IN ({list})"
        ),
        Kind::Character => format!(
            "SELECT id, name FROM characters WHERE id IN ({list})
             UNION ALL SELECT character_id, name FROM character_aliases
                WHERE character_id IN ({list})"
        ),
    };
    let mut names: HashMap<i32, Vec<Name>> = HashMap::new();
    for row in sql::rows(db, &read, []).await? {
        let (id, name): (i32, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let its = names.entry(id).or_default();
        its.push(Name::read(&name));
        its.extend(halves(&name));
    }
    let of = |id: &i32| names.get(id).map_or(&[][..], Vec::as_slice);
    let are_near = |(a, b): &&Pair| {
        of(a).iter().any(|one| of(b).iter().any(|other| likeness(one, other).is_some()))
    };
    Ok(pairs.iter().filter(are_near).copied().collect())
}

/// The names in a double one: Bruce Wayne / Batman.
pub(super) fn halves(name: &str) -> Vec<Name> {
    if name.contains('/') { name.split('/').map(Name::read).collect() } else { Vec::new() }
}

async fn credits(
    db: &impl ConnectionTrait,
    kind: Kind,
    list: &str,
    facts: &mut HashMap<i32, Facts>,
) -> Result<()> {
    let credits = match kind {
        Kind::Character => format!(
            "SELECT character_id AS its, movie_id, person_id AS other, 1 AS is_cast
             FROM movie_characters WHERE character_id IN ({list})"
        ),
        Kind::Person => format!(
            "SELECT person_id AS its, movie_id, character_id AS other, 1 AS is_cast
             FROM movie_characters WHERE person_id IN ({list})
             UNION ALL SELECT person_id, movie_id, NULL, 0 FROM movie_crew
                WHERE person_id IN ({list})
             UNION ALL SELECT director_id, id, NULL, 0 FROM movies WHERE director_id IN ({list})"
        ),
    };
    let read = format!(
        "SELECT its, movie_id, other, is_cast, set_id, release_date FROM ({credits})
         JOIN movies ON movies.id = movie_id"
    );
    for row in sql::rows(db, &read, []).await? {
        let id: i32 = row.try_get_by_index(0)?;
        let Some(its) = facts.get_mut(&id) else { continue };
        let movie = row.try_get_by_index(1)?;
        its.movies.insert(movie);
        its.others.extend(row.try_get_by_index::<Option<i32>>(2)?);
        if row.try_get_by_index::<bool>(3)? {
            its.cast_in.insert(movie);
        }
        its.sets.extend(row.try_get_by_index::<Option<i32>>(4)?);
        let released: Option<TimeDate> = row.try_get_by_index(5)?;
        if let Some(year) = released.map(TimeDate::year) {
            let (first, last) = its.years.unwrap_or((year, year));
            its.years = Some((first.min(year), last.max(year)));
        }
    }
    Ok(())
}

/// Words that people of the library are called by: alone they name nobody in particular.
#[derive(Debug, Default)]
pub(super) struct Given(HashSet<String>);

/// First names of which so many people make a common one.
const COMMON: i32 = 2;

impl Given {
    pub(super) async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let read = format!(
            "SELECT first_name FROM persons WHERE first_name <> ''
             GROUP BY first_name HAVING count(*) >= {COMMON}"
        );
        let names = sql::column::<String>(db, &read, []).await?;
        let words = names.iter().flat_map(|name| Name::read(name).words).collect();
        Ok(Self(words))
    }

    /// Whether a name is a first name and nothing more.
    pub(super) fn is_all_of(&self, name: &Name) -> bool {
        name.words.len() == 1 && self.begins(name)
    }

    /// Whether a name begins with a common first name.
    pub(super) fn begins(&self, name: &Name) -> bool {
        let first = name.words.first().map_or("", String::as_str);
        self.0.contains(first) || GIVEN.contains(first)
    }
}
