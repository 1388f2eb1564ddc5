//! One picture of each kind that programs write, made here; those of others are read by
//! `tests/it/images.rs`.

use image::codecs::gif::GifEncoder;
use image::codecs::png::PngEncoder;
use image::{
    DynamicImage, ExtendedColorType, Frame, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba,
};
use image::{Luma, RgbaImage};
use jpeg_encoder::{ColorType, Encoder};
use moxcms::ColorProfile;

use super::image::derive;
use super::image_tests::{encoded, poster};
use super::inspect::inspect;

fn shown(bytes: &[u8]) -> RgbImage {
    inspect(bytes).expect("a picture");
    let made = derive(bytes).expect("derived");
    let (_, jpeg) = made.thumbnails.last().expect("one at least");
    image::load_from_memory(jpeg).expect("a JPEG").into_rgb8()
}

fn assert_red_above_blue(bytes: &[u8], kind: &str) {
    let shown = shown(bytes);
    let (Rgb(top), Rgb(bottom)) = (*shown.get_pixel(20, 5), *shown.get_pixel(20, 55));
    let is_red = top[0] > 190 && top[1] < 60 && top[2] < 60;
    let is_blue = bottom[0] < 60 && bottom[1] < 60 && bottom[2] > 190;
    assert!(is_red && is_blue, "{kind}: {top:?} {bottom:?}");
}

#[test]
fn every_kind_of_jpeg_is_read() {
    let poster = poster(40, 60);
    let inks: Vec<u8> =
        poster.pixels().flat_map(|Rgb([r, g, b])| [255 - r, 255 - g, 255 - b, 0]).collect();
    let kinds = [
        ("baseline", ColorType::Rgb, false, 0),
        ("progressive", ColorType::Rgb, true, 0),
        ("with restart markers", ColorType::Rgb, false, 2),
        ("CMYK", ColorType::Cmyk, false, 0),
        ("YCCK", ColorType::CmykAsYcck, false, 0),
        ("progressive YCCK", ColorType::CmykAsYcck, true, 0),
    ];
    for (kind, colours, is_progressive, restart) in kinds {
        let mut jpeg = Vec::new();
        let mut encoder = Encoder::new(&mut jpeg, 95);
        encoder.set_progressive(is_progressive);
        if restart > 0 {
            encoder.set_restart_interval(restart);
        }
        let pixels = if colours == ColorType::Rgb { poster.as_raw() } else { &inks };
        encoder.encode(pixels, 40, 60, colours).expect("written");
        assert_red_above_blue(&jpeg, kind);
    }
}

#[test]
fn every_depth_is_read() {
    let poster = DynamicImage::ImageRgb8(poster(40, 60));
    for (kind, image) in [
        ("8 bits", poster.clone()),
        ("8 bits with alpha", poster.to_rgba8().into()),
        ("16 bits", poster.to_rgb16().into()),
        ("16 bits with alpha", poster.to_rgba16().into()),
    ] {
        for format in [ImageFormat::Png, ImageFormat::Tiff] {
            assert_red_above_blue(&encoded(image.clone(), format), &format!("{format:?}, {kind}"));
        }
    }
    for format in [ImageFormat::Bmp, ImageFormat::WebP] {
        assert_red_above_blue(&encoded(poster.clone(), format), &format!("{format:?}"));
    }
    for grey in [
        DynamicImage::from(poster.to_luma8()),
        poster.to_luma16().into(),
        poster.to_luma_alpha8().into(),
    ] {
        let shown = shown(&encoded(grey.clone(), ImageFormat::Png));
        let Luma([top]) = *grey.to_luma8().get_pixel(20, 5);
        assert!(shown.get_pixel(20, 5)[0].abs_diff(top) < 6, "{:?}", grey.color());
    }
}

#[test]
fn the_first_picture_of_an_animation_is_shown() {
    let first = DynamicImage::ImageRgb8(poster(40, 60)).into_rgba8();
    let second = RgbaImage::from_pixel(40, 60, Rgba([20, 220, 20, 255]));
    let mut gif = Vec::new();
    let frames = [first.clone(), second.clone()].map(Frame::new);
    GifEncoder::new(&mut gif).encode_frames(frames).expect("written");
    assert_red_above_blue(&gif, "GIF");
    assert_red_above_blue(&animated_webp(&[first, second]), "WebP");
}

/// See <https://developers.google.com/speed/webp/docs/riff_container>; each frame is a second long.
fn animated_webp(frames: &[RgbaImage]) -> Vec<u8> {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let size = u32::try_from(body.len()).expect("short").to_le_bytes();
        [&name[..], &size, body, &[0][..body.len() % 2]].concat()
    };
    let three = |number: u32| number.to_le_bytes()[..3].to_vec();
    let size = [three(frames[0].width() - 1), three(frames[0].height() - 1)].concat();
    let mut body = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &[&[2, 0, 0, 0][..], &size].concat()),
        chunk(b"ANIM", &[0; 6]),
    ]
    .concat();
    for frame in frames {
        // Behind the twelve bytes of the file's own chunk.
        let still = encoded(frame.clone(), ImageFormat::WebP).split_off(12);
        let head = [&[0; 6][..], &size, &three(1000), &[0]].concat();
        body.extend(chunk(b"ANMF", &[head, still].concat()));
    }
    chunk(b"RIFF", &body)
}

/// A picture of one colour, and how it is shown.
fn shown_with(profile: Vec<u8>, colour: [u8; 3]) -> [u8; 3] {
    let mut png = Vec::new();
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_icc_profile(profile).expect("PNG has profiles");
    let pixels = RgbImage::from_pixel(40, 60, Rgb(colour));
    encoder.write_image(pixels.as_raw(), 40, 60, ExtendedColorType::Rgb8).expect("written");
    shown(&png).get_pixel(20, 30).0
}

fn assert_near(shown: [u8; 3], expected: [u8; 3]) {
    let is_near = shown.iter().zip(expected).all(|(shown, expected)| shown.abs_diff(expected) <= 2);
    assert!(is_near, "{shown:?} for {expected:?}");
}

#[test]
fn colours_of_display_p3_are_shown_in_srgb() {
    let p3 = ColorProfile::new_display_p3().encode().expect("a profile");
    // The expected ones by the matrices of CSS Color 4, and equal to within one what vips answers.
    for (colour, expected) in [
        ([200, 100, 50], [215, 93, 31]),
        ([60, 180, 75], [0, 183, 57]),
        ([90, 90, 220], [90, 90, 228]),
        ([128, 128, 128], [128, 128, 128]),
    ] {
        assert_near(shown_with(p3.clone(), colour), expected);
    }
}

#[test]
fn a_profile_that_says_nothing_new_or_nothing_at_all_changes_no_colour() {
    let srgb = ColorProfile::new_srgb().encode().expect("a profile");
    let broken = [&srgb[..200], &[0xFF; 300]].concat();
    for profile in [srgb, broken, b"no profile".to_vec(), vec![0; 4096]] {
        assert_near(shown_with(profile, [200, 100, 50]), [200, 100, 50]);
    }
}
