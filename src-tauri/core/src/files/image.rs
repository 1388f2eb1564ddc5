//! From the bytes of a picture to everything that is derived from it.
//!
//! Owns how the small versions are made. The original is not changed, and derived pictures carry
//! none of its metadata. Which pictures are taken is [`super::inspect`]'s; nothing is stored here.

use fast_image_resize::Resizer;
use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, ImageDecoder, Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use serde::{Deserialize, Serialize};

use super::colour::as_srgb;
use super::inspect::{Header, ImageRefusal, header, lies_on_its_side, refusal};
use super::palette;
use super::resize::{fitted, flattened, narrowed, resize, size_at_width};
use super::thumbnails::{WIDTHS, bucket};

/// Of a part that stands in for its original.
const CUT_QUALITY: Quality = Quality { of_100: 93, colours: SamplingFactor::F_1_1 };
/// The side of the version that placeholder and colours are made of. A thumbhash keeps seven waves
/// a side and refuses more than 100 pixels.
const SMALL_SIDE: u32 = 48;

/// What was made of a picture.
#[derive(Debug)]
pub(crate) struct Derived {
    /// About 25 bytes, see <https://evanw.github.io/thumbhash/>.
    pub(crate) thumbhash: Vec<u8>,
    /// See [`palette::colours`].
    pub(crate) palette: [String; 5],
    /// Width bucket and JPEG bytes, from small to large. A picture narrower than a bucket is not
    /// enlarged for it, and the buckets above the first such one are left out.
    pub(crate) thumbnails: Vec<(u32, Vec<u8>)>,
}

/// Reads a picture and makes all its small versions.
pub(crate) fn derive(bytes: &[u8]) -> Result<Derived, ImageRefusal> {
    let picture = decode(bytes)?;
    let (width, _) = picture.shown_size();
    let mut resizer = Resizer::new();
    // Each from the one before: the next needs to look at a fraction of the pixels only.
    let mut larger = picture.shown_at(&mut resizer, WIDTHS[WIDTHS.len() - 1]);
    let mut thumbnails = Vec::with_capacity(WIDTHS.len());
    for at in WIDTHS.into_iter().rev() {
        larger = narrowed(&mut resizer, larger, at);
        if at <= bucket(width) {
            thumbnails.push((at, encode(&larger, quality(at))));
        }
    }
    thumbnails.reverse();
    let small = fitted(&mut resizer, larger, SMALL_SIDE);
    Ok(Derived { thumbhash: thumbhash(&small), palette: palette::colours(&small), thumbnails })
}

/// One thumbnail of a picture that is stored, as JPEG bytes.
pub(crate) fn thumbnail(bytes: &[u8], width: u32) -> Result<Vec<u8>, ImageRefusal> {
    let picture = decode(bytes)?;
    let at = bucket(width);
    Ok(encode(&picture.shown_at(&mut Resizer::new(), at), quality(at)))
}

/// Of the JPEG of a thumbnail: the fewer pixels there are, the more each of them shows.
fn quality(width: u32) -> Quality {
    match width {
        0..=160 => Quality { of_100: 95, colours: SamplingFactor::F_1_1 },
        161..=320 => Quality { of_100: 93, colours: SamplingFactor::F_2_2 },
        _ => Quality { of_100: 92, colours: SamplingFactor::F_2_2 },
    }
}

#[derive(Clone, Copy)]
struct Quality {
    of_100: u8,
    /// For how many pixels a colour is kept.
    colours: SamplingFactor,
}

/// What is taken of an original: it is turned, then a part of it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Cut {
    /// Quarter turns clockwise, 0 to 3.
    pub turns: u8,
    /// Pixels of the turned picture before the part.
    pub left: u32,
    /// Pixels of the turned picture above the part.
    pub top: u32,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A part of a picture as JPEG bytes; none where the part is not inside of it.
pub(crate) fn cut(bytes: &[u8], cut: Cut) -> Result<Option<Vec<u8>>, ImageRefusal> {
    let picture = decode(bytes)?;
    let mut pixels = picture.pixels;
    pixels.apply_orientation(picture.orientation);
    let pixels = match cut.turns % 4 {
        0 => pixels,
        1 => pixels.rotate90(),
        2 => pixels.rotate180(),
        _ => pixels.rotate270(),
    };
    let (width, height) = pixels.dimensions();
    let fits = |from: u32, length: u32, whole: u32| {
        length > 0 && from.checked_add(length).is_some_and(|to| to <= whole)
    };
    if !fits(cut.left, cut.width, width) || !fits(cut.top, cut.height, height) {
        return Ok(None);
    }
    let part = pixels.crop_imm(cut.left, cut.top, cut.width, cut.height);
    let part = as_srgb(part, picture.profile.as_deref());
    Ok(Some(encode(&flattened(part), CUT_QUALITY)))
}

pub(super) struct Picture {
    /// As stored, with 8 bits a channel, with alpha or without.
    pixels: DynamicImage,
    orientation: Orientation,
    /// What its colours mean.
    profile: Option<Vec<u8>>,
}

pub(super) fn decode(bytes: &[u8]) -> Result<Picture, ImageRefusal> {
    let Header { mut decoder, orientation, .. } = header(bytes)?;
    let profile = decoder.icc_profile().unwrap_or_default();
    let decoded = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    let pixels = if decoded.color().has_alpha() {
        DynamicImage::ImageRgba8(decoded.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(decoded.into_rgb8())
    };
    Ok(Picture { pixels, orientation, profile })
}

impl Picture {
    fn shown_size(&self) -> (u32, u32) {
        let (width, height) = self.pixels.dimensions();
        if lies_on_its_side(self.orientation) { (height, width) } else { (width, height) }
    }

    /// At most `width` wide, in sRGB, turned as it is shown, and opaque. Colours and turning come
    /// after the resize, where there are fewer pixels.
    fn shown_at(&self, resizer: &mut Resizer, width: u32) -> RgbImage {
        let (mut to_width, mut to_height) = size_at_width(self.shown_size(), width);
        if lies_on_its_side(self.orientation) {
            (to_width, to_height) = (to_height, to_width);
        }
        let resized = if (to_width, to_height) == self.pixels.dimensions() {
            self.pixels.clone()
        } else {
            resize(resizer, &self.pixels, to_width, to_height)
        };
        let mut resized = as_srgb(resized, self.profile.as_deref());
        resized.apply_orientation(self.orientation);
        flattened(resized)
    }
}

fn encode(image: &RgbImage, quality: Quality) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let side = |pixels: u32| u16::try_from(pixels).expect("MAX_SIDE fits");
    let mut encoder = Encoder::new(&mut jpeg, quality.of_100);
    encoder.set_sampling_factor(quality.colours);
    encoder
        .encode(image.as_raw(), side(image.width()), side(image.height()), ColorType::Rgb)
        .expect("the pixels are as many as the sides say, and a vector takes all");
    jpeg
}

fn thumbhash(small: &RgbImage) -> Vec<u8> {
    let rgba: Vec<u8> = small.pixels().flat_map(|Rgb([r, g, b])| [*r, *g, *b, 255]).collect();
    thumbhash::rgba_to_thumb_hash(small.width() as usize, small.height() as usize, &rgba)
}
