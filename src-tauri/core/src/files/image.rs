//! From the bytes of a picture to everything that is derived from it.
//!
//! Owns which pictures are taken (by their bytes, never by a name), the limits a hostile one runs
//! into, and how the small ones are made. The original is not changed, and derived pictures carry
//! none of its metadata. Does not store anything.

use std::io::{self, Cursor};

use fast_image_resize::Resizer;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, GenericImageView, ImageDecoder, ImageError, ImageFormat,
    ImageReader, Limits, Rgb, RgbImage,
};

use super::hash::ObjectHash;
use super::palette;
use super::resize::{fitted, flattened, narrowed, resize, size_at_width};
use super::thumbnails::{WIDTHS, bucket};

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
const MAX_DECODED_BYTES: u64 = 256 * 1024 * 1024;

const JPEG_QUALITY: u8 = 85;
/// The side of the version that placeholder and colours are made of. A thumbhash keeps seven waves
/// a side and refuses more than 100 pixels.
const SMALL_SIDE: u32 = 48;

/// A picture that was read once, and what was made of it.
#[derive(Debug)]
pub(crate) struct PreparedImage {
    pub(crate) hash: ObjectHash,
    /// Of the detected type, without a dot.
    pub(crate) extension: &'static str,
    pub(crate) mime_type: &'static str,
    /// In pixels, as the picture is shown (after its EXIF orientation).
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// About 25 bytes, see <https://evanw.github.io/thumbhash/>.
    pub(crate) thumbhash: Vec<u8>,
    /// See [`palette::colours`].
    pub(crate) palette: [String; 5],
    /// Width bucket and JPEG bytes, from small to large. A picture narrower than a bucket is not
    /// enlarged for it, and the buckets above the first such one are left out.
    pub(crate) thumbnails: Vec<(u32, Vec<u8>)>,
}

impl PreparedImage {
    /// The name it is stored under: `ab/<64 hex>.<extension of the detected type>`.
    pub(crate) fn key(&self) -> String {
        format!("{}/{}.{}", self.hash.prefix(), self.hash, self.extension)
    }
}

/// Why a file is not taken as a picture.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ImageRefusal {
    #[error("the file is not a picture of a known type")]
    NotImage,
    #[error("the picture has too many pixels")]
    TooManyPixels,
    #[error("the file is too large")]
    TooLarge,
    #[error("the picture is damaged")]
    Damaged {
        #[source]
        source: ImageError,
    },
}

/// Reads a picture and makes all its small versions.
pub(crate) fn prepare(bytes: &[u8]) -> Result<PreparedImage, ImageRefusal> {
    let picture = decode(bytes)?;
    let (width, height) = picture.shown_size();
    let mut resizer = Resizer::new();
    // Each from the one before: the next needs to look at a fraction of the pixels only.
    let mut larger = picture.shown_at(&mut resizer, WIDTHS[WIDTHS.len() - 1]);
    let mut thumbnails = Vec::with_capacity(WIDTHS.len());
    for at in WIDTHS.into_iter().rev() {
        larger = narrowed(&mut resizer, larger, at);
        if at <= bucket(width) {
            thumbnails.push((at, encode(&larger)?));
        }
    }
    thumbnails.reverse();
    let small = fitted(&mut resizer, larger, SMALL_SIDE);
    Ok(PreparedImage {
        hash: ObjectHash::of(bytes),
        extension: picture.extension,
        mime_type: picture.mime_type,
        width,
        height,
        thumbhash: thumbhash(&small),
        palette: palette::colours(&small),
        thumbnails,
    })
}

/// One thumbnail of a picture that is stored, as JPEG bytes.
pub(crate) fn thumbnail(bytes: &[u8], width: u32) -> Result<Vec<u8>, ImageRefusal> {
    let picture = decode(bytes)?;
    encode(&picture.shown_at(&mut Resizer::new(), bucket(width)))
}

struct Picture {
    extension: &'static str,
    mime_type: &'static str,
    /// As stored, with 8 bits a channel, with alpha or without.
    pixels: DynamicImage,
    orientation: Orientation,
}

fn decode(bytes: &[u8]) -> Result<Picture, ImageRefusal> {
    if bytes.len() > MAX_BYTES {
        return Err(ImageRefusal::TooLarge);
    }
    let guessed = image::guess_format(bytes).map_err(|_| ImageRefusal::NotImage)?;
    let (format, extension, mime_type) = FORMATS
        .iter()
        .copied()
        .find(|(format, ..)| *format == guessed)
        .ok_or(ImageRefusal::NotImage)?;
    if format == ImageFormat::Jpeg && is_cut_off(bytes) {
        let source = ImageError::IoError(io::ErrorKind::UnexpectedEof.into());
        return Err(ImageRefusal::Damaged { source });
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS || decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(ImageRefusal::TooManyPixels);
    }
    if pixels == 0 {
        return Err(ImageRefusal::NotImage);
    }
    // A picture whose metadata is broken is still a picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let decoded = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    let pixels = if decoded.color().has_alpha() {
        DynamicImage::ImageRgba8(decoded.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(decoded.into_rgb8())
    };
    Ok(Picture { extension, mime_type, pixels, orientation })
}

/// Whether a JPEG's last scan begins and does not end; the decoder would fill the rest with grey.
///
/// Neither marker occurs in the data of a scan, where each `FF` is followed by a zero.
fn is_cut_off(jpeg: &[u8]) -> bool {
    let is_end = |pair: &[u8]| pair == b"\xFF\xD9";
    let is_scan = |pair: &[u8]| pair == b"\xFF\xDA";
    let after_end = jpeg.windows(2).rposition(is_end).map_or(0, |at| at + 2);
    jpeg[after_end..].windows(2).any(is_scan)
}

fn refusal(error: ImageError) -> ImageRefusal {
    match error {
        ImageError::Limits(_) => ImageRefusal::TooManyPixels,
        source => ImageRefusal::Damaged { source },
    }
}

impl Picture {
    fn lies_on_its_side(&self) -> bool {
        use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        matches!(self.orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
    }

    fn shown_size(&self) -> (u32, u32) {
        let (width, height) = self.pixels.dimensions();
        if self.lies_on_its_side() { (height, width) } else { (width, height) }
    }

    /// At most `width` wide, turned as it is shown, and opaque. Turning comes after the resize,
    /// where there are fewer pixels to turn.
    fn shown_at(&self, resizer: &mut Resizer, width: u32) -> RgbImage {
        let (mut to_width, mut to_height) = size_at_width(self.shown_size(), width);
        if self.lies_on_its_side() {
            (to_width, to_height) = (to_height, to_width);
        }
        let mut resized = if (to_width, to_height) == self.pixels.dimensions() {
            self.pixels.clone()
        } else {
            resize(resizer, &self.pixels, to_width, to_height)
        };
        resized.apply_orientation(self.orientation);
        flattened(resized)
    }
}

fn encode(image: &RgbImage) -> Result<Vec<u8>, ImageRefusal> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY)
        .encode(image.as_raw(), image.width(), image.height(), ExtendedColorType::Rgb8)
        .map_err(|source| ImageRefusal::Damaged { source })?;
    Ok(jpeg)
}

fn thumbhash(small: &RgbImage) -> Vec<u8> {
    let rgba: Vec<u8> = small.pixels().flat_map(|Rgb([r, g, b])| [*r, *g, *b, 255]).collect();
    thumbhash::rgba_to_thumb_hash(small.width() as usize, small.height() as usize, &rgba)
}
