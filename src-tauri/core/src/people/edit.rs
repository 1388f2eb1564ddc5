//! Changing people by hand: new ones, one field at a time, and out to the bin.

use sea_orm::ActiveValue::Set;
use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{ConnectionTrait, EntityTrait};
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::OffsetDateTime;

use super::PersonName;
use crate::accounts::Session;
use crate::entity::persons;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, PersonId};
use crate::movies::ranked::{self, DIRECTORS};
use crate::values::Gender;
use crate::{Error, Library, Result, casting, identity, input, sql, text, vocabulary};

/// Most characters of a whole name.
const LONGEST_NAME: usize = 200;
/// Most characters of a biography.
const LONGEST_BIOGRAPHY: usize = 100_000;

/// Someone for a credit: somebody in the library, or a name that is new to it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PersonChoice {
    /// Somebody in the library.
    Known(PersonId),
    /// A new person of this name, even where namesakes exist.
    New(String),
}

/// A person who was made, and the change set that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewPerson {
    /// Their id.
    pub id: PersonId,
    /// To take it back.
    pub change_set: ChangeSetId,
}

/// One field of a person and what it is to hold; an empty text means nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum PersonEdit {
    /// The whole name, 1 to 200 characters.
    Name(String),
    /// At most 100,000 characters.
    Biography(String),
    /// `1949`, `1949-10` or `1949-10-08`.
    Born(String),
    /// `2020`, `2020-10` or `2020-10-31`.
    Died(String),
    /// How they are addressed.
    Gender(Option<Gender>),
    /// Their country by name; a name nobody has yet is a new country.
    Country(String),
}

impl PersonEdit {
    /// The field as it is called on the wire.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Biography(_) => "biography",
            Self::Born(_) => "born",
            Self::Died(_) => "died",
            Self::Gender(_) => "gender",
            Self::Country(_) => "country",
        }
    }
}

/// Make a person.
///
/// # Errors
/// `Invalid` when the name is empty or too long.
pub async fn create(
    library: &Library,
    session: &Session,
    name: &str,
    now: OffsetDateTime,
) -> Result<NewPerson> {
    let name = input::line("name", name, 1, LONGEST_NAME)?;
    let label = ChangeLabel::new("newPerson").with("name", &name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let id = insert(&mut set, &name).await?;
    let change_set = set.commit().await?;
    Ok(NewPerson { id, change_set })
}

/// Change one field of a person. Answers the change set, or none when it is so already.
///
/// # Errors
/// `NotFound` when the person is gone, `Invalid` with the field.
pub async fn edit(
    library: &Library,
    session: &Session,
    id: PersonId,
    edit: PersonEdit,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let name = name_of(library.reader(), id).await?;
    let label = ChangeLabel::new("editPerson").with("name", name).with("field", edit.field());
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    if !write(&mut set, id, edit).await? {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// Put a person into the bin with all their credits.
///
/// # Errors
/// `NotFound` when they are gone already.
pub async fn delete(
    library: &Library,
    session: &Session,
    id: PersonId,
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    let name = name_of(library.reader(), id).await?;
    let label = ChangeLabel::new("deletePerson").with("name", name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    // Of the other directors of a movie, the next one becomes the first.
    let without = |list: Vec<i32>| list.into_iter().filter(|one| *one != id.0).collect();
    ranked::change_where(&mut set, &DIRECTORS, id.0, without).await?;
    casting::remove(&mut set, &format!("person_id = {id}")).await?;
    set.delete("movie_crew", &format!("person_id = {id}")).await?;
    set.delete("user_favorite_persons", &format!("person_id = {id}")).await?;
    set.delete("external_ids", &format!("kind = 'person' AND entity_id = {id}")).await?;
    identity::forget(&mut set, identity::Kind::Person, id.0).await?;
    set.delete("persons", &format!("id = {id}")).await?;
    set.commit().await
}

/// Write one field as part of a larger act. Answers whether it became different.
pub(super) async fn write(set: &mut ChangeSet, id: PersonId, edit: PersonEdit) -> Result<bool> {
    let field = edit.field();
    let mut row = persons::ActiveModel {
        id: Set(id),
        updated_at: Set(TimeUnixTimestampMillis(set.now())),
        ..Default::default()
    };
    match edit {
        PersonEdit::Name(name) => {
            let name = input::line(field, &name, 1, LONGEST_NAME)?;
            row.name_key = Set(text::key(&name));
            let name = PersonName::split(&name);
            row.sort_key = Set(name.sort_key());
            row.first_name = Set(name.first);
            row.last_name = Set(name.last);
        }
        PersonEdit::Biography(words) => {
            row.biography = Set(input::paragraphs(field, &words, LONGEST_BIOGRAPHY)?);
        }
        PersonEdit::Born(date) => {
            let date = input::date(field, &date)?;
            row.date_of_birth = Set(date.map(|date| date.date));
            row.birth_precision = Set(date.map(|date| date.precision));
        }
        PersonEdit::Died(date) => {
            let date = input::date(field, &date)?;
            row.date_of_death = Set(date.map(|date| date.date));
            row.death_precision = Set(date.map(|date| date.precision));
        }
        PersonEdit::Gender(gender) => row.gender = Set(gender),
        PersonEdit::Country(name) => row.country = Set(country(set, name).await?),
    }
    set.update(row).await
}

/// The person who was chosen, made where they are new.
pub(crate) async fn chosen(
    set: &mut ChangeSet,
    field: &'static str,
    choice: &PersonChoice,
) -> Result<PersonId> {
    match choice {
        PersonChoice::Known(id) => {
            name_of(set.txn(), *id).await?;
            Ok(*id)
        }
        PersonChoice::New(name) => {
            let name = input::line(field, name, 1, LONGEST_NAME)?;
            insert(set, &name).await
        }
    }
}

/// The people who were chosen, made where they are new.
pub(crate) async fn all_chosen(
    set: &mut ChangeSet,
    field: &'static str,
    choices: &[PersonChoice],
) -> Result<Vec<i32>> {
    let mut people = Vec::new();
    for choice in choices {
        people.push(chosen(set, field, choice).await?.0);
    }
    Ok(people)
}

/// The whole name of a person.
pub(crate) async fn name_of(db: &impl ConnectionTrait, id: PersonId) -> Result<String> {
    let row = persons::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or(Error::NotFound { what: "person" })?;
    Ok(PersonName { first: row.first_name, last: row.last_name }.shown())
}

/// Write the sort keys that are missing: those of new rows, and of rows whose name came back.
pub(crate) async fn refresh_sort_keys(db: &impl ConnectionTrait) -> Result<()> {
    loop {
        let without =
            "SELECT id, first_name, last_name FROM persons WHERE sort_key = x'' LIMIT 500";
        let mut keys = Vec::new();
        for row in sql::rows(db, without, []).await? {
            let id: i32 = row.try_get_by_index(0)?;
            let name =
                PersonName { first: row.try_get_by_index(1)?, last: row.try_get_by_index(2)? };
            keys.push((id, name.sort_key()));
        }
        if keys.is_empty() {
            return Ok(());
        }
        sql::write_sort_keys(db, "persons", keys.into_iter()).await?;
    }
}

async fn insert(set: &mut ChangeSet, name: &str) -> Result<PersonId> {
    let (id, now, split) = (set.next_id("persons").await?, set.millis(), PersonName::split(name));
    let row = json!({
        "id": id, "first_name": split.first, "last_name": split.last, "name_key": text::key(name),
        "biography": "", "created_at": now, "updated_at": now,
    });
    set.insert_images("persons", &[row]).await?;
    refresh_sort_keys(set.txn()).await?;
    Ok(PersonId(id))
}

async fn country(set: &mut ChangeSet, name: String) -> Result<Option<String>> {
    if name.trim().is_empty() {
        return Ok(None);
    }
    let id = vocabulary::countries_named(set, &[name]).await?.first().copied();
    // People refer to the name as the library writes it.
    sql::scalar(set.txn(), "SELECT name FROM countries WHERE id = ?", [id.into()]).await
}
