//! Changing one casting: who, whom, how it is credited, and its place in the billing.

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use time::OffsetDateTime;

use super::{CastingKey, LONGEST_CREDIT, billing};
use crate::accounts::Session;
use crate::characters::{self, CharacterChoice};
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::people::{self, PersonChoice};
use crate::values::CreditKind;
use crate::{Error, Library, Problem, Result, input, movies, sql};

/// One field of a casting and what it is to hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum CastingEdit {
    /// The movie; the casting goes to the end of its cast.
    Movie(MovieId),
    /// Who plays.
    Person(PersonChoice),
    /// Who is played.
    Character(CharacterChoice),
    /// The performer's name as the film credits it, at most 200 characters; empty for their own.
    CreditedAs(String),
    /// In person, by voice or uncredited.
    Kind(CreditKind),
}

impl CastingEdit {
    const fn field(&self) -> &'static str {
        match self {
            Self::Movie(_) => "movie",
            Self::Person(_) => "person",
            Self::Character(_) => "character",
            Self::CreditedAs(_) => "creditedAs",
            Self::Kind(_) => "kind",
        }
    }
}

/// A casting that was changed, by the key it has now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CastingEdited {
    /// Its key.
    pub key: CastingKey,
    /// To take it back.
    pub change_set: ChangeSetId,
}

/// Change one field of a casting. Answers none when it is so already.
///
/// # Errors
/// `NotFound` when the casting is gone, `Invalid` with the field: `Taken` when the movie has such a
/// casting already.
pub async fn edit(
    library: &Library,
    session: &Session,
    key: CastingKey,
    edit: &CastingEdit,
    now: OffsetDateTime,
) -> Result<Option<CastingEdited>> {
    let label = label(library.reader(), "editCast", key).await?.with("field", edit.field());
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let rows = set.images("movie_characters", &key.condition()).await?;
    let image = rows.into_iter().next().ok_or(Error::NotFound { what: "casting" })?;
    let new = match edit {
        CastingEdit::Movie(id) => {
            movies::title_of(set.txn(), *id).await?;
            Some(CastingKey { movie_id: *id, ..key })
        }
        CastingEdit::Person(choice) => {
            let person_id = people::chosen(&mut set, "person", choice).await?;
            Some(CastingKey { person_id, ..key })
        }
        CastingEdit::Character(choice) => character(&mut set, key, choice).await?,
        CastingEdit::CreditedAs(name) => {
            let name = input::some(input::line("creditedAs", name, 0, LONGEST_CREDIT)?);
            let columns = [("credited_as", name.into())];
            let changed = set.update_where("movie_characters", &columns, &key.condition()).await?;
            (changed > 0).then_some(key)
        }
        CastingEdit::Kind(kind) => {
            let columns = [("credit_kind", (*kind).into())];
            let changed = set.update_where("movie_characters", &columns, &key.condition()).await?;
            (changed > 0).then_some(key)
        }
    };
    let is_field = matches!(edit, CastingEdit::CreditedAs(_) | CastingEdit::Kind(_));
    let (key, moved) = match new {
        Some(new) if new != key => (new, true),
        Some(_) if is_field || matches!(edit, CastingEdit::Character(_)) => (key, false),
        _ => return Ok(None),
    };
    if moved {
        put(&mut set, image, key, edit.field()).await?;
    }
    let change_set = set.commit().await?;
    Ok(Some(CastingEdited { key, change_set }))
}

/// The key with whom is played now. A part without a name that gets one keeps its character.
async fn character(
    set: &mut ChangeSet,
    key: CastingKey,
    choice: &CharacterChoice,
) -> Result<Option<CastingKey>> {
    let id = key.character_id;
    let read = "SELECT is_named FROM characters WHERE id = ?";
    let is_named = sql::scalar::<bool>(set.txn(), read, [id.0.into()]).await?.unwrap_or_default();
    match choice {
        CharacterChoice::New(name) if !is_named => {
            characters::name_unnamed(set, id, name).await?;
            Ok(Some(key))
        }
        CharacterChoice::Unnamed if !is_named => Ok(None),
        choice => {
            let place = billing::place_of(set.txn(), key).await?;
            let character_id = characters::chosen(set, choice, place).await?;
            Ok(Some(CastingKey { character_id, ..key }))
        }
    }
}

/// Put a casting where another key says, in the place of the row it was.
async fn put(
    set: &mut ChangeSet,
    mut image: Json,
    key: CastingKey,
    field: &'static str,
) -> Result<()> {
    let there = format!("SELECT count(*) FROM movie_characters WHERE {}", key.condition());
    if sql::scalar::<i64>(set.txn(), &there, []).await? > Some(0) {
        return Err(Error::Invalid { field, problem: Problem::Taken });
    }
    let old = CastingKey::of(&image);
    set.delete("movie_characters", &old.condition()).await?;
    if old.movie_id != key.movie_id {
        image["billing_order"] = billing::next(set.txn(), key.movie_id).await?.into();
    }
    image["movie_id"] = key.movie_id.0.into();
    image["character_id"] = key.character_id.0.into();
    image["person_id"] = key.person_id.0.into();
    image["updated_at"] = set.millis().into();
    if old.character_id != key.character_id {
        // What the source wrote was about the other character.
        image["role_text"] = Json::Null;
    }
    set.insert_images("movie_characters", &[image]).await?;
    if old.character_id != key.character_id {
        characters::remove_if_nothing(set, old.character_id).await?;
    }
    Ok(())
}

/// Take castings out of their movies. Answers the change set, or none when all are gone already.
///
/// # Errors
/// When the database cannot be written.
pub async fn remove(
    library: &Library,
    session: &Session,
    keys: &[CastingKey],
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let Some(first) = keys.first() else { return Ok(None) };
    let label = match label(library.reader(), "removeCast", *first).await {
        Err(Error::NotFound { .. }) => ChangeLabel::new("removeCast"),
        label => label?,
    };
    let label = label.with("count", keys.len());
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let list = serde_json::to_string(keys).unwrap_or_default();
    let these = format!(
        "(movie_id, character_id, person_id) IN (SELECT value ->> 'movieId',
            value ->> 'characterId', value ->> 'personId' FROM json_each('{list}'))"
    );
    if super::remove(&mut set, &these).await? == 0 {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// Give a casting another place in the billing of its movie, 0 for the first. Answers none when it
/// is there already.
///
/// # Errors
/// `NotFound` when the casting is gone.
pub async fn move_to(
    library: &Library,
    session: &Session,
    key: CastingKey,
    place: u32,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = label(library.reader(), "moveCast", key).await?;
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let mut order = billing::order(set.txn(), key.movie_id).await?;
    let found = order.iter().position(|one| *one == key);
    let from = found.ok_or(Error::NotFound { what: "casting" })?;
    let moved = order.remove(from);
    let place = usize::try_from(place).unwrap_or(usize::MAX).min(order.len());
    if place == from {
        return Ok(None);
    }
    order.insert(place, moved);
    billing::write(&mut set, &order).await?;
    Ok(Some(set.commit().await?))
}

async fn label(db: &impl ConnectionTrait, kind: &str, key: CastingKey) -> Result<ChangeLabel> {
    let title = movies::title_of(db, key.movie_id).await?;
    let name = people::name_of(db, key.person_id).await?;
    Ok(ChangeLabel::new(kind).with("title", title).with("name", name))
}

impl CastingKey {
    fn of(image: &Json) -> Self {
        serde_json::from_value(json!({
            "movieId": image["movie_id"], "characterId": image["character_id"],
            "personId": image["person_id"],
        }))
        .expect("an image of a casting has its key")
    }
}
