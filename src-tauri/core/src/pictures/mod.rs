//! The poster of a movie and the portrait of a person: taken from a file or the clipboard, cut and
//! turned, chosen among those it had. Owns which picture something has; how pictures are stored and
//! made small belongs to [`crate::files`].

mod copy;
mod cut;
mod matching;
mod previous;
mod put;
#[cfg(test)]
mod refused_tests;
mod source;

use serde::{Deserialize, Serialize};

use crate::files::Image;
use crate::ids::{FileId, MovieId, PersonId};
use crate::{Result, movies, people};

pub use crate::files::Cut;
pub use copy::{Copy, copy, original};
pub use cut::cut;
pub use matching::{Confidence, MovieMatch, MovieNames};
pub use previous::{PictureState, state};
pub(crate) use put::store;
pub use put::{choose, put, put_files, remove};
pub use source::{NewPicture, look};

/// What has a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(tag = "of", content = "id", rename_all = "camelCase")]
pub enum PictureOf {
    /// A movie has a poster.
    Movie(MovieId),
    /// A person has a portrait.
    Person(PersonId),
}

impl PictureOf {
    const fn table(self) -> &'static str {
        match self {
            Self::Movie(_) => "movies",
            Self::Person(_) => "persons",
        }
    }

    const fn column(self) -> &'static str {
        match self {
            Self::Movie(_) => "poster_file_id",
            Self::Person(_) => "primary_photo_file_id",
        }
    }

    const fn id(self) -> i32 {
        match self {
            Self::Movie(id) => id.0,
            Self::Person(id) => id.0,
        }
    }

    /// What it is called.
    async fn name(self, db: &impl sea_orm::ConnectionTrait) -> Result<String> {
        match self {
            Self::Movie(id) => movies::title_of(db, id).await,
            Self::Person(id) => people::name_of(db, id).await,
        }
    }
}

/// A stored picture that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct StoredPicture {
    /// Its row.
    pub file: FileId,
    /// How it looks.
    pub image: Image,
}
