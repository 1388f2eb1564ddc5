//! The command line as a real process.

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

struct Machine {
    home: TempDir,
}

impl Machine {
    fn new() -> Self {
        Self { home: TempDir::new().unwrap() }
    }

    fn films(&self, count: usize) -> std::path::PathBuf {
        let films = self.home.path().join("Films");
        for n in 0..count {
            let folder = films.join(format!("Film {n}"));
            std::fs::create_dir_all(&folder).unwrap();
            let nfo = format!(
                "<movie><title>Film {n}</title><year>{}</year><director>Ann Onym</director>
                 <actor><name>Bea Player</name><role>Role {n}</role></actor></movie>",
                1900 + n % 100
            );
            std::fs::write(folder.join("movie.nfo"), nfo).unwrap();
        }
        films
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let home = self.home.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_lobbycard"));
        command.args(arguments).arg("--library").arg(home.join("library"));
        for (name, folder) in [
            ("HOME", "."),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_STATE_HOME", "state"),
        ] {
            command.env(name, home.join(folder));
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn is_sound(&self) {
        let check = self.run(&["check", "--read-data"]);
        assert_eq!(check.status.code(), Some(0), "{check:?}");
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn import_stats_search_and_check_agree() {
    let machine = Machine::new();
    let films = machine.films(12);
    let planned = machine.json(&["import", "--dry-run", text(&films)]);
    assert_eq!(
        (&planned[0]["plan"]["new"], &planned[0]["summary"]["moviesAdded"]),
        (&12.into(), &0.into())
    );
    let imported = machine.json(&["import", text(&films)]);
    assert_eq!(imported[0]["summary"]["moviesAdded"], 12);
    let again = machine.json(&["import", text(&films)]);
    assert_eq!((&again[0]["plan"]["new"], &again[0]["plan"]["same"]), (&0.into(), &12.into()));

    let stats = machine.json(&["stats"]);
    assert_eq!(
        (&stats["movies"], &stats["persons"], &stats["characters"]),
        (&12.into(), &2.into(), &12.into())
    );
    let found = machine.json(&["search", "film 1"]);
    assert_eq!(found["movies"].as_array().unwrap().len(), 3, "1, 10 and 11");
    assert_eq!(machine.json(&["search", "bea"])["people"][0]["credits"], 12);
    machine.is_sound();
}

#[test]
fn a_mistake_is_one_sentence_and_an_exit_code() {
    let machine = Machine::new();
    let none = machine.run(&["stats"]);
    assert_eq!(none.status.code(), Some(1));
    let said = String::from_utf8(none.stderr).unwrap();
    assert!(said.starts_with("There is no Lobbycard library in "), "{said}");
    assert_eq!(said.lines().count(), 1);

    let films = machine.films(2);
    std::fs::write(films.join("Film 0/broken.nfo"), "<movie>").unwrap();
    let missing = machine.run(&["import", "/nowhere/at/all", text(&films)]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8(missing.stderr).unwrap().contains("/nowhere/at/all"));
    let said = String::from_utf8(missing.stdout).unwrap();
    assert!(said.contains("2 added"), "the other folder is imported: {said}");
    assert!(said.contains("Film 0/broken.nfo: is not XML"), "{said}");
    let nobody = machine.run(&["import", "--user", "Nobody", text(&films)]);
    assert_eq!(nobody.status.code(), Some(1), "a profile that is not there");
    assert_eq!(machine.run(&["import"]).status.code(), Some(2), "wrong arguments");
}

#[test]
fn a_library_that_is_open_elsewhere_is_not_imported_into() {
    let machine = Machine::new();
    let films = machine.films(1);
    assert!(machine.run(&["import", text(&films)]).status.success());
    let lock = std::fs::File::options()
        .write(true)
        .open(machine.home.path().join("library/library.lock"))
        .unwrap();
    lock.lock().unwrap();
    let refused = machine.run(&["import", text(&films)]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("is open in Lobbycard"));
    assert_eq!(machine.json(&["stats"])["movies"], 1, "reading works beside it");
}

#[test]
fn killed_while_importing_the_library_is_sound_and_the_rest_is_new() {
    let machine = Machine::new();
    let films = machine.films(1_500);
    let mut import = machine.command(&["import", text(&films)]).spawn().unwrap();
    let since = Instant::now();
    let database = machine.home.path().join("library/library.sqlite-wal");
    // Wait until it writes films, not until a clock says so; the empty tables are less than that.
    while std::fs::metadata(&database).map_or(0, |wal| wal.len()) < 2_000_000 {
        assert!(since.elapsed() < Duration::from_secs(60), "the import begins to write");
        if import.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::yield_now();
    }
    import.kill().unwrap();
    import.wait().unwrap();

    machine.is_sound();
    let held = machine.json(&["stats"])["movies"].as_u64().unwrap();
    let rest = machine.json(&["import", text(&films)]);
    assert_eq!(
        rest[0]["plan"]["new"].as_u64().unwrap() + held,
        1_500,
        "no film is lost or doubled"
    );
    assert_eq!(machine.json(&["stats"])["movies"], 1_500);
    machine.is_sound();
}
