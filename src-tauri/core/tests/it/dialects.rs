//! Every NFO dialect, on files of our own that have the traps of those in the wild.
//! `tests/fixtures/nfo/README.md` says what comes out of each.

use std::collections::BTreeMap;
use std::path::Path;

use lobbycard_core::history::Actor;
use lobbycard_core::library::stats;
use lobbycard_core::movies::MoviePage;
use lobbycard_core::transfer::{self, PlanStatus};
use lobbycard_core::values::CreditKind;

use crate::support::{NOW, TestLibrary, job};

fn fixtures() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/nfo"))
}

async fn imported() -> TestLibrary {
    let test = TestLibrary::new().await;
    let plan = transfer::plan(&test.library, fixtures(), &job()).await.unwrap();
    let actor = Actor::Person(&test.owner);
    transfer::apply(&test.library, actor, &plan, &job(), NOW).await.unwrap();
    test
}

/// The people of a job, in their order.
fn crew(page: &MoviePage, job: &str) -> Vec<String> {
    let crew = page.crew.iter().filter(|member| member.job == job);
    crew.map(|member| member.person.name.clone()).collect()
}

/// Performer, character, kind, credited name.
fn cast(page: &MoviePage) -> Vec<(&str, Option<&str>, CreditKind, Option<&str>)> {
    let character = |c: &lobbycard_core::casting::CastCredit| c.character.clone().map(|c| c.name);
    let names: Vec<Option<String>> = page.cast.iter().map(character).collect();
    let names: Vec<Option<&'static str>> =
        names.into_iter().map(|name| name.map(|name| &*name.leak())).collect();
    let credits = page.cast.iter().zip(names);
    credits.map(|(c, name)| (&*c.person.name, name, c.kind, c.credited_as.as_deref())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_new_the_same_or_skipped_with_its_reason() {
    let test = TestLibrary::new().await;
    let plan = transfer::plan(&test.library, fixtures(), &job()).await.unwrap();
    assert_eq!(plan.summary().new, 13);
    let mut skipped = BTreeMap::new();
    for row in plan.rows(Some(PlanStatus::Skipped), 0, 100) {
        skipped.insert(row.file, row.reason.to_string());
    }
    let expected = [
        ("manager/heron-17.nfo", "is the same film as manager/heron-15.nfo"),
        ("manager/link-only.nfo", "has no title"),
        ("manager/seven-kodi2.nfo", "is the same film as manager/seven-kodi.nfo"),
        ("manager/seven-legacy.nfo", "is the same film as manager/seven-kodi.nfo"),
        ("reader/album.nfo", "is not about a movie but <album>"),
        ("reader/artist.nfo", "is not about a movie but <artist>"),
        ("reader/episode.nfo", "is not about a movie but <episodedetails>"),
        ("reader/tvshow.nfo", "is not about a movie but <tvshow>"),
    ];
    let expected = expected.map(|(file, reason)| (file.to_owned(), reason.to_owned()));
    assert_eq!(skipped, BTreeMap::from(expected));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_files_say_is_in_the_library_once() {
    let test = imported().await;
    let stats = stats(test.library.reader()).await.unwrap();
    let counted = [
        "movies",
        "persons",
        "characters",
        "movie_characters",
        "movie_sets",
        "countries",
        "genres",
    ]
    .map(|table| stats[table]);
    assert_eq!(counted, [13, 73, 46, 57, 11, 17, 19]);
    let again = transfer::plan(&test.library, fixtures(), &job()).await.unwrap().summary();
    assert_eq!((again.new, again.same, again.conflict, again.skipped), (0, 13, 0, 8));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_dialect_gives_its_film() {
    let test = imported().await;
    for (title, original, released, minutes, directors, set) in [
        (
            "Salt Road",
            Some("Šlana cesta"),
            "2019-03-01",
            97,
            &["Jurij Brdnik"][..],
            Some("Coast Trilogy"),
        ),
        (
            "The Clockmaker's Debt",
            None,
            "2023-10-06",
            112,
            &["Imogen Thrale", "Wendell Ostrander Jr."],
            Some("Clockmaker Collection"),
        ),
        (
            "Le Phare de minuit",
            None,
            "1958-01-01",
            94,
            &["Odile Marchevent", "Basile Corvaisier"],
            Some("Les Phares"),
        ),
        ("Синий семафор", None, "1971-11-05", 101, &["Емельян Тропинин"], Some("Железная дорога")),
        ("海からの手紙", None, "2022-08-19", 88, &["水沢 佳乃"], Some("Les Phares")),
        (
            "Nine Dry Rivers",
            None,
            "1966-09-02",
            129,
            &["Consuelo Arriaga-Vidal"],
            Some("Dry Rivers"),
        ),
        (
            "Каштановый сад",
            Some("Castagneto"),
            "1984-01-01",
            116,
            &["Ottavio Lanzetti"],
            Some("Сады"),
        ),
        (
            "Glass Orchard & Sons",
            Some("Glasgarten & Söhne"),
            "1999-05-13",
            83,
            &["Kunibert Aschenbrand"],
            None,
        ),
        (
            "An Umbrella in June",
            None,
            "2011-06-24",
            105,
            &["Barnaby Quigg", "Lorne Haverstock, Jr."],
            Some("Weather Quartet"),
        ),
        ("The Heron Rises", None, "2006-01-01", 140, &["Selwyn Garrick"], Some("Heron Collection")),
        ("Rickshaw 2", None, "2001-01-01", 88, &["Géraud Castelnau"], Some("Рикша (Коллекция)")),
        ("7", None, "2008-08-19", 79, &["Solveig Arnhart"], Some("Workshop Collection")),
        (
            "Ada Finch's Last League",
            None,
            "2020-03-18",
            242,
            &["Ada Finch"],
            Some("Last League Collection"),
        ),
    ] {
        let page = test.page(title).await;
        assert_eq!(page.original_title.as_deref(), original, "{title}");
        assert_eq!(serde_json::to_value(page.release_date).unwrap()["date"], released, "{title}");
        assert_eq!(page.duration_minutes, Some(minutes), "{title}");
        assert_eq!(crew(&page, "director")[..1], directors[..1], "{title}");
        assert_eq!(page.set.as_ref().map(|set| &*set.name), set, "{title}");
    }
    let plot = test.page("Le Phare de minuit").await.description;
    let expected =
        "Un gardien écoute la mer & se tait\u{a0}; le laboratoire R&D de l’île, lui, parle trop…";
    assert_eq!(plot, expected, "entities of HTML and a bare & are text");
    assert_eq!(test.page("Nine Dry Rivers").await.description, "Only the outline is known.");
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_are_told_apart_in_every_dialect() {
    use CreditKind::{Acting, Uncredited, Voice};

    let test = imported().await;
    let clockmaker = test.page("The Clockmaker's Debt").await;
    for part in [
        ("Rowan Applegarth", Some("Silas Wick / The Hourglass"), Acting, None),
        ("Percival Stoat", Some("Grandfather Clock"), Voice, None),
        ("Imogen Thrale", Some("Landlady"), Uncredited, None),
    ] {
        assert!(cast(&clockmaker).contains(&part), "{part:?} in {:?}", cast(&clockmaker));
    }
    let lighthouse = test.page("Le Phare de minuit").await;
    for part in [
        ("Titouan Le Garrec", Some("Mousse"), Acting, Some("T. Garrec")),
        ("Armand Duquenoy", None, Acting, None),
        ("Ysée Montclair", None, Voice, None),
    ] {
        assert!(cast(&lighthouse).contains(&part), "{part:?} in {:?}", cast(&lighthouse));
    }
    let letter = test.page("海からの手紙").await;
    let voice = ("Ysée Montclair", Some("Mme Kervoal"), Voice, None);
    assert!(cast(&letter).contains(&voice), "{:?}", cast(&letter));
    let role = |page: &MoviePage| {
        let character = page.cast.iter().filter_map(|c| c.character.clone());
        character.filter(|c| c.name == "Mme Kervoal").map(|c| c.id).collect::<Vec<_>>()
    };
    assert_eq!(role(&letter), role(&lighthouse), "one character within the set");
    for title in ["Каштановый сад", "Rickshaw 2"] {
        let page = test.page(title).await;
        let is_crew = |part: &(&str, Option<&str>, CreditKind, Option<&str>)| {
            matches!(part.1, Some("Режиссёр" | "Сценарист"))
        };
        assert!(!cast(&page).iter().any(is_crew), "the crew is no cast of {title}");
    }
}
