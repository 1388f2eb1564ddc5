//! Whole pictures of each kind, and the same with a part cut off, torn out, written over or put in.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::super::image_tests::encoded;
use super::super::inspect::inspect;
use super::*;

/// A picture with something in every block.
fn pixels(width: u32, height: u32) -> RgbImage {
    let mut seed = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (seed >> 27) as u8;
        Rgb([(x * 3) as u8 ^ grain, (y * 2) as u8 ^ grain, ((x + y) as u8) ^ grain])
    })
}

/// Every way our encoder can write a JPEG.
fn jpegs() -> Vec<(String, Vec<u8>)> {
    let pixels = pixels(203, 301);
    let grey: Vec<u8> = pixels.pixels().map(|Rgb([red, ..])| *red).collect();
    let inks: Vec<u8> = pixels.pixels().flat_map(|Rgb([r, g, b])| [*r, *g, *b, 9]).collect();
    let mut jpegs = Vec::new();
    for (colours, bytes) in [
        (ColorType::Rgb, pixels.as_raw()),
        (ColorType::Luma, &grey),
        (ColorType::CmykAsYcck, &inks),
    ] {
        for sampling in [SamplingFactor::F_1_1, SamplingFactor::F_2_1, SamplingFactor::F_2_2] {
            for (is_progressive, restart, is_optimal) in [
                (false, 0, false),
                (false, 0, true),
                (false, 7, false),
                (true, 0, true),
                (true, 5, true),
            ] {
                let mut jpeg = Vec::new();
                let mut encoder = Encoder::new(&mut jpeg, 80);
                encoder.set_sampling_factor(sampling);
                encoder.set_progressive(is_progressive);
                encoder.set_optimized_huffman_tables(is_optimal);
                if restart > 0 {
                    encoder.set_restart_interval(restart);
                }
                encoder.encode(bytes, 203, 301, colours).expect("written");
                let name = format!("{colours:?} {sampling:?} {is_progressive} {restart}");
                jpegs.push((name, jpeg));
            }
        }
    }
    jpegs
}

/// One of each other type that a file can tell to be whole.
fn others() -> Vec<(String, Vec<u8>)> {
    let png = encoded(pixels(203, 301), ImageFormat::Png);
    vec![("PNG".to_owned(), png)]
}

/// What a disk or a network loses at once.
const PART: usize = 4096;

/// The same file damaged in its middle, each way with a name.
fn damaged(whole: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let middle = whole.len() / 2;
    let (before, after) = whole.split_at(middle);
    let end = &whole[whole.len() - 2..];
    let zeros = [before, &[0; PART], &after[PART..]].concat();
    let noise: Vec<u8> =
        (0..PART as u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 23) as u8).collect();
    vec![
        ("cut off", before.to_vec()),
        ("cut off, with an end", [before, end].concat()),
        ("torn out", [before, &after[PART..]].concat()),
        ("zeros", zeros),
        ("noise", [before, &noise, &after[PART..]].concat()),
        ("put in", [before, &noise, after].concat()),
        ("twice", [before, &before[middle - PART..], after].concat()),
    ]
}

#[test]
fn whole_pictures_are_told_to_be_whole() {
    for (name, jpeg) in jpegs() {
        assert_eq!(look(ImageFormat::Jpeg, &jpeg), Ok(Told::Whole), "{name}");
        let padded = [&jpeg[..], b"what follows does not matter"].concat();
        assert_eq!(look(ImageFormat::Jpeg, &padded), Ok(Told::Whole), "{name}");
    }
    for (name, png) in others() {
        assert_eq!(look(ImageFormat::Png, &png), Ok(Told::Whole), "{name}");
    }
}

#[test]
fn damage_in_the_middle_is_found() {
    for (name, whole) in jpegs().into_iter().chain(others()) {
        for (damage, bytes) in damaged(&whole) {
            let refused = inspect(&bytes).expect_err(&format!("{name}, {damage}"));
            assert_eq!(refused.code(), "damaged", "{name}, {damage}");
        }
    }
}

#[test]
fn restarts_come_in_order() {
    for (name, jpeg) in jpegs() {
        let restarts: Vec<usize> = (0..jpeg.len() - 1)
            .filter(|at| jpeg[*at] == 0xFF && (0xD0..=0xD7).contains(&jpeg[at + 1]))
            .collect();
        let [_, first, second, ..] = restarts[..] else { continue };
        let torn = [&jpeg[..first], &jpeg[second..]].concat();
        let mut swapped = jpeg.clone();
        swapped.swap(first + 1, second + 1);
        for bytes in [torn, swapped] {
            assert!(look(ImageFormat::Jpeg, &bytes).is_err(), "{name}");
        }
    }
}

#[test]
fn a_bit_that_fell_over_in_a_png_is_found() {
    let png = encoded(pixels(40, 60), ImageFormat::Png);
    let header = 8..33;
    for at in header.chain((40..png.len()).step_by(97)) {
        let mut bytes = png.clone();
        bytes[at] ^= 4;
        assert!(inspect(&bytes).is_err(), "byte {at}");
    }
}

#[test]
fn other_types_are_refused_where_they_are_cut_off() {
    let pixels = DynamicImage::ImageRgb8(pixels(40, 60));
    for format in [ImageFormat::WebP, ImageFormat::Gif, ImageFormat::Bmp, ImageFormat::Tiff] {
        let whole = encoded(pixels.clone(), format);
        inspect(&whole).expect("a picture");
        for part in 1..20 {
            let cut = &whole[..whole.len() * part / 20];
            let refused = inspect(cut).expect_err(&format!("{format:?}, {part}/20"));
            assert!(["damaged", "notImage"].contains(&refused.code()), "{format:?}, {part}/20");
        }
    }
}
