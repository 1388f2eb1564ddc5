//! How much memory it takes to read a picture, told by its header.
//!
//! Owns what decoders keep beside the pixels they give, which for some is more than these.

use std::io::Cursor;

use image::{ColorType, ImageDecoder, ImageFormat};
use tiff::decoder::Decoder;
use tiff::tags::{CompressionMethod, Tag};

use super::whole;

/// What reading one picture may take, in bytes.
pub(super) const MOST: u64 = 288 * 1024 * 1024;

/// The bytes in memory at the peak of reading a picture, its file among them.
pub(super) fn needed(format: ImageFormat, bytes: &[u8], decoder: &impl ImageDecoder) -> u64 {
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let file = bytes.len() as u64;
    let beside = match format {
        // A copy of the file, and two bytes a coefficient.
        ImageFormat::Jpeg => file + whole::coefficients(bytes) * 2,
        // Of an animation a frame and the canvas it is laid on.
        ImageFormat::WebP => pixels * if is_animated(bytes) { 8 } else { 4 },
        ImageFormat::Gif => pixels * 4,
        // All is decoded into a place of its own before it is handed on.
        ImageFormat::Tiff => decoder.total_bytes() + in_tiff(bytes),
        _ => 0,
    };
    // Other kinds of pixels are made into these when the decoder has gone.
    let made = match decoder.color_type() {
        ColorType::Rgb8 | ColorType::Rgba8 => 0,
        other if other.has_alpha() => pixels * 4,
        _ => pixels * 3,
    };
    file + decoder.total_bytes() + beside.max(made)
}

/// See <https://developers.google.com/speed/webp/docs/riff_container#extended_file_format>.
fn is_animated(webp: &[u8]) -> bool {
    webp.get(12..16) == Some(b"VP8X") && webp.get(20).is_some_and(|flags| flags & 2 == 2)
}

/// More than is taken.
const TOO_MUCH: u64 = MOST * 2;

/// What the JPEGs in a TIFF take, four bytes a pixel: each says its own size, which nobody compares
/// with that of its strip.
fn in_tiff(bytes: &[u8]) -> u64 {
    let Ok(mut tiff) = Decoder::new(Cursor::new(bytes)) else { return 0 };
    let packing = tiff.find_tag_unsigned::<u16>(Tag::Compression);
    let packing = packing.ok().flatten().and_then(CompressionMethod::from_u16);
    if packing != Some(CompressionMethod::ModernJPEG) {
        return 0;
    }
    let mut numbers = |strips, tiles| {
        let of_strips = tiff.find_tag_unsigned_vec::<u64>(strips).ok()?;
        if of_strips.is_some() { of_strips } else { tiff.find_tag_unsigned_vec(tiles).ok()? }
    };
    let offsets = numbers(Tag::StripOffsets, Tag::TileOffsets);
    let lengths = numbers(Tag::StripByteCounts, Tag::TileByteCounts);
    let (Some(offsets), Some(lengths)) = (offsets, lengths) else { return TOO_MUCH };
    // Each is copied: they overlap in no honest file.
    if lengths.iter().copied().fold(0, u64::saturating_add) > bytes.len() as u64 {
        return TOO_MUCH;
    }
    let tables = tiff.find_tag(Tag::JPEGTables).ok().flatten();
    let tables = tables.and_then(|tables| tables.into_u8_vec().ok()).unwrap_or_default();
    let part = |(offset, length): (&u64, &u64)| {
        let from = usize::try_from(*offset).ok()?;
        let to = from.checked_add(usize::try_from(*length).ok()?)?;
        let (width, height) = whole::size(&tables).or_else(|| whole::size(bytes.get(from..to)?))?;
        Some(width * height * 4)
    };
    let sum = offsets.iter().zip(&lengths).filter_map(part).fold(0, u64::saturating_add);
    sum.min(TOO_MUCH)
}
