//! One change to many movies, movies that are one, and facts that contradict each other.

use lobbycard_core::accounts::Session;
use lobbycard_core::attention::{About, AttentionReason, attention};
use lobbycard_core::history::{Subject, bin, empty_bin, entries, restore, undo, undo_last};
use lobbycard_core::ids::MovieId;
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::movies::{
    self, BulkEdit, ListAction, MovieField, SameBecause, also_with, bulk_edit, bulk_preview,
    delete, duplicates, merge,
};
use lobbycard_core::people::{self, PersonChoice, PersonEdit};
use lobbycard_core::{Error, search, vocabulary};
use sea_orm::ConnectionTrait;

use crate::support::{NOW, TestLibrary, film, profile};

async fn shelf(count: usize) -> (TestLibrary, Vec<MovieId>) {
    let mut test = TestLibrary::new().await;
    for n in 0..count {
        let mut one = film(&format!("Film {n:03}")).year(1930).tag("genre", "Drama");
        if n % 2 == 0 {
            one = one.tag("director", "Ida Lupino").tag("director", "Agnès Varda");
        }
        if n % 3 == 0 {
            one = one.tag("country", "France").tag("country", "Italy");
        }
        test = test.film(one);
    }
    let test = test.imported().await;
    let sort = movies::MovieSort {
        by: movies::SortBy::Title,
        direction: movies::SortDirection::Ascending,
    };
    let ids = movies::ids(test.library.reader(), sort).await.unwrap();
    (test, ids)
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

async fn favor(test: &TestLibrary, user: &Session, movie: MovieId) {
    let insert = format!(
        "INSERT INTO user_favorites (user_id, movie_id, created_at, updated_at)
         VALUES ({}, {movie}, 1, 1)",
        user.user_id().0
    );
    let url = format!("sqlite://{}", test.places.library.join("library.sqlite").display());
    let db = sea_orm::Database::connect(url).await.unwrap();
    db.execute_unprepared(&insert).await.unwrap();
    db.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_preview_says_is_what_happens_and_one_step_takes_it_back() {
    let (test, ids) = shelf(12).await;
    let (library, owner) = (&test.library, &test.owner);
    let lupino = search::people(library.reader(), "lupino").await.unwrap()[0].person.id;
    let edits = [
        BulkEdit::Genres { action: ListAction::Add, names: texts(&["Noir", "Drama"]) },
        BulkEdit::Genres { action: ListAction::Remove, names: texts(&["drama"]) },
        BulkEdit::Genres { action: ListAction::Set, names: texts(&["Essay"]) },
        BulkEdit::Countries { action: ListAction::Add, names: texts(&["Italy"]) },
        BulkEdit::Countries { action: ListAction::Remove, names: texts(&["France"]) },
        BulkEdit::Countries { action: ListAction::Set, names: texts(&["Spain", "Peru"]) },
        BulkEdit::Directors {
            action: ListAction::Remove,
            people: vec![PersonChoice::Known(lupino)],
        },
        BulkEdit::Directors {
            action: ListAction::Add,
            people: vec![PersonChoice::New("Lotte Reiniger".to_owned())],
        },
        BulkEdit::Directors { action: ListAction::Set, people: vec![] },
        BulkEdit::Set { name: "The twelve".to_owned() },
        BulkEdit::Set { name: String::new() },
        BulkEdit::ReleaseDate { date: "1931-05".to_owned() },
        BulkEdit::ReleaseDate { date: String::new() },
    ];
    let expected = [12, 12, 12, 8, 4, 12, 6, 12, 12, 12, 12, 12, 12];
    let before = test.dump().await;
    for (one, changing) in edits.iter().zip(expected) {
        let unchanged = test.dump().await;
        let preview = bulk_preview(library, owner, (&ids, one), NOW).await.unwrap();
        assert_eq!(preview.changing, changing, "{one:?}");
        assert_eq!(test.dump().await, unchanged, "a preview writes nothing");
        for row in &preview.rows {
            assert_ne!(row.before, row.after, "{one:?}");
        }
        assert!(bulk_edit(library, owner, (&ids, one), NOW).await.unwrap().is_some());
        let again = bulk_edit(library, owner, (&ids, one), NOW).await.unwrap();
        let is_new = matches!(one, BulkEdit::Directors { action: ListAction::Add, .. });
        assert_eq!(again.is_some(), is_new, "{one:?}: the same again is no step");
        if is_new {
            undo_last(library, owner, NOW).await.unwrap();
        }
        assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound(), "{one:?}");
    }
    for _ in &edits {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bulk_edit_in_another_order_of_the_list_keeps_the_first() {
    let (test, ids) = shelf(3).await;
    let (library, owner) = (&test.library, &test.owner);
    let remove = BulkEdit::Countries { action: ListAction::Remove, names: texts(&["France"]) };
    let preview = bulk_preview(library, owner, (&ids, &remove), NOW).await.unwrap();
    assert_eq!(preview.rows[0].before, ["France", "Italy"]);
    assert_eq!(preview.rows[0].after, ["Italy"], "the second country is the first now");
    let bad = BulkEdit::ReleaseDate { date: "31 February".to_owned() };
    let bad = bulk_edit(library, owner, (&ids, &bad), NOW).await.unwrap_err();
    assert!(matches!(bad, Error::Invalid { field: "releaseDate", .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_film_twice_is_found_and_a_remake_is_not() {
    let test = TestLibrary::new()
        .await
        .film(film("Nosferatu").year(1922).id("imdb", "tt0013442"))
        .film(film("NOSFERATU (restored)").year(1923).id("imdb", "tt0013442"))
        .film(film("Nosferatu!").year(1979))
        .imported()
        .await;
    let (library, owner) = (&test.library, &test.owner);
    let restored = test.movie("NOSFERATU (restored)").await;
    // The import itself knows one id twice; by hand it happens later.
    let titled = movies::MovieEdit::Title("nosferatu!".to_owned());
    let draft =
        movies::MovieDraft { title: "Nosferatu!".to_owned(), release_date: "1922".to_owned() };
    movies::create(library, owner, &draft, NOW).await.unwrap();
    movies::edit(library, owner, restored, titled, NOW).await.unwrap();
    let date = movies::MovieEdit::ReleaseDate("1922-03-04".to_owned());
    movies::edit(library, owner, restored, date, NOW).await.unwrap();

    let found = duplicates(library.reader()).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].because, SameBecause::TitleAndYear);
    assert_eq!(found[0].movies.len(), 2, "the film of 1979 is another film");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_keeps_everybodys_favorites_and_every_casting_once() {
    let test = TestLibrary::new()
        .await
        .film(
            film("Laura")
                .year(1944)
                .tag("genre", "Noir")
                .tag("director", "Otto Preminger")
                .actor("Gene Tierney", "Laura Hunt")
                .actor("Clifton Webb", ""),
        )
        .film(
            film("Laura 4K")
                .tag("genre", "Crime")
                .tag("plot", "A portrait.")
                .tag("runtime", 88)
                .tag("director", "Rouben Mamoulian")
                .id("tmdb", "1939")
                .actor("Gene Tierney", "Laura Hunt")
                .actor("Clifton Webb", "Waldo Lydecker")
                .actor("Vincent Price", "Shelby")
                .actor("Judith Anderson", ""),
        )
        .imported()
        .await;
    let (library, owner) = (&test.library, &test.owner);
    let ben = profile(library, "Ben").await;
    let (keep, gone) = (test.movie("Laura").await, test.movie("Laura 4K").await);
    favor(&test, owner, keep).await;
    favor(&test, owner, gone).await;
    favor(&test, &ben, gone).await;
    let before = test.dump().await;

    let take = [MovieField::Description, MovieField::Duration];
    merge(library, owner, (gone, keep), &take, NOW).await.unwrap();
    let page = movies::page(library.reader(), keep).await.unwrap();
    assert_eq!((&*page.title, &*page.description), ("Laura", "A portrait."));
    assert_eq!(page.duration_minutes, Some(88));
    assert_eq!(page.genres, ["Crime", "Noir"]);
    assert_eq!(page.external_ids.len(), 1);
    assert_eq!(page.crew.len(), 1, "one of two first directors was chosen");
    let cast: Vec<(&str, &str)> = page
        .cast
        .iter()
        .map(|c| (&*c.person.name, c.character.as_ref().map_or("", |c| &*c.name)))
        .collect();
    assert_eq!(
        cast,
        [
            ("Gene Tierney", "Laura Hunt"),
            ("Clifton Webb", ""),
            ("Clifton Webb", "Waldo Lydecker"),
            ("Vincent Price", "Shelby"),
            ("Judith Anderson", ""),
        ]
    );
    let favorites = lobbycard_core::library::stats(library.reader()).await.unwrap();
    assert_eq!(favorites["user_favorites"], 2, "one of Ada, one of Ben");
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());
    undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bin_gives_back_one_thing_with_all_that_hung_on_it() {
    let test = TestLibrary::new()
        .await
        .film(film("One").tag("genre", "Drama").actor("Ann", "A").actor("Bob", ""))
        .film(film("Two").tag("director", "Ann").actor("Ann", "A"))
        .imported()
        .await;
    let (library, owner) = (&test.library, &test.owner);
    let (one, two) = (test.movie("One").await, test.movie("Two").await);
    let page = movies::page(library.reader(), one).await.unwrap();
    let step = delete(library, owner, &[one, two], NOW).await.unwrap().unwrap();

    let lying = bin(library.reader(), owner).await.unwrap();
    let said: Vec<_> = lying.iter().map(|e| (&*e.name, e.castings, e.links)).collect();
    assert_eq!(said, [("Two", 1, 0), ("One", 2, 1)]);
    restore(library, owner, lying[1].change, NOW).await.unwrap();
    let mut back = movies::page(library.reader(), one).await.unwrap();
    back.cast.iter_mut().zip(&page.cast).for_each(|(now, then)| {
        now.person.namesake.clone_from(&then.person.namesake);
    });
    assert_eq!(back, page, "as it was");
    assert_eq!(bin(library.reader(), owner).await.unwrap().len(), 1);
    let twice = restore(library, owner, lying[1].change, NOW).await.unwrap_err();
    assert!(matches!(twice, Error::NotFound { .. }), "it is not in the bin any more");
    let refused = undo(library, owner, step, NOW).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict { .. }), "{refused}");

    let ann = search::people(library.reader(), "ann").await.unwrap()[0].person.id;
    people::delete(library, owner, ann, NOW).await.unwrap();
    let lying = bin(library.reader(), owner).await.unwrap();
    restore(library, owner, lying[0].change, NOW).await.unwrap();
    assert_eq!(movies::page(library.reader(), one).await.unwrap().cast.len(), 2);
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());

    let ben = profile(library, "Ben").await;
    assert!(matches!(empty_bin(library, &ben).await.unwrap_err(), Error::OwnerOnly));
    assert_eq!(empty_bin(library, owner).await.unwrap(), 1);
    assert!(bin(library.reader(), owner).await.unwrap().is_empty());
    let steps = entries(library.reader(), owner, (Subject::Everything, None)).await.unwrap();
    let emptied = steps.iter().find(|entry| entry.id == step).unwrap();
    assert!(!emptied.can_undo, "what is gone for good is not offered");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_country_comes_back_to_its_movies_and_people() {
    let (test, _) = shelf(4).await;
    let (library, owner) = (&test.library, &test.owner);
    let ann = people::create(library, owner, "Ann", NOW).await.unwrap().id;
    let country = PersonEdit::Country("France".to_owned());
    people::edit(library, owner, ann, country, NOW).await.unwrap();
    let words = vocabulary::list(library.reader(), vocabulary::Vocabulary::Countries).await;
    let france = words.unwrap().into_iter().find(|word| word.name == "France").unwrap().id;
    let which = (vocabulary::Vocabulary::Countries, france);
    vocabulary::delete(library, owner, which, NOW).await.unwrap();
    let lying = bin(library.reader(), owner).await.unwrap();
    restore(library, owner, lying[0].change, NOW).await.unwrap();
    let page = people::page(library.reader(), ann).await.unwrap();
    assert_eq!(page.country.as_deref(), Some("France"));
    assert_eq!(test.page("Film 000").await.countries, ["France", "Italy"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn contradictions_are_told_and_nothing_else() {
    let test = TestLibrary::new()
        .await
        .film(film("Plain").year(1930).tag("runtime", 100).actor("Ann", "A"))
        .film(film("Epic").tag("runtime", 1_201))
        .film(film("Late").year(2020).tag("director", "Ann"))
        .imported()
        .await;
    let (library, owner) = (&test.library, &test.owner);
    let db = library.reader();
    let ann = search::people(db, "ann").await.unwrap()[0].person.id;
    let of = async |born: &str, died: &str| {
        people::edit(library, owner, ann, PersonEdit::Born(born.to_owned()), NOW).await.unwrap();
        people::edit(library, owner, ann, PersonEdit::Died(died.to_owned()), NOW).await.unwrap();
        let items = attention(library.reader(), About::Person(ann)).await.unwrap();
        items.into_iter().map(|item| (item.reason, item.title, item.value)).collect::<Vec<_>>()
    };
    let early = movies::MovieEdit::ReleaseDate("1650".to_owned());
    movies::edit(library, owner, test.movie("Epic").await, early, NOW).await.unwrap();
    let late = || "Late".to_owned();
    assert_eq!(of("1930", "").await, [], "in the year of birth nothing is certain");
    assert_eq!(
        of("1931", "").await,
        [(AttentionReason::BornAfterRelease, "Plain".to_owned(), 1931)]
    );
    assert_eq!(of("1909", "").await, [(AttentionReason::Over110, late(), 111)]);
    assert_eq!(of("1910", "2019").await, [(AttentionReason::AfterDeath, late(), 2019)]);
    let epic = attention(db, About::Movie(test.movie("Epic").await)).await.unwrap();
    let reasons: Vec<_> = epic.iter().map(|item| item.reason).collect();
    assert_eq!(reasons, [AttentionReason::LongDuration, AttentionReason::EarlyRelease]);
    assert_eq!(attention(db, About::Everything).await.unwrap().len(), 3);
    assert!(attention(db, About::Movie(test.movie("Plain").await)).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn other_films_of_the_same_people_come_by_how_many_they_share() {
    let test = TestLibrary::new()
        .await
        .film(film("Casablanca").tag("director", "Curtiz").actor("Bogart", "R").actor("Lorre", "U"))
        .film(film("Maltese").actor("Bogart", "S").actor("Lorre", "J"))
        .film(film("Sea Hawk").tag("director", "Curtiz"))
        .film(film("Stranger").actor("Nobody", "N"))
        .imported()
        .await;
    let id = test.movie("Casablanca").await;
    let also = also_with(test.library.reader(), id).await.unwrap();
    let said: Vec<_> = also.iter().map(|also| (&*also.movie.title, also.shared)).collect();
    assert_eq!(said, [("Maltese", 2), ("Sea Hawk", 1)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_from_the_bin_names_only_what_is_still_there() {
    let test = TestLibrary::new()
        .await
        .film(
            film("One")
                .tag("director", "Ann Lee")
                .tag("director", "Bo Ek")
                .tag("country", "France")
                .tag("country", "Italy")
                .tag("set", "Letters"),
        )
        .film(film("Two").actor("Cy Poe", "A"))
        .imported()
        .await;
    let (library, owner) = (&test.library, &test.owner);
    let db = library.reader();
    let one = test.movie("One").await;
    delete(library, owner, &[one], NOW).await.unwrap();
    let person = async |name: &str| search::people(db, name).await.unwrap()[0].person.id;
    let (ann, cy) = (person("ann lee").await, person("cy poe").await);
    people::merge(library, owner, (ann, cy), &[], NOW).await.unwrap();
    for (which, name) in
        [(vocabulary::Vocabulary::Countries, "France"), (vocabulary::Vocabulary::Sets, "Letters")]
    {
        let words = vocabulary::list(db, which).await.unwrap();
        let id = words.into_iter().find(|word| word.name == name).unwrap().id;
        vocabulary::delete(library, owner, (which, id), NOW).await.unwrap();
    }

    let lying = bin(db, owner).await.unwrap();
    let movie = lying.iter().find(|entry| entry.name == "One").unwrap();
    restore(library, owner, movie.change, NOW).await.unwrap();
    let page = movies::page(db, one).await.unwrap();
    let crew: Vec<&str> = page.crew.iter().map(|credit| &*credit.person.name).collect();
    assert_eq!(crew, ["Bo Ek"], "the next one takes the place of the first");
    assert_eq!(page.countries, ["Italy"]);
    assert!(page.set.is_none());
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());
}
