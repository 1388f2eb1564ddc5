//! Small files that ask for much: each is refused, or taken, within 300 MiB more memory and two
//! seconds. Memory is told of a whole process, so each is read in one of its own.

use std::io::Cursor;
use std::process::Command;

use image::{DynamicImage, ImageFormat, RgbImage};
use lobbycard_core::Error;
use lobbycard_core::pictures::NewPicture;

use crate::hostile_images::crc32;

const PICTURE: &str = "LOBBYCARD_PICTURE";
const MEMORY: u64 = 300 * 1024;

fn encoded(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::new(64, 64)).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG that says another size, and how its blocks are coded.
fn jpeg(marker: u8, width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = encoded(ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 1] = marker;
    jpeg[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    jpeg[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    jpeg
}

/// A picture of 64 × 64 in strips of JPEG, each at the same place.
fn tiff(jpeg: &[u8], strips: u16) -> Vec<u8> {
    let (data, rows) = (8_u32, 64 / strips);
    let length = u32::try_from(jpeg.len()).unwrap();
    let lists = data + length;
    let count = u32::from(strips);
    let end = lists + count * 8;
    let mut tiff = [b"II*\0", &end.to_le_bytes()[..], jpeg].concat();
    tiff.extend([data.to_le_bytes()].repeat(strips.into()).concat());
    tiff.extend([length.to_le_bytes()].repeat(strips.into()).concat());
    let one = |list: u32, value: u32| if strips == 1 { value } else { list };
    let entries: [(u16, u16, u32, u32); 9] = [
        (256, 3, 1, 64),
        (257, 3, 1, 64),
        (258, 3, 1, 8),
        (259, 3, 1, 7),
        (262, 3, 1, 1),
        (273, 4, count, one(lists, data)),
        (277, 3, 1, 1),
        (278, 3, 1, rows.into()),
        (279, 4, count, one(lists + count * 4, length)),
    ];
    tiff.extend(9_u16.to_le_bytes());
    for (tag, kind, count, value) in entries {
        tiff.extend([tag.to_le_bytes(), kind.to_le_bytes()].concat());
        tiff.extend([count.to_le_bytes(), value.to_le_bytes()].concat());
    }
    tiff.extend([0; 4]);
    tiff
}

fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [name, body].concat();
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length, &named[..], &crc32(&named).to_be_bytes()].concat()
}

/// A PNG whose profile is a gigabyte of zeros, packed.
fn png_with_profile() -> Vec<u8> {
    let png = encoded(ImageFormat::Png);
    let mut packed = vec![0x78, 0x9C];
    let (mut held, mut count) = (0_u32, 0);
    let mut put = |bits: u32, width: u32| {
        held |= bits << count;
        count += width;
        while count >= 8 {
            packed.push((held & 0xFF) as u8);
            (held, count) = (held >> 8, count - 8);
        }
    };
    // The last block, with the fixed codes: a zero, then again and again 258 of it.
    put(0b011, 3);
    put(0b0000_1100, 8);
    for _ in 0..4_000_000 {
        put(0b1010_0011, 8);
        put(0, 5);
    }
    put(0, 15);
    let body = [b"profile\0\0", &packed[..]].concat();
    [&png[..33], &chunk(b"iCCP", &body), &png[33..]].concat()
}

/// A PNG of grey and alpha that says its size.
fn png_of_size(side: u32) -> Vec<u8> {
    let png = encoded(ImageFormat::Png);
    let body = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 4, 0, 0, 0]].concat();
    [&png[..8], &chunk(b"IHDR", &body), &png[33..]].concat()
}

/// A WebP of a canvas and one frame, which says another size.
fn webp(canvas: u32, frame: u16, is_animated: bool) -> Vec<u8> {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let size = u32::try_from(body.len()).unwrap().to_le_bytes();
        [&name[..], &size, body, &[0][..body.len() % 2]].concat()
    };
    let side = (canvas - 1).to_le_bytes()[..3].repeat(2);
    let size = [frame.to_le_bytes(), frame.to_le_bytes()].concat();
    let frame = chunk(b"VP8 ", &[&[0x10, 2, 0, 0x9D, 1, 0x2A][..], &size, &[0; 64]].concat());
    let flags = [if is_animated { 2 } else { 0 }, 0, 0, 0];
    let mut body = [b"WEBP".to_vec(), chunk(b"VP8X", &[&flags[..], &side].concat())].concat();
    if is_animated {
        let head = [&[0; 6][..], &side, &[0; 4]].concat();
        body.extend(chunk(b"ANIM", &[0; 6]));
        body.extend(chunk(b"ANMF", &[head, frame].concat()));
    } else {
        body.extend(frame);
    }
    chunk(b"RIFF", &body)
}

fn gif(side: u16) -> Vec<u8> {
    let mut gif = encoded(ImageFormat::Gif);
    let size = [side.to_le_bytes(), side.to_le_bytes()].concat();
    gif[6..10].copy_from_slice(&size);
    gif
}

#[test]
fn each_keeps_within_its_bounds() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, told) in [
        ("a JPEG of a gigabyte in a TIFF", tiff(&jpeg(0xC0, 65_000, 16_000), 1), "tooManyPixels"),
        ("the same strip 64 times", tiff(&jpeg(0xC0, 64, 1), 64), "tooManyPixels"),
        ("a profile that inflates", png_with_profile(), "taken"),
        ("a frame beyond its canvas", webp(64, 16_000, false), "damaged"),
        ("an animation with such a frame", webp(64, 16_000, true), "damaged"),
        ("an animation as large as may be", webp(8_000, 8_000, true), "tooManyPixels"),
        ("a GIF as large as may be", gif(8_000), "tooManyPixels"),
        ("grey with alpha as large as may be", png_of_size(8_000), "tooManyPixels"),
        ("scans that refine 64 megapixels", jpeg(0xC2, 8_000, 8_000), "tooManyPixels"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let seen = Command::new(std::env::current_exe().unwrap())
            .args(["picture_bombs::one_alone", "--exact", "--ignored", "--nocapture"])
            .env(PICTURE, &path)
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&seen.stderr);
        let is_so = seen.status.success() && output.contains(&format!("told: {told}"));
        assert!(is_so, "{name}: {output}{}", String::from_utf8_lossy(&seen.stdout));
    }
}

/// Reads the one picture that it is given.
#[test]
#[ignore = "it is run by the one above, in a process of its own"]
fn one_alone() {
    let path = std::env::var_os(PICTURE).unwrap();
    let before = peak();
    let told = match NewPicture::read(path.as_ref()) {
        Ok(_) => "taken",
        Err(Error::Picture { refusal, .. }) => refusal.code(),
        Err(other) => panic!("{other}"),
    };
    let more = peak() - before;
    eprintln!("told: {told}, {} MiB more, {:.2} s", more / 1024, seconds());
    assert!(more <= MEMORY, "{} MiB more", more / 1024);
    assert!(seconds() <= 2.0, "{:.2} s", seconds());
}

/// The most memory this process had, in KiB; zero where no `/proc` tells it.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// What this process used of a processor, in seconds.
fn seconds() -> f64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let used = threads.filter_map(|thread| {
        let spent = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        spent.split_whitespace().next()?.parse::<f64>().ok()
    });
    used.sum::<f64>() / 1e9
}
