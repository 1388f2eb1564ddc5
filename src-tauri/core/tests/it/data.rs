//! Files of other programs, where somebody has them: `LOBBYCARD_DATA` names their folder. Their twins
//! in `dialects.rs` always run.

use std::path::PathBuf;

use lobbycard_core::history::Actor;
use lobbycard_core::transfer::{self, PlanStatus};

use crate::support::{NOW, TestLibrary, job};

/// The folder, where somebody has it.
pub(crate) fn data() -> Option<PathBuf> {
    let named = std::env::var_os("LOBBYCARD_DATA").map(PathBuf::from);
    let usual = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    named.into_iter().chain([usual]).find(|folder| folder.join("nfo").is_dir())
}

#[tokio::test(flavor = "multi_thread")]
async fn nfo_files_of_other_programs_are_read_or_named() {
    let Some(data) = data() else {
        eprintln!("skipped 1: LOBBYCARD_DATA names no folder with nfo/");
        return;
    };
    let test = TestLibrary::new().await;
    let folder = data.join("nfo");
    let plan = transfer::plan(&test.library, &folder, &job()).await.unwrap();
    let rows = plan.rows(None, 0, 100);
    let titles = |status| {
        let rows = rows.iter().filter(|row| row.status == status);
        rows.map(|row| (&*row.file, row.title.as_deref(), row.reason.code)).collect::<Vec<_>>()
    };
    let new = [
        ("nforeader/movie.nfo", Some("Zack Snyder's Justice League"), "newMovie"),
        ("tinymediamanager/kodi.nfo", Some("9"), "newMovie"),
        ("tinymediamanager/kodi15.2.nfo", Some("Batman Begins"), "newMovie"),
        ("tinymediamanager/mp-myvideo.nfo", Some("Taxi 2"), "newMovie"),
    ];
    assert_eq!(titles(PlanStatus::New), new);
    let skipped = [
        ("nforeader/album.nfo", None, "notMovie"),
        ("nforeader/artist.nfo", None, "notMovie"),
        ("nforeader/episode.nfo", None, "notMovie"),
        ("nforeader/tvshow.nfo", None, "notMovie"),
        ("tinymediamanager/justImdbUrl.nfo", None, "noTitle"),
        ("tinymediamanager/kodi17.0.nfo", Some("Batman Begins"), "sameFilm"),
        ("tinymediamanager/kodi2.nfo", Some("9"), "sameFilm"),
        ("tinymediamanager/mp-legacy.nfo", Some("9"), "sameFilm"),
    ];
    assert_eq!(titles(PlanStatus::Skipped), skipped);

    transfer::apply(&test.library, Actor::Person(&test.owner), &plan, &job(), NOW).await.unwrap();
    for (title, cast) in
        [("Zack Snyder's Justice League", 3), ("9", 9), ("Batman Begins", 113), ("Taxi 2", 15)]
    {
        let page = test.page(title).await;
        assert_eq!(page.cast.len(), cast, "{title}");
        assert!(page.cast.iter().any(|credit| credit.character.is_some()), "{title}");
    }
    let again = transfer::plan(&test.library, &folder, &job()).await.unwrap().summary();
    assert_eq!((again.new, again.same, again.conflict), (0, 4, 0));
}
