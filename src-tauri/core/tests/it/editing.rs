//! Changing movies by hand, a field at a time.

use lobbycard_core::history::undo_last;
use lobbycard_core::ids::{MovieId, PersonId};
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::movies::{
    self, CrewMember, MovieDraft, MovieEdit, MoviePage, create, delete, duplicate, edit,
};
use lobbycard_core::people::PersonChoice;
use lobbycard_core::{Error, Problem};

use crate::support::{NOW, TestLibrary, film};

fn text(text: &str) -> String {
    text.to_owned()
}

fn new(name: &str) -> PersonChoice {
    PersonChoice::New(name.to_owned())
}

async fn page(test: &TestLibrary, id: MovieId) -> MoviePage {
    movies::page(test.library.reader(), id).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_is_written_read_and_taken_back() {
    let test = TestLibrary::new().await.film(film("Sunrise").year(1927)).imported().await;
    let (library, owner, id) = (&test.library, &test.owner, test.movie("Sunrise").await);
    let before = test.dump().await;
    let edits = [
        MovieEdit::Title(text("  The Sun\nRise ")),
        MovieEdit::OriginalTitle(text("Sonnenaufgang")),
        MovieEdit::SortTitle(text("Sonne")),
        MovieEdit::Description(text("Two people.\r\nA city.")),
        MovieEdit::ReleaseDate(text("1927-09-23")),
        MovieEdit::Duration(Some(94)),
        MovieEdit::Budget(Some(9_007_199_254_740_991)),
        MovieEdit::BudgetCurrency(text("dem")),
        MovieEdit::Genres(vec![text("Drama"), text("Romance"), text("DRAMA")]),
        MovieEdit::Countries(vec![text("Germany"), text("United States")]),
        MovieEdit::Set(text("Silent")),
        MovieEdit::Directors(vec![new("F. W. Murnau"), new("Ida Lupino")]),
        MovieEdit::Crew(vec![CrewMember { person: new("Carl Mayer"), job: text("Writer") }]),
    ];
    let steps = edits.len();
    for one in edits.clone() {
        let field = one.field();
        assert!(edit(library, owner, id, one, NOW).await.unwrap().is_some(), "{field}");
    }

    let read = page(&test, id).await;
    assert_eq!((&*read.title, &*read.sort_title), ("The Sun Rise", "Sonne"));
    assert_eq!(read.original_title.as_deref(), Some("Sonnenaufgang"));
    assert_eq!(read.description, "Two people.\nA city.");
    assert_eq!(read.release_date.unwrap().date.to_string(), "1927-09-23");
    assert_eq!((read.duration_minutes, read.budget), (Some(94), Some(9_007_199_254_740_991)));
    assert_eq!(read.budget_currency, "DEM");
    assert_eq!(read.genres, ["Drama", "Romance"]);
    assert_eq!(read.countries, ["Germany", "United States"], "the first country stays first");
    assert_eq!(read.set.unwrap().name, "Silent");
    let crew: Vec<_> = read.crew.iter().map(|c| (&*c.person.name, &*c.job)).collect();
    assert_eq!(
        crew,
        [("F. W. Murnau", "director"), ("Ida Lupino", "director"), ("Carl Mayer", "writer")]
    );
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());

    // Known people are told by their ids; the same again is no step.
    let ids: Vec<PersonId> = read.crew.iter().map(|credit| credit.person.id).collect();
    let same = MovieEdit::Directors(vec![PersonChoice::Known(ids[0]), PersonChoice::Known(ids[1])]);
    assert_eq!(edit(library, owner, id, same, NOW).await.unwrap(), None);
    let genres = MovieEdit::Genres(vec![text("romance"), text("drama")]);
    assert_eq!(edit(library, owner, id, genres, NOW).await.unwrap(), None);

    for _ in 0..steps {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before, "all steps back, nothing is left of them");
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_keep_what_stays_and_drop_what_goes() {
    let test = TestLibrary::new()
        .await
        .film(film("Metropolis").tag("director", "Fritz Lang").tag("genre", "Émigré"))
        .imported()
        .await;
    let (library, owner, id) = (&test.library, &test.owner, test.movie("Metropolis").await);
    let folded = MovieEdit::Genres(vec![text("ÉMIGRÉ")]);
    assert_eq!(edit(library, owner, id, folded, NOW).await.unwrap(), None, "it is the same genre");

    let lang = page(&test, id).await.crew[0].person.id;
    let swapped = MovieEdit::Directors(vec![new("Thea von Harbou"), PersonChoice::Known(lang)]);
    edit(library, owner, id, swapped, NOW).await.unwrap();
    let read = page(&test, id).await;
    let directors: Vec<&str> = read.crew.iter().map(|credit| &*credit.person.name).collect();
    assert_eq!(directors, ["Thea von Harbou", "Fritz Lang"]);

    for cleared in [
        MovieEdit::Directors(vec![]),
        MovieEdit::Genres(vec![]),
        MovieEdit::Countries(vec![]),
        MovieEdit::ReleaseDate(text(" ")),
        MovieEdit::Set(text("")),
    ] {
        edit(library, owner, id, cleared, NOW).await.unwrap();
    }
    let read = page(&test, id).await;
    assert!(read.crew.is_empty() && read.genres.is_empty() && read.release_date.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_refused_with_its_field_and_writes_nothing() {
    let test = TestLibrary::new().await.film(film("Nanook")).imported().await;
    let (library, owner, id) = (&test.library, &test.owner, test.movie("Nanook").await);
    let before = test.dump().await;
    let refused: [(MovieEdit, &str, Problem); 13] = [
        (MovieEdit::Title("x".repeat(4_000)), "title", Problem::TooLong { max: 1_000 }),
        (MovieEdit::Title(text(" \0\n ")), "title", Problem::Empty),
        (MovieEdit::ReleaseDate(text("0000-00-00")), "releaseDate", Problem::NotADate),
        (MovieEdit::ReleaseDate(text("1979-02-31")), "releaseDate", Problem::NotADate),
        (MovieEdit::ReleaseDate(text("12")), "releaseDate", Problem::NotADate),
        (MovieEdit::Duration(Some(0)), "duration", Problem::OutOfRange { min: 1, max: 44_640 }),
        (
            MovieEdit::Budget(Some(-1)),
            "budget",
            Problem::OutOfRange { min: 0, max: 9_007_199_254_740_991 },
        ),
        (
            MovieEdit::Budget(Some(1_000_000_000_000_000_000)),
            "budget",
            Problem::OutOfRange { min: 0, max: 9_007_199_254_740_991 },
        ),
        (MovieEdit::BudgetCurrency(text("1,5 Mio")), "budgetCurrency", Problem::NotACurrency),
        (MovieEdit::Genres(vec![text("Drama"), text(" ")]), "genres", Problem::Empty),
        (MovieEdit::Countries(vec!["x".repeat(101)]), "countries", Problem::TooLong { max: 100 }),
        (MovieEdit::Directors(vec![new("")]), "directors", Problem::Empty),
        (
            MovieEdit::Crew(vec![CrewMember { person: new("Ann"), job: text("Director") }]),
            "crew",
            Problem::Elsewhere,
        ),
    ];
    for (one, field, problem) in refused {
        match edit(library, owner, id, one, NOW).await.unwrap_err() {
            Error::Invalid { field: its, problem: said } => {
                assert_eq!((its, said), (field, problem));
            }
            other => panic!("{field}: {other}"),
        }
    }
    let nobody = MovieEdit::Directors(vec![PersonChoice::Known(PersonId(999))]);
    let gone = edit(library, owner, id, nobody, NOW).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound { what: "person" }));
    assert_eq!(test.dump().await, before, "a genre that was new beside a bad one is not kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn titles_of_every_script_are_kept_as_they_were_typed() {
    let test = TestLibrary::new().await.film(film("A")).imported().await;
    let (library, owner, id) = (&test.library, &test.owner, test.movie("A").await);
    for title in ["شهرزاد", "Cafe\u{301} 🎬", "千と千尋の神隠し", "Z̸a̷l̵g̶o̸"]
    {
        edit(library, owner, id, MovieEdit::Title(text(title)), NOW).await.unwrap();
        assert_eq!(page(&test, id).await.title, title);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_movie_is_made_copied_and_deleted_and_each_is_one_step() {
    let test = TestLibrary::new()
        .await
        .film(
            film("M")
                .year(1931)
                .tag("genre", "Crime")
                .tag("country", "Germany")
                .tag("country", "France")
                .tag("director", "Fritz Lang")
                .tag("credits", "Thea von Harbou")
                .actor("Peter Lorre", "Hans Beckert")
                .actor("Inge Landgut", ""),
        )
        .imported()
        .await;
    let (library, owner) = (&test.library, &test.owner);
    let before = test.dump().await;

    let draft = MovieDraft { title: text("The Testament"), release_date: text("1933") };
    let made = create(library, owner, &draft, NOW).await.unwrap();
    let read = page(&test, made.id).await;
    assert_eq!((&*read.title, &*read.sort_title), ("The Testament", "Testament"));

    let original = test.movie("M").await;
    let copy = duplicate(library, owner, (original, "M (copy)"), NOW).await.unwrap();
    let (one, two) = (page(&test, original).await, page(&test, copy.id).await);
    assert_eq!((one.genres, one.countries, one.crew), (two.genres, two.countries, two.crew));
    let cast = |page: &MoviePage| page.cast.iter().map(|c| c.person.id).collect::<Vec<_>>();
    let (one, two) = (page(&test, original).await, page(&test, copy.id).await);
    assert_eq!(cast(&one), cast(&two));

    let deleted = delete(library, owner, &[original, made.id], NOW).await.unwrap();
    assert!(deleted.is_some());
    let gone = movies::page(library.reader(), original).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound { what: "movie" }));
    let again = delete(library, owner, &[original], NOW).await.unwrap();
    assert_eq!(again, None, "what is gone is not deleted twice");
    let edited = edit(library, owner, original, MovieEdit::Title(text("x")), NOW).await;
    assert!(matches!(edited.unwrap_err(), Error::NotFound { what: "movie" }));
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());

    for _ in 0..3 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}
