//! Changing characters by hand: new ones, one field at a time, and out to the bin.

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::OffsetDateTime;

use crate::accounts::Session;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, CharacterId};
use crate::values::CharacterRole;
use crate::{Error, Library, Problem, Result, casting, identity, input, sql, text};

/// Most characters of a name.
const LONGEST_NAME: usize = 500;
/// Most characters of a description.
const LONGEST_DESCRIPTION: usize = 100_000;
/// Most other names of one character.
const MOST_ALIASES: usize = 100;
/// The first so many of a cast are leading.
const LEADING: usize = 2;

/// Somebody for a casting: a character of the library, a name that is new to it, or nobody by name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum CharacterChoice {
    /// A character of the library.
    Known(CharacterId),
    /// A new character of this name, even where namesakes exist.
    New(String),
    /// A part without a name.
    Unnamed,
}

/// A character that was made, and the change set that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewCharacter {
    /// Its id.
    pub id: CharacterId,
    /// To take it back.
    pub change_set: ChangeSetId,
}

/// One field of a character and what it is to hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum CharacterEdit {
    /// 1 to 500 characters.
    Name(String),
    /// At most 100,000 characters.
    Description(String),
    /// How large its part is.
    Role(Option<CharacterRole>),
    /// All its other names.
    Aliases(Vec<String>),
}

impl CharacterEdit {
    /// The field as it is called on the wire.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Description(_) => "description",
            Self::Role(_) => "role",
            Self::Aliases(_) => "aliases",
        }
    }
}

/// Make a character that nobody plays yet.
///
/// # Errors
/// `Invalid` when the name is empty or too long.
pub async fn create(
    library: &Library,
    session: &Session,
    name: &str,
    now: OffsetDateTime,
) -> Result<NewCharacter> {
    let label = ChangeLabel::new("newCharacter").with("name", name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let id = insert_named(&mut set, name, None).await?;
    let change_set = set.commit().await?;
    Ok(NewCharacter { id, change_set })
}

/// Change one field of a character. Answers the change set, or none when it is so already.
///
/// # Errors
/// `NotFound` when the character is gone, `Invalid` with the field.
pub async fn edit(
    library: &Library,
    session: &Session,
    id: CharacterId,
    edit: CharacterEdit,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let name = name_of(library.reader(), id).await?;
    let label = ChangeLabel::new("editCharacter").with("name", name).with("field", edit.field());
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let field = edit.field();
    let this = format!("id = {id}");
    let changed = match edit {
        CharacterEdit::Name(name) => rename(&mut set, id, &name).await?,
        CharacterEdit::Description(words) => {
            let words = input::paragraphs(field, &words, LONGEST_DESCRIPTION)?;
            set.update_where("characters", &[("description", words.into())], &this).await? > 0
        }
        CharacterEdit::Role(role) => {
            set.update_where("characters", &[("role", role.into())], &this).await? > 0
        }
        CharacterEdit::Aliases(names) => aliases(&mut set, id, &names).await?,
    };
    if !changed {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// Put a character into the bin with all its castings.
///
/// # Errors
/// `NotFound` when it is gone already.
pub async fn delete(
    library: &Library,
    session: &Session,
    id: CharacterId,
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    let name = name_of(library.reader(), id).await?;
    let label = ChangeLabel::new("deleteCharacter").with("name", name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    casting::remove(&mut set, &format!("character_id = {id}")).await?;
    take_out(&mut set, id).await?;
    set.commit().await
}

/// The character that was chosen for a place in the billing, made where it is new.
pub(crate) async fn chosen(
    set: &mut ChangeSet,
    choice: &CharacterChoice,
    place: usize,
) -> Result<CharacterId> {
    match choice {
        CharacterChoice::Known(id) => {
            name_of(set.txn(), *id).await?;
            Ok(*id)
        }
        CharacterChoice::New(name) => {
            let name = input::line("character", name, 1, LONGEST_NAME)?;
            let role = match place {
                place if place < LEADING => CharacterRole::Leading,
                usize::MAX => CharacterRole::Background,
                _ => CharacterRole::Supporting,
            };
            insert(set, &name, Some(role)).await
        }
        CharacterChoice::Unnamed => insert(set, "", None).await,
    }
}

/// Give a part without a name the name of whom is played: it becomes a character.
pub(crate) async fn name_unnamed(set: &mut ChangeSet, id: CharacterId, name: &str) -> Result<()> {
    let name = input::line("character", name, 1, LONGEST_NAME)?;
    let key = text::key(&name);
    let columns = [("name", name.into()), ("name_key", key.into()), ("is_named", true.into())];
    set.update_where("characters", &columns, &format!("id = {id}")).await?;
    Ok(())
}

/// Take out a character that nobody plays any more and of which nothing else is known.
pub(crate) async fn remove_if_nothing(set: &mut ChangeSet, id: CharacterId) -> Result<()> {
    let nothing = format!(
        "SELECT count(*) FROM characters WHERE id = {id} AND description = ''
         AND NOT EXISTS (SELECT 1 FROM movie_characters WHERE character_id = {id})
         AND NOT EXISTS (SELECT 1 FROM character_aliases WHERE character_id = {id})
         AND NOT EXISTS (SELECT 1 FROM user_favorite_characters WHERE character_id = {id})"
    );
    if sql::scalar::<i64>(set.txn(), &nothing, []).await? > Some(0) {
        take_out(set, id).await?;
    }
    Ok(())
}

/// Take out a character and what hangs on it beside its castings.
pub(super) async fn take_out(set: &mut ChangeSet, id: CharacterId) -> Result<()> {
    set.delete("character_aliases", &format!("character_id = {id}")).await?;
    set.delete("user_favorite_characters", &format!("character_id = {id}")).await?;
    set.delete("external_ids", &format!("kind = 'character' AND entity_id = {id}")).await?;
    identity::forget(set, identity::Kind::Character, id.0).await?;
    set.delete("characters", &format!("id = {id}")).await?;
    Ok(())
}

/// Write the name as part of a larger act. Answers whether it became different.
pub(super) async fn rename(set: &mut ChangeSet, id: CharacterId, name: &str) -> Result<bool> {
    let name = input::line("name", name, 1, LONGEST_NAME)?;
    let key = text::key(&name);
    let columns = [("name", name.into()), ("name_key", key.into())];
    Ok(set.update_where("characters", &columns, &format!("id = {id}")).await? > 0)
}

/// Let these be all other names; what is named twice, or is the name itself, counts once. Answers
/// whether any became different.
pub(super) async fn aliases(
    set: &mut ChangeSet,
    id: CharacterId,
    names: &[String],
) -> Result<bool> {
    if names.len() > MOST_ALIASES {
        let problem = Problem::OutOfRange { min: 0, max: 100 };
        return Err(Error::Invalid { field: "aliases", problem });
    }
    let own = text::key(&name_of(set.txn(), id).await?);
    let mut wanted: Vec<(String, String)> = Vec::new();
    for name in names {
        let name = input::line("aliases", name, 1, LONGEST_NAME)?;
        let key = text::key(&name);
        if key != own && wanted.iter().all(|(_, other)| *other != key) {
            wanted.push((name, key));
        }
    }
    let its = format!("character_id = {id}");
    let has = set.images("character_aliases", &its).await?;
    let is = |row: &serde_json::Value, name: &str| row["name"] == name;
    let gone = has.iter().filter(|row| !wanted.iter().any(|(name, _)| is(row, name)));
    let gone = gone.filter_map(|row| i32::try_from(row["id"].as_i64()?).ok());
    let gone = format!("id IN ({})", sql::id_list(gone));
    let removed = set.delete("character_aliases", &gone).await?;
    let (now, first) = (set.millis(), set.next_id("character_aliases").await?);
    let new = wanted.iter().filter(|(name, _)| !has.iter().any(|row| is(row, name)));
    let rows: Vec<_> = (first..)
        .zip(new)
        .map(|(row, (name, key))| {
            json!({
                "id": row, "character_id": id, "name": name, "name_key": key,
                "created_at": now, "updated_at": now,
            })
        })
        .collect();
    set.insert_images("character_aliases", &rows).await?;
    Ok(removed > 0 || !rows.is_empty())
}

/// The name of a character that has one.
pub(crate) async fn name_of(db: &impl ConnectionTrait, id: CharacterId) -> Result<String> {
    let read = "SELECT name FROM characters WHERE id = ? AND is_named";
    let name = sql::scalar::<String>(db, read, [id.0.into()]).await?;
    name.ok_or(Error::NotFound { what: "character" })
}

/// Make a character as part of a larger act.
pub(super) async fn insert_named(
    set: &mut ChangeSet,
    name: &str,
    role: Option<CharacterRole>,
) -> Result<CharacterId> {
    let name = input::line("name", name, 1, LONGEST_NAME)?;
    insert(set, &name, role).await
}

async fn insert(
    set: &mut ChangeSet,
    name: &str,
    role: Option<CharacterRole>,
) -> Result<CharacterId> {
    let (id, now) = (set.next_id("characters").await?, set.millis());
    let row = json!({
        "id": id, "name": name, "name_key": text::key(name), "description": "", "role": role,
        "is_named": i32::from(!name.is_empty()), "created_at": now, "updated_at": now,
    });
    set.insert_images("characters", &[row]).await?;
    Ok(CharacterId(id))
}
