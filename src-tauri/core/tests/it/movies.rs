//! The grid and the movie's page.

use lobbycard_core::ids::MovieId;
use lobbycard_core::movies::{self, MovieEdit, SortBy, SortDirection, edit, page, starting_with};
use lobbycard_core::{Error, Problem};

use crate::support::{NOW, TestLibrary, film};

#[tokio::test(flavor = "multi_thread")]
async fn titles_sort_past_their_article_and_beside_their_accents() {
    let test = TestLibrary::new()
        .await
        .film(film("The Zulu").year(1964))
        .film(film("Éclair").year(1950))
        .film(film("Eclipse").year(1962))
        .film(film("10 Things").year(1999))
        .film(film("2 Fast"))
        .imported()
        .await;

    let by_title = test.titles(SortBy::Title, SortDirection::Ascending).await;
    assert_eq!(by_title, ["2 Fast", "10 Things", "Éclair", "Eclipse", "The Zulu"]);
    let newest = test.titles(SortBy::Year, SortDirection::Descending).await;
    assert_eq!(newest, ["10 Things", "The Zulu", "Eclipse", "Éclair", "2 Fast"], "undated last");
}

#[tokio::test(flavor = "multi_thread")]
async fn type_ahead_knows_articles_accents_and_case() {
    let test = TestLibrary::new()
        .await
        .film(film("The Zulu"))
        .film(film("Éclair"))
        .film(film("Eclipse"))
        .film(film("12 Angry Men"))
        .imported()
        .await;

    let titles = async |prefix: &str| {
        let ids = starting_with(test.library.reader(), prefix).await.unwrap();
        let cards = movies::cards(test.library.reader(), &ids).await.unwrap();
        cards.into_iter().map(|card| card.title).collect::<Vec<_>>()
    };
    assert_eq!(titles("EC").await, ["Éclair", "Eclipse"]);
    assert_eq!(titles("z").await, ["The Zulu"]);
    assert_eq!(titles("1").await, ["12 Angry Men"], "numbers are typed digit by digit");
    assert!(titles("q").await.is_empty());
    assert!(titles("").await.is_empty(), "nothing typed, nothing looked for");
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_come_in_the_order_asked_and_without_what_is_gone() {
    let test = TestLibrary::new()
        .await
        .film(film("Nosferatu").year(1922).tag("genre", "Silent").tag("genre", "Horror"))
        .film(film("Metropolis").year(1927).tag("runtime", 153).tag("director", "Fritz Lang"))
        .imported()
        .await;
    let (first, second) = (test.movie("Nosferatu").await, test.movie("Metropolis").await);
    let gone = MovieId(999);

    let lines = movies::rows(test.library.reader(), &[second, gone, first]).await.unwrap();
    assert_eq!(lines.len(), 2, "what is gone is left out");
    assert_eq!(lines[0].card.title, "Metropolis");
    assert_eq!(lines[0].card.director.as_deref(), Some("Fritz Lang"));
    assert!(lines[0].genres.is_empty());
    assert_eq!(lines[1].genres, ["Horror", "Silent"]);
    assert_eq!(lines[1].added_at, test.page("Nosferatu").await.added_at);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_shows_every_imported_field() {
    let test = TestLibrary::new()
        .await
        .film(
            film("Nosferatu")
                .tag("originaltitle", "Nosferatu, eine Symphonie des Grauens")
                .tag("plot", "A clerk crosses the mountains.")
                .tag("premiered", "1922-03-04")
                .tag("runtime", 94)
                .tag("genre", "Horror")
                .tag("genre", "Silent")
                .tag("country", "Germany")
                .tag("country", "Weimar")
                .tag("director", "F. W. Murnau")
                .tag("credits", "Henrik Galeen")
                .tag("set", "Vampires")
                .id("imdb", "tt0013442")
                .actor("Max Schreck", "Graf Orlok")
                .actor("Greta Schröder", "Ellen")
                .poster([0, 90, 90]),
        )
        .imported()
        .await;

    let page = page(test.library.reader(), test.movie("Nosferatu").await).await.unwrap();
    assert_eq!(page.original_title.as_deref(), Some("Nosferatu, eine Symphonie des Grauens"));
    assert_eq!(page.description, "A clerk crosses the mountains.");
    assert_eq!(serde_json::to_value(page.release_date).unwrap()["date"], "1922-03-04");
    assert_eq!(page.duration_minutes, Some(94));
    assert_eq!(page.genres, ["Horror", "Silent"]);
    assert_eq!(page.countries, ["Germany", "Weimar"], "the first country first");
    let cast: Vec<_> = page.cast.iter().map(|c| (&*c.person.name, c.character.as_ref())).collect();
    assert_eq!(cast[0].0, "Max Schreck");
    assert_eq!(cast[0].1.unwrap().name, "Graf Orlok");
    let crew: Vec<_> = page.crew.iter().map(|c| (&*c.job, &*c.person.name)).collect();
    assert_eq!(crew, [("director", "F. W. Murnau"), ("writer", "Henrik Galeen")]);
    assert_eq!(page.set.unwrap().movies.len(), 1);
    assert_eq!(page.external_ids.len(), 1, "what the import remembers for itself is not shown");
    let poster = page.poster.unwrap();
    assert_eq!((poster.width, poster.height), (200, 300));
    assert!(poster.palette.is_empty(), "an import does not wait for what is derived");
    let served = test.library.files().serve(&poster.hash, Some(160)).unwrap();
    assert_eq!(image::load_from_memory(&served.bytes).unwrap().width(), 160);
    assert!(test.library.files().serve("../../etc/passwd", None).is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_moves_the_sort_title_that_followed_the_title() {
    let test = TestLibrary::new().await.film(film("The Zulu")).imported().await;
    let id = test.movie("The Zulu").await;
    let patch = |title: &str| MovieEdit::Title(title.to_owned());

    let changed = edit(&test.library, &test.owner, id, patch("  The Alamo "), NOW).await.unwrap();
    assert!(changed.is_some());
    let read = page(test.library.reader(), id).await.unwrap();
    assert_eq!((read.title.as_str(), read.sort_title.as_str()), ("The Alamo", "Alamo"));
    let again = edit(&test.library, &test.owner, id, patch("The Alamo"), NOW).await.unwrap();
    assert_eq!(again, None, "what is so already is no step of the history");

    let empty = edit(&test.library, &test.owner, id, patch("   "), NOW).await.unwrap_err();
    assert!(matches!(empty, Error::Invalid { field: "title", problem: Problem::Empty }));
    let gone = lobbycard_core::ids::MovieId(999);
    let gone = edit(&test.library, &test.owner, gone, patch("x"), NOW).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound { what: "movie" }));
}
