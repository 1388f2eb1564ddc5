//! Where a picture comes from: bytes that were looked at as a whole before anything is written.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::files::{self, Derived, ImageRefusal, InspectedImage};
use crate::paths::file_name;
use crate::{Error, Library, Result};

/// A picture that can be taken: it was decoded, and nothing of it is missing.
#[derive(Debug)]
pub struct NewPicture {
    pub(super) image: InspectedImage,
    pub(super) bytes: Vec<u8>,
    pub(super) derived: Derived,
}

impl NewPicture {
    /// Read a picture from a file. Blocks for as long as decoding takes.
    ///
    /// # Errors
    /// `FileUnreadable` when it cannot be read, `Picture` with the reason when it is none that is
    /// taken.
    pub fn read(path: &Path) -> Result<Self> {
        let bytes = files::read_bounded(path).map_err(|error| Error::file(path, error))?;
        Self::of_bytes(&file_name(path), bytes)
    }

    /// A picture from bytes; `name` is what a sentence about it calls it.
    ///
    /// # Errors
    /// `Picture` with the reason when it is none that is taken.
    pub fn of_bytes(name: &str, bytes: Vec<u8>) -> Result<Self> {
        let refuse = |refusal| Error::Picture { name: name.to_owned(), refusal };
        let image = files::describe(&bytes).map_err(refuse)?;
        let derived = files::derive(&bytes).map_err(refuse)?;
        Ok(Self { image, bytes, derived })
    }

    /// A picture from pixels of four bytes each, red first, as a clipboard has them.
    ///
    /// # Errors
    /// `Picture` when the sides do not make so many pixels, or more than are taken.
    pub fn of_pixels(name: &str, (width, height): (u32, u32), rgba: Vec<u8>) -> Result<Self> {
        let refuse = |refusal| Error::Picture { name: name.to_owned(), refusal };
        let pixels = image::RgbaImage::from_raw(width, height, rgba);
        let pixels = pixels.ok_or_else(|| refuse(ImageRefusal::NotImage))?;
        let mut png = Vec::new();
        pixels
            .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
            .map_err(|source| refuse(ImageRefusal::Damaged { source }))?;
        Self::of_bytes(name, png)
    }

    /// A small version of it, as JPEG bytes.
    #[must_use]
    pub fn preview(&self) -> &[u8] {
        self.derived.thumbnails.first().map_or(&[], |(_, jpeg)| jpeg)
    }
}

/// Look at files that may be pictures, as many at once as there are cores but one: how each looks,
/// small, or why it is not taken. Blocks.
#[must_use]
pub fn look(library: &Library, files: &[PathBuf]) -> Vec<Result<Vec<u8>>> {
    let look = |path: &PathBuf| NewPicture::read(path).map(|picture| picture.preview().to_vec());
    library.files().workers().install(|| files.par_iter().map(look).collect())
}
