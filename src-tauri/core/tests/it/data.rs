//! Files of other programs, where somebody has them: `LOBBYCARD_DATA` names their folder. Each case
//! has a twin in `import.rs` that always runs.

use std::path::PathBuf;

use crate::support::{TestLibrary, job};

fn data() -> Option<PathBuf> {
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
    let (folder, job) = (data.join("nfo"), job());
    let plan = lobbycard_core::transfer::plan(&test.library, &folder, &job).await.unwrap();
    for row in plan.rows(None, 0, 100) {
        eprintln!("{:?} {}: {} {:?}", row.status, row.file, row.reason.code, row.title);
    }
    let summary = plan.summary();
    assert!(summary.new >= 3, "{summary:?}");
    assert!(summary.skipped >= 4, "episodes, shows and music are no movies: {summary:?}");
}
