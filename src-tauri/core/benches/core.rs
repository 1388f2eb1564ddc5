//! How long the core takes, on a library imported from generated files. `make bench` prints a table,
//! each figure beside its limit; nothing here passes or fails.
//!
//! `LOBBYCARD_BENCH_MOVIES` sets the size (20,000).

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints or stops")]

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use lobbycard_core::accounts::{self, NewProfile};
use lobbycard_core::history::{Actor, undo_last};
use lobbycard_core::ids::{MovieId, PersonId};
use lobbycard_core::library::{Library, Places};
use lobbycard_core::movies::{self, MoviePatch, MovieSort, SortBy, SortDirection};
use lobbycard_core::transfer::{self, Job};
use lobbycard_core::{people, search};
use time::OffsetDateTime;
use tokio_util::sync::CancellationToken;

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

fn write_films(folder: &Path, movies: usize) {
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
    }
}

fn main() {
    let movies = std::env::var("LOBBYCARD_BENCH_MOVIES").map_or(20_000, |n| n.parse().unwrap());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(bench(movies));
}

async fn bench(count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let films = folder.path().join("films");
    write_films(&films, count);
    let at = |name: &str| folder.path().join(name);
    let places = Places {
        library: at("library"),
        cache: at("cache"),
        config: at("config"),
        state: at("state"),
    };
    let library = Library::open(&places).await.unwrap();
    let new = NewProfile { username: "Bench".into(), password: "bench bench".into() };
    let owner = accounts::create(&library, new, now()).await.unwrap();
    println!("{count} movies, 10 castings each\n\n{:<46}{:>12}  must be", "what", "measured");

    let job = Job { progress: &|_| {}, stop: CancellationToken::new() };
    let cpu = cpu_seconds();
    let plan = transfer::plan(&library, &films, &job).await.unwrap();
    transfer::apply(&library, Actor::Person(&owner), &plan, &job, now()).await.unwrap();
    let per_movie = (cpu_seconds() - cpu) * 1000.0 / count as f64;
    line(
        "import without posters, CPU a movie",
        format!("{per_movie:.2} ms"),
        "5.9 ms (0.25 of Kodi 20)",
    );

    for by in [SortBy::Title, SortBy::Year, SortBy::Added] {
        let sort = MovieSort { by, direction: SortDirection::Descending };
        let times =
            times(30, async |_| drop(movies::ids(library.reader(), sort).await.unwrap())).await;
        line(&format!("every id by {by:?}, p50"), ms(times[15]), "40 ms at 100,000");
    }
    let size = i32::try_from(count).unwrap();
    let window: Vec<MovieId> = (1..61).map(MovieId).collect();
    let cards =
        times(200, async |_| drop(movies::cards(library.reader(), &window).await.unwrap())).await;
    line("60 cards, p99", ms(cards[197]), "");
    let page = times(400, async |n| {
        drop(movies::page(library.reader(), MovieId(1 + n * 37 % size)).await.unwrap());
    })
    .await;
    let both = format!("{} {}", ms(page[200]), ms(page[395]));
    line("movie page, p50 and p99", both, "p99 3 ms");
    let person = times(400, async |n| {
        drop(people::page(library.reader(), PersonId(1 + n * 31 % size)).await.unwrap());
    })
    .await;
    line("person page, p99", ms(person[395]), "3 ms");
    let typed =
        ["n", "ni", "nig", "nigh", "night", "night s", "b", "ba", "bace", "oken", "wint gard"];
    let keys = times(550, async |n| {
        let text = typed[usize::try_from(n).unwrap() % typed.len()];
        drop(search::search(library.reader(), text).await.unwrap());
    })
    .await;
    line("keystroke, p50 and p99", format!("{} {}", ms(keys[275]), ms(keys[544])), "p99 3 ms");

    let fsync = times(50, async |_| sync_once(folder.path())).await;
    let save = times(50, async |n| {
        let patch = MoviePatch { title: Some(format!("Edited {n}")), description: None };
        movies::update(&library, &owner, MovieId(1), patch, now()).await.unwrap();
    })
    .await;
    let ratio = save[25].as_secs_f64() / fsync[25].as_secs_f64();
    line("save a title, p50 and in fsyncs", format!("{} {ratio:.1}×", ms(save[25])), "3×");
    for _ in 0..50 {
        undo_last(&library, &owner, now()).await.unwrap();
    }
    let disk = std::fs::metadata(places.library.join("library.sqlite")).unwrap().len();
    line(
        "disk a movie, with plot and both indexes",
        format!("{} B", disk / count as u64),
        "2,200 B",
    );
    let since = Instant::now();
    undo_last(&library, &owner, now()).await.unwrap();
    line("take the whole import back", ms(since.elapsed()), "");
    library.close().await.unwrap();
}

fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

/// How long each of so many runs takes, the shortest first.
async fn times(runs: i32, mut run: impl AsyncFnMut(i32)) -> Vec<Duration> {
    let mut times = Vec::new();
    for n in 0..runs {
        let since = Instant::now();
        run(n).await;
        times.push(since.elapsed());
    }
    times.sort();
    times
}

fn sync_once(folder: &Path) {
    std::fs::write(folder.join("synced"), [0; 4096]).unwrap();
    std::fs::File::open(folder.join("synced")).unwrap().sync_all().unwrap();
}

/// CPU seconds of this process so far, from `/proc`; clock ticks are hundredths.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = after_name.split(' ').skip(11).take(2).filter_map(|n| n.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

fn line(what: &str, measured: String, limit: &str) {
    println!("{what:<46}{measured:>18}  {limit}");
}
