//! Who is the same: people and characters of an import, and those of the library.

use lobbycard_core::library::stats;
use lobbycard_core::search::{Asker, search};

use crate::support::{TestLibrary, film};

async fn persons(test: &TestLibrary) -> i64 {
    stats(test.library.reader()).await.unwrap()["persons"]
}

#[tokio::test(flavor = "multi_thread")]
async fn namesakes_with_different_ids_are_two_people() {
    let test = TestLibrary::new()
        .await
        .film(film("Shame").player("Michelle Williams", "Anna", &[("tmdbid", "1812")]))
        .film(film("Songs").player("Michelle Williams", "Herself", &[("tmdbid", "88")]))
        .film(film("Venom").player("Michelle Williams", "Anne", &[("tmdbid", "1812")]))
        .imported()
        .await;
    let found = search(test.library.reader(), Asker::NOBODY, "michelle").await.unwrap().people;
    let credits: Vec<i32> = found.iter().map(|hit| hit.row.credits).collect();
    assert_eq!(credits, [2, 1], "one id is one person, two ids are two");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_binds_a_name_is_assumed_and_a_contradiction_is_new() {
    let test = TestLibrary::new()
        .await
        .film(
            film("Alien").player("Ian Holm", "Ash", &[("tmdbid", "65")]).actor("John Hurt", "Kane"),
        )
        .imported()
        .await;
    assert_eq!(persons(&test).await, 2);
    film("Brazil")
        .player("Sir Ian Holm", "Kurtzmann", &[("tmdbid", "65")])
        .player("John Hurt", "Somebody", &[("imdbid", "nm0000457")])
        .write(&test.films);
    film("Henry V").player("Ian Holm", "Fluellen", &[("tmdbid", "99")]).write(&test.films);
    let plan = test.plan().await;
    let assumed = plan.assumed_same(0, 10);
    assert_eq!(plan.summary().assumed_same, 1);
    assert_eq!((&*assumed[0].name, assumed[0].movies, assumed[0].credits), ("John Hurt", 1, 1));
    let summary = test.import().await;
    assert_eq!(summary.people_added, 1, "another id is another Ian Holm");
    let found = search(test.library.reader(), Asker::NOBODY, "ian holm").await.unwrap().people;
    let credits: Vec<i32> = found.iter().map(|hit| hit.row.credits).collect();
    assert_eq!(credits, [2, 1], "the id outweighs the name");

    // What was assumed has become known: the id was learned with the import.
    film("Elephant").player("J. Hurt", "Merrick", &[("imdbid", "nm0000457")]).write(&test.films);
    assert_eq!(test.plan().await.summary().assumed_same, 0);
    assert_eq!(test.import().await.people_added, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_of_the_library_is_two_people_of_an_import() {
    let test = TestLibrary::new().await.film(film("Old").actor("Ann Lee", "A")).imported().await;
    film("One").player("Ann Lee", "B", &[("tmdbid", "1")]).write(&test.films);
    film("Two").player("Ann Lee", "C", &[("tmdbid", "2")]).write(&test.films);
    assert_eq!(test.import().await.people_added, 1, "one is assumed, the other is new");
    assert_eq!(persons(&test).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_binds_by_performer_or_set_and_by_nothing_else() {
    let test = TestLibrary::new()
        .await
        .film(film("Dr. No").tag("set", "James Bond").actor("Sean Connery", "James Bond"))
        .film(film("GoldenEye").tag("set", "James Bond").actor("Pierce Brosnan", "James Bond"))
        .film(film("Casino Royale 67").actor("David Niven", "James Bond"))
        .film(film("Never Say Never").actor("Sean Connery", "James Bond"))
        .film(film("Bar A").actor("A", "Tony"))
        .film(film("Bar B").actor("B", "Tony"))
        .imported()
        .await;
    let db = test.library.reader();
    let credits = |text: &'static str| async move {
        let found = search(db, Asker::NOBODY, text).await.unwrap().characters;
        found.iter().map(|hit| hit.row.movies).collect::<Vec<_>>()
    };
    assert_eq!(credits("james bond").await, [3, 1], "the set and the performer join, Niven stays");
    assert_eq!(credits("tony").await, [1, 1], "two films, two performers: two men called Tony");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_role_is_one_character_and_its_words_are_kept() {
    let test = TestLibrary::new()
        .await
        .film(film("Batman Begins").actor("Christian Bale", "Bruce Wayne / Batman"))
        .imported()
        .await;
    let page = test.page("Batman Begins").await;
    let character = page.cast[0].character.as_ref().unwrap();
    assert_eq!(character.name, "Bruce Wayne / Batman");
    assert_eq!(page.cast[0].role_text.as_deref(), Some("Bruce Wayne / Batman"));
}

#[tokio::test(flavor = "multi_thread")]
async fn portraits_lie_in_a_folder_of_their_own_and_bad_ones_are_named() {
    let test = TestLibrary::new()
        .await
        .film(film("Alien").actor("Ian Holm", "Ash").actor("John Hurt", "Kane").poster([9, 9, 9]));
    let actors = test.films.join("Alien/.actors");
    std::fs::create_dir(&actors).unwrap();
    let red = image::RgbImage::from_pixel(40, 50, image::Rgb([200, 0, 0]));
    red.save_with_format(actors.join("Ian_Holm.tbn"), image::ImageFormat::Png).unwrap();
    std::fs::write(actors.join("John_Hurt.jpg"), "no picture").unwrap();
    let summary = test.import().await;
    assert_eq!((summary.posters_added, summary.problems.len()), (1, 1));
    let problem = &summary.problems[0].reason;
    assert_eq!((problem.code, &*problem.params["file"]), ("portraitUnreadable", "John_Hurt.jpg"));
    let cast = test.page("Alien").await.cast;
    let portraits: Vec<bool> = cast.iter().map(|credit| credit.person.photo.is_some()).collect();
    assert_eq!(portraits, [true, false]);
}
