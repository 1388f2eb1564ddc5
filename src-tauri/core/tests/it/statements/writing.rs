//! What a change costs: the same number of statements whatever hangs on what it touches.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::{self, ThreadId};

use lobbycard_core::casting::{self, CastingEdit, NewCasting};
use lobbycard_core::characters::{self, CharacterChoice, CharacterEdit};
use lobbycard_core::diary::{self, WatchEntry};
use lobbycard_core::favorites::{self, Favored};
use lobbycard_core::history::{Subject, bin, entries, restore, undo_last};
use lobbycard_core::movies::{self, BulkEdit, ListAction, MovieDraft, MovieEdit};
use lobbycard_core::people::{self, PersonChoice, PersonEdit};
use lobbycard_core::values::CreditKind;
use lobbycard_core::vocabulary::{self, Vocabulary};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Instrument, Metadata, Subscriber};
use tracing_core::span::Current;

use super::shelf;
use crate::support::{NOW, TestLibrary};

/// Counts what SQLite is asked: the driver's own thread enters the span of whoever asks, once for
/// each statement.
struct Asked {
    count: AtomicUsize,
    home: ThreadId,
    span: OnceLock<&'static Metadata<'static>>,
}

impl Subscriber for Asked {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span() && metadata.target() == module_path!()
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.span.get_or_init(|| span.metadata());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {
        if thread::current().id() != self.home {
            self.count.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn exit(&self, _: &Id) {}

    /// What the driver takes along to its thread.
    fn current_span(&self) -> Current {
        let span = self.span.get();
        span.map_or_else(Current::none, |span| Current::new(Id::from_u64(1), span))
    }
}

async fn counted(test: &TestLibrary) -> Vec<(&'static str, usize, usize)> {
    let asked =
        Asked { count: AtomicUsize::new(0), home: thread::current().id(), span: OnceLock::new() };
    let asked = Arc::new(asked);
    let _counting = tracing::subscriber::set_default(asked.clone());
    let (library, owner) = (&test.library, &test.owner);
    let (movie, other) = (test.movie("Film 00").await, test.movie("Film 01").await);
    let director = movies::page(library.reader(), movie).await.unwrap().crew[0].person.id;
    let genres = vocabulary::list(library.reader(), Vocabulary::Genres).await.unwrap();
    let everything = (Subject::Everything, None);
    let mut counts = Vec::new();
    macro_rules! count {
        ($name:literal, $most:literal, $write:expr) => {{
            asked.count.store(0, Ordering::Relaxed);
            let answer = $write.instrument(tracing::info_span!("counted")).await.unwrap();
            counts.push(($name, $most, asked.count.load(Ordering::Relaxed)));
            answer
        }};
    }
    let draft = MovieDraft { title: "New".to_owned(), release_date: "1930".to_owned() };
    count!("movies_new", 22, movies::create(library, owner, &draft, NOW));
    count!("movies_duplicate", 55, movies::duplicate(library, owner, (movie, "Twin"), NOW));
    let named = MovieEdit::Title("Renamed".to_owned());
    count!("movies_edit, title", 22, movies::edit(library, owner, movie, named, NOW));
    let told = MovieEdit::Description("Told.".to_owned());
    count!("movies_edit, description", 20, movies::edit(library, owner, movie, told, NOW));
    let words = MovieEdit::Genres(vec!["Other".to_owned()]);
    count!("movies_edit, genres", 30, movies::edit(library, owner, movie, words, NOW));
    let by = MovieEdit::Directors(vec![PersonChoice::New("Ann".to_owned())]);
    count!("movies_edit, directors", 36, movies::edit(library, owner, movie, by, NOW));
    let ids = [movie, other];
    let names = vec!["Festival".to_owned()];
    let edit = BulkEdit::Genres { action: ListAction::Add, names };
    count!("movies_bulk_edit", 30, movies::bulk_edit(library, owner, (&ids, &edit), NOW));
    count!("undo", 30, undo_last(library, owner, NOW));
    let loved = Favored::Movies(ids.to_vec());
    count!("favorites_add", 16, favorites::add(library, owner, &loved, NOW));
    count!("diary_mark_seen", 18, diary::mark_seen(library, owner, &ids, NOW));
    count!("diary_rate", 18, diary::rate(library, owner, (&ids, Some(7)), NOW));
    let entry = WatchEntry { watched_on: String::new(), is_rewatch: true, note: String::new() };
    let watched =
        count!("diary_add_watch", 16, diary::add_watch(library, owner, (movie, &entry), NOW));
    count!("diary_remove_watch", 16, diary::remove_watch(library, owner, watched.id, NOW));
    count!("undo, of one's own", 16, undo_last(library, owner, NOW));
    count!("movies_merge", 90, movies::merge(library, owner, (other, movie), &[], NOW));
    count!("movies_delete", 60, movies::delete(library, owner, &[movie], NOW));
    let thrown = bin(library.reader(), owner).await.unwrap()[0].change;
    count!("history_restore", 90, restore(library, owner, thrown, NOW));
    let life = PersonEdit::Born("1900".to_owned());
    count!("people_edit", 20, people::edit(library, owner, director, life, NOW));
    let made = count!("people_new", 22, people::create(library, owner, "Bea", NOW)).id;
    count!("people_merge", 44, people::merge(library, owner, (director, made), &[], NOW));
    count!("people_delete", 50, people::delete(library, owner, made, NOW));
    let one = NewCasting {
        person: PersonChoice::New("Cy".to_owned()),
        character: CharacterChoice::New("Role".to_owned()),
        kind: CreditKind::Acting,
        credited_as: String::new(),
        role_text: String::new(),
    };
    let added = count!("casting_add", 40, casting::add(library, owner, (movie, None), &[one], NOW));
    let key = added.keys[0];
    let kind = CastingEdit::Kind(CreditKind::Voice);
    count!("casting_edit, kind", 20, casting::edit(library, owner, key, &kind, NOW));
    let whom = CastingEdit::Character(CharacterChoice::New("Other".to_owned()));
    let key = count!("casting_edit, character", 58, casting::edit(library, owner, key, &whom, NOW));
    let key = key.unwrap().key;
    count!("casting_move", 20, casting::move_to(library, owner, key, 0, NOW));
    count!("casting_remove", 35, casting::remove_castings(library, owner, &[key], NOW));
    let name = CharacterEdit::Name("Renamed".to_owned());
    let role = key.character_id;
    count!("characters_edit", 20, characters::edit(library, owner, role, name, NOW));
    let made = count!("characters_new", 20, characters::create(library, owner, "Twin", NOW)).id;
    count!("characters_merge", 70, characters::merge(library, owner, (role, made), &[], NOW));
    count!("characters_delete", 50, characters::delete(library, owner, made, NOW));
    let word = (Vocabulary::Genres, genres[0].id);
    count!("vocabulary_rename", 30, vocabulary::rename(library, owner, word, "Word", NOW));
    count!("vocabulary_delete", 30, vocabulary::delete(library, owner, word, NOW));
    assert!(!entries(library.reader(), owner, everything).await.unwrap().is_empty());
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_costs_as_many_statements_in_any_library() {
    let small = counted(&shelf(2, 1).await).await;
    let large = counted(&shelf(12, 9).await).await;
    for ((name, most, few), (_, _, many)) in small.iter().zip(&large) {
        eprintln!("{name:<26}{few:>3}{many:>3}  at most {most}");
    }
    for ((name, most, few), (_, _, many)) in small.iter().zip(&large) {
        assert!(*few > 2, "{name} was not counted");
        assert!(many <= most, "{name} takes {many} statements");
    }
}
