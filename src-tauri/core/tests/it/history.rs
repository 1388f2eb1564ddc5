//! Taking back and bringing again.

use lobbycard_core::history::{Actor, redo_last, undo, undo_last};
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::movies::{MovieEdit, edit};
use lobbycard_core::transfer::{self, Job, Progress, ProgressStage};
use lobbycard_core::{Error, Library, search};
use proptest::test_runner::{Config, TestRunner};

use tokio_util::sync::CancellationToken;

use crate::support::{NOW, TestLibrary, film, job, profile};

fn title(title: &str) -> MovieEdit {
    MovieEdit::Title(title.to_owned())
}

async fn shelf() -> TestLibrary {
    TestLibrary::new()
        .await
        .film(film("Alien").year(1979).actor("Sigourney Weaver", "Ripley").poster([9, 9, 9]))
        .film(film("Aliens").year(1986).actor("Sigourney Weaver", "Ripley").tag("genre", "War"))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_taken_back_and_brought_again_to_the_letter() {
    let test = shelf().await;
    let before = test.dump().await;
    test.import().await;
    let after = test.dump().await;
    assert_ne!(before, after);

    let label = undo_last(&test.library, &test.owner, NOW).await.unwrap().unwrap();
    assert_eq!((&*label.kind, &*label.params["movies"]), ("import", "2"));
    assert_eq!(test.dump().await, before, "nothing of the import is left");
    let gone = search::search(test.library.reader(), search::Asker::NOBODY, "alien").await.unwrap();
    assert!(gone.movies.is_empty(), "what is gone is not found");

    redo_last(&test.library, &test.owner, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, after, "ids, times and links are as they were");
    let back =
        search::search(test.library.reader(), search::Asker::NOBODY, "ripley").await.unwrap();
    assert_eq!(back.characters[0].row.movies, 2);
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_survive_a_restart_and_new_steps_end_what_could_be_redone() {
    let test = shelf().await.imported().await;
    let id = test.movie("Alien").await;
    edit(&test.library, &test.owner, id, title("Alien 1"), NOW).await.unwrap();
    test.library.close().await.unwrap();
    let TestLibrary { library, owner, places, _folder, .. } = test;
    drop(library);
    let library = Library::open(&places).await.unwrap();

    let label = undo_last(&library, &owner, NOW).await.unwrap().unwrap();
    assert_eq!((&*label.kind, &*label.params["title"]), ("editMovie", "Alien"));
    edit(&library, &owner, id, title("Alien 2"), NOW).await.unwrap();
    assert_eq!(redo_last(&library, &owner, NOW).await.unwrap(), None, "a new step was taken");
    let page = lobbycard_core::movies::page(library.reader(), id).await.unwrap();
    assert_eq!(page.title, "Alien 2");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_someone_changed_since_is_refused_by_name() {
    let test = shelf().await;
    let import = test.import().await.change_set.unwrap();
    let ben = profile(&test.library, "Ben").await;
    let id = test.movie("Alien").await;
    let mine = edit(&test.library, &test.owner, id, title("Mine"), NOW).await.unwrap().unwrap();
    edit(&test.library, &ben, id, title("Ben's"), NOW).await.unwrap();
    let before = test.dump().await;

    for set in [mine, import] {
        let refused = undo(&test.library, &test.owner, set, NOW).await.unwrap_err();
        let Error::Conflict { name } = refused else { panic!("{refused}") };
        assert_eq!(name, "Ben's", "the sentence names the movie as it is now");
    }
    assert_eq!(test.dump().await, before, "a refusal writes nothing");
    let theirs = undo(&test.library, &ben, mine, NOW).await.unwrap_err();
    assert!(matches!(theirs, Error::NotFound { .. }), "nobody takes back another's step");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_someone_elses_movies_lean_on_stays_and_one_is_named() {
    let test = shelf().await.imported().await;
    let ben = profile(&test.library, "Ben").await;
    let theirs = test.places.library.join("../More");
    film("Ghostbusters").actor("Sigourney Weaver", "Dana").write(&theirs);
    let job = job();
    let plan = transfer::plan(&test.library, &theirs, &job).await.unwrap();
    transfer::apply(&test.library, Actor::Person(&ben), &plan, &job, NOW).await.unwrap();
    let before = test.dump().await;

    let refused = undo_last(&test.library, &test.owner, NOW).await.unwrap_err();
    let Error::Conflict { name } = refused else { panic!("{refused}") };
    assert_eq!(name, "Ghostbusters", "the movie that would lose its performer");
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_turns_beside_a_running_import() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let id = {
        test.import().await;
        test.movie("Alien").await
    };
    edit(library, owner, id, title("Mine"), NOW).await.unwrap();
    for n in 0..130 {
        film(&format!("More {n}")).write(&test.films);
    }
    let plan = test.plan().await;
    let tried = std::sync::Mutex::new(None);
    let try_to_undo = |progress: Progress| {
        if progress.stage == ProgressStage::Importing && progress.done == 64 {
            let undone = tokio::task::block_in_place(|| {
                tokio::runtime::Handle::current().block_on(undo_last(library, owner, NOW))
            });
            *tried.lock().unwrap() = Some(undone);
        }
    };
    let job = Job { progress: &try_to_undo, stop: CancellationToken::new() };
    transfer::apply(library, Actor::Person(owner), &plan, &job, NOW).await.unwrap();
    let tried = tried.into_inner().unwrap().unwrap();
    assert!(matches!(tried, Err(Error::Busy)), "an older act is not taken back in its place");
    let label = undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert_eq!(label.params["movies"], "130", "afterwards the import is the last act");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_left_to_take_back_at_the_beginning() {
    let test = TestLibrary::new().await;
    assert_eq!(undo_last(&test.library, &test.owner, NOW).await.unwrap(), None);
    assert_eq!(redo_last(&test.library, &test.owner, NOW).await.unwrap(), None);
}

/// Any sequence of edits, undos and redos, then all undone: the library is as it was, and all
/// redone it is as it came to be. `LOBBYCARD_SOAK` runs many more.
#[tokio::test(flavor = "multi_thread")]
async fn any_sequence_undoes_and_redoes_to_the_letter() {
    let sequences = if std::env::var_os("LOBBYCARD_SOAK").is_some() { 2_000 } else { 12 };
    let mut runner = TestRunner::new_with_rng(
        Config { cases: sequences, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let test = shelf().await.imported().await;
    let ids = [test.movie("Alien").await, test.movie("Aliens").await];
    let before = test.dump().await;
    let acts = proptest::collection::vec((0..4u8, 0..2usize, "[a-z]{1,3}"), 1..12);
    runner
        .run(&acts, |acts| {
            tokio::task::block_in_place(|| {
                tokio::runtime::Handle::current().block_on(run(&test, ids, &before, &acts));
            });
            Ok(())
        })
        .unwrap();
}

async fn run(
    test: &TestLibrary,
    ids: [lobbycard_core::ids::MovieId; 2],
    before: &str,
    acts: &[(u8, usize, String)],
) {
    let (library, owner) = (&test.library, &test.owner);
    let mut steps = 0_usize;
    for (act, which, text) in acts {
        match act {
            0 if steps > 0 => {
                steps -= usize::from(undo_last(library, owner, NOW).await.unwrap().is_some());
            }
            1 => steps += usize::from(redo_last(library, owner, NOW).await.unwrap().is_some()),
            _ => {
                let changed = edit(library, owner, ids[*which], title(text), NOW).await.unwrap();
                steps += usize::from(changed.is_some());
            }
        }
    }
    let after = test.dump().await;
    for _ in 0..steps {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
    for _ in 0..steps {
        redo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, after);
    for _ in 0..steps {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
}
