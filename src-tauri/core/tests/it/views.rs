//! Saved views: whose they are, their names and order, what they count, and taking all that back.

use lobbycard_core::accounts::Session;
use lobbycard_core::history::{Subject, entries, redo_last, undo, undo_last};
use lobbycard_core::ids::ViewId;
use lobbycard_core::movies::{MovieSort, SortBy, SortDirection};
use lobbycard_core::search::QueryReason;
use lobbycard_core::values::Layout;
use lobbycard_core::views::{
    self, Shelf, VIEWS, ViewCount, change, create, delete, move_to, rename, set_default,
};
use lobbycard_core::vocabulary::{self, Vocabulary};
use lobbycard_core::{Error, Problem};

use crate::support::{NOW, TestLibrary, film, profile};

fn shelf(query: &str) -> Shelf {
    let sort = MovieSort { by: SortBy::Title, direction: SortDirection::Ascending };
    Shelf { query: query.to_owned(), sort, layout: Layout::Grid }
}

async fn films() -> TestLibrary {
    TestLibrary::new()
        .await
        .film(film("Laura").year(1944).tag("genre", "Noir"))
        .film(film("Gilda").year(1946).tag("genre", "Noir"))
        .film(film("Amélie").year(2001).tag("genre", "Comedy"))
        .imported()
        .await
}

async fn keep(test: &TestLibrary, name: &str) -> ViewId {
    create(&test.library, &test.owner, (name, &shelf(name)), NOW).await.unwrap().id
}

async fn names(test: &TestLibrary, whose: &Session) -> Vec<String> {
    let views = views::list(test.library.reader(), whose).await.unwrap();
    views.into_iter().map(|view| view.name).collect()
}

async fn counts(test: &TestLibrary) -> Vec<ViewCount> {
    views::counts(test.library.reader(), &test.owner).await.unwrap()
}

fn problem(refused: Error) -> Problem {
    match refused {
        Error::Invalid { problem, .. } => problem,
        other => panic!("refused for another reason: {other}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_says_what_it_was_kept_with_and_counts_what_is_there_now() {
    let test = films().await;
    let sort = MovieSort { by: SortBy::Runtime, direction: SortDirection::Descending };
    let kept = Shelf { query: "genre:Noir".to_owned(), sort, layout: Layout::List };
    let id = create(&test.library, &test.owner, (" Dark  rooms ", &kept), NOW).await.unwrap().id;
    let views = views::list(test.library.reader(), &test.owner).await.unwrap();
    assert_eq!((&*views[0].name, &views[0].shelf), ("Dark rooms", &kept));
    assert_eq!(counts(&test).await, [ViewCount { id, movies: 2, problem: None }]);

    film("Detour").tag("genre", "Noir").write(&test.films);
    test.import().await;
    assert_eq!(counts(&test).await[0].movies, 3, "a view follows the library");

    let comedies = Shelf { query: "genre:Comedy".to_owned(), ..kept };
    let changed = change(&test.library, &test.owner, (id, &comedies), NOW).await.unwrap();
    assert!(changed.is_some());
    assert_eq!(counts(&test).await[0].movies, 1);
    let again = change(&test.library, &test.owner, (id, &comedies), NOW).await.unwrap();
    assert_eq!(again, None, "it shows that already");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_or_touches_the_views_of_another() {
    let test = films().await;
    let library = &test.library;
    let ben = profile(library, "Ben").await;
    let made = create(library, &test.owner, ("Noir", &shelf("genre:Noir")), NOW).await.unwrap();
    create(library, &ben, ("noir", &shelf("")), NOW).await.unwrap();
    assert_eq!(names(&test, &ben).await, ["noir"], "a name is taken for its user alone");

    let id = made.id;
    let other = shelf("year:1946");
    let refused = [
        rename(library, &ben, (id, "Mine"), NOW).await.unwrap_err(),
        change(library, &ben, (id, &other), NOW).await.unwrap_err(),
        move_to(library, &ben, (id, 0), NOW).await.unwrap_err(),
        set_default(library, &ben, Some(id), NOW).await.unwrap_err(),
        delete(library, &ben, id, NOW).await.unwrap_err(),
        undo(library, &ben, made.change_set, NOW).await.unwrap_err(),
    ];
    for error in refused {
        assert!(matches!(error, Error::NotFound { .. }), "{error}");
    }
    assert_eq!(names(&test, &test.owner).await, ["Noir"]);
    let told = entries(library.reader(), &ben, (Subject::Everything, None)).await.unwrap();
    let others = told.iter().any(|entry| entry.id == made.change_set);
    assert!(!others, "the history of another does not tell what they keep");

    set_default(library, &test.owner, Some(id), NOW).await.unwrap().unwrap();
    set_default(library, &ben, None, NOW).await.unwrap();
    let views = views::list(library.reader(), &test.owner).await.unwrap();
    assert!(views[0].is_default, "each has a start of their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_act_is_taken_back_and_done_again() {
    let test = films().await;
    let (library, owner) = (&test.library, &test.owner);
    let mut dumps = vec![test.dump().await];
    let first = keep(&test, "First").await;
    dumps.push(test.dump().await);
    let second = keep(&test, "Second").await;
    dumps.push(test.dump().await);
    let other = shelf("genre:Noir");
    rename(library, owner, (first, "Other"), NOW).await.unwrap().unwrap();
    dumps.push(test.dump().await);
    change(library, owner, (first, &other), NOW).await.unwrap().unwrap();
    dumps.push(test.dump().await);
    move_to(library, owner, (second, 0), NOW).await.unwrap().unwrap();
    dumps.push(test.dump().await);
    set_default(library, owner, Some(first), NOW).await.unwrap().unwrap();
    dumps.push(test.dump().await);
    set_default(library, owner, Some(second), NOW).await.unwrap().unwrap();
    dumps.push(test.dump().await);
    delete(library, owner, second, NOW).await.unwrap();
    dumps.push(test.dump().await);
    set_default(library, owner, Some(first), NOW).await.unwrap().unwrap();
    dumps.push(test.dump().await);

    let last = dumps.len() - 1;
    for before in (0..last).rev() {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
        assert_eq!(test.dump().await, dumps[before], "after taking back {}", last - before);
    }
    for (after, dump) in dumps.iter().enumerate().skip(1) {
        redo_last(library, owner, NOW).await.unwrap().unwrap();
        assert_eq!(test.dump().await, *dump, "after doing {after} again");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn views_stand_where_they_are_put() {
    let test = films().await;
    let (library, owner) = (&test.library, &test.owner);
    let mut order = Vec::new();
    for name in ["A", "B", "C", "D", "E"] {
        keep(&test, name).await;
        order.push(name.to_owned());
    }
    let start = test.dump().await;
    let moves: Vec<(usize, u32)> = (0..40).map(|n| ((n * 7) % 5, [1, 3, 0, 1, 9][n % 5])).collect();
    let mut moved = 0;
    for (from, to) in moves {
        let views = views::list(library.reader(), owner).await.unwrap();
        let step = move_to(library, owner, (views[from].id, to), NOW).await.unwrap();
        let name = order.remove(from);
        let place = usize::try_from(to).unwrap().min(order.len());
        order.insert(place, name);
        assert_eq!(step.is_none(), place == from);
        assert_eq!(names(&test, owner).await, order);
        moved += usize::from(step.is_some());
    }
    // Always into the same gap, until there is no room left in it.
    for _ in 0..24 {
        let views = views::list(library.reader(), owner).await.unwrap();
        move_to(library, owner, (views[4].id, 1), NOW).await.unwrap().unwrap();
        let name = order.remove(4);
        order.insert(1, name);
        assert_eq!(names(&test, owner).await, order);
        moved += 1;
    }
    for _ in 0..moved {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, start);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_is_taken_back_though_others_were_changed_since() {
    let test = films().await;
    let (library, owner) = (&test.library, &test.owner);
    let (first, second) = (keep(&test, "A").await, keep(&test, "B").await);
    let third = keep(&test, "C").await;
    let step = move_to(library, owner, (third, 0), NOW).await.unwrap().unwrap();
    delete(library, owner, first, NOW).await.unwrap();
    rename(library, owner, (second, "Z"), NOW).await.unwrap();
    undo(library, owner, step, NOW).await.unwrap();
    assert_eq!(names(&test, owner).await, ["Z", "C"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_taken_as_they_are_or_refused_with_the_reason() {
    let test = films().await;
    let (library, owner) = (&test.library, &test.owner);
    let hostile = ["'; DROP TABLE saved_views; --", "\u{202e}abc", "👩‍👩‍👧‍👦", "%_\\\"{name}", "映画"];
    for name in hostile {
        let id = keep(&test, name).await;
        let to = format!("{name}2");
        rename(library, owner, (id, &to), NOW).await.unwrap().unwrap();
        rename(library, owner, (id, name), NOW).await.unwrap().unwrap();
    }
    assert_eq!(names(&test, owner).await, hostile);
    let id = keep(&test, "Nul\0 and\nline").await;
    assert_eq!(names(&test, owner).await.last().unwrap(), "Nul and line");

    let long = "x".repeat(101);
    let new = async |name: &str| {
        problem(create(library, owner, (name, &shelf("")), NOW).await.unwrap_err())
    };
    assert_eq!(new("").await, Problem::Empty);
    assert_eq!(new(" \t\0").await, Problem::Empty);
    assert_eq!(new(&long).await, Problem::TooLong { max: 100 });
    assert_eq!(new("NUL AND LINE").await, Problem::Taken);
    let taken = rename(library, owner, (id, "映画"), NOW).await.unwrap_err();
    assert_eq!(problem(taken), Problem::Taken);
    let own = rename(library, owner, (id, "nul and line"), NOW).await.unwrap();
    assert!(own.is_some(), "the case of a name is its own");
    let endless = shelf(&"x ".repeat(10_001));
    let refused = create(library, owner, ("Endless", &endless), NOW).await.unwrap_err();
    assert_eq!(problem(refused), Problem::TooLong { max: 10_000 });
    assert_eq!(names(&test, owner).await.len(), hostile.len() + 1, "what is refused is not kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_two_hundred_views_at_most() {
    let test = films().await;
    for n in 0..VIEWS {
        keep(&test, &format!("View {n}")).await;
    }
    let one_more = create(&test.library, &test.owner, ("More", &shelf("")), NOW).await.unwrap_err();
    assert_eq!(problem(one_more), Problem::TooMany { max: VIEWS });
    assert_eq!(counts(&test).await.len(), VIEWS);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_whose_genre_was_deleted_says_so_and_comes_back_with_it() {
    let test = films().await;
    let (library, owner) = (&test.library, &test.owner);
    create(library, owner, ("Dark", &shelf("genre:Noir")), NOW).await.unwrap();
    let words = vocabulary::list(library.reader(), Vocabulary::Genres).await.unwrap();
    let noir = words.iter().find(|word| word.name == "Noir").unwrap().id;
    vocabulary::delete(library, owner, (Vocabulary::Genres, noir), NOW).await.unwrap();

    assert_eq!(names(&test, owner).await, ["Dark"]);
    let count = counts(&test).await.remove(0);
    assert_eq!(count.movies, 0);
    let problem = count.problem.unwrap();
    assert_eq!((problem.reason, &*problem.value), (QueryReason::UnknownName, "Noir"));

    undo_last(library, owner, NOW).await.unwrap().unwrap();
    let count = counts(&test).await.remove(0);
    assert_eq!((count.movies, count.problem), (2, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_that_cannot_be_understood_is_listed_all_the_same() {
    let test = films().await;
    let hostile = ["\"", "genre:", "nogenre:x", "(((", "NEAR(a b)", "year:1990..1980", "-", "*"];
    for (place, query) in hostile.iter().enumerate() {
        let name = format!("View {place}");
        create(&test.library, &test.owner, (&name, &shelf(query)), NOW).await.unwrap();
    }
    assert_eq!(names(&test, &test.owner).await.len(), hostile.len());
    let counts = counts(&test).await;
    assert_eq!(counts.len(), hostile.len());
    assert_eq!(counts[2].problem.as_ref().unwrap().reason, QueryReason::UnknownField);
    assert_eq!(counts[5].problem.as_ref().unwrap().reason, QueryReason::Backwards);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_view_opens_at_the_start() {
    let test = films().await;
    let (library, owner) = (&test.library, &test.owner);
    let (first, second) = (keep(&test, "A").await, keep(&test, "B").await);
    let start = async || {
        let views = views::list(library.reader(), owner).await.unwrap();
        let defaults = views.into_iter().filter(|view| view.is_default);
        defaults.map(|view| view.id).collect::<Vec<_>>()
    };
    assert_eq!(start().await, []);
    assert_eq!(set_default(library, owner, None, NOW).await.unwrap(), None);
    set_default(library, owner, Some(first), NOW).await.unwrap().unwrap();
    assert_eq!(set_default(library, owner, Some(first), NOW).await.unwrap(), None);
    set_default(library, owner, Some(second), NOW).await.unwrap().unwrap();
    assert_eq!(start().await, [second]);
    let gone = delete(library, owner, second, NOW).await.unwrap();
    assert_eq!(start().await, []);
    undo(library, owner, gone, NOW).await.unwrap();
    assert_eq!(start().await, [second]);
    set_default(library, owner, None, NOW).await.unwrap().unwrap();
    assert_eq!(start().await, []);
}
