//! Pictures made to break a reader: each is taken whole or refused with a reason, and nothing
//! panics. `make soak` tries thirty times as many.

use std::io::Cursor;

use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage, RgbaImage};
use lobbycard_core::Error;
use lobbycard_core::pictures::NewPicture;

const FORMATS: [ImageFormat; 6] = [
    ImageFormat::Jpeg,
    ImageFormat::Png,
    ImageFormat::WebP,
    ImageFormat::Gif,
    ImageFormat::Bmp,
    ImageFormat::Tiff,
];

fn whole(format: ImageFormat) -> Vec<u8> {
    let pixels =
        RgbImage::from_fn(61, 89, |x, y| Rgb([(x * 4) as u8, (y * 2) as u8, (x ^ y) as u8]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The code of its refusal; none where it is taken.
fn refusal(bytes: Vec<u8>) -> Option<&'static str> {
    match NewPicture::of_bytes("it.jpg", bytes) {
        Ok(picture) => {
            assert!(!picture.preview().is_empty(), "what is taken can be shown");
            None
        }
        Err(Error::Picture { name, refusal }) => {
            assert_eq!(name, "it.jpg");
            Some(refusal.code())
        }
        Err(other) => panic!("{other}"),
    }
}

/// Numbers that follow each other in the same way at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

#[test]
fn pictures_broken_at_random_are_taken_or_refused() {
    let tries = if std::env::var_os("LOBBYCARD_SOAK").is_some() { 3_000 } else { 100 };
    for seed in 1..=tries {
        let mut dice = Dice(seed);
        let format = FORMATS[dice.below(FORMATS.len())];
        let mut bytes = whole(format);
        for _ in 0..=dice.below(4) {
            let at = dice.below(bytes.len());
            match dice.below(5) {
                0 => bytes[at] ^= 1 << dice.below(8),
                1 => bytes.truncate(at.max(1)),
                // What is often a length.
                2 => bytes.iter_mut().skip(at).take(4).for_each(|byte| *byte = 0xFF),
                3 => drop(bytes.drain(at..(at + 16).min(bytes.len() - 1).max(at))),
                _ => bytes.extend(whole(FORMATS[dice.below(FORMATS.len())])),
            }
        }
        let before = bytes.clone();
        let told = std::panic::catch_unwind(|| refusal(bytes));
        assert!(told.is_ok(), "seed {seed}, {format:?}, {} bytes: panicked", before.len());
    }
}

#[test]
fn what_is_cut_off_anywhere_is_never_stored() {
    for format in FORMATS {
        let whole = whole(format);
        for tenth in 0..10 {
            let length = whole.len() * tenth / 10;
            let told = refusal(whole[..length].to_vec());
            assert!(told.is_some(), "{format:?} with {length} of {} bytes", whole.len());
        }
    }
}

#[test]
fn bombs_are_refused_by_their_headers() {
    let side = 50_000_u32;
    let mut png = whole(ImageFormat::Png);
    png[16..20].copy_from_slice(&side.to_be_bytes());
    png[20..24].copy_from_slice(&side.to_be_bytes());
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    let mut bmp = whole(ImageFormat::Bmp);
    bmp[18..22].copy_from_slice(&side.to_le_bytes());
    bmp[22..26].copy_from_slice(&side.to_le_bytes());
    let mut gif = whole(ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0x50, 0xC3, 0x50, 0xC3]);
    let mut jpeg = whole(ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xC3, 0x50, 0xC3, 0x50]);
    for (kind, bomb) in [("PNG", png), ("BMP", bmp), ("GIF", gif), ("JPEG", jpeg)] {
        assert_eq!(refusal(bomb), Some("tooManyPixels"), "{kind}");
    }
    assert_eq!(refusal(vec![0; 65 * 1024 * 1024]), Some("tooLarge"));
}

#[test]
fn an_animation_of_ten_thousand_frames_is_its_first() {
    let mut gif = Vec::new();
    let frame = Frame::new(RgbaImage::from_pixel(4, 6, image::Rgba([200, 0, 0, 255])));
    let frames = std::iter::repeat_n(frame, 10_000);
    image::codecs::gif::GifEncoder::new(&mut gif).encode_frames(frames).unwrap();
    assert_eq!(refusal(gif), None);
}

/// See <https://www.w3.org/TR/png-3/#D-CRCAppendix>.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}
