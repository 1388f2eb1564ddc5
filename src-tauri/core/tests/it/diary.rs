//! What each of a household watched, what they give it, and what they mean to watch.

use lobbycard_core::accounts::Session;
use lobbycard_core::diary::{
    self, DiaryCounts, MovieMarks, WatchEntry, add_to_watchlist, add_watch, edit_watch, mark_seen,
    mark_unseen, rate, remove_from_watchlist, remove_watch,
};
use lobbycard_core::favorites::{self, Favored};
use lobbycard_core::history::{
    Subject, bin, changes, entries, redo_last, restore, undo, undo_last,
};
use lobbycard_core::ids::{MovieId, WatchId};
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::movies::{delete, merge};
use lobbycard_core::{Error, Library, Problem};
use time::macros::date;

use crate::support::{NOW, TestLibrary, film, profile};

async fn home() -> (TestLibrary, Session) {
    let mut test = TestLibrary::new().await;
    for (title, year) in [("Laura", 1944), ("Gilda", 1946), ("Vertigo", 1958)] {
        test = test.film(film(title).year(year));
    }
    let test = test.imported().await;
    let ben = profile(&test.library, "Ben").await;
    (test, ben)
}

fn on(day: &str) -> WatchEntry {
    WatchEntry { watched_on: day.to_owned(), is_rewatch: false, note: String::new() }
}

async fn watched(library: &Library, session: &Session, movie: MovieId) -> Vec<Option<time::Date>> {
    let its = diary::of_movie(library.reader(), session, movie).await.unwrap();
    its.watches.into_iter().map(|watch| watch.watched_on).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_movie_is_watched_again_and_what_was_written_can_be_written_anew() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let laura = test.movie("Laura").await;
    add_to_watchlist(library, ada, &[laura], NOW).await.unwrap().unwrap();
    let first = add_watch(library, ada, (laura, &on("2019-05-04")), NOW).await.unwrap();
    let again = WatchEntry { is_rewatch: true, note: "Still.\r\n".to_owned(), ..on("28 February") };
    let refused = add_watch(library, ada, (laura, &again), NOW).await.unwrap_err();
    assert!(matches!(refused, Error::Invalid { field: "watchedOn", problem: Problem::NotADay }));
    let again = WatchEntry { watched_on: "2026-02-28".to_owned(), ..again };
    add_watch(library, ada, (laura, &again), NOW).await.unwrap();
    add_watch(library, ada, (laura, &on("")), NOW).await.unwrap();

    let its = diary::of_movie(library.reader(), ada, laura).await.unwrap();
    let days: Vec<_> = its.watches.iter().map(|watch| watch.watched_on).collect();
    assert_eq!(days, [Some(date!(2026 - 02 - 28)), Some(date!(2019 - 05 - 04)), None]);
    assert_eq!((its.watches[0].is_rewatch, &*its.watches[0].note), (true, "Still."));
    assert!(!its.on_watchlist, "what was watched is on the list no more");
    assert_eq!(watched(library, &ben, laura).await, []);

    let before = test.dump().await;
    let same = edit_watch(library, ada, (first.id, &on("2019-05-04")), NOW).await.unwrap();
    assert_eq!(same, None, "the same again is no step");
    let told = WatchEntry { note: "With Cy.".to_owned(), ..on("") };
    edit_watch(library, ada, (first.id, &told), NOW).await.unwrap().unwrap();
    remove_watch(library, ada, first.id, NOW).await.unwrap();
    assert_eq!(watched(library, ada, laura).await.len(), 2);
    for _ in 0..2 {
        undo_last(library, ada, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
    undo(library, ada, first.change_set, NOW).await.unwrap();
    let its = diary::of_movie(library.reader(), ada, laura).await.unwrap();
    assert!(its.on_watchlist, "with the first time watched, the list is as it was");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_with_its_bounds_and_nothing_is_written() {
    let (test, _) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let laura = test.movie("Laura").await;
    let before = test.dump().await;
    for (day, can_be) in [
        ("1888-01-01", true),
        ("2026-03-02", true),
        ("1887-12-31", false),
        ("2026-03-03", false),
        ("9999-12-31", false),
    ] {
        let written = add_watch(library, ada, (laura, &on(day)), NOW).await;
        assert_eq!(written.is_ok(), can_be, "{day}");
        if let Err(error) = written {
            let said = "watchedOn: a day from 1888-01-01 to 2026-03-02 is needed.";
            assert_eq!(error.to_string(), said);
        } else {
            undo_last(library, ada, NOW).await.unwrap();
        }
    }
    for day in ["1979", "1979-05", "2025-02-29", "yesterday", "05.06.1979", "1979-05-25-1"] {
        let error = add_watch(library, ada, (laura, &on(day)), NOW).await.unwrap_err();
        assert!(matches!(error, Error::Invalid { problem: Problem::NotADay, .. }), "{day}");
    }
    let told = WatchEntry { note: "x".repeat(10_001), ..on("") };
    let error = add_watch(library, ada, (laura, &told), NOW).await.unwrap_err();
    assert_eq!(error.to_string(), "note: at most 10000 characters fit.");
    for stars in [0, 11, -1, i32::MAX] {
        let error = rate(library, ada, (&[laura], Some(stars)), NOW).await.unwrap_err();
        assert_eq!(error.to_string(), "rating: a number from 1 to 10 is needed.");
    }
    let gone = add_watch(library, ada, (MovieId(99), &on("")), NOW).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound { what: "movie" }));
    let gone = diary::of_movie(library.reader(), ada, MovieId(99)).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound { what: "movie" }));
    for month in [(2026, 0), (2026, 13), (0, 1), (10_000, 1)] {
        assert!(diary::month(library.reader(), ada, month).await.is_err(), "{month:?}");
    }
    assert_eq!(rate(library, ada, (&[MovieId(99)], Some(1)), NOW).await.unwrap(), None);
    assert_eq!(mark_seen(library, ada, &[], NOW).await.unwrap(), None);
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_diary_is_read_page_by_page_and_month_by_month() {
    let (test, ben) = home().await;
    let (library, ada, db) = (&test.library, &test.owner, test.library.reader());
    let (laura, gilda) = (test.movie("Laura").await, test.movie("Gilda").await);
    rate(library, ada, (&[gilda], Some(9)), NOW).await.unwrap().unwrap();
    favorites::add(library, ada, &Favored::Movies(vec![gilda]), NOW).await.unwrap().unwrap();
    for n in 0..125 {
        let day =
            if n % 5 == 0 { String::new() } else { format!("20{:02}-02-{:02}", n / 5, n % 7 + 1) };
        let movie = if n % 2 == 0 { laura } else { gilda };
        add_watch(library, ada, (movie, &on(&day)), NOW).await.unwrap();
    }
    add_watch(library, &ben, (laura, &on("2024-02-29")), NOW).await.unwrap();

    let (mut all, mut place, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = diary::list(db, ada, place).await.unwrap();
        pages += 1;
        all.extend(page.entries);
        place = page.next;
        if place.is_none() {
            break;
        }
    }
    assert_eq!((all.len(), pages), (125, 3));
    let order: Vec<_> = all.iter().map(|entry| (entry.watch.watched_on, entry.watch.id)).collect();
    let mut sorted = order.clone();
    sorted.sort_by_key(|key| std::cmp::Reverse(*key));
    sorted.dedup();
    assert_eq!(order, sorted, "each once, by day, without a day at the end");
    assert!(all.iter().all(|e| (e.rating, e.favorite)
        == (if e.movie.id == gilda { (Some(9), true) } else { (None, false) })));

    let month = diary::month(db, ada, (2024, 2)).await.unwrap();
    assert_eq!(month.entries.len(), 4, "Ben's leap day is his");
    assert_eq!(
        (month.first, month.last),
        (Some(date!(2000 - 02 - 02)), Some(date!(2024 - 02 - 06)))
    );
    let leap = diary::month(db, &ben, (2024, 2)).await.unwrap();
    assert_eq!(leap.entries[0].watch.watched_on, Some(date!(2024 - 02 - 29)));
    let none = diary::month(db, &ben, (2023, 12)).await.unwrap();
    assert!(none.entries.is_empty());
    let counts = diary::counts(db, ada).await.unwrap();
    assert_eq!(counts, DiaryCounts { entries: 125, seen: 2, watchlist: 0 });
}

#[tokio::test(flavor = "multi_thread")]
async fn many_movies_are_marked_in_one_step_and_back() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let all = [test.movie("Vertigo").await, test.movie("Laura").await, test.movie("Gilda").await];
    let [vertigo, laura, gilda] = all;
    add_watch(library, ada, (laura, &on("2020-01-01")), NOW).await.unwrap();
    let mut dumps = vec![test.dump().await];
    for step in 0..6 {
        let step = match step {
            0 => add_to_watchlist(library, ada, &[vertigo, laura], NOW).await,
            1 => mark_seen(library, ada, &all, NOW).await,
            2 => rate(library, ada, (&[laura, gilda], Some(7)), NOW).await,
            3 => rate(library, ada, (&all, Some(8)), NOW).await,
            4 => rate(library, ada, (&[laura], None), NOW).await,
            _ => remove_from_watchlist(library, ada, &all, NOW).await,
        };
        step.unwrap().unwrap();
        dumps.push(test.dump().await);
    }
    let marks = diary::marks(library.reader(), ada, &all).await.unwrap();
    let mark =
        |id, rating| MovieMarks { id, favorite: false, seen: true, rating, on_watchlist: false };
    let mut expected = [mark(vertigo, Some(8)), mark(laura, None), mark(gilda, Some(8))];
    expected.sort_by_key(|mark| mark.id);
    assert_eq!(marks, expected);
    assert!(diary::marks(library.reader(), &ben, &all).await.unwrap().is_empty());
    assert_eq!(rate(library, ada, (&[vertigo], Some(8)), NOW).await.unwrap(), None);
    assert_eq!(mark_seen(library, ada, &all, NOW).await.unwrap(), None, "all are seen");

    let last = dumps.len() - 1;
    for before in dumps[..last].iter().rev() {
        undo_last(library, ada, NOW).await.unwrap().unwrap();
        assert_eq!(&test.dump().await, before);
    }
    for after in &dumps[1..] {
        redo_last(library, ada, NOW).await.unwrap().unwrap();
        assert_eq!(&test.dump().await, after);
    }
    mark_unseen(library, ada, &[laura], NOW).await.unwrap().unwrap();
    assert_eq!(watched(library, ada, laura).await, []);
    undo_last(library, ada, NOW).await.unwrap().unwrap();
    assert_eq!(&test.dump().await, &dumps[last], "with its day");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_or_writes_another_ones_diary() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let laura = test.movie("Laura").await;
    let mine = add_watch(library, ada, (laura, &on("2020-01-01")), NOW).await.unwrap();
    let stars = rate(library, ada, (&[laura], Some(2)), NOW).await.unwrap().unwrap();
    let before = test.dump().await;

    let edited = edit_watch(library, &ben, (mine.id, &on("")), NOW).await.unwrap_err();
    assert!(matches!(edited, Error::NotFound { what: "watch" }));
    let removed = remove_watch(library, &ben, mine.id, NOW).await.unwrap_err();
    assert!(matches!(removed, Error::NotFound { what: "watch" }));
    let never = edit_watch(library, ada, (WatchId(99), &on("")), NOW).await.unwrap_err();
    assert!(matches!(never, Error::NotFound { what: "watch" }));
    assert_eq!(mark_unseen(library, &ben, &[laura], NOW).await.unwrap(), None);
    assert_eq!(rate(library, &ben, (&[laura], None), NOW).await.unwrap(), None);
    for step in [mine.change_set, stars] {
        assert!(undo(library, &ben, step, NOW).await.is_err());
        assert!(changes(library.reader(), &ben, step).await.is_err());
    }
    assert_eq!(undo_last(library, &ben, NOW).await.unwrap(), None, "Ben has done nothing");
    let seen = entries(library.reader(), &ben, (Subject::Everything, None)).await.unwrap();
    assert_eq!(seen.len(), 1, "the import");
    assert_eq!(test.dump().await, before);
    assert!(diary::list(library.reader(), &ben, None).await.unwrap().entries.is_empty());

    rate(library, &ben, (&[laura], Some(10)), NOW).await.unwrap().unwrap();
    undo_last(library, ada, NOW).await.unwrap().unwrap();
    let rated = async |who| diary::of_movie(library.reader(), who, laura).await.unwrap().rating;
    assert_eq!((rated(ada).await, rated(&ben).await), (None, Some(10)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_movie_comes_back_with_everybodys_diary() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let laura = test.movie("Laura").await;
    for session in [ada, &ben] {
        add_watch(library, session, (laura, &on("2020-01-01")), NOW).await.unwrap();
        add_watch(library, session, (laura, &on("")), NOW).await.unwrap();
        rate(library, session, (&[laura], Some(3)), NOW).await.unwrap().unwrap();
        add_to_watchlist(library, session, &[laura], NOW).await.unwrap().unwrap();
    }
    let before = test.dump().await;
    let step = delete(library, &ben, &[laura], NOW).await.unwrap().unwrap();
    let lies = bin(library.reader(), ada).await.unwrap().remove(0);
    assert_eq!(lies.links, 4, "two entries, a rating and a place on the list, of one's own");
    let rows = changes(library.reader(), ada, step).await.unwrap();
    assert_eq!(rows.len(), 6, "those, the movie, and the name its file had");
    undo_last(library, &ben, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, before);
    redo_last(library, &ben, NOW).await.unwrap().unwrap();
    restore(library, ada, bin(library.reader(), ada).await.unwrap()[0].change, NOW).await.unwrap();
    assert_eq!(test.dump().await, before);
    assert!(check(library, CheckDepth::Presence).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_joins_everybodys_diaries_and_keeps_the_rating_of_the_one_that_stays() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let (laura, gilda) = (test.movie("Laura").await, test.movie("Gilda").await);
    for (session, movie, day, stars) in
        [(ada, laura, "2020-01-01", 3), (ada, gilda, "2021-01-01", 8), (&ben, laura, "", 5)]
    {
        add_watch(library, session, (movie, &on(day)), NOW).await.unwrap();
        rate(library, session, (&[movie], Some(stars)), NOW).await.unwrap().unwrap();
    }
    add_to_watchlist(library, ada, &[laura, gilda], NOW).await.unwrap().unwrap();
    add_to_watchlist(library, &ben, &[laura], NOW).await.unwrap().unwrap();
    let before = test.dump().await;
    merge(library, ada, (laura, gilda), &[], NOW).await.unwrap();
    let of = async |who| diary::of_movie(library.reader(), who, gilda).await.unwrap();
    let (hers, his) = (of(ada).await, of(&ben).await);
    assert_eq!((hers.rating, hers.watches.len(), hers.on_watchlist), (Some(8), 2, true));
    assert_eq!((his.rating, his.watches.len(), his.on_watchlist), (Some(5), 1, true));
    let after = test.dump().await;
    undo_last(library, ada, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, before);
    redo_last(library, ada, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, after);
    rate(library, &ben, (&[gilda], Some(1)), NOW).await.unwrap().unwrap();
    let refused = undo_last(library, ada, NOW).await.unwrap_err();
    assert!(matches!(&refused, Error::Conflict { name } if name == "Gilda"), "{refused}");
}
