//! Who is compared with whom. Everybody with everybody is too much: two meet where they share
//! something, a name, a performer and a word, a set and a word.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use sea_orm::ConnectionTrait;

use super::known::{Known, halves};
use super::names::{Name, skeleton};
use super::{Kind, Pair};
use crate::{Result, search, sql};

/// A name that more have is nobody's in particular; they meet only by what else they share.
const NAMESAKES: usize = 40;
/// The same for a word within a set or the parts of a performer.
const TOGETHER: usize = 120;
/// Characters that a name brings to one that changed.
const FOUND: usize = 40;

/// Where records meet: the hash of what they share, and an id.
#[derive(Debug, Default)]
pub(super) struct Meeting(Vec<(u64, i32)>);

impl Meeting {
    fn note(&mut self, what: impl Hash, id: i32) {
        let mut hasher = DefaultHasher::new();
        what.hash(&mut hasher);
        self.0.push((hasher.finish(), id));
    }

    fn close(mut self) -> Self {
        self.0.sort_unstable();
        self.0.dedup();
        self
    }

    /// Who meets, place by place; places where more than so many meet are passed over.
    pub(super) fn places(&self, most: usize) -> impl Iterator<Item = Vec<i32>> {
        let places = self.0.chunk_by(|(one, _), (other, _)| one == other);
        places
            .filter(move |place| (2..=most).contains(&place.len()))
            .map(|place| place.iter().map(|(_, id)| *id).collect())
    }
}

/// The pairs of a whole kind that are worth a look, place by place: all of a place meet there.
pub(super) fn places(known: &Known, kind: Kind) -> [(Meeting, usize); 2] {
    let mut names = Meeting::default();
    let mut company = Meeting::default();
    for (id, whole) in known.names() {
        let name = Name::read(whole);
        let aliases: Vec<Name> = known.aliases_of(id).map(Name::read).collect();
        for one in halves(whole).iter().chain(&aliases).chain([&name]) {
            if one.is_part() {
                continue;
            }
            names.note((0, one.sorted()), id);
            if one.words.len() > 1 {
                names.note((2, one.skeleton()), id);
            }
        }
        match kind {
            Kind::Person => {
                if let [first, .., last] = name.words.as_slice() {
                    names.note((1, first.chars().next(), last), id);
                }
            }
            Kind::Character => in_company(known, id, &name, &mut company),
        }
    }
    [(names.close(), NAMESAKES), (company.close(), TOGETHER)]
}

/// Characters of one performer, or of one set, that have a word in common, or one that sounds so.
fn in_company(known: &Known, id: i32, name: &Name, company: &mut Meeting) {
    if name.is_part() {
        return;
    }
    let sounds: Vec<_> =
        name.words.iter().map(|word| (skeleton(word), word.chars().next())).collect();
    for (_, movie, performer) in known.credits_of(id) {
        for sound in &sounds {
            company.note((0, performer, sound), id);
            if let Some(set) = known.set_of(*movie) {
                company.note((1, set, sound), id);
            }
        }
    }
}

/// Pairs that another catalogue calls the same, whatever their names.
pub(super) async fn by_id(db: &impl ConnectionTrait, kind: Kind, whose: &str) -> Result<Vec<Pair>> {
    let read = format!(
        "SELECT DISTINCT a.entity_id, b.entity_id FROM external_ids AS a
         JOIN external_ids AS b ON b.kind = a.kind AND b.source = a.source AND b.value = a.value
            AND b.entity_id <> a.entity_id
         WHERE a.kind = ? AND {whose}"
    );
    let mut pairs = Vec::new();
    for row in sql::rows(db, &read, [kind.text().into()]).await? {
        let (a, b): (i32, i32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        pairs.push((a.min(b), a.max(b)));
    }
    Ok(pairs)
}

/// The pairs of some records that have changed: found by the words of their names, and among those
/// of the same performers and sets.
pub(super) async fn of(
    db: &impl ConnectionTrait,
    kind: Kind,
    changed: &Known,
) -> Result<HashSet<Pair>> {
    let mut pairs = HashSet::new();
    let mut pair = |a: i32, b: i32| {
        if a != b {
            pairs.insert((a.min(b), a.max(b)));
        }
    };
    for (id, whole) in changed.names() {
        let own = Name::read(whole);
        let aliases: Vec<Name> = changed.aliases_of(id).map(Name::read).collect();
        for name in halves(whole).iter().chain(&aliases).chain([&own]) {
            if name.is_part() {
                continue;
            }
            for other in search::named(db, kind.into(), &name.words.join(" "), FOUND).await? {
                pair(id, other);
            }
        }
        if kind == Kind::Person
            && let Some(last) = own.words.last()
        {
            for other in search::named(db, kind.into(), last, FOUND).await? {
                pair(id, other);
            }
        }
    }
    let list = sql::id_list(changed.names().map(|(id, _)| id));
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
            pair(row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        }
    }
    pairs.extend(by_id(db, kind, &format!("a.entity_id IN ({list})")).await?);
    Ok(pairs)
}
