//! Making one character of two, and two of one.

use serde::Deserialize;
use time::OffsetDateTime;

use super::NewCharacter;
use super::edit::{self, name_of};
use crate::accounts::Session;
use crate::casting::CastingKey;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, CharacterId};
use crate::values::CharacterRole;
use crate::{Error, Library, Problem, Result, identity, sql};

/// A fact that the character that stays can take from the one that goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum CharacterField {
    /// The name.
    Name,
    /// The description.
    Description,
    /// The role.
    Role,
}

/// Make one character of two. `take` are the facts of the one that goes that replace the other's;
/// the name that is not used becomes another name.
///
/// # Errors
/// `NotFound` when one of them is gone, `Invalid` when they are the same.
pub async fn merge(
    library: &Library,
    session: &Session,
    (gone, keep): (CharacterId, CharacterId),
    take: &[CharacterField],
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    if gone == keep {
        return Err(Error::Invalid { field: "into", problem: Problem::Same });
    }
    let name = name_of(library.reader(), keep).await?;
    let other = name_of(library.reader(), gone).await?;
    let label = ChangeLabel::new("mergeCharacters").with("name", &name).with("other", &other);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let ids = (gone.0, keep.0);
    let columns = take.iter().filter_map(|field| match field {
        CharacterField::Name => None,
        CharacterField::Description => Some("description"),
        CharacterField::Role => Some("role"),
    });
    set.take_columns("characters", ids, columns).await?;
    let takes_name = take.contains(&CharacterField::Name);
    if takes_name {
        edit::rename(&mut set, keep, &other).await?;
    }
    let both = format!(
        "SELECT name FROM character_aliases WHERE character_id IN ({gone}, {keep}) ORDER BY character_id <> {keep}, id"
    );
    let mut names = sql::column::<String>(set.txn(), &both, []).await?;
    names.push(if takes_name { name } else { other });
    set.repoint("movie_characters", "character_id", ids).await?;
    set.repoint("user_favorite_characters", "character_id", ids).await?;
    set.repoint_where("external_ids", ("entity_id", "kind = 'character'"), ids).await?;
    edit::take_out(&mut set, gone).await?;
    edit::aliases(&mut set, keep, &names).await?;
    set.commit().await
}

/// Give some castings of a character to a new one.
///
/// # Errors
/// `NotFound` when the character or one of the castings is gone, `Invalid` when the name is empty,
/// or all or none of its castings are named.
pub async fn split(
    library: &Library,
    session: &Session,
    (id, name): (CharacterId, &str),
    castings: &[CastingKey],
    now: OffsetDateTime,
) -> Result<NewCharacter> {
    let old = name_of(library.reader(), id).await?;
    let label = ChangeLabel::new("splitCharacter").with("name", old).with("other", name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let all = set.images("movie_characters", &format!("character_id = {id}")).await?;
    let is = |row: &serde_json::Value, key: &CastingKey| {
        row["movie_id"] == key.movie_id.0 && row["person_id"] == key.person_id.0
    };
    if castings.iter().any(|key| !all.iter().any(|row| is(row, key))) {
        return Err(Error::NotFound { what: "casting" });
    }
    let moved: Vec<_> =
        all.iter().filter(|row| castings.iter().any(|key| is(row, key))).cloned().collect();
    if moved.is_empty() || moved.len() == all.len() {
        let max = i64::try_from(all.len()).unwrap_or(i64::MAX) - 1;
        let problem = Problem::OutOfRange { min: 1, max };
        return Err(Error::Invalid { field: "castings", problem });
    }
    let role = "SELECT role FROM characters WHERE id = ?";
    let role = sql::scalar::<CharacterRole>(set.txn(), role, [id.0.into()]).await?;
    let new = edit::insert_named(&mut set, name, role).await?;
    for row in moved {
        let (movie, person) = (&row["movie_id"], &row["person_id"]);
        let this = format!("movie_id = {movie} AND person_id = {person}");
        set.repoint_where("movie_characters", ("character_id", &this), (id.0, new.0)).await?;
    }
    identity::keep_apart_in(&mut set, identity::Kind::Character, (id.0, new.0)).await?;
    let change_set = set.commit().await?;
    Ok(NewCharacter { id: new, change_set })
}
