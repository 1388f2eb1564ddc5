//! Pictures of every kind, whole and damaged.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::hash::ObjectHash;
use super::image::*;
use super::inspect::*;

/// Red above blue, so that any turn can be told.
pub(super) fn poster(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |_, y| {
        if y < height / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) }
    })
}

pub(super) fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).expect("written");
    bytes.into_inner()
}

/// The same JPEG with an EXIF segment that holds this orientation.
fn with_orientation(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let tiff =
        [b"II*\0\x08\0\0\0", &b"\x01\0\x12\x01\x03\0\x01\0\0\0"[..], &[orientation], &[0; 7]];
    let body = [b"Exif\0\0".to_vec(), tiff.concat()].concat();
    let length = u16::try_from(body.len() + 2).expect("short").to_be_bytes();
    [&jpeg[..2], b"\xFF\xE1", &length, &body, &jpeg[2..]].concat()
}

fn sizes(prepared: &Derived) -> Vec<(u32, u32, u32)> {
    let size = |jpeg: &[u8]| {
        let image = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).expect("a JPEG");
        (image.width(), image.height())
    };
    let thumbnails = prepared.thumbnails.iter();
    thumbnails.map(|(at, jpeg)| (*at, size(jpeg).0, size(jpeg).1)).collect()
}

#[test]
fn a_poster_gets_everything() {
    let bytes = encoded(poster(1000, 1500), ImageFormat::Jpeg);
    let seen = inspect(&bytes).expect("a picture");
    assert_eq!((seen.width, seen.height), (1000, 1500));
    assert_eq!((seen.extension, seen.mime_type), ("jpg", "image/jpeg"));
    assert_eq!(seen.hash, ObjectHash::of(&bytes));
    let made = derive(&bytes).expect("derived");
    assert!((20..=30).contains(&made.thumbhash.len()), "{} bytes", made.thumbhash.len());
    assert_eq!(sizes(&made), [(160, 160, 240), (320, 320, 480), (640, 640, 960)]);
    assert_eq!(made.palette[0][..2], *"#d", "the top is red");
    assert_eq!(made.palette[2][5..6], *"d", "the bottom is blue");
}

#[test]
fn small_pictures_are_not_enlarged() {
    let made = |width, height| {
        let bytes = encoded(poster(width, height), ImageFormat::Png);
        sizes(&derive(&bytes).expect("derived"))
    };
    assert_eq!(made(100, 150), [(160, 100, 150)]);
    assert_eq!(made(160, 240), [(160, 160, 240)]);
    assert_eq!(made(300, 450), [(160, 160, 240), (320, 300, 450)]);
    assert_eq!(made(1, 1), [(160, 1, 1)]);
    assert_eq!(made(5000, 2).last(), Some(&(640, 640, 1)));
    assert_eq!(made(2, 5000), [(160, 2, 5000)]);
}

#[test]
fn every_type_is_known_by_its_bytes() {
    let formats = [
        (ImageFormat::Png, "png"),
        (ImageFormat::Gif, "gif"),
        (ImageFormat::Bmp, "bmp"),
        (ImageFormat::Tiff, "tiff"),
        (ImageFormat::WebP, "webp"),
    ];
    for (format, extension) in formats {
        let image = DynamicImage::ImageRgb8(poster(40, 60)).into_rgba8();
        let made = inspect(&encoded(image, format)).expect("a picture");
        assert_eq!(made.extension, extension);
        assert_eq!((made.width, made.height), (40, 60));
    }
}

#[test]
fn every_orientation_is_shown_upright() {
    for orientation in 1..=8u8 {
        let upright = DynamicImage::ImageRgb8(poster(40, 60));
        // What a camera held that way would store.
        let stored = match orientation {
            1 => upright,
            2 => upright.fliph(),
            3 => upright.rotate180(),
            4 => upright.flipv(),
            5 => upright.rotate90().fliph(),
            6 => upright.rotate270(),
            7 => upright.rotate270().fliph(),
            _ => upright.rotate90(),
        };
        let jpeg = encoded(stored, ImageFormat::Jpeg);
        let turned = with_orientation(&jpeg, orientation);
        let seen = inspect(&turned).expect("a picture");
        assert_eq!((seen.width, seen.height), (40, 60), "orientation {orientation}");
        let made = derive(&turned).expect("derived");
        let (_, small) = &made.thumbnails[0];
        let small = image::load_from_memory(small).expect("a JPEG").into_rgb8();
        let (top, bottom) = (small.get_pixel(20, 5), small.get_pixel(20, 55));
        assert!(top[0] > 180 && bottom[2] > 180, "orientation {orientation}: {top:?} {bottom:?}");
        assert!(!small.as_raw().is_empty() && !contains(&made.thumbnails[0].1, b"Exif"));
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn what_is_transparent_shows_the_dark_surface() {
    let image = RgbaImage::from_pixel(400, 600, Rgba([255, 255, 255, 0]));
    let made = derive(&encoded(image, ImageFormat::Png)).expect("derived");
    assert_eq!(made.palette[0], "#191714");
}

#[test]
fn refusals_say_why() {
    let refused = |bytes: &[u8]| inspect(bytes).expect_err("refused");
    for (bytes, code) in [
        (&b""[..], "empty"),
        (b"text", "notImage"),
        (b"<html><img src='poster.jpg'></html>", "notImage"),
        (b"<?xml version='1.0'?><!-- Alien --><svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1", "avif"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypisom\0\0\0\0isommp41", "notImage"),
    ] {
        assert_eq!(refused(bytes).code(), code);
    }
    let png = encoded(poster(40, 60), ImageFormat::Png);
    assert!(matches!(refused(&png[..png.len() / 2]), ImageRefusal::Damaged { .. }));
    let jpeg = encoded(poster(400, 600), ImageFormat::Jpeg);
    assert!(matches!(refused(&jpeg[..jpeg.len() / 2]), ImageRefusal::Damaged { .. }));
    assert!(inspect(&[&jpeg[..], &[0; 9]].concat()).is_ok(), "what follows does not matter");
    let lossless = encoded(DynamicImage::ImageRgb8(poster(40, 60)), ImageFormat::WebP);
    let cut = &lossless[..lossless.len() - 2];
    assert!(matches!(refused(cut), ImageRefusal::Damaged { .. }));
    let wide = encoded(RgbImage::new(16_385, 1), ImageFormat::Png);
    assert!(matches!(refused(&wide), ImageRefusal::TooManyPixels));
    assert!(matches!(refused(&vec![0; MAX_BYTES + 1]), ImageRefusal::TooLarge));
}

#[test]
fn a_bomb_is_refused_by_its_header() {
    // A BMP header that claims 12,000 × 12,000 pixels of three bytes, and no pixels.
    let (side, zeros) = (12_000u32.to_le_bytes(), [0; 24]);
    let offset = b"\x36\0\0\0\x28\0\0\0";
    let parts = [&b"BM"[..], &zeros[..8], offset, &side, &side, b"\x01\0\x18\0", &zeros];
    let bomb = parts.concat();
    assert!(matches!(inspect(&bomb), Err(ImageRefusal::TooManyPixels)));
}

#[test]
fn one_thumbnail_is_made_again_at_its_width() {
    let bytes = encoded(poster(1000, 1500), ImageFormat::Jpeg);
    let jpeg = thumbnail(&bytes, 300).expect("made");
    let image = image::load_from_memory(&jpeg).expect("a JPEG");
    assert_eq!((image.width(), image.height()), (320, 480));
}

#[test]
fn damaged_bytes_never_panic() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP] {
        let image = DynamicImage::ImageRgb8(poster(33, 47)).into_rgba8();
        let image: DynamicImage = match format {
            ImageFormat::Jpeg => DynamicImage::ImageRgba8(image).into_rgb8().into(),
            _ => image.into(),
        };
        let whole = encoded(image, format);
        for at in 0..whole.len().min(400) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xA5;
            let _ = (inspect(&bytes), derive(&bytes));
            let _ = (inspect(&whole[..at]), derive(&whole[..at]));
        }
    }
}
