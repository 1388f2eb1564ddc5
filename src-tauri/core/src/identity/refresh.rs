//! Keeping the suggestions up to date: a change notes of whom it is to be thought about anew, and
//! the thinking is done in the background, a few at a time or all at once.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, TransactionTrait};

use super::given::Given;
use super::known::{Facts, Known, Whose};
use super::score::{self, Scored};
use super::{Kind, Pair, candidates};
use crate::ids::ChangeSetId;
use crate::search::Touched;
use crate::transfer::Job;
use crate::{Library, Result, sql};

/// Places looked at between two looks at whether somebody waits.
const PLACES: usize = 500;
/// Suggestions written by one statement.
const PAIRS: usize = 2_000;
/// Above so many that changed, all are looked at.
const FEW: usize = 400;
/// Suggestions kept of a kind, the surest first.
const KEPT: usize = 20_000;

/// Note that these are to be thought about anew, as part of the act that changed them.
pub(crate) async fn note(
    txn: &impl ConnectionTrait,
    set: ChangeSetId,
    touched: &Touched,
) -> Result<()> {
    let (people, characters) = (touched.people(), touched.characters());
    for (kind, ids) in [(Kind::Person, people), (Kind::Character, characters)] {
        let ids = if ids.len() > FEW { vec![0] } else { ids };
        let ids = serde_json::to_string(&ids).unwrap_or_default();
        let insert = "INSERT OR IGNORE INTO identity_stale (kind, id)
            SELECT ?, value FROM json_each(?)";
        sql::execute(txn, insert, [kind.text().into(), ids.into()]).await?;
    }
    // A movie that came into a set or left one; and whose birth is known now.
    let others = "INSERT OR IGNORE INTO identity_stale (kind, id)
        SELECT 'character', character_id FROM movie_characters WHERE movie_id IN (
            SELECT key_from FROM changes WHERE change_set_id = ?1 AND table_name = 'movies'
                AND op = 'update' AND json_type(after, '$.set_id') IS NOT NULL)
        UNION SELECT 'person', key_from FROM changes WHERE change_set_id = ?1
            AND table_name = 'persons' AND op = 'update'
            AND json_type(after, '$.date_of_birth') IS NOT NULL";
    sql::execute(txn, others, [set.0.into()]).await?;
    Ok(())
}

/// Think about everybody who changed. Answers whether there was anything to do.
///
/// # Errors
/// `Cancelled`; what was not done is done the next time.
pub async fn refresh(library: &Library, job: &Job<'_>) -> Result<bool> {
    let mut changed = false;
    for kind in [Kind::Person, Kind::Character] {
        let stale = "SELECT id FROM identity_stale WHERE kind = ? ORDER BY id";
        let ids = sql::column::<i32>(library.reader(), stale, [kind.text().into()]).await?;
        if ids.is_empty() {
            continue;
        }
        changed = true;
        if ids[0] == 0 || ids.len() > FEW {
            everybody(library, kind, &ids, job).await?;
        } else {
            these(library, kind, &ids, job).await?;
        }
    }
    Ok(changed)
}

async fn everybody(library: &Library, kind: Kind, stale: &[i32], job: &Job<'_>) -> Result<()> {
    let db = library.reader();
    let known = Known::read(db, kind, Whose::All, job).await?;
    let mut comparing = Comparing::new(kind, Given::all(db).await?);
    for (meeting, most) in candidates::places(&known, kind) {
        for (n, place) in meeting.places(most).enumerate() {
            if n % PLACES == 0 {
                job.stop_if_asked()?;
                // Whoever waits for an answer comes first.
                tokio::task::yield_now().await;
            }
            let facts: Vec<(i32, Facts)> =
                place.into_iter().filter_map(|id| Some((id, known.facts(id)?))).collect();
            for (at, one) in facts.iter().enumerate() {
                for other in &facts[at + 1..] {
                    comparing.compare(one, other);
                }
            }
        }
    }
    for (a, b) in candidates::by_id(db, kind, "true").await? {
        if let (Some(its), Some(others)) = (known.facts(a), known.facts(b)) {
            comparing.compare(&(a, its), &(b, others));
        }
    }
    write(library, kind, (&["true".to_owned()], stale), &comparing.surest()).await
}

async fn these(library: &Library, kind: Kind, ids: &[i32], job: &Job<'_>) -> Result<()> {
    let db = library.reader();
    let changed = Known::read(db, kind, Whose::These(ids), job).await?;
    let pairs = candidates::of(db, kind, &changed).await?;
    let both: HashSet<i32> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let both: Vec<i32> = both.into_iter().collect();
    let known = Known::read(db, kind, Whose::These(&both), job).await?;
    let facts: HashMap<i32, (i32, Facts)> =
        both.iter().filter_map(|id| Some((*id, (*id, known.facts(*id)?)))).collect();
    let given = Given::of(db, facts.values().map(|(_, its)| &its.name)).await?;
    let mut comparing = Comparing::new(kind, given);
    for (a, b) in pairs {
        if let (Some(one), Some(other)) = (facts.get(&a), facts.get(&b)) {
            comparing.compare(one, other);
        }
    }
    let list = sql::id_list(ids.iter().copied());
    // With an OR in between, SQLite would look at all of the kind.
    let of = [format!("a IN ({list})"), format!("b IN ({list})")];
    write(library, kind, (&of, ids), &comparing.surest()).await
}

/// Pairs compared, and the surest of them.
struct Comparing {
    kind: Kind,
    given: Given,
    found: Vec<(Pair, Scored)>,
    /// What scores less is not among the surest any more.
    least: u32,
}

impl Comparing {
    const fn new(kind: Kind, given: Given) -> Self {
        Self { kind, given, found: Vec::new(), least: 0 }
    }

    fn compare(&mut self, (a, its): &(i32, Facts), (b, others): &(i32, Facts)) {
        let scored = match self.kind {
            Kind::Person => score::people(its, others),
            Kind::Character => score::characters(its, others, &self.given),
        };
        let Some(scored) = scored.filter(|scored| scored.score >= self.least) else { return };
        self.found.push(((*a.min(b), *a.max(b)), scored));
        if self.found.len() > 4 * KEPT {
            self.sort();
            self.least = self.found.get(KEPT - 1).map_or(0, |(_, scored)| scored.score);
        }
    }

    /// Some meet in several places.
    fn sort(&mut self) {
        self.found.sort_by_key(|(pair, scored)| (Reverse(scored.score), *pair));
        self.found.dedup_by_key(|(pair, _)| *pair);
        self.found.truncate(KEPT);
    }

    fn surest(mut self) -> Vec<(Pair, Scored)> {
        self.sort();
        self.found
    }
}

async fn write(
    library: &Library,
    kind: Kind,
    (of, done): (&[String], &[i32]),
    found: &[(Pair, Scored)],
) -> Result<()> {
    let txn = library.writer().begin().await?;
    for of in of {
        let clear = format!("DELETE FROM identity_suggestions WHERE kind = ? AND {of}");
        sql::execute(&txn, &clear, [kind.text().into()]).await?;
    }
    for some in found.chunks(PAIRS) {
        let rows: Vec<_> = some
            .iter()
            .map(|((a, b), scored)| {
                let evidence = serde_json::to_string(&scored.evidence).unwrap_or_default();
                serde_json::json!([a, b, scored.score, evidence])
            })
            .collect();
        let rows = serde_json::to_string(&rows).unwrap_or_default();
        let insert = "INSERT OR REPLACE INTO identity_suggestions (kind, a, b, score, evidence)
            SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)";
        sql::execute(&txn, insert, [kind.text().into(), rows.into()]).await?;
    }
    // Whoever changed meanwhile is noted again by that act, which waits for this one.
    let done = serde_json::to_string(done).unwrap_or_default();
    let forget = "DELETE FROM identity_stale WHERE kind = ?
        AND id IN (SELECT value FROM json_each(?))";
    sql::execute(&txn, forget, [kind.text().into(), done.into()]).await?;
    Ok(txn.commit().await?)
}
