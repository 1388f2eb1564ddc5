//! How long the core takes, on libraries of generated films that are built once and kept. Prints
//! each figure beside its limit and writes them as JSON; nothing here passes or fails.
//!
//! `LOBBYCARD_BENCH` names the folder of the libraries and of the results; the arguments are the
//! sizes, with `searches` before them for searching alone, or `pictures`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints or stops")]

mod castings;
mod figures;
mod likeness;
mod pictures;
mod searches;
mod shelf;

use std::path::{Path, PathBuf};
use std::time::Instant;

use figures::{Figures, cpu_seconds, now, percentile, times};
use lobbycard_core::accounts::Session;
use lobbycard_core::files::make_derived;
use lobbycard_core::history::undo_last;
use lobbycard_core::ids::{CharacterId, MovieId, PersonId};
use lobbycard_core::library::Library;
use lobbycard_core::movies::{
    self, BulkEdit, ListAction, MovieEdit, MovieSort, SortBy, SortDirection,
};
use lobbycard_core::people::{PeopleFilter, PeopleSortBy, PeopleView, PersonChoice};
use lobbycard_core::{characters, people};
use tokio_util::sync::CancellationToken;

/// Films with posters that are imported to see what one costs.
const WITH_POSTERS: usize = 300;

fn main() {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|n| n.parse().ok()).collect();
    let cache = PathBuf::from(std::env::var_os("LOBBYCARD_BENCH").unwrap());
    std::fs::create_dir_all(&cache).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    if std::env::args().any(|argument| argument == "pictures") {
        return runtime.block_on(pictures::all(&cache));
    }
    let only_searches = std::env::args().any(|argument| argument == "searches");
    runtime.block_on(async {
        for size in sizes {
            println!("\n{size} movies with 10 castings each");
            if only_searches {
                let (library, owner, _) = shelf::open(&cache, size).await;
                searches::searches(&mut Figures::default(), &library, &owner).await;
                library.close().await.unwrap();
            } else {
                library(&cache, size).await;
            }
        }
        if only_searches {
            return;
        }
        println!("\nan import of {WITH_POSTERS} movies with posters of 1000 × 1500");
        import(&cache).await;
    });
}

async fn library(cache: &Path, count: usize) {
    let mut figures = Figures::default();
    let (library, owner, built) = shelf::open(cache, count).await;
    figures.add("building it: reading, CPU a movie", built.read, "ms", None);
    figures.add("building it: writing, CPU a movie", built.written, "ms", None);
    let db = library.reader();
    for by in [SortBy::Title, SortBy::Year, SortBy::Added] {
        let sort = MovieSort { by, direction: SortDirection::Descending };
        let ids = times(30, async |_| drop(movies::ids(db, sort).await.unwrap())).await;
        figures.time(&format!("every id by {by:?}, p50"), percentile(&ids, 0.5), Some(40.0));
    }
    let size = i32::try_from(count).unwrap();
    let window: Vec<MovieId> = (1..61).map(MovieId).collect();
    let cards = times(200, async |_| drop(movies::cards(db, &window).await.unwrap())).await;
    figures.time("60 cards, p99", percentile(&cards, 0.99), None);
    let page = times(400, async |n| {
        drop(movies::page(db, MovieId(1 + n * 37 % size)).await.unwrap());
    })
    .await;
    figures.time("movie page, p50", percentile(&page, 0.5), None);
    figures.time("movie page, p99", percentile(&page, 0.99), Some(3.0));
    let also = times(200, async |n| {
        drop(movies::also_with(db, MovieId(1 + n * 37 % size)).await.unwrap());
    })
    .await;
    figures.time("also with these people, p99", percentile(&also, 0.99), None);
    let character = times(400, async |n| {
        drop(characters::page(db, CharacterId(1 + n * 41 % size)).await.unwrap());
    })
    .await;
    figures.time("character page, p99", percentile(&character, 0.99), Some(3.0));
    let person = times(400, async |n| {
        drop(people::page(db, PersonId(1 + n * 31 % size)).await.unwrap());
    })
    .await;
    figures.time("person page, p99", percentile(&person, 0.99), Some(3.0));
    people_list(&mut figures, &library).await;
    searches::searches(&mut figures, &library, &owner).await;

    let fsync = times(50, async |_| sync_once(cache)).await;
    let save = times(50, async |n| {
        let patch = MovieEdit::Title(format!("Edited {n}"));
        movies::edit(&library, &owner, MovieId(1), patch, now()).await.unwrap();
    })
    .await;
    for _ in 0..50 {
        undo_last(&library, &owner, now()).await.unwrap();
    }
    figures.time("save a title, p95", percentile(&save, 0.95), Some(5.0));
    let (save, fsync) = (percentile(&save, 0.5), percentile(&fsync, 0.5));
    figures.time("save a title, p50", save, None);
    let ratio = save.as_secs_f64() / fsync.as_secs_f64();
    figures.add("save a title, beside an fsync of this run", ratio, "×", Some(3.0));
    many(&mut figures, &library, &owner).await;
    castings::castings(&mut figures, &library, &owner).await;
    let disk = std::fs::metadata(library.folder().join("library.sqlite")).unwrap().len();
    let a_movie = disk as f64 / count as f64;
    figures.add("disk a movie, with plot and both indexes", a_movie, "B", Some(2200.0));
    library.close().await.unwrap();
    figures.write(&cache.join(format!("core-{count}.json")));
}

/// The list of people, in every order.
async fn people_list(figures: &mut Figures, library: &Library) {
    let db = library.reader();
    for by in [PeopleSortBy::Name, PeopleSortBy::Credits, PeopleSortBy::Born] {
        let view = PeopleView {
            by,
            direction: SortDirection::Descending,
            filter: PeopleFilter::All,
            name: String::new(),
        };
        let ids = times(20, async |_| drop(people::ids(db, &view).await.unwrap())).await;
        figures.time(&format!("everyone by {by:?}, p50"), percentile(&ids, 0.5), Some(40.0));
    }
    let window: Vec<PersonId> = (1..61).map(PersonId).collect();
    let rows = times(200, async |_| drop(people::rows(db, &window).await.unwrap())).await;
    figures.time("60 rows of people, p99", percentile(&rows, 0.99), None);
}

/// One change to 10,000 movies, seen before and done, in CPU seconds.
async fn many(figures: &mut Figures, library: &Library, owner: &Session) {
    let sort = MovieSort { by: SortBy::Title, direction: SortDirection::Ascending };
    let mut ids = movies::ids(library.reader(), sort).await.unwrap();
    ids.truncate(10_000);
    let names = vec!["Bench".to_owned()];
    let person = vec![PersonChoice::Known(PersonId(1))];
    let edits = [
        ("genre", BulkEdit::Genres { action: ListAction::Add, names: names.clone() }),
        ("country", BulkEdit::Countries { action: ListAction::Add, names }),
        ("director", BulkEdit::Directors { action: ListAction::Set, people: person }),
        ("date", BulkEdit::ReleaseDate { date: "1979-05".to_owned() }),
    ];
    for (what, edit) in edits {
        let began = cpu_seconds();
        movies::bulk_edit(library, owner, (&ids, &edit), now()).await.unwrap();
        let spent = cpu_seconds() - began;
        let what = format!("a {what} of {} movies, CPU", ids.len());
        figures.add(&what, spent, "s", Some(1.0));
        undo_last(library, owner, now()).await.unwrap();
    }
}

/// What an import costs, beside Kodi's 23.5 ms of CPU a movie (`make bench-peers` measures it anew).
async fn import(cache: &Path) {
    let mut figures = Figures::default();
    let folder = tempfile::tempdir_in(cache).unwrap();
    let films = folder.path().join("films");
    shelf::write_films(&films, WITH_POSTERS, &shelf::posters(cache));
    let (library, owner) = shelf::empty(&shelf::places(folder.path())).await;
    let (read, written) = shelf::import(&library, &owner, &films).await;
    let a_movie = (read + written) * 1000.0 / WITH_POSTERS as f64;
    figures.add("import with posters, CPU a movie", a_movie, "ms", Some(5.9));
    let began = cpu_seconds();
    let made = make_derived(&library, &CancellationToken::new()).await.unwrap();
    let a_poster = (cpu_seconds() - began) * 1000.0 / f64::from(made);
    figures.add("thumbnails, placeholder, colours, CPU a poster", a_poster, "ms", None);
    figures.add("posters thumbnailed", f64::from(made), "", None);
    let since = Instant::now();
    undo_last(&library, &owner, now()).await.unwrap();
    figures.time("take that import back", since.elapsed(), None);
    library.close().await.unwrap();
    figures.write(&cache.join("import.json"));
}

fn sync_once(folder: &Path) {
    std::fs::write(folder.join("synced"), [0; 4096]).unwrap();
    std::fs::File::open(folder.join("synced")).unwrap().sync_all().unwrap();
}
