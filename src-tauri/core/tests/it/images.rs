//! Pictures that others made to try readers, where somebody has them; a twin of each kind is in
//! `src/files/kinds_tests.rs`.

use std::path::{Path, PathBuf};

use image::RgbImage;
use lobbycard_core::Error;
use lobbycard_core::pictures::NewPicture;

use crate::data::data;

fn folder(name: &str) -> Option<PathBuf> {
    let folder = data().map(|data| data.join("images").join(name)).filter(|path| path.is_dir());
    if folder.is_none() {
        eprintln!("skipped 1: LOBBYCARD_DATA names no folder with images/{name}/");
    }
    folder
}

/// Every picture of a folder by its name.
fn pictures(folder: &Path) -> Vec<(String, PathBuf)> {
    let is_picture = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        ["jpg", "png", "webp", "gif", "avif", "bmp", "tiff"].contains(&ending)
    };
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = files
        .filter(is_picture)
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path));
    let mut all: Vec<_> = named.collect();
    all.sort();
    all
}

/// What was refused in a folder, and why.
fn refused(folder: &Path) -> Vec<(String, &'static str)> {
    let mut refused = Vec::new();
    for (name, path) in pictures(folder) {
        match NewPicture::read(&path) {
            Ok(_) => {}
            Err(Error::Picture { refusal, .. }) => refused.push((name, refusal.code())),
            Err(other) => panic!("{name}: {other}"),
        }
    }
    refused
}

#[test]
fn pngsuite_is_read_but_what_it_calls_corrupt() {
    let Some(folder) = folder("pngsuite") else { return };
    let all = pictures(&folder);
    let corrupt = all.iter().filter(|(name, _)| name.starts_with('x'));
    let corrupt: Vec<_> = corrupt.map(|(name, _)| name.clone()).collect();
    let refused: Vec<_> = refused(&folder).into_iter().map(|(name, _)| name).collect();
    assert_eq!(refused, corrupt, "of {}", all.len());
}

#[test]
fn other_collections_are_read_or_refused_with_a_reason() {
    let mut found = Vec::new();
    for name in ["libjpeg-turbo", "image-webp", "exif-orientation", "image-rs"] {
        let Some(folder) = folder(name) else { return };
        found.extend(refused(&folder));
    }
    let found: Vec<_> = found.iter().map(|(file, why)| (file.as_str(), *why)).collect();
    // Its coefficients are coded arithmetically, which browsers do not read either.
    assert_eq!(found, [("testimgari.jpg", "damaged")]);
    let Some(folder) = folder("libavif") else { return };
    let refused = refused(&folder);
    for (name, _) in pictures(&folder) {
        let is_refused = refused.contains(&(name.clone(), "avif"));
        assert_eq!(is_refused, name.ends_with(".avif"), "{name}");
    }
}

#[test]
fn one_picture_stored_in_eight_ways_is_shown_in_one() {
    let Some(folder) = folder("exif-orientation") else { return };
    let shown = |number: usize| -> RgbImage {
        let picture = NewPicture::read(&folder.join(format!("Portrait_{number}.jpg"))).unwrap();
        image::load_from_memory(picture.preview()).unwrap().into_rgb8()
    };
    let upright = shown(1);
    for number in 2..=8 {
        let turned = shown(number);
        assert_eq!(turned.dimensions(), upright.dimensions(), "{number}");
        let apart = turned.iter().zip(upright.iter()).map(|(a, b)| u64::from(a.abs_diff(*b)));
        // Each says its number in letters of its own, and each was packed for itself.
        let mean = apart.sum::<u64>() / upright.len() as u64;
        assert!(mean < 12, "{number}: {mean} of 255 apart");
    }
}
