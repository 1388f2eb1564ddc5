//! The colours of a picture that a page is tinted with.
//!
//! Owns which five colours stand for a picture. Does not make them fit for text: the page clamps
//! lightness and chroma to its theme.

use std::ops::Range;

use auto_palette::{Algorithm, ImageData, Palette};
use image::{Rgb, RgbImage};

/// A colour that covers less than this part of the picture is a speck, not an accent.
const MIN_ACCENT_RATIO: f32 = 0.01;

/// Four corners (top left, top right, bottom left, bottom right) and an accent, as `#rrggbb`.
///
/// `small` is a version of the picture some fifty pixels long: more would cost time and change
/// little.
pub(crate) fn colours(small: &RgbImage) -> [String; 5] {
    let (width, height) = small.dimensions();
    // The halves share the middle line of an odd picture, so that none is ever empty.
    let (left, right) = (0..width.div_ceil(2), width / 2..width);
    let (top, bottom) = (0..height.div_ceil(2), height / 2..height);
    [
        average(small, &left, &top),
        average(small, &right, &top),
        average(small, &left, &bottom),
        average(small, &right, &bottom),
        accent(small).unwrap_or_else(|| average(small, &(0..width), &(0..height))),
    ]
    .map(|Rgb([red, green, blue])| format!("#{red:02x}{green:02x}{blue:02x}"))
}

fn average(image: &RgbImage, columns: &Range<u32>, rows: &Range<u32>) -> Rgb<u8> {
    let mut sums = [0u32; 3];
    for y in rows.clone() {
        for x in columns.clone() {
            for (sum, channel) in sums.iter_mut().zip(image.get_pixel(x, y).0) {
                *sum += u32::from(channel);
            }
        }
    }
    let pixels = (columns.len() * rows.len()).max(1) as u32;
    Rgb(sums.map(|sum| u8::try_from(sum / pixels).expect("the mean of bytes is a byte")))
}

/// The colour of the highest chroma among those that cover enough.
///
/// K-means, because density clustering finds no cluster in a busy picture this small.
fn accent(image: &RgbImage) -> Option<Rgb<u8>> {
    let (width, height) = image.dimensions();
    let pixels: Vec<u8> = image.pixels().flat_map(|Rgb([r, g, b])| [*r, *g, *b, 255]).collect();
    let data = ImageData::new(width, height, &pixels).ok()?;
    let palette: Palette<f32> =
        Palette::builder().algorithm(Algorithm::KMeans).build(&data).ok()?;
    let strongest = palette
        .swatches()
        .iter()
        .filter(|swatch| swatch.ratio() >= MIN_ACCENT_RATIO)
        .max_by(|a, b| a.color().chroma().total_cmp(&b.color().chroma()))?;
    let rgb = strongest.color().to_rgb();
    Some(Rgb([rgb.r, rgb.g, rgb.b]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_and_accent_are_those_of_the_picture() {
        let image = RgbImage::from_fn(60, 90, |x, y| match (x < 30, y < 45) {
            (true, true) => Rgb([10, 10, 10]),
            (false, true) => Rgb([240, 240, 240]),
            (true, false) => Rgb([90, 90, 90]),
            (false, false) => Rgb([200, 30, 20]),
        });
        let [corners @ .., accent] = colours(&image);
        assert_eq!(corners, ["#0a0a0a", "#f0f0f0", "#5a5a5a", "#c81e14"]);
        let channel = |at: usize| u8::from_str_radix(&accent[at..at + 2], 16).expect("hex");
        assert!(channel(1) > 180 && channel(3) < 50, "the red corner is the accent: {accent}");
    }

    #[test]
    fn the_smallest_pictures_have_colours() {
        for (width, height) in [(1, 1), (1, 100), (100, 1), (3, 2)] {
            let image = RgbImage::from_pixel(width, height, Rgb([1, 2, 3]));
            for colour in &colours(&image)[..4] {
                assert_eq!(colour, "#010203");
            }
        }
    }
}
