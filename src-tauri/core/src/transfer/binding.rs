//! Whom in the library an import means: an id that is known binds, an equal name without a
//! contradiction binds and is said to be assumed, anybody else is new.

use std::collections::{HashMap, HashSet};

use sea_orm::ConnectionTrait;
use sea_orm::prelude::TimeDate;

use super::external::{ById, ExternalId};
use super::people::{People, PersonRef};
use crate::dates::PartialDate;
use crate::ids::PersonId;
use crate::values::DatePrecision;
use crate::{Result, sql};

/// Names looked up by one statement.
const NAMES_A_STATEMENT: usize = 5_000;

/// Somebody of the library who is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) person: PersonId,
    /// By the name alone; otherwise an id says so.
    pub(super) is_assumed: bool,
}

/// Everybody of an import whom the library has.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    bound: HashMap<PersonRef, Bound>,
    known: KnownIds,
}

impl Bindings {
    pub(super) fn of(&self, person: PersonRef) -> Option<Bound> {
        self.bound.get(&person).copied()
    }

    /// Whether the library knows that somebody has this id.
    pub(super) fn has_id(&self, person: PersonId, id: &ExternalId) -> bool {
        self.known.ids.get(&person).is_some_and(|ids| ids.contains(id))
    }

    /// Find everybody. Nobody of the library is two people of the import, unless ids say so.
    pub(super) async fn find(db: &impl ConnectionTrait, people: &People) -> Result<Self> {
        let known = KnownIds::read(db).await?;
        let mut bound = HashMap::new();
        let mut taken = HashSet::new();
        for person in people.all() {
            if let Some(same) = known.by_id.find(&people.facts(person).ids, |_| true) {
                taken.insert(same);
                bound.insert(person, Bound { person: same, is_assumed: false });
            }
        }
        let open: Vec<PersonRef> = people.all().filter(|one| !bound.contains_key(one)).collect();
        for some in open.chunks(NAMES_A_STATEMENT) {
            let namesakes = namesakes(db, people, some).await?;
            for person in some {
                let facts = people.facts(*person);
                let same = namesakes.get(people.key(*person)).into_iter().flatten().find(|one| {
                    let ids = known.ids.get(&one.person).map_or(&[][..], Vec::as_slice);
                    !taken.contains(&one.person) && !facts.is_other_than(ids, one.born)
                });
                if let Some(same) = same {
                    taken.insert(same.person);
                    bound.insert(*person, Bound { person: same.person, is_assumed: true });
                }
            }
        }
        Ok(Self { bound, known })
    }
}

/// What other catalogues call the people of the library.
#[derive(Debug, Default)]
struct KnownIds {
    by_id: ById<PersonId>,
    ids: HashMap<PersonId, Vec<ExternalId>>,
}

impl KnownIds {
    async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let mut known = Self::default();
        let read = "SELECT entity_id, source, value FROM external_ids WHERE kind = 'person'
            ORDER BY entity_id";
        for row in sql::rows(db, read, []).await? {
            let person = PersonId(row.try_get_by_index(0)?);
            let id: ExternalId = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            known.ids.entry(person).or_default().push(id.clone());
            known.by_id.add(id, person);
        }
        Ok(known)
    }
}

#[derive(Debug)]
struct Namesake {
    person: PersonId,
    born: Option<PartialDate>,
}

/// The people of the library with these names, the oldest rows first.
async fn namesakes(
    db: &impl ConnectionTrait,
    people: &People,
    some: &[PersonRef],
) -> Result<HashMap<String, Vec<Namesake>>> {
    let keys: Vec<&str> = some.iter().map(|person| people.key(*person)).collect();
    let keys = serde_json::to_string(&keys).unwrap_or_default();
    let read = "SELECT name_key, id, date_of_birth, birth_precision FROM persons
        WHERE name_key IN (SELECT value FROM json_each(?)) ORDER BY id";
    let mut found: HashMap<String, Vec<Namesake>> = HashMap::new();
    for row in sql::rows(db, read, [keys.into()]).await? {
        let born: Option<TimeDate> = row.try_get_by_index(2)?;
        let precision: Option<DatePrecision> = row.try_get_by_index(3)?;
        let born = PartialDate::from_columns(born, precision);
        let person = PersonId(row.try_get_by_index(1)?);
        found.entry(row.try_get_by_index(0)?).or_default().push(Namesake { person, born });
    }
    Ok(found)
}
