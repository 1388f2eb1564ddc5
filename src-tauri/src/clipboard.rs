//! Pictures on the clipboard. The page cannot read them: on Linux its paste event is empty.

use std::path::PathBuf;

use arboard::Clipboard;
use lobbycard_core::pictures::NewPicture;
use lobbycard_core::{Error, Result};

/// What a sentence calls what has no file.
const NAME: &str = "clipboard";

/// The picture on the clipboard: the first copied file, or pixels.
///
/// # Errors
/// `NotFound` when there is neither, else as [`NewPicture::read`].
pub(crate) fn picture() -> Result<NewPicture> {
    // The other program may take its time to hand it over.
    let read = tokio::task::block_in_place(read)?;
    read.ok_or(Error::NotFound { what: "picture" })
}

fn read() -> Result<Option<NewPicture>> {
    let clipboard = Clipboard::new()
        .inspect_err(|error| tracing::warn!(%error, "the clipboard cannot be read"));
    let Ok(mut clipboard) = clipboard else { return Ok(None) };
    if let Some(path) = file(&mut clipboard) {
        return NewPicture::read(&path).map(Some);
    }
    let Ok(pixels) = clipboard.get_image() else { return Ok(None) };
    let side = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let size = (side(pixels.width), side(pixels.height));
    NewPicture::of_pixels(NAME, size, pixels.bytes.into_owned()).map(Some)
}

fn file(clipboard: &mut Clipboard) -> Option<PathBuf> {
    clipboard.get().file_list().ok()?.into_iter().next()
}
