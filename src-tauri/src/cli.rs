//! The same library without a window. Errors are one sentence on stderr; `--json` prints one JSON
//! document on stdout.
//!
//! Exit codes: 0 done, 1 failed or problems found, 2 wrong arguments, 3 the library is open in
//! another Lobbycard.

mod export;
mod import;
mod search;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use lobbycard_core::library::{self, CheckDepth, Places};
use lobbycard_core::transfer::Progress;
use lobbycard_core::{Error, Library};
use serde::Serialize;

use crate::picker::FolderPicker;

/// A personal movie collection on your own machine.
#[derive(Debug, Parser)]
#[command(name = "lobbycard", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) window: WindowArguments,
}

/// What the window takes.
#[derive(Debug, Args)]
pub(crate) struct WindowArguments {
    /// The library's folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) library: Option<PathBuf>,
    /// Answers the folder dialog of a test.
    #[cfg(feature = "e2e")]
    #[command(flatten)]
    test: TestArguments,
}

/// What stands in for a person in a test or a measurement; never in a build for people.
#[cfg(feature = "e2e")]
#[derive(Debug, Args)]
pub(crate) struct TestArguments {
    /// Answers the folder dialog of an import.
    #[arg(long, value_name = "DIR", hide = true)]
    test_pick: Option<PathBuf>,
    /// Answers the folder dialog of an export.
    #[arg(long, value_name = "DIR", hide = true)]
    test_export: Option<PathBuf>,
    /// Signs this profile in at the start.
    #[arg(long, value_name = "NAME", hide = true)]
    test_user: Option<String>,
    /// Runs this script in the page and prints each title it gives the document.
    #[arg(long, value_name = "FILE", hide = true)]
    probe: Option<PathBuf>,
}

impl WindowArguments {
    /// Who is signed in from the start; in a build for people nobody.
    pub(crate) fn user(&self) -> Option<String> {
        #[cfg(feature = "e2e")]
        return self.test.test_user.clone();
        #[cfg(not(feature = "e2e"))]
        None
    }

    /// The script of a measurement; in a build for people none.
    pub(crate) fn probe(&self) -> Option<PathBuf> {
        #[cfg(feature = "e2e")]
        return self.test.probe.clone();
        #[cfg(not(feature = "e2e"))]
        None
    }

    pub(crate) fn picker(&self) -> FolderPicker {
        #[cfg(feature = "e2e")]
        if let Some(import) = self.test.test_pick.clone() {
            let export = self.test.test_export.clone().unwrap_or_default();
            return FolderPicker::Given { import, export };
        }
        FolderPicker::Dialog
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add the movies of folders with NFO files, or of a Lobbycard document
    Import {
        #[command(flatten)]
        at: At,
        /// Whose act it is, so that they can take it back in the window
        #[arg(long, value_name = "NAME")]
        user: Option<String>,
        /// What the paths hold; told from them where it is left out
        #[arg(long, value_enum)]
        format: Option<Format>,
        /// Say what would be done and do nothing
        #[arg(long)]
        dry_run: bool,
        /// Folders to read, or documents
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Write the whole catalogue, with its pictures
    Export {
        #[command(flatten)]
        at: At,
        /// What to write
        #[arg(long, value_enum, default_value = "json")]
        format: ExportFormat,
        /// The folder to write to; a new or empty one, or one with an earlier export
        dest: PathBuf,
    },
    /// Find movies, people and characters
    Search {
        #[command(flatten)]
        at: At,
        /// Whose favorites, diary and watchlist are meant
        #[arg(long, value_name = "NAME")]
        user: Option<String>,
        /// What to look for: words, "quoted phrases", and fields such as year:1970..1979; behind
        /// `--` where it begins with a minus
        text: String,
    },
    /// Count what is in the library
    Stats {
        #[command(flatten)]
        at: At,
    },
    /// See whether the library is sound
    Check {
        #[command(flatten)]
        at: At,
        /// Read every stored file as well
        #[arg(long)]
        read_data: bool,
        /// Compute anew what can be computed
        #[arg(long)]
        repair: bool,
    },
    /// Print every row, for comparing two libraries
    #[command(hide = true)]
    Dump {
        #[command(flatten)]
        at: At,
    },
}

/// What can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// NFO files and posters, as Kodi and Jellyfin keep them
    Nfo,
    /// A document of Lobbycard, or the folder of an export
    Json,
}

/// What can be written.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum ExportFormat {
    /// A document of Lobbycard with its pictures; nothing of the catalogue is left out
    Json,
}

/// Which library, and how to answer.
#[derive(Debug, Args)]
pub(crate) struct At {
    /// The library's folder.
    #[arg(long, value_name = "DIR")]
    library: Option<PathBuf>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// Exit code where the library is open in another Lobbycard.
const LOCKED: u8 = 3;

/// The folders of this run; none where the system names no home and no library is given.
pub(crate) fn places(library: Option<PathBuf>) -> Option<Places> {
    Places::usual().map(|places| places.with_library(library))
}

pub(crate) fn no_home() -> ExitCode {
    fail("This system names no home folder. Set HOME and try again.", 1)
}

/// One sentence on stderr and an exit code.
pub(crate) fn fail(sentence: &str, code: u8) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{sentence}");
    ExitCode::from(code)
}

/// Run a subcommand.
pub(crate) fn run(command: Command) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("The program could not start: {error}"), 1),
    };
    match runtime.block_on(answer(command)) {
        Ok(code) => code,
        Err(error @ Error::LibraryLocked) => fail(&error.to_string(), LOCKED),
        Err(error) => fail(&sentence(&error), 1),
    }
}

/// The sentence, and behind a general one its cause.
fn sentence(error: &Error) -> String {
    match (error, std::error::Error::source(error)) {
        (Error::FileUnreadable { .. }, _) | (_, None) => error.to_string(),
        (_, Some(cause)) => format!("{error} {cause}"),
    }
}

async fn answer(command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Import { at, user, format, dry_run, paths } => {
            import::import(&at, user, format, dry_run, &paths).await
        }
        Command::Export { at, format: ExportFormat::Json, dest } => {
            export::export(&at, &dest).await
        }
        Command::Search { at, user, text } => search::search(&at, user, &text).await,
        Command::Stats { at } => {
            let library = at.open_to_read().await?;
            let stats = library::stats(library.reader()).await?;
            let lines: Vec<String> =
                stats.iter().map(|(table, count)| format!("{count:>9}  {table}")).collect();
            Ok(at.print(&stats, &lines))
        }
        Command::Check { at, read_data, repair } => check(&at, read_data, repair).await,
        Command::Dump { at } => {
            let library = at.open_to_read().await?;
            print(&library::canonical_dump(library.reader()).await?);
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn check(at: &At, read_data: bool, repair: bool) -> Result<ExitCode, Error> {
    if repair {
        let library = Library::open(&at.places()?).await?;
        library::repair(&library).await?;
        library.close().await?;
    }
    let library = at.open_to_read().await?;
    let depth = if read_data { CheckDepth::ReadData } else { CheckDepth::Presence };
    let report = library::check(&library, depth).await?;
    let mut lines: Vec<String> =
        report.problems.iter().map(|found| format!("{}: {}", found.part, found.problem)).collect();
    if report.is_sound() {
        lines.push("The library is sound.".to_owned());
    }
    at.print(&report, &lines);
    Ok(ExitCode::from(u8::from(!report.is_sound())))
}

impl At {
    fn places(&self) -> Result<Places, Error> {
        places(self.library.clone())
            .ok_or_else(|| Error::NoLibrary { path: self.library.clone().unwrap_or_default() })
    }

    async fn open_to_read(&self) -> Result<Library, Error> {
        Library::open_read_only(&self.places()?).await
    }

    /// One JSON document, or lines; a name with a line break in it stays on its line.
    fn print(&self, document: &impl Serialize, lines: &[String]) -> ExitCode {
        let lines: Vec<String> = lines.iter().map(|line| on_one_line(line)).collect();
        let json = serde_json::to_string_pretty(document).unwrap_or_default();
        print(&if self.json { json + "\n" } else { lines.join("\n") + "\n" });
        ExitCode::SUCCESS
    }
}

/// Control characters are shown as what they are called, so that a name can play no tricks on a
/// terminal.
fn on_one_line(text: &str) -> String {
    text.chars().fold(String::new(), |mut line, c| {
        if c.is_control() {
            line.extend(c.escape_default())
        } else {
            line.push(c)
        }
        line
    })
}

/// How far long work is, on a terminal only.
fn progress() -> impl Fn(Progress) + Send + Sync {
    let on_terminal = std::io::stderr().is_terminal();
    move |progress: Progress| {
        if on_terminal {
            let (done, total) = (progress.done, progress.total);
            let _ = write!(std::io::stderr(), "\r\x1b[K{:?} {done} of {total}", progress.stage);
        }
    }
}

/// To stdout; a reader that has gone away is no failure of ours.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn line(title: &str, year: Option<i32>) -> String {
    year.map_or_else(|| title.to_owned(), |year| format!("{title} ({year})"))
}
