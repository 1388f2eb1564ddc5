//! What someone likes best: movies, people and characters, each list theirs alone and in the order of
//! when they were favored. Whom it may be shown to is the household's.

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::accounts::Session;
use crate::history::ChangeLabel;
use crate::ids::{ChangeSetId, CharacterId, MovieId, PersonId};
use crate::own_list::{self, OF_MOVIES, OwnList};
use crate::{Library, Result, sql};

const MOVIES: OwnList =
    OwnList { table: "user_favorites", column: "movie_id", of: OF_MOVIES, condition: "true" };
const PEOPLE: OwnList = OwnList {
    table: "user_favorite_persons",
    column: "person_id",
    of: ("persons", "trim(first_name || ' ' || last_name)"),
    condition: "true",
};
const CHARACTERS: OwnList = OwnList {
    table: "user_favorite_characters",
    column: "character_id",
    of: ("characters", "name"),
    condition: "is_named",
};

/// What is, or is to be, among someone's favorites.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "of", content = "ids", rename_all = "camelCase")]
pub enum Favored {
    /// Movies.
    Movies(Vec<MovieId>),
    /// People.
    People(Vec<PersonId>),
    /// Characters.
    Characters(Vec<CharacterId>),
}

/// How many favorites the signed-in person has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FavoriteCounts {
    /// Movies.
    pub movies: i32,
    /// People.
    pub people: i32,
    /// Characters.
    pub characters: i32,
}

impl Favored {
    fn list(&self) -> &'static OwnList {
        match self {
            Self::Movies(_) => &MOVIES,
            Self::People(_) => &PEOPLE,
            Self::Characters(_) => &CHARACTERS,
        }
    }

    fn ids(&self) -> Vec<i32> {
        match self {
            Self::Movies(ids) => ids.iter().map(|id| id.0).collect(),
            Self::People(ids) => ids.iter().map(|id| id.0).collect(),
            Self::Characters(ids) => ids.iter().map(|id| id.0).collect(),
        }
    }

    /// What was done with them; `of` as it is called on the wire.
    fn label(&self, kind: &str) -> ChangeLabel {
        let of = match self {
            Self::Movies(_) => "movies",
            Self::People(_) => "people",
            Self::Characters(_) => "characters",
        };
        ChangeLabel::new(kind).with("of", of)
    }
}

/// The favorite movies of the signed-in person, the last favored first.
///
/// # Errors
/// When the database cannot be read.
pub async fn movies(db: &impl ConnectionTrait, session: &Session) -> Result<Vec<MovieId>> {
    Ok(own_list::ids(db, session, &MOVIES).await?.into_iter().map(MovieId).collect())
}

/// Their favorite people, the last favored first.
///
/// # Errors
/// When the database cannot be read.
pub async fn people(db: &impl ConnectionTrait, session: &Session) -> Result<Vec<PersonId>> {
    Ok(own_list::ids(db, session, &PEOPLE).await?.into_iter().map(PersonId).collect())
}

/// Their favorite characters, the last favored first.
///
/// # Errors
/// When the database cannot be read.
pub async fn characters(db: &impl ConnectionTrait, session: &Session) -> Result<Vec<CharacterId>> {
    Ok(own_list::ids(db, session, &CHARACTERS).await?.into_iter().map(CharacterId).collect())
}

/// Ids of those of these, the first 200 looked at, that are favorites.
///
/// # Errors
/// When the database cannot be read.
pub async fn among(
    db: &impl ConnectionTrait,
    session: &Session,
    these: &Favored,
) -> Result<Vec<i32>> {
    own_list::among(db, session, (these.list(), &these.ids())).await
}

/// How many there are, in one statement.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(db: &impl ConnectionTrait, session: &Session) -> Result<FavoriteCounts> {
    let count = |list: &OwnList| {
        format!("(SELECT count(*) FROM {} WHERE user_id = {})", list.table, session.user_id())
    };
    let read = format!("SELECT {}, {}, {}", count(&MOVIES), count(&PEOPLE), count(&CHARACTERS));
    let rows = sql::rows(db, &read, []).await?;
    let number = |place| rows.first().map_or(Ok(0), |row| row.try_get_by_index(place));
    Ok(FavoriteCounts { movies: number(0)?, people: number(1)?, characters: number(2)? })
}

/// Make one or many favorites, in one act. Answers none when all are favorites already, or gone.
///
/// # Errors
/// When the library can only be read.
pub async fn add(
    library: &Library,
    session: &Session,
    favored: &Favored,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let these = favored.ids();
    own_list::put(library, session, (favored.list(), &these), favored.label("favor"), now).await
}

/// Let one or many be favorites no longer, in one act. Answers none when none is.
///
/// # Errors
/// When the library can only be read.
pub async fn remove(
    library: &Library,
    session: &Session,
    favored: &Favored,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let these = favored.ids();
    own_list::take(library, session, (favored.list(), &these), favored.label("unfavor"), now).await
}
