//! What the fuzzer begins with: a small picture of every kind that is taken.

use std::path::Path;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Write them.
pub fn write(folder: &Path) {
    let pixels = RgbImage::from_fn(13, 17, |x, y| Rgb([x as u8 * 9, y as u8 * 7, (x ^ y) as u8]));
    let pixels = DynamicImage::ImageRgb8(pixels);
    let grey = DynamicImage::ImageLuma16(pixels.to_luma16());
    let clear = DynamicImage::ImageRgba8(pixels.to_rgba8());
    for (name, picture, format) in [
        ("colour.jpg", &pixels, ImageFormat::Jpeg),
        ("grey.jpg", &DynamicImage::ImageLuma8(pixels.to_luma8()), ImageFormat::Jpeg),
        ("colour.png", &pixels, ImageFormat::Png),
        ("grey.png", &grey, ImageFormat::Png),
        ("clear.png", &clear, ImageFormat::Png),
        ("clear.webp", &clear, ImageFormat::WebP),
        ("clear.gif", &clear, ImageFormat::Gif),
        ("colour.bmp", &pixels, ImageFormat::Bmp),
        ("colour.tiff", &pixels, ImageFormat::Tiff),
        ("grey.tiff", &grey, ImageFormat::Tiff),
    ] {
        picture.save_with_format(folder.join(name), format).expect("a picture can be written");
    }
}
