//! Stored originals, named by their content, and the pictures made from them. Owns what lies under
//! `objects/` and the cache of thumbnails; who refers to a file belongs to the other nouns.

mod colour;
mod derived;
mod hash;
mod image;
#[cfg(test)]
mod image_tests;
mod inspect;
#[cfg(test)]
mod kinds_tests;
mod palette;
mod resize;
mod room;
mod store;
mod thumbnails;
mod upkeep;
mod whole;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sea_orm::ActiveValue::Set;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::entity::files;

pub(crate) use derived::columns_of;
pub use derived::make_derived;
pub use image::Cut;
pub(crate) use image::{Derived, cut, derive};
pub use inspect::ImageRefusal;
pub(crate) use inspect::{InspectedImage, MAX_BYTES, describe, inspect};
pub use store::{FileStore, Served};
pub(crate) use store::{bytes_match_key, read_bounded};
pub use upkeep::sweep;
pub(crate) use upkeep::{keys_to_bring_back, repair, unused};

/// A stored picture, shown through `poster://localhost/<hash>?w=<width>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Image {
    /// 64 hex digits: BLAKE3 of the original.
    pub hash: String,
    /// Pixels across, as shown.
    pub width: i32,
    /// Pixels down, as shown.
    pub height: i32,
    /// A picture of 25 bytes to paint before the real one, in base64; empty until it is made.
    pub thumbhash: String,
    /// `#rrggbb` of the corners top left, top right, bottom left, bottom right, then the accent;
    /// empty until they are found.
    pub palette: Vec<String>,
}

/// The columns of `files` that make an [`Image`], all null where there is none.
#[derive(Debug, FromQueryResult, Deserialize)]
pub(crate) struct ImageRow {
    pub(crate) s3_key: Option<String>,
    pub(crate) width: Option<i32>,
    pub(crate) height: Option<i32>,
    #[serde(deserialize_with = "crate::sql::bytes")]
    pub(crate) thumbhash: Option<Vec<u8>>,
    pub(crate) palette: Option<String>,
}

/// SQL of the columns of [`ImageRow`], over `files`.
pub(crate) const IMAGE_COLUMNS: &str =
    "files.s3_key, files.width, files.height, files.thumbhash, files.palette";

/// SQL of an [`ImageRow`], its fields in order, from a query with its columns, for [`crate::sql::packed`].
pub(crate) const IMAGE_PACKED: &str = "json_array(s3_key, width, height, hex(thumbhash), palette)";

/// The columns of a stored picture that its bytes tell.
pub(crate) fn row_of(image: &InspectedImage, size: usize) -> files::ActiveModel {
    files::ActiveModel {
        file_name: Set(format!("{}.{}", image.hash, image.extension)),
        mime_type: Set(image.mime_type.to_owned()),
        s3_key: Set(image.key()),
        url: Set(format!("poster://localhost/{}", image.hash)),
        size_bytes: Set(i64::try_from(size).unwrap_or(i64::MAX)),
        width: Set(i32::try_from(image.width).ok()),
        height: Set(i32::try_from(image.height).ok()),
        thumbhash: Set(None),
        palette: Set(None),
        source_file_id: Set(None),
        crop: Set(None),
        ..Default::default()
    }
}

impl From<ImageRow> for Option<Image> {
    fn from(row: ImageRow) -> Self {
        Some(Image {
            hash: store::hash_of(&row.s3_key?).to_owned(),
            width: row.width?,
            height: row.height?,
            thumbhash: BASE64_STANDARD.encode(row.thumbhash.unwrap_or_default()),
            palette: row.palette.iter().flat_map(|all| all.split(',')).map(str::to_owned).collect(),
        })
    }
}
