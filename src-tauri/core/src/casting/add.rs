//! New castings: one that is typed, many that are pasted or copied from another movie.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::json;
use time::OffsetDateTime;

use super::{CastingKey, LONGEST_CREDIT, billing};
use crate::accounts::Session;
use crate::characters::{self, CharacterChoice};
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, CharacterId, MovieId, PersonId};
use crate::people::{self, PersonChoice};
use crate::values::CreditKind;
use crate::{Error, Library, Problem, Result, input, movies, sql, text};

/// Most characters of a role as a source wrote it.
const LONGEST_ROLE: usize = 1_000;
/// Castings that one call adds at most.
pub(super) const MOST: usize = 5_000;

/// A casting to be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewCasting {
    /// Who plays.
    pub person: PersonChoice,
    /// Who is played.
    pub character: CharacterChoice,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
    /// The performer's name as the film credits it; empty for their own.
    pub credited_as: String,
    /// The role as the source wrote it; empty where that is the character's name.
    pub role_text: String,
}

/// What became of new castings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CastingsAdded {
    /// The keys of those that were added, in their order.
    pub keys: Vec<CastingKey>,
    /// The places, in what was asked for, of those that the movie has already.
    pub twice: Vec<u32>,
    /// To take them all back; null when none was added.
    pub change_set: Option<ChangeSetId>,
}

/// Add castings to a movie at a place of its billing, 0 for the first, or behind all. A new name
/// that stands in several of them is one new person or character.
///
/// # Errors
/// `NotFound` when the movie or somebody chosen is gone, `Invalid` with the field. Nothing is
/// written then.
pub async fn add(
    library: &Library,
    session: &Session,
    (movie, place): (MovieId, Option<u32>),
    castings: &[NewCasting],
    now: OffsetDateTime,
) -> Result<CastingsAdded> {
    if castings.len() > MOST {
        let problem = Problem::OutOfRange { min: 1, max: 5_000 };
        return Err(Error::Invalid { field: "castings", problem });
    }
    let title = movies::title_of(library.reader(), movie).await?;
    let label = ChangeLabel::new("addCast").with("title", title).with("count", castings.len());
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let mut order = billing::order(set.txn(), movie).await?;
    let place = place.and_then(|place| usize::try_from(place).ok()).unwrap_or(order.len());
    let place = place.min(order.len());
    let mut newcomers = Newcomers::of(&set, &order).await?;
    let mut added = CastingsAdded { keys: Vec::new(), twice: Vec::new(), change_set: None };
    let mut rows = Vec::new();
    for (nth, new) in (0_u32..).zip(castings) {
        let at = place + rows.len();
        let Some(key) = newcomers.key(&mut set, movie, new, at).await? else {
            added.twice.push(nth);
            continue;
        };
        let line = |field, text: &str, most| input::line(field, text, 0, most).map(input::some);
        rows.push(json!({
            "movie_id": movie, "character_id": key.character_id, "person_id": key.person_id,
            "billing_order": i32::try_from(at).unwrap_or(i32::MAX),
            "credit_kind": new.kind,
            "credited_as": line("creditedAs", &new.credited_as, LONGEST_CREDIT)?,
            "role_text": line("roleText", &new.role_text, LONGEST_ROLE)?,
            "created_at": set.millis(), "updated_at": set.millis(),
        }));
        added.keys.push(key);
    }
    if rows.is_empty() {
        return Ok(added);
    }
    set.insert_images("movie_characters", &rows).await?;
    order.splice(place..place, added.keys.iter().copied());
    billing::write(&mut set, &order).await?;
    if rows.len() != castings.len() {
        set.relabel(&label.with("count", rows.len())).await?;
    }
    added.change_set = Some(set.commit().await?);
    Ok(added)
}

/// Whom the new castings have brought so far, so that nobody comes twice.
struct Newcomers {
    people: HashMap<String, PersonId>,
    characters: HashMap<String, CharacterId>,
    there: HashSet<CastingKey>,
    /// Who has a part without a name.
    nameless: HashSet<PersonId>,
}

impl Newcomers {
    async fn of(set: &ChangeSet, order: &[CastingKey]) -> Result<Self> {
        let characters = sql::id_list(order.iter().map(|key| key.character_id.0));
        let unnamed =
            format!("SELECT id FROM characters WHERE id IN ({characters}) AND NOT is_named");
        let unnamed: HashSet<i32> =
            sql::column(set.txn(), &unnamed, []).await?.into_iter().collect();
        let nameless = order.iter().filter(|key| unnamed.contains(&key.character_id.0));
        Ok(Self {
            people: HashMap::new(),
            characters: HashMap::new(),
            there: order.iter().copied().collect(),
            nameless: nameless.map(|key| key.person_id).collect(),
        })
    }

    /// The key of a new casting; none when the movie has it already.
    async fn key(
        &mut self,
        set: &mut ChangeSet,
        movie: MovieId,
        new: &NewCasting,
        place: usize,
    ) -> Result<Option<CastingKey>> {
        let person_id = self.person(set, &new.person).await?;
        if new.character == CharacterChoice::Unnamed && !self.nameless.insert(person_id) {
            return Ok(None);
        }
        let character_id = self.character(set, new, place).await?;
        let key = CastingKey { movie_id: movie, character_id, person_id };
        Ok(self.there.insert(key).then_some(key))
    }

    async fn person(&mut self, set: &mut ChangeSet, choice: &PersonChoice) -> Result<PersonId> {
        let PersonChoice::New(name) = choice else {
            return people::chosen(set, "person", choice).await;
        };
        let key = text::key(name);
        if let Some(id) = self.people.get(&key) {
            return Ok(*id);
        }
        let id = people::chosen(set, "person", choice).await?;
        self.people.insert(key, id);
        Ok(id)
    }

    async fn character(
        &mut self,
        set: &mut ChangeSet,
        new: &NewCasting,
        place: usize,
    ) -> Result<CharacterId> {
        let place = if new.kind == CreditKind::Uncredited { usize::MAX } else { place };
        let CharacterChoice::New(name) = &new.character else {
            return characters::chosen(set, &new.character, place).await;
        };
        let key = text::key(name);
        if let Some(id) = self.characters.get(&key) {
            return Ok(*id);
        }
        let id = characters::chosen(set, &new.character, place).await?;
        self.characters.insert(key, id);
        Ok(id)
    }
}
