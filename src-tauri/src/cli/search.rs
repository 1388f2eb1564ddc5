//! `lobbycard search`: the language of the window, on the command line.

use std::io::Write;
use std::process::ExitCode;

use lobbycard_core::search::{
    self, Asker, QueryProblem, SearchResults, SearchTotals, totals, understand,
};
use lobbycard_core::{Error, accounts};
use serde::Serialize;

use super::{At, line};

/// The document of `--json`.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    found: SearchResults,
    totals: SearchTotals,
    problems: Vec<QueryProblem>,
}

/// Print what is found, and on stderr what of the text was not understood.
pub(super) async fn search(at: &At, user: Option<String>, text: &str) -> Result<ExitCode, Error> {
    let library = at.open_to_read().await?;
    let asker = match user {
        Some(user) => (&accounts::by_name(&library, &user).await?).into(),
        None => Asker::NOBODY,
    };
    let db = library.reader();
    let problems = understand(db, asker, text).await?.problems;
    for problem in &problems {
        let _ = writeln!(std::io::stderr(), "{problem}");
    }
    let found = search::search(db, asker, text).await?;
    let totals = totals(db, asker, text).await?;
    if let Some(instead) = &found.corrected {
        let (typed, used) = (&instead.typed, &instead.used);
        let _ = writeln!(std::io::stderr(), "Nothing for “{typed}”. Showing “{used}”.");
    }
    let movies = found.movies.iter().map(|hit| line(&hit.movie.title, hit.movie.year));
    let people = found.people.iter().map(|hit| hit.row.person.name.clone());
    let characters = found.characters.iter().map(|hit| hit.row.character.name.clone());
    let mut lines: Vec<String> = movies.collect();
    let shown = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    if totals.movies > shown {
        lines.push(format!("… and {} more movies", totals.movies - shown));
    }
    lines.extend(people.chain(characters));
    Ok(at.print(&Answer { found, totals, problems }, &lines))
}
