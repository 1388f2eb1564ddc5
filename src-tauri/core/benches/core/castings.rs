//! What castings cost: a long cast, the list of characters, and thinking about who is the same.

use std::time::Duration;

use lobbycard_core::accounts::Session;
use lobbycard_core::casting::{self, CastingEdit, CastingsOf, NewCasting};
use lobbycard_core::characters::{self, CharacterChoice, CharactersSortBy, CharactersView};
use lobbycard_core::history::undo_last;
use lobbycard_core::identity;
use lobbycard_core::ids::{CharacterId, MovieId};
use lobbycard_core::library::Library;
use lobbycard_core::movies::{self, BulkEdit, SortDirection};
use lobbycard_core::people::PersonChoice;
use lobbycard_core::transfer::Job;
use lobbycard_core::values::CreditKind;
use tokio_util::sync::CancellationToken;

use crate::figures::{Figures, cpu_seconds, now, percentile, times};

/// Castings of a long cast.
const LONG: usize = 300;

pub(crate) async fn castings(figures: &mut Figures, library: &Library, owner: &Session) {
    list(figures, library).await;
    thinking(figures, library, owner).await;
    let movie = MovieId(2);
    let many: Vec<NewCasting> = (0..LONG).map(|n| new(&format!("Extra {n}"))).collect();
    let since = std::time::Instant::now();
    let added = casting::add(library, owner, (movie, None), &many, now()).await.unwrap();
    figures.time("add 300 castings", since.elapsed(), None);
    let db = library.reader();
    let of = CastingsOf::Movie(movie);
    let rows = times(50, async |_| drop(casting::rows(db, of).await.unwrap())).await;
    figures.time("a cast of 300 as rows, p99", percentile(&rows, 0.99), None);
    let page = times(50, async |_| drop(movies::page(db, movie).await.unwrap())).await;
    figures.time("movie page with a cast of 300, p99", percentile(&page, 0.99), Some(3.0));
    let mut saved: Vec<Duration> = times(30, async |n| {
        let text = CastingEdit::CreditedAs(format!("Credit {n}"));
        casting::edit(library, owner, added.keys[7], &text, now()).await.unwrap();
    })
    .await;
    figures.time("save a casting, p95", percentile(&saved, 0.95), Some(5.0));
    saved = times(10, async |n| {
        let place = u32::try_from(n).unwrap();
        casting::move_to(library, owner, added.keys[299], place, now()).await.unwrap();
    })
    .await;
    figures.time("move the last of 300 to the front, p50", percentile(&saved, 0.5), None);
    for _ in 0..41 {
        undo_last(library, owner, now()).await.unwrap();
    }
}

async fn list(figures: &mut Figures, library: &Library) {
    let db = library.reader();
    for by in [CharactersSortBy::Name, CharactersSortBy::Castings] {
        let view = CharactersView {
            by,
            direction: SortDirection::Descending,
            role: None,
            movies: 0,
            performers: 0,
            name: String::new(),
        };
        let ids = times(5, async |_| drop(characters::ids(db, &view).await.unwrap())).await;
        figures.time(&format!("every character by {by:?}, p50"), percentile(&ids, 0.5), None);
        let two = CharactersView { performers: 2, ..view };
        let ids = times(5, async |_| drop(characters::ids(db, &two).await.unwrap())).await;
        let what = format!("characters of two performers by {by:?}, p50");
        figures.time(&what, percentile(&ids, 0.5), None);
    }
    let window: Vec<CharacterId> = (1..61).map(CharacterId).collect();
    let rows = times(100, async |_| drop(characters::rows(db, &window).await.unwrap())).await;
    figures.time("60 rows of characters, p99", percentile(&rows, 0.99), None);
}

/// Who may be the same: everybody, and those of one movie that changed.
async fn thinking(figures: &mut Figures, library: &Library, owner: &Session) {
    let job = Job { progress: &|_| {}, stop: CancellationToken::new() };
    identity::refresh(library, &job).await.unwrap();
    let edit = BulkEdit::Set { name: "Bench".to_owned() };
    let sort = movies::MovieSort { by: movies::SortBy::Title, direction: SortDirection::Ascending };
    let ids = movies::ids(library.reader(), sort).await.unwrap();
    // So many castings change at once that everybody is looked at.
    movies::bulk_edit(library, owner, (&ids[..500], &edit), now()).await.unwrap();
    undo_last(library, owner, now()).await.unwrap();
    let began = cpu_seconds();
    identity::refresh(library, &job).await.unwrap();
    figures.add("who may be the same, everybody, CPU", cpu_seconds() - began, "s", Some(60.0));
    let found = identity::inbox(library.reader()).await.unwrap();
    figures.add("suggestions about people", f64::from(found.people_count), "", None);
    figures.add("suggestions about characters", f64::from(found.characters_count), "", None);
    let inbox = times(20, async |_| drop(identity::inbox(library.reader()).await.unwrap())).await;
    figures.time("the inbox, p50", percentile(&inbox, 0.5), None);
    let mut spent = Vec::new();
    for movie in ids.iter().take(10) {
        let edit = BulkEdit::Set { name: format!("Bench {movie}") };
        movies::bulk_edit(library, owner, (&[*movie], &edit), now()).await.unwrap();
        let began = cpu_seconds();
        identity::refresh(library, &job).await.unwrap();
        spent.push(Duration::from_secs_f64(cpu_seconds() - began));
        undo_last(library, owner, now()).await.unwrap();
        identity::refresh(library, &job).await.unwrap();
    }
    figures.time("the same for one changed movie, CPU, p50", percentile(&spent, 0.5), Some(50.0));
}

fn new(name: &str) -> NewCasting {
    NewCasting {
        person: PersonChoice::New(name.to_owned()),
        character: CharacterChoice::New(format!("{name}'s part")),
        kind: CreditKind::Acting,
        credited_as: String::new(),
        role_text: String::new(),
    }
}
