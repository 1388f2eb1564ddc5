//! Random sequences of everything that can be done by hand, against a model in memory that knows
//! only what a person is told: after each step the library is what the model says, and all steps
//! undone it is what it was. `LOBBYCARD_SOAK` runs 10,000 sequences.

mod acts;
mod casting_acts;
mod merge_acts;
mod other_acts;
mod own_acts;
mod picture_acts;
mod state;

use lobbycard_core::favorites::Favored;
use lobbycard_core::history::{redo_last, undo_last};
use lobbycard_core::ids::PersonId;
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::{diary, favorites};

use crate::support::{NOW, TestLibrary, film, profile};
use acts::act;
use state::{State, read};

/// Acts of one sequence at most.
const LONGEST: usize = 12;

/// The same numbers for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub(crate) fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.below(of.len())].clone()) }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn any_sequence_of_acts_is_what_the_model_says() {
    let sequences = if std::env::var_os("LOBBYCARD_SOAK").is_some() { 10_000 } else { 200 };
    let test = shelf().await;
    somebody_else(&test).await;
    let begin = read(&test.library, &test.owner).await;
    let dump = test.dump().await;
    let mut acts = 0;
    // What one sequence took back, the next one may bring again.
    let mut undone = Vec::new();
    for seed in 0..sequences {
        acts += sequence(&test, (&begin, &mut undone), seed).await;
        assert_eq!(test.dump().await, dump, "seed {seed}: all undone");
    }
    eprintln!("{sequences} sequences, seeds 0 to {}, {acts} acts", sequences - 1);
}

async fn sequence(
    test: &TestLibrary,
    (begin, undone): (&State, &mut Vec<State>),
    seed: u64,
) -> usize {
    let (library, owner) = (&test.library, &test.owner);
    let mut dice = Dice(seed * 2_654_435_761 + 17);
    let mut done = vec![begin.clone()];
    let length = 3 + dice.below(LONGEST - 2);
    let mut told = Vec::new();
    for _ in 0..length {
        match dice.below(6) {
            // Before the first act stands the import of the shelf, which stays.
            0 if done.len() > 1 => {
                let label = undo_last(library, owner, NOW).await.unwrap();
                assert!(label.is_some(), "seed {seed}: {told:#?}");
                undone.extend(done.pop());
                told.push("undo".to_owned());
            }
            1 => {
                let label = redo_last(library, owner, NOW).await.unwrap();
                assert_eq!(label.is_some(), !undone.is_empty(), "seed {seed}: {told:#?} {label:?}");
                done.extend(undone.pop());
                told.push("redo".to_owned());
            }
            _ => {
                let now = done.last().unwrap();
                let (what, next) = act(test, &mut dice, now).await;
                told.push(what);
                if let Some(next) = next {
                    done.push(next);
                    undone.clear();
                }
            }
        }
        let read = read(library, owner).await;
        assert_eq!(&read, done.last().unwrap(), "seed {seed}: {told:#?}");
    }
    if seed.is_multiple_of(10) {
        let report = check(library, CheckDepth::Presence).await.unwrap();
        assert!(report.is_sound(), "seed {seed}: {told:#?} {report:?}");
    }
    while done.len() > 1 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
        undone.extend(done.pop());
    }
    length
}

/// Another one of the household, who does nothing meanwhile, and whose own must stay all the same.
async fn somebody_else(test: &TestLibrary) {
    let (library, ben) = (&test.library, &profile(&test.library, "Ben").await);
    let all = [test.movie("Alpha").await, test.movie("Beta").await];
    let people = (1..=3).map(PersonId).collect();
    for loved in [Favored::Movies(all.to_vec()), Favored::People(people)] {
        favorites::add(library, ben, &loved, NOW).await.unwrap().unwrap();
    }
    diary::mark_seen(library, ben, &all, NOW).await.unwrap().unwrap();
    diary::rate(library, ben, (&all, Some(6)), NOW).await.unwrap().unwrap();
    diary::add_to_watchlist(library, ben, &all[..1], NOW).await.unwrap().unwrap();
}

async fn shelf() -> TestLibrary {
    TestLibrary::new()
        .await
        .film(
            film("Alpha")
                .year(1930)
                .tag("plot", "First.")
                .tag("genre", "Drama")
                .tag("genre", "Noir")
                .tag("country", "France")
                .tag("country", "Italy")
                .tag("set", "Letters")
                .tag("director", "Ann Lee")
                .tag("director", "Bo Ek")
                .tag("credits", "Cy Poe")
                .actor("Ann Lee", "Eve")
                .actor("Bo Ek", "")
                .actor("Di Fox", "Tom"),
        )
        .film(
            film("Beta")
                .year(1931)
                .tag("genre", "Noir")
                .tag("country", "Italy")
                .tag("set", "Letters")
                .tag("director", "Bo Ek")
                .actor("Ann Lee", "Eve")
                .actor("Di Fox", ""),
        )
        .film(film("Gamma").actor("Cy Poe", "Ann").tag("credits", "Ann Lee"))
        .imported()
        .await
}
