//! Making one person of two: whoever stays gets all credits, and what is chosen of the other's
//! facts.

use serde::Deserialize;
use time::OffsetDateTime;

use super::edit::{self, PersonEdit, name_of};
use crate::accounts::Session;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, PersonId};
use crate::movies::ranked::{self, DIRECTORS};
use crate::{Error, Library, Problem, Result, casting, identity};

/// A fact that the one who stays can take from the one who goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PersonField {
    /// The name.
    Name,
    /// The biography.
    Biography,
    /// The date of birth.
    Born,
    /// The date of death.
    Died,
    /// The gender.
    Gender,
    /// The country.
    Country,
    /// The portrait.
    Photo,
}

impl PersonField {
    const fn columns(self) -> &'static [&'static str] {
        match self {
            // Written with all that follows from it.
            Self::Name => &[],
            Self::Biography => &["biography"],
            Self::Born => &["date_of_birth", "birth_precision"],
            Self::Died => &["date_of_death", "death_precision"],
            Self::Gender => &["gender"],
            Self::Country => &["country"],
            Self::Photo => &["primary_photo_file_id"],
        }
    }
}

/// Make one person of two. `take` are the facts of the one who goes that replace the other's.
///
/// # Errors
/// `NotFound` when one of them is gone, `Invalid` when they are the same.
pub async fn merge(
    library: &Library,
    session: &Session,
    (gone, keep): (PersonId, PersonId),
    take: &[PersonField],
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    if gone == keep {
        return Err(Error::Invalid { field: "into", problem: Problem::Same });
    }
    let name = name_of(library.reader(), keep).await?;
    let other = name_of(library.reader(), gone).await?;
    let label = ChangeLabel::new("mergePeople").with("name", &name).with("other", &other);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let ids = (gone.0, keep.0);
    let columns = take.iter().flat_map(|field| field.columns()).copied();
    if !set.take_columns("persons", ids, columns).await? {
        return Err(Error::NotFound { what: "person" });
    }
    if take.contains(&PersonField::Name) {
        edit::write(&mut set, keep, PersonEdit::Name(other)).await?;
    }
    // A part without a name says nothing of somebody who is in the cast already.
    let nameless = format!(
        "person_id = {gone} AND character_id IN (SELECT id FROM characters WHERE NOT is_named)
         AND movie_id IN (SELECT movie_id FROM movie_characters WHERE person_id = {keep})"
    );
    set.delete("movie_characters", &nameless).await?;
    set.repoint("movie_characters", "person_id", ids).await?;
    casting::remove_unplayed(&mut set).await?;
    let joined = |list: Vec<i32>| {
        list.into_iter().map(|one| if one == gone.0 { keep.0 } else { one }).collect()
    };
    ranked::change_where(&mut set, &DIRECTORS, gone.0, joined).await?;
    set.repoint("movie_crew", "person_id", ids).await?;
    set.repoint("user_favorite_persons", "person_id", ids).await?;
    set.repoint_where("external_ids", ("entity_id", "kind = 'person'"), ids).await?;
    identity::forget(&mut set, identity::Kind::Person, gone.0).await?;
    set.delete("persons", &format!("id = {gone}")).await?;
    set.commit().await
}
