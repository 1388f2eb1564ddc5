//! A disk that fills up while importing.

use time::OffsetDateTime;
use tokio_util::sync::CancellationToken;

use super::{ImportSummary, Job, apply, plan};
use crate::history::Actor;
use crate::library::{CheckDepth, Places, check, counts};
use crate::{Library, Result, sql};

async fn import(library: &Library, films: &std::path::Path) -> Result<ImportSummary> {
    let job = Job { progress: &|_| {}, stop: CancellationToken::new() };
    let plan = plan(library, films, &job).await?;
    apply(library, Actor::CommandLine, &plan, &job, OffsetDateTime::UNIX_EPOCH).await
}

async fn allow_pages(library: &Library, more: i64) -> Result<()> {
    let pages = sql::scalar::<i64>(library.writer(), "PRAGMA page_count", []).await?;
    let limit = format!("PRAGMA max_page_count = {}", pages.unwrap_or(0) + more);
    sql::execute(library.writer(), &limit, []).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn whole_batches_stay_the_sentence_names_the_file_and_the_rest_comes_later() -> Result<()> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let (library, cache, config, state) = (at("library"), at("cache"), at("config"), at("state"));
    let films = at("films");
    for n in 0..400 {
        let film = films.join(format!("{n:03}"));
        std::fs::create_dir_all(&film).expect("it can be made");
        let nfo = format!(
            "<movie><title>Film {n}</title><plot>{}</plot>
             <actor><name>Player {n}</name><role>Role {n}</role></actor></movie>",
            "long ".repeat(400)
        );
        std::fs::write(film.join("movie.nfo"), nfo).expect("it can be written");
    }
    let library = Library::open(&Places { library, cache, config, state }).await?;
    allow_pages(&library, 120).await?;

    let summary = import(&library, &films).await?;
    assert!(summary.stopped);
    let problem = &summary.problems[0];
    assert_eq!(problem.reason.code, "diskFull");
    assert!(problem.file.ends_with("/movie.nfo"), "{problem:?}");
    assert!((1..400).contains(&summary.movies_added), "{summary:?}");
    let held = counts(library.reader()).await?.movies;
    assert_eq!(u32::try_from(held), Ok(summary.movies_added));
    assert!(check(&library, CheckDepth::ReadData).await?.is_sound());

    allow_pages(&library, 1_000_000).await?;
    let rest = import(&library, &films).await?;
    assert_eq!(rest.movies_added + summary.movies_added, 400);
    assert!(check(&library, CheckDepth::ReadData).await?.is_sound());
    Ok(())
}
