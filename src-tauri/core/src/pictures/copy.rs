//! The original of a picture as a file: where it lies, and a copy of it outside of the library.

use std::path::{Path, PathBuf};

use super::PictureOf;
use super::cut::{Original, original_of};
use crate::paths::write_whole;
use crate::{Error, Library, Result, files};

/// An original that is to be written somewhere else.
#[derive(Debug)]
pub struct Copy {
    /// A name for it: what it is a picture of, with the ending of its type.
    pub name: String,
    from: PathBuf,
}

/// The original of the picture that something has.
///
/// # Errors
/// `NotFound` when it or its picture is gone.
pub async fn copy(library: &Library, of: PictureOf) -> Result<Copy> {
    let name = of.name(library.reader()).await?;
    let Original { key, .. } = original_of(library, of).await?;
    let ending = key.rsplit('.').next().unwrap_or_default();
    let plain: String = name
        .chars()
        .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c })
        .collect();
    Ok(Copy { name: format!("{}.{ending}", plain.trim()), from: library.files().path(&key) })
}

/// Where the original of the picture that something has lies in the library.
///
/// # Errors
/// `NotFound` when it or its picture is gone, `FileUnreadable` when the file is.
pub async fn original(library: &Library, of: PictureOf) -> Result<PathBuf> {
    let path = library.files().path(&original_of(library, of).await?.key);
    path.metadata().map_err(|error| Error::file(&path, error))?;
    Ok(path)
}

impl Copy {
    /// Write it; what was there before is replaced, as the dialog asked.
    ///
    /// # Errors
    /// `FileUnreadable` with the file that could not be read or written.
    pub fn write(&self, to: &Path) -> Result<()> {
        let bytes =
            files::read_bounded(&self.from).map_err(|error| Error::file(&self.from, error))?;
        write_whole(to, &bytes)
    }
}
