//! What pictures cost, and how like those of vips they are.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use lobbycard_core::ids::MovieId;
use lobbycard_core::pictures::{self, NewPicture, PictureOf};
use moxcms::ColorProfile;

use crate::figures::{Figures, cpu_seconds, now};
use crate::likeness::{difference, ssim};
use crate::shelf;

/// Posters that go the whole way.
const POSTERS: usize = 500;
/// Posters that are made small in one size, as vips makes them.
const ONE_SIZE: usize = 100;

/// Everything about pictures.
pub(crate) async fn all(cache: &Path) {
    println!("\npictures of 1000 × 1500");
    let mut figures = Figures::default();
    let posters = shelf::posters(cache);
    let folder = tempfile::tempdir_in(cache).unwrap();
    let places = shelf::places(folder.path());
    let films = folder.path().join("films");
    shelf::write_films(&films, POSTERS, &[]);
    let (library, owner) = shelf::empty(&places).await;
    shelf::import(&library, &owner, &films).await;

    // Equal bytes would be stored once: each has a number behind its end.
    let files: Vec<(PictureOf, PathBuf)> = (0..POSTERS)
        .map(|n| {
            let path = folder.path().join(format!("{n}.jpg"));
            let mut bytes = std::fs::read(&posters[n % posters.len()]).unwrap();
            bytes.extend(n.to_le_bytes());
            std::fs::write(&path, bytes).unwrap();
            (PictureOf::Movie(MovieId(i32::try_from(n + 1).unwrap())), path)
        })
        .collect();
    // From here on the peak is that of the posters: 5 forgets the one of before.
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = peak_memory();
    let (since, began) = (Instant::now(), cpu_seconds());
    pictures::put_files(&library, &owner, &files, now()).await.unwrap().unwrap();
    let spent = cpu_seconds() - began;
    let each = |seconds: f64| seconds * 1000.0 / POSTERS as f64;
    figures.add("500 posters, file to card: CPU a poster", each(spent), "ms", None);
    figures.add("500 posters, file to card: seconds", since.elapsed().as_secs_f64(), "s", None);
    figures.add("500 posters: more memory at its peak", peak_memory() - before, "MiB", Some(300.0));

    std::fs::remove_dir_all(places.cache.join("thumbnails")).unwrap();
    let mut hashes = Vec::new();
    for (of, _) in &files[..ONE_SIZE] {
        hashes.push(
            pictures::state(library.reader(), *of).await.unwrap().picture.unwrap().image.hash,
        );
    }
    let began = cpu_seconds();
    let ours: Vec<Vec<u8>> =
        hashes.iter().map(|hash| library.files().serve(hash, Some(640)).unwrap().bytes).collect();
    let spent = (cpu_seconds() - began) * 1000.0 / ONE_SIZE as f64;
    figures.add("a thumbnail 640 wide, CPU a poster", spent, "ms", None);
    library.close().await.unwrap();

    let mut of_posters = Likeness::default();
    for ((_, path), ours) in files.iter().zip(ours).step_by(4) {
        of_posters.compare(path, &ours, "640x960", folder.path());
    }
    of_posters.add(&mut figures, "posters");
    let mut of_others = Likeness::default();
    for path in others() {
        if let Ok(picture) = NewPicture::read(&path) {
            of_others.compare(&path, picture.preview(), "160x100000>", folder.path());
        }
    }
    of_others.add(&mut figures, "pictures of other programs");
    colours(&mut figures, folder.path());
    figures.write(&cache.join("pictures.json"));
}

/// The most memory this process had since its peak was last forgotten, in MiB.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}

/// Pictures that other programs made, where they are at hand.
fn others() -> Vec<PathBuf> {
    let data = std::env::var_os("LOBBYCARD_DATA").map_or("../shared/data".into(), PathBuf::from);
    let files = walkdir::WalkDir::new(data.join("images")).into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    let mut files: Vec<PathBuf> = files.map(walkdir::DirEntry::into_path).collect();
    files.sort();
    files
}

/// What vips makes of a picture, without loss; none where it cannot read it.
fn by_vips(path: &Path, size: &str, folder: &Path) -> Option<image::DynamicImage> {
    let made = folder.join("vips.png");
    let _ = std::fs::remove_file(&made);
    let status = Command::new("vipsthumbnail")
        .arg(path)
        .args(["--size", size, "--export-profile", "srgb", "-o"])
        .arg(&made)
        .stderr(std::process::Stdio::null())
        .status();
    status.unwrap();
    image::open(made).ok()
}

/// How like our thumbnails those of vips are.
#[derive(Default)]
struct Likeness {
    found: Vec<(f64, String)>,
    /// What vips cannot read, makes another size of, or leaves transparent.
    apart: usize,
}

impl Likeness {
    fn compare(&mut self, path: &Path, ours: &[u8], size: &str, folder: &Path) {
        let ours = image::load_from_memory(ours).unwrap().into_rgb8();
        match by_vips(path, size, folder) {
            Some(theirs)
                if !theirs.color().has_alpha()
                    && (theirs.width(), theirs.height()) == ours.dimensions() =>
            {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.found.push((ssim(&ours, &theirs.into_rgb8()), name));
            }
            _ => self.apart += 1,
        }
    }

    fn add(mut self, figures: &mut Figures, of: &str) {
        self.found.sort_by(|a, b| a.0.total_cmp(&b.0));
        let Some((least, worst)) = self.found.first() else { return };
        let count = self.found.len();
        let mean = self.found.iter().map(|(found, _)| found).sum::<f64>() / count as f64;
        figures.add(&format!("SSIM of {count} {of}, least (≥ 0.98)"), *least, "", None);
        figures.add(&format!("SSIM of {count} {of}, mean"), mean, "", None);
        let low = self.found.iter().take_while(|(found, _)| *found < 0.98);
        let low: Vec<String> = low.map(|(found, name)| format!("{name} {found:.3}")).collect();
        println!("worst: {worst}; under 0.98: {low:?}; not to be compared: {}", self.apart);
    }
}

/// Four samples of patches, in sRGB and Display P3, vivid and muted.
fn colours(figures: &mut Figures, folder: &Path) {
    let patch = |place: u32, most: u32| {
        let level = |of: u32| u8::try_from(28 + of * (most - 28) / 4).unwrap();
        Rgb([level(place % 5), level(place / 5), level((place * 3) % 5)])
    };
    let (mut greatest, mut sum, mut count) = (0.0_f64, 0.0, 0.0);
    for (name, profile) in
        [("srgb", ColorProfile::new_srgb()), ("p3", ColorProfile::new_display_p3())]
    {
        for most in [250, 150] {
            let pixels = RgbImage::from_fn(160, 160, |x, y| patch(x / 32 + y / 32 * 5, most));
            let path = folder.join(format!("{name}-{most}.png"));
            let mut encoder = PngEncoder::new(std::fs::File::create(&path).unwrap());
            encoder.set_icc_profile(profile.encode().unwrap()).unwrap();
            encoder.write_image(pixels.as_raw(), 160, 160, ExtendedColorType::Rgb8).unwrap();
            let picture = NewPicture::read(&path).unwrap();
            let ours = image::load_from_memory(picture.preview()).unwrap().into_rgb8();
            let theirs = by_vips(&path, "160x160", folder).unwrap().into_rgb8();
            for middle in (0..25).map(|n| (n % 5 * 32 + 16, n / 5 * 32 + 16)) {
                let [a, b] = [&ours, &theirs].map(|image| *image.get_pixel(middle.0, middle.1));
                let apart = difference(a, b);
                greatest = greatest.max(apart);
                (sum, count) = (sum + apart, count + 1.0);
            }
        }
    }
    figures.add("ΔE00 beside vips, four samples, greatest", greatest, "", Some(2.0));
    figures.add("ΔE00 beside vips, four samples, mean", sum / count, "", None);
}
