//! What a file is, told without decoding its pixels where that can be: whether it is a picture that
//! is taken, how large it is shown, and under what name it is stored.
//!
//! Owns which pictures are taken (by their bytes, never by a name) and the limits a hostile one
//! runs into.

use std::io::Cursor;

use image::error::DecodingError;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::hash::ObjectHash;
use super::image::decode;
use super::room;
use super::whole::{self, Told};

/// What is read. Formats that need a decoder in C, and SVG, which is a program, are not.
pub(super) const FORMATS: &[(ImageFormat, &str, &str)] = &[
    (ImageFormat::Jpeg, "jpg", "image/jpeg"),
    (ImageFormat::Png, "png", "image/png"),
    (ImageFormat::WebP, "webp", "image/webp"),
    (ImageFormat::Gif, "gif", "image/gif"),
    (ImageFormat::Bmp, "bmp", "image/bmp"),
    (ImageFormat::Tiff, "tiff", "image/tiff"),
];

pub(crate) const MAX_BYTES: usize = 64 * 1024 * 1024;
const MAX_PIXELS: u64 = 64_000_000;
const MAX_SIDE: u32 = 16_384;
/// Of what a file holds beside its pixels, after it was unpacked.
const MAX_BESIDE: u64 = 16 * 1024 * 1024;
/// Where the root of a drawing is looked for, behind a declaration and comments.
const BEGINNING: usize = 1024;

/// A picture that may be stored.
#[derive(Clone, Debug)]
pub(crate) struct InspectedImage {
    pub(crate) hash: ObjectHash,
    /// Of the detected type, without a dot.
    pub(crate) extension: &'static str,
    pub(crate) mime_type: &'static str,
    /// In pixels, as the picture is shown (after its EXIF orientation).
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl InspectedImage {
    /// The name it is stored under: `ab/<64 hex>.<extension of the detected type>`.
    pub(crate) fn key(&self) -> String {
        format!("{}/{}.{}", self.hash.prefix(), self.hash, self.extension)
    }
}

/// Why a file is not taken as a picture.
#[derive(Debug, thiserror::Error)]
pub enum ImageRefusal {
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// Its bytes are of no type that is read.
    #[error("the file is not a picture of a known type")]
    NotImage,
    /// A drawing that is a program.
    #[error("SVG drawings are not read; save it as PNG")]
    Svg,
    /// Its decoder is not written in Rust.
    #[error("AVIF pictures are not read; save it as JPEG or PNG")]
    Avif,
    /// Its decoder is not written in Rust.
    #[error("HEIC pictures are not read; save it as JPEG or PNG")]
    Heic,
    /// More than 64 million pixels, or more than 16,384 a side.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// More than 64 MiB.
    #[error("the file is too large")]
    TooLarge,
    /// It breaks off, or its bytes make no picture.
    #[error("the picture is damaged")]
    Damaged {
        /// What the decoder said.
        #[source]
        source: ImageError,
    },
}

impl ImageRefusal {
    /// Its code on the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotImage => "notImage",
            Self::Svg => "svg",
            Self::Avif => "avif",
            Self::Heic => "heic",
            Self::TooManyPixels => "tooManyPixels",
            Self::TooLarge => "tooLarge",
            Self::Damaged { .. } => "damaged",
        }
    }
}

/// Look at a picture that is to be stored: all of it is there. It is decoded where only that tells.
pub(crate) fn inspect(bytes: &[u8]) -> Result<InspectedImage, ImageRefusal> {
    let (image, told) = look(bytes)?;
    if told == Told::Perhaps {
        decode(bytes)?;
    }
    Ok(image)
}

/// The same of a picture that is decoded next.
pub(crate) fn describe(bytes: &[u8]) -> Result<InspectedImage, ImageRefusal> {
    look(bytes).map(|(image, _)| image)
}

fn look(bytes: &[u8]) -> Result<(InspectedImage, Told), ImageRefusal> {
    let Header { format, extension, mime_type, decoder, orientation } = header(bytes)?;
    let told = whole::look(format, bytes).map_err(|damage| damaged(format, damage))?;
    let (width, height) = decoder.dimensions();
    let (width, height) =
        if lies_on_its_side(orientation) { (height, width) } else { (width, height) };
    let hash = ObjectHash::of(bytes);
    Ok((InspectedImage { hash, extension, mime_type, width, height }, told))
}

fn damaged(format: ImageFormat, damage: &'static str) -> ImageRefusal {
    ImageRefusal::Damaged {
        source: ImageError::Decoding(DecodingError::new(format.into(), damage)),
    }
}

/// A picture whose header was read.
pub(super) struct Header<'a> {
    format: ImageFormat,
    pub(super) extension: &'static str,
    pub(super) mime_type: &'static str,
    pub(super) decoder: Box<dyn ImageDecoder + 'a>,
    pub(super) orientation: Orientation,
}

pub(super) fn header(bytes: &[u8]) -> Result<Header<'_>, ImageRefusal> {
    if bytes.len() > MAX_BYTES {
        return Err(ImageRefusal::TooLarge);
    }
    let guessed = image::guess_format(bytes).ok();
    let known = FORMATS.iter().copied().find(|(format, ..)| Some(*format) == guessed);
    let (format, extension, mime_type) = known.ok_or_else(|| unknown(bytes))?;
    if format == ImageFormat::Jpeg && !whole::begins_soon(bytes) {
        return Err(damaged(format, "it has too many segments"));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(if format == ImageFormat::Png { MAX_BESIDE } else { room::MOST });
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS || room::needed(format, bytes, &decoder) > room::MOST {
        return Err(ImageRefusal::TooManyPixels);
    }
    if pixels == 0 {
        return Err(ImageRefusal::NotImage);
    }
    // A picture whose metadata is broken is still a picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok(Header { format, extension, mime_type, decoder: Box::new(decoder), orientation })
}

/// What people have that is no picture of ours, named so that they know what to do.
fn unknown(bytes: &[u8]) -> ImageRefusal {
    let brand = if bytes.get(4..8) == Some(b"ftyp") { bytes.get(8..12) } else { None };
    let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(BEGINNING)]).to_lowercase();
    match brand {
        Some(b"avif" | b"avis") => ImageRefusal::Avif,
        Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1") => {
            ImageRefusal::Heic
        }
        _ if bytes.is_empty() => ImageRefusal::Empty,
        _ if begin.contains("<svg") => ImageRefusal::Svg,
        _ => ImageRefusal::NotImage,
    }
}

pub(super) fn lies_on_its_side(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

pub(super) fn refusal(error: ImageError) -> ImageRefusal {
    match error {
        ImageError::Limits(_) => ImageRefusal::TooManyPixels,
        source => ImageRefusal::Damaged { source },
    }
}
