//! Folders and files made to do harm: named, and over in bounded time.

use std::time::Duration;

use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::transfer::PlanStatus;

use crate::support::{TestLibrary, film};

fn nfo(test: &TestLibrary, folder: &str, xml: &str) {
    let folder = test.films.join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("movie.nfo"), xml).unwrap();
}

/// The plan, or a panic when it takes longer than any such folder may: a minute on a slow machine.
async fn planned(test: &TestLibrary) -> lobbycard_core::transfer::Plan {
    tokio::time::timeout(Duration::from_secs(60), test.plan()).await.expect("in bounded time")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_grows_without_end_in_a_file_is_cut_or_refused() {
    let test = TestLibrary::new().await;
    let attributes: String = (0..700_000).map(|n| format!(" a{n}=\"\"")).collect();
    assert!(attributes.len() < 8_000_000);
    nfo(
        &test,
        "Attributes",
        &format!("<movie><title>A</title><uniqueid{attributes}>9</uniqueid></movie>"),
    );
    nfo(&test, "Depth", &format!("<movie><title>D</title>{}", "<a>".repeat(100_000)));
    let actors: String =
        (0..100_000).map(|n| format!("<actor><name>P{}</name></actor>", n % 5_001)).collect();
    nfo(&test, "Actors", &format!("<movie><title>C</title>{actors}</movie>"));
    let genres = "<genre>a|b|c</genre>".repeat(100_000);
    nfo(&test, "Genres", &format!("<movie><title>G</title>{genres}</movie>"));
    let plan = planned(&test).await;
    let titles: Vec<_> =
        plan.rows(Some(PlanStatus::New), 0, 9).into_iter().filter_map(|row| row.title).collect();
    assert_eq!(titles, ["C", "A", "G"]);
    assert_eq!(plan.rows(Some(PlanStatus::Skipped), 0, 9)[0].reason.code, "tooDeep");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_of_very_many_files_is_one_folder() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 2, 3]));
    let crowded = test.films.join("Alien");
    for n in 0..100_000 {
        std::fs::File::create(crowded.join(format!("{n}.srt"))).unwrap();
    }
    let plan = planned(&test).await;
    assert_eq!(plan.summary().new, 1);
    assert_eq!(plan.rows(None, 0, 1)[0].reason.params["hasPoster"], "true");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn names_of_any_bytes_are_names() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let test = TestLibrary::new().await;
    for (number, name) in
        [&b"\xF0\x9F\x8E\xAC party"[..], b"two\nlines", b"bad \xFF\xFE bytes", b"\x1b[31mred"]
            .into_iter()
            .enumerate()
    {
        let folder = test.films.join(OsStr::from_bytes(name));
        std::fs::create_dir(&folder).unwrap();
        let nfo = format!("<movie><title>Film {number}</title></movie>");
        std::fs::write(folder.join("movie.nfo"), nfo).unwrap();
        let picture = image::RgbImage::from_pixel(20, 30, image::Rgb([9, 9, 9]));
        picture.save(folder.join("poster.png")).unwrap();
    }
    let summary = test.import().await;
    assert_eq!((summary.movies_added, summary.posters_added), (4, 4));
    assert_eq!(planned(&test).await.summary().same, 4);
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}
