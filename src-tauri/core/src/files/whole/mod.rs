//! Whether a file holds all of its picture, told by how it is built and without making its pixels.
//!
//! Owns what a damaged file looks like. A decoder fills what it cannot read of a JPEG with grey and
//! says nothing, so that is found here; whether a type is taken at all is [`super::inspect`]'s.

mod bits;
mod blocks;
mod frame;
mod jpeg;
mod png;
mod segments;
#[cfg(test)]
mod tests;
mod webp;

use image::ImageFormat;

pub(super) use frame::coefficients;
pub(super) use segments::{begins_soon, size};

/// What a file is told to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// All of it is there.
    Whole,
    /// Nothing is seen to be missing, and only decoding it tells the rest: it has no checksums.
    Perhaps,
}

/// What is wrong with a file, for the log.
type Damage = &'static str;

/// Looks through all of a file.
pub(super) fn look(format: ImageFormat, bytes: &[u8]) -> Result<Told, Damage> {
    match format {
        ImageFormat::Jpeg => jpeg::look(bytes).map(|()| Told::Whole),
        ImageFormat::Png => png::look(bytes).map(|()| Told::Whole),
        ImageFormat::WebP => webp::look(bytes).map(|()| Told::Perhaps),
        _ => Ok(Told::Perhaps),
    }
}
