//! Importing folders of NFO files.

use lobbycard_core::history::Actor;
use lobbycard_core::library::{CheckDepth, check, counts};
use lobbycard_core::movies::{MovieEdit, edit};
use lobbycard_core::transfer::{self, Job, PlanStatus, Progress, ProgressStage};
use lobbycard_core::values::{CharacterRole, CreditKind};
use lobbycard_core::{Error, search};
use tokio_util::sync::CancellationToken;

use crate::support::{NOW, TestLibrary, film, job};

async fn rows(test: &TestLibrary) -> Vec<(PlanStatus, String, &'static str)> {
    let rows = test.plan().await.rows(None, 0, 100);
    rows.into_iter().map(|row| (row.status, row.file, row.reason.code)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_folder_twice_plans_nothing_the_second_time() {
    let test = TestLibrary::new()
        .await
        .film(film("Alien").year(1979).id("imdb", "tt0078748").actor("Ian Holm", "Ash"))
        .film(film("Brazil").year(1985).tag("director", "Terry Gilliam").tag("country", "UK"))
        .film(film("Cube").tag("genre", "Horror").tag("set", "Cubes").tag("credits", "A B"));
    assert_eq!(test.plan().await.summary().new, 3, "planning writes nothing");
    let first = test.import().await;
    assert_eq!((first.movies_added, first.people_added, first.characters_added), (3, 3, 1));

    let again = test.plan().await.summary();
    assert_eq!((again.new, again.same, again.conflict, again.skipped), (0, 3, 0, 0));
    let dump = test.dump().await;
    let second = test.import().await;
    assert_eq!(second.change_set, None, "nothing done is no step to take back");
    assert_eq!(test.dump().await, dump);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_edited_by_hand_stays_and_is_known_again() {
    let test = TestLibrary::new().await.film(film("Alien").year(1979)).imported().await;
    let patch = MovieEdit::Title("Alien, my cut".to_owned());
    edit(&test.library, &test.owner, test.movie("Alien").await, patch, NOW).await.unwrap();

    let file = "Alien/movie.nfo".to_owned();
    assert_eq!(rows(&test).await, [(PlanStatus::Conflict, file, "differs")]);
    let dump = test.dump().await;
    test.import().await;
    assert_eq!(test.dump().await, dump, "the hand-made value wins");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_films_of_one_name_are_told_apart_and_one_film_in_two_files_is_one() {
    let test = TestLibrary::new()
        .await
        .film(film("Nosferatu").year(1922))
        .film(film("Nosferatu ").year(1979));
    let copy = test.films.join("Copy");
    std::fs::create_dir(&copy).unwrap();
    std::fs::copy(test.films.join("Nosferatu/movie.nfo"), copy.join("nosferatu.nfo")).unwrap();
    let rows = test.plan().await.rows(None, 0, 10);
    let twin = rows.iter().find(|row| row.reason.code == "sameFilm").unwrap();
    assert_eq!(twin.reason.params["file"], "Copy/nosferatu.nfo", "the other file is named");
    assert_eq!(test.import().await.movies_added, 2, "a remake of another year is another film");
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_files_are_named_and_the_rest_goes_on() {
    let test = TestLibrary::new().await.film(film("Good").poster([1, 2, 3]));
    let put = |folder: &str, name: &str, bytes: &[u8]| {
        let folder = test.films.join(folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), bytes).unwrap();
        folder
    };
    put("Text", "movie.nfo", b"just words");
    put("Show", "tvshow.nfo", b"<tvshow><title>T</title></tvshow>");
    put("Untitled", "movie.nfo", b"<movie><year>1999</year></movie>");
    put(
        "Entities",
        "movie.nfo",
        b"<!DOCTYPE movie [<!ENTITY a 'b'>]><movie><title>&a;</title></movie>",
    );
    let huge = put("Huge", "movie.nfo", b"");
    std::fs::File::options()
        .write(true)
        .open(huge.join("movie.nfo"))
        .unwrap()
        .set_len(2_000_000_000)
        .unwrap();
    let fake = put("Fake poster", "movie.nfo", b"<movie><title>Fake</title></movie>");
    std::fs::write(fake.join("poster.jpg"), "not a picture at all").unwrap();
    std::fs::create_dir_all(test.films.join("Folder").join("movie.nfo")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(&test.films, test.films.join("Loop")).unwrap();
        let broken = put("Broken", "readme.txt", b"");
        symlink(broken.join("nowhere"), broken.join("movie.nfo")).unwrap();
    }

    let plan = test.plan().await;
    let skipped = plan.rows(Some(PlanStatus::Skipped), 0, 100);
    let codes: Vec<_> = skipped.iter().map(|row| (&*row.file, row.reason.code)).collect();
    let expected = [
        ("Broken/movie.nfo", "unreadable"),
        ("Entities/movie.nfo", "forbiddenDoctype"),
        ("Folder/movie.nfo", "notFile"),
        ("Huge/movie.nfo", "tooLarge"),
        ("Loop", "folderLoop"),
        ("Show/tvshow.nfo", "notMovie"),
        ("Text/movie.nfo", "notXml"),
        ("Untitled/movie.nfo", "noTitle"),
    ];
    assert_eq!(codes, expected);
    let summary = test.import().await;
    assert_eq!((summary.movies_added, summary.posters_added), (2, 1));
    assert_eq!(summary.problems[0].file, "Fake poster/movie.nfo");
    assert_eq!(summary.problems[0].reason.params["file"], "poster.jpg");
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}

/// A picture of one kind that ends in its middle, or is written over there.
fn damaged(format: image::ImageFormat) -> Vec<u8> {
    let pixels = image::RgbImage::from_fn(203, 301, |x, y| {
        image::Rgb([(x * y) as u8, (x * 3) as u8, (y * 5) as u8])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, format).unwrap();
    let mut bytes = bytes.into_inner();
    let middle = bytes.len() / 2;
    match format {
        image::ImageFormat::Jpeg | image::ImageFormat::Png => bytes[middle..middle + 300].fill(0),
        _ => bytes.truncate(middle),
    }
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_poster_is_never_stored_and_the_one_there_was_stays() {
    use image::ImageFormat::{Bmp, Gif, Jpeg, Png, Tiff, WebP};
    let test = TestLibrary::new().await.film(film("Kept").poster([1, 2, 3])).imported().await;
    let poster = test.page("Kept").await.poster.unwrap();
    let kinds = [Bmp, Gif, Jpeg, Png, Tiff, WebP];
    let mut test = test;
    for kind in kinds {
        test = test.film(film(&format!("{kind:?}")));
        // The bytes decide the type, never the name.
        std::fs::write(test.films.join(format!("{kind:?}/poster.jpg")), damaged(kind)).unwrap();
    }
    std::fs::write(test.films.join("Kept/poster.png"), damaged(Png)).unwrap();
    let summary = test.import().await;
    assert_eq!((summary.movies_added, summary.posters_added), (6, 0));
    let told: Vec<_> = summary.problems.iter().map(|problem| problem.file.clone()).collect();
    assert_eq!(told, kinds.map(|kind| format!("{kind:?}/movie.nfo")));
    for problem in &summary.problems {
        let reason = &problem.reason;
        assert_eq!((reason.code, &*reason.params["why"]), ("posterUnreadable", "damaged"));
        assert_eq!(
            reason.to_string(),
            "its poster poster.jpg is not taken: the picture is damaged"
        );
    }
    assert_eq!(test.page("Kept").await.poster, Some(poster));
    let objects = walkdir::WalkDir::new(test.places.library.join("objects"));
    let stored = objects.into_iter().filter(|entry| entry.as_ref().unwrap().path().is_file());
    assert_eq!(stored.count(), 1, "none of it is kept");
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_id_of_a_collection_is_no_id_of_its_films() {
    let of_set = |title: &str, id: &str| film(title).id("tmdbSet", "8091").id("tmdb", id);
    let test = TestLibrary::new()
        .await
        .film(of_set("Alien", "348").year(1979).id("nfo", "alien|1979"))
        .film(of_set("Aliens", "679").year(1986));
    assert_eq!(test.import().await.movies_added, 2);
    assert_eq!(test.plan().await.summary().same, 2, "both are known again");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_pipe_named_like_a_poster_is_not_waited_for() {
    let test = TestLibrary::new().await.film(film("Alien"));
    let pipe = test.films.join("Alien/poster.jpg");
    assert!(std::process::Command::new("mkfifo").arg(pipe).status().unwrap().success());
    assert_eq!(test.import().await.movies_added, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_while_looking_for_files_is_no_empty_folder() {
    let test = TestLibrary::new().await;
    let job = job();
    job.stop.cancel();
    let stopped = transfer::plan(&test.library, &test.films, &job).await;
    assert!(matches!(stopped, Err(Error::Cancelled)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_not_there_is_named() {
    let test = TestLibrary::new().await;
    let missing = test.films.join("Nowhere");
    let refused = transfer::plan(&test.library, &missing, &job()).await.unwrap_err();
    let Error::FileUnreadable { path, .. } = refused else { panic!("{refused}") };
    assert_eq!(path, missing);
    let empty = transfer::plan(&test.library, &test.films, &job()).await.unwrap().summary();
    assert_eq!((empty.new, empty.skipped), (0, 0), "a folder without movies is no failure");
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_keeps_what_is_imported_as_one_step() {
    let test = TestLibrary::new().await;
    for n in 0..150 {
        film(&format!("Film {n}")).actor("Somebody", "Someone").write(&test.films);
    }
    let before = test.dump().await;
    let stop = CancellationToken::new();
    let stopper = stop.clone();
    let after_one_batch = move |progress: Progress| {
        if progress.stage == ProgressStage::Importing && progress.done > 0 {
            stopper.cancel();
        }
    };
    let plan = test.plan().await;
    let job = Job { progress: &after_one_batch, stop };
    let actor = Actor::Person(&test.owner);
    let summary = transfer::apply(&test.library, actor, &plan, &job, NOW).await.unwrap();

    assert!(summary.stopped);
    assert!((1..150).contains(&summary.movies_added), "{} were added", summary.movies_added);
    let held = counts(test.library.reader()).await.unwrap().movies;
    assert_eq!(u32::try_from(held).unwrap(), summary.movies_added);
    assert_eq!(test.plan().await.summary().new, 150 - summary.movies_added, "the rest is new");
    let label = lobbycard_core::history::undo_last(&test.library, &test.owner, NOW).await.unwrap();
    assert_eq!(label.unwrap().params["movies"], summary.movies_added.to_string());
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_has_grown_old_doubles_nothing() {
    let test = TestLibrary::new().await.film(film("Alien").year(1979)).film(film("Brazil"));
    let plan = test.plan().await;
    test.import().await;
    let actor = Actor::Person(&test.owner);
    let late = transfer::apply(&test.library, actor, &plan, &job(), NOW).await.unwrap();
    assert_eq!((late.movies_added, late.change_set), (0, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn how_a_part_is_credited_is_no_part_of_its_name() {
    let test = TestLibrary::new()
        .await
        .film(film("Alien").actor("Ian Holm", "Ash"))
        .film(
            film("Ash Returns").actor("Ian Holm", "Ash (voice)").actor("Bob", "Cook (uncredited)"),
        )
        .imported()
        .await;
    let db = test.library.reader();
    let found = search::search(db, search::Asker::NOBODY, "ash").await.unwrap();
    assert_eq!(found.characters.len(), 1, "the same Ash by voice");
    let page = lobbycard_core::movies::page(db, test.movie("Ash Returns").await).await.unwrap();
    let kinds: Vec<_> = page.cast.iter().map(|credit| credit.kind).collect();
    assert_eq!(kinds, [CreditKind::Voice, CreditKind::Uncredited]);
    assert_eq!(
        page.cast[0].role_text.as_deref(),
        Some("Ash (voice)"),
        "the source's words are kept"
    );
    let cook = page.cast[1].character.as_ref().unwrap();
    let cook = lobbycard_core::characters::page(db, cook.id).await.unwrap();
    assert_eq!(cook.role, Some(CharacterRole::Background));
    assert_eq!(test.plan().await.summary().same, 2, "and the films are known again");
}
