//! What pictures cost, and how like those of vips they are.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use image::{Rgb, RgbImage, RgbaImage};
use lobbycard_core::ids::MovieId;
use lobbycard_core::pictures::{self, NewPicture, PictureOf};

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
    of_posters.add(&mut figures, "posters of nothing but grain");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample/posters");
    let data = std::env::var_os("LOBBYCARD_DATA").map_or("../shared/data".into(), PathBuf::from);
    for (of, in_folder) in
        [("drawn posters", sample), ("pictures of other programs", data.join("images"))]
    {
        let mut likeness = Likeness::default();
        for path in pictures_in(&in_folder) {
            if let Ok(picture) = NewPicture::read(&path) {
                likeness.compare(&path, picture.preview(), "160x100000>", folder.path());
            }
        }
        likeness.add(&mut figures, of);
    }
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

/// The pictures below a folder, where it is at hand.
fn pictures_in(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    let mut files: Vec<PathBuf> = files.map(walkdir::DirEntry::into_path).collect();
    files.sort();
    files
}

/// The surface that shows through, as our thumbnails have it.
const BACKGROUND: [u8; 3] = [25, 23, 20];

/// What vips makes of a picture without loss, and what its JPEG of quality 85 keeps of that; none
/// where it cannot read it. It is given the pixels unpacked, so that no decoder does a part of the
/// shrinking, and lays what is transparent on the surface that ours is laid on.
fn by_vips(path: &Path, size: &str, folder: &Path) -> Option<(RgbImage, RgbImage)> {
    let place = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let [unpacked, small, jpeg] = ["vips.v", "vips.png", "vips.jpg"].map(place);
    for file in [&unpacked, &small, &jpeg] {
        let _ = std::fs::remove_file(file);
    }
    let run = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        let status = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.unwrap().success().then_some(())
    };
    run("vips", &["copy", &path.to_string_lossy(), &unpacked])?;
    // Where there is no profile, one that is asked for changes the pixels all the same.
    let has_profile = run("vipsheader", &["-f", "icc-profile-data", &unpacked]).is_some();
    let profile: &[&str] = if has_profile { &["--export-profile", "srgb"] } else { &[] };
    run("vipsthumbnail", &[&[&*unpacked, "--size", size], profile, &["-o", &small]].concat())?;
    let opaque = opaque(&image::open(&small).ok()?.into_rgba8());
    opaque.save(&small).ok()?;
    run("vips", &["copy", &small, &format!("{jpeg}[Q=85]")])?;
    Some((opaque, image::open(&jpeg).ok()?.into_rgb8()))
}

fn opaque(image: &RgbaImage) -> RgbImage {
    let over = |channel: u8, behind: u8, alpha: u8| {
        let share = f32::from(alpha) / 255.0;
        (f32::from(channel) * share + f32::from(behind) * (1.0 - share)).round() as u8
    };
    let [behind_r, behind_g, behind_b] = BACKGROUND;
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [r, g, b, alpha] = image.get_pixel(x, y).0;
        Rgb([over(r, behind_r, alpha), over(g, behind_g, alpha), over(b, behind_b, alpha)])
    })
}

/// Narrower ones are icons, of which a JPEG keeps little whoever makes it.
const LEAST_WIDTH: u32 = 100;

/// How like our thumbnails those of vips are, and beside it how like its own JPEG is.
#[derive(Default)]
struct Likeness {
    found: Vec<(f64, f64, String)>,
    /// What is an icon, and what vips cannot read or makes another size of.
    apart: usize,
}

impl Likeness {
    fn compare(&mut self, path: &Path, ours: &[u8], size: &str, folder: &Path) {
        let ours = image::load_from_memory(ours).unwrap().into_rgb8();
        match by_vips(path, size, folder) {
            Some((theirs, their_jpeg))
                if ours.width() >= LEAST_WIDTH && theirs.dimensions() == ours.dimensions() =>
            {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let beside = ssim(&their_jpeg, &theirs);
                self.found.push((ssim(&ours, &theirs), beside, name));
            }
            _ => self.apart += 1,
        }
    }

    fn add(mut self, figures: &mut Figures, of: &str) {
        self.found.sort_by(|a, b| a.0.total_cmp(&b.0));
        let Some((least, _, worst)) = self.found.first() else { return };
        let count = self.found.len();
        let mean = |pick: fn(&(f64, f64, String)) -> f64| {
            self.found.iter().map(pick).sum::<f64>() / count as f64
        };
        let their_least = self.found.iter().map(|found| found.1).fold(1.0, f64::min);
        figures.add(&format!("SSIM of {count} {of}, least (≥ 0.98)"), *least, "", None);
        figures.add(&format!("SSIM of {count} {of}, mean"), mean(|found| found.0), "", None);
        figures.add(&format!("the same of the JPEG of vips, least, {of}"), their_least, "", None);
        figures.add(
            &format!("the same of the JPEG of vips, mean, {of}"),
            mean(|found| found.1),
            "",
            None,
        );
        let low = self.found.iter().take_while(|(found, ..)| *found < 0.98);
        let low: Vec<String> =
            low.map(|(found, beside, name)| format!("{name} {found:.3} ({beside:.3})")).collect();
        println!("worst: {worst}; under 0.98 (vips): {low:?}; not compared: {}", self.apart);
    }
}

/// Four samples of patches, in sRGB and Display P3, vivid and muted.
fn colours(figures: &mut Figures, folder: &Path) {
    let patch = |place: u32, most: u32| {
        let level = |of: u32| u8::try_from(28 + of * (most - 28) / 4).unwrap();
        Rgb([level(place % 5), level(place / 5), level((place * 3) % 5)])
    };
    let (mut greatest, mut sum, mut count) = (0.0_f64, 0.0, 0.0);
    for name in ["srgb", "p3"] {
        for most in [250, 150] {
            let pixels = RgbImage::from_fn(160, 160, |x, y| patch(x / 32 + y / 32 * 5, most));
            let path = folder.join(format!("{name}-{most}.png"));
            // The profile comes from vips, as that of a real picture comes from elsewhere.
            let plain = folder.join("plain.png");
            pixels.save(&plain).unwrap();
            let args = [plain.as_os_str(), path.as_os_str(), "--profile".as_ref(), name.as_ref()];
            assert!(Command::new("vips").arg("pngsave").args(args).status().unwrap().success());
            let picture = NewPicture::read(&path).unwrap();
            let ours = image::load_from_memory(picture.preview()).unwrap().into_rgb8();
            let (theirs, _) = by_vips(&path, "160x160", folder).unwrap();
            for middle in (0..25).map(|n| (n % 5 * 32 + 16, n / 5 * 32 + 16)) {
                let [a, b] = [&ours, &theirs].map(|image| *image.get_pixel(middle.0, middle.1));
                let apart = difference(a, b);
                if apart > 2.0 {
                    println!(
                        "{name} {most} at {middle:?}: ours {a:?}, vips {b:?}, apart {apart:.1}"
                    );
                }
                greatest = greatest.max(apart);
                (sum, count) = (sum + apart, count + 1.0);
            }
        }
    }
    figures.add("ΔE00 beside vips, four samples, greatest", greatest, "", Some(2.0));
    figures.add("ΔE00 beside vips, four samples, mean", sum / count, "", None);
}
