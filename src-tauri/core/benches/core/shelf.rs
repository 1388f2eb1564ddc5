//! A library of generated films, the same for the same number, made once and kept.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use lobbycard_core::Library;
use lobbycard_core::accounts::{self, NewProfile, Session};
use lobbycard_core::history::Actor;
use lobbycard_core::library::Places;
use lobbycard_core::transfer::{self, Job};
use tokio_util::sync::CancellationToken;

use crate::figures::{cpu_seconds, now};

/// Who owns a generated library.
pub(crate) const USER: &str = "Bench";
/// Posters that films share, in turn.
const POSTERS: usize = 200;
/// Raise when what is generated, or how it is stored, changes.
const RULES: u32 = 2;

const WORDS: &[&str] = &[
    "night", "star", "river", "king", "silent", "broken", "last", "red", "house", "city", "winter",
    "garden", "stone", "glass", "shadow", "wolf", "train", "moon", "iron", "hidden", "letter",
    "island", "bridge", "tower",
];
const SYLLABLES: &[&str] = &[
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va",
    "we", "yi", "zo",
];

/// The same numbers every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn words(&mut self, count: usize, of: &[&str], between: &str) -> String {
        (0..count).map(|_| of[self.below(of.len())]).collect::<Vec<_>>().join(between)
    }
}

fn name(number: usize) -> String {
    let mut dice = Dice(number as u64 * 7919 + 1);
    format!("{} {}", dice.words(2, SYLLABLES, ""), dice.words(3, SYLLABLES, ""))
}

/// Folders of films with 10 castings, each with a poster if there are any.
pub(crate) fn write_films(folder: &Path, movies: usize, posters: &[PathBuf]) {
    let mut dice = Dice(7);
    for n in 0..movies {
        let year = 1920 + dice.below(105);
        let film = folder.join(format!("Movie {n:06} ({year})"));
        std::fs::create_dir_all(&film).unwrap();
        let words = 1 + dice.below(4);
        let mut nfo = format!(
            "<movie><title>{} {n}</title><year>{year}</year><runtime>{}</runtime><plot>{}</plot>
             <uniqueid type=\"local\">{n}</uniqueid><genre>Drama</genre><director>{}</director>",
            dice.words(words, WORDS, " "),
            60 + dice.below(140),
            dice.words(60, WORDS, " "),
            name(dice.below(movies)),
        );
        for _ in 0..10 {
            let (actor, role) =
                (name(dice.below(movies * 2)), name(dice.below(movies * 2) + 1_000_000));
            write!(nfo, "<actor><name>{actor}</name><role>{role}</role></actor>").unwrap();
        }
        std::fs::write(film.join("movie.nfo"), nfo + "</movie>").unwrap();
        if !posters.is_empty() {
            std::fs::hard_link(&posters[n % posters.len()], film.join("poster.jpg")).unwrap();
        }
    }
}

/// Posters of 1000 × 1500 pixels with the grain of a photograph, made once.
pub(crate) fn posters(cache: &Path) -> Vec<PathBuf> {
    let folder = cache.join("posters");
    std::fs::create_dir_all(&folder).unwrap();
    (0..POSTERS).map(|number| poster(&folder, number)).collect()
}

fn poster(folder: &Path, number: usize) -> PathBuf {
    let path = folder.join(format!("p{number:04}.jpg"));
    if path.exists() {
        return path;
    }
    let mut dice = Dice(number as u64 * 31 + 5);
    let mut byte = |most: usize| u8::try_from(dice.below(most)).unwrap();
    let (top, bottom) = ([byte(200), byte(200), byte(200)], [byte(200), byte(200), byte(200)]);
    let bands = 3 + u32::from(byte(9));
    let image = image::RgbImage::from_fn(1000, 1500, |x, y| {
        let mixed = |channel: usize| {
            let (a, b) = (u32::from(top[channel]), u32::from(bottom[channel]));
            (a * (1500 - y) + b * y) / 1500
        };
        let band = if ((x + y / 2) / (1000 / bands)).is_multiple_of(2) { 30 } else { 0 };
        let grain = u32::from(byte(26));
        image::Rgb([0, 1, 2].map(|c| u8::try_from((mixed(c) + band + grain).min(255)).unwrap()))
    });
    let file = std::fs::File::create(&path).unwrap();
    image::codecs::jpeg::JpegEncoder::new_with_quality(file, 88).encode_image(&image).unwrap();
    path
}

/// Where everything of a library lives.
pub(crate) fn places(folder: &Path) -> Places {
    let at = |name: &str| folder.join(name);
    Places { library: at("library"), cache: at("cache"), config: at("config"), state: at("state") }
}

/// A library with nothing but its owner.
pub(crate) async fn empty(places: &Places) -> (Library, Session) {
    let library = Library::open(places).await.unwrap();
    let new = NewProfile { username: USER.into(), password: "bench bench".into() };
    let owner = accounts::create(&library, new, now()).await.unwrap();
    (library, owner)
}

/// Import a folder of films. Answers the CPU seconds of reading and of writing.
pub(crate) async fn import(library: &Library, owner: &Session, films: &Path) -> (f64, f64) {
    let job = Job { progress: &|_| {}, stop: CancellationToken::new() };
    let began = cpu_seconds();
    let plan = transfer::plan(library, films, &job).await.unwrap();
    let read = cpu_seconds() - began;
    transfer::apply(library, Actor::Person(owner), &plan, &job, now()).await.unwrap();
    (read, cpu_seconds() - began - read)
}

/// What building it cost, kept with the library.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Built {
    /// CPU milliseconds a movie, of reading and of writing.
    pub(crate) read: f64,
    pub(crate) written: f64,
}

/// Open the library of so many films, and build it where there is none.
pub(crate) async fn open(cache: &Path, movies: usize) -> (Library, Session, Built) {
    let places = places(&cache.join(format!("library-{movies}-{RULES}")));
    let mark = places.library.with_file_name("built.json");
    if let Ok(kept) = std::fs::read_to_string(&mark) {
        let library = Library::open(&places).await.unwrap();
        let owner = accounts::by_name(&library, USER).await.unwrap();
        return (library, owner, serde_json::from_str(&kept).unwrap());
    }
    let _ = std::fs::remove_dir_all(places.library.parent().unwrap());
    let films = places.library.with_file_name("films");
    write_films(&films, movies, &posters(cache));
    let (library, owner) = empty(&places).await;
    let (read, written) = import(&library, &owner, &films).await;
    lobbycard_core::files::make_derived(&library, &CancellationToken::new()).await.unwrap();
    std::fs::remove_dir_all(&films).unwrap();
    let a_movie = |seconds: f64| seconds * 1000.0 / movies as f64;
    let built = Built { read: a_movie(read), written: a_movie(written) };
    std::fs::write(mark, serde_json::to_string(&built).unwrap()).unwrap();
    (library, owner, built)
}
