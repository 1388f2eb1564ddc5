//! Smaller versions of decoded pictures.
//!
//! Owns proportion, filter and what shows through transparency. Does not turn a picture upright
//! and knows no file type.

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, Rgb, RgbImage};

/// Behind what is transparent: the dark surface posters lie on.
const BACKGROUND: [u8; 3] = [0x19, 0x17, 0x14];

/// The size at most `width` wide, in the same proportion.
pub(super) fn size_at_width((full_width, full_height): (u32, u32), width: u32) -> (u32, u32) {
    let width = width.min(full_width);
    let (full_width, full_height) = (u64::from(full_width), u64::from(full_height));
    let height = (full_height * u64::from(width) + full_width / 2) / full_width;
    let height = u32::try_from(height).expect("no more than the full height, which is a u32");
    (width, height.max(1))
}

pub(super) fn narrowed(resizer: &mut Resizer, image: RgbImage, width: u32) -> RgbImage {
    let to = size_at_width(image.dimensions(), width);
    resized(resizer, image, to)
}

/// At most `side` in both directions.
pub(super) fn fitted(resizer: &mut Resizer, image: RgbImage, side: u32) -> RgbImage {
    let (width, height) = image.dimensions();
    let width = (u64::from(width) * u64::from(side) / u64::from(height.max(side))).max(1);
    let width = u32::try_from(width).expect("no more than the full width, which is a u32");
    let (width, height) = size_at_width(image.dimensions(), width.min(side));
    resized(resizer, image, (width, height.min(side)))
}

fn resized(resizer: &mut Resizer, image: RgbImage, (width, height): (u32, u32)) -> RgbImage {
    if image.dimensions() == (width, height) {
        return image;
    }
    resize(resizer, &DynamicImage::ImageRgb8(image), width, height).into_rgb8()
}

/// Lanczos3, with the alpha multiplied in so that transparent pixels lend no colour.
pub(super) fn resize(
    resizer: &mut Resizer,
    image: &DynamicImage,
    width: u32,
    height: u32,
) -> DynamicImage {
    let mut target = DynamicImage::new(width, height, image.color());
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    resizer
        .resize(image, &mut target, &options)
        .expect("both have the same 8-bit pixels and the whole source is in bounds");
    target
}

pub(super) fn flattened(image: DynamicImage) -> RgbImage {
    let DynamicImage::ImageRgba8(image) = image else {
        return image.into_rgb8();
    };
    let over = |channel: u8, behind: u8, alpha: u8| {
        let (channel, behind) = (u32::from(channel), u32::from(behind));
        let mixed = channel * u32::from(alpha) + behind * (255 - u32::from(alpha)) + 127;
        u8::try_from(mixed / 255).expect("a mean of bytes is a byte")
    };
    let mut opaque = RgbImage::new(image.width(), image.height());
    for (to, from) in opaque.pixels_mut().zip(image.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let [r, g, b] = BACKGROUND;
        *to = Rgb([over(red, r, alpha), over(green, g, alpha), over(blue, b, alpha)]);
    }
    opaque
}
