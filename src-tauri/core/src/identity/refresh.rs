//! Keeping the suggestions up to date: a change notes of whom it is to be thought about anew, and
//! the thinking is done in the background, a few at a time or all at once.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, TransactionTrait};

use super::candidates::{self, Candidates};
use super::facts::{self, Facts, Given};
use super::score::{self, Scored};
use super::{Kind, Pair};
use crate::ids::ChangeSetId;
use crate::search::Touched;
use crate::transfer::Job;
use crate::{Library, Result, sql};

/// Pairs looked at together.
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
    let pairs = candidates::all(library.reader(), kind, job).await?;
    let mut found = scored(library.reader(), kind, pairs, job).await?;
    found.sort_by_key(|(pair, scored)| (std::cmp::Reverse(scored.score), *pair));
    found.truncate(KEPT);
    write(library, kind, ("true", stale), &found).await
}

async fn these(library: &Library, kind: Kind, ids: &[i32], job: &Job<'_>) -> Result<()> {
    let pairs = candidates::of(library.reader(), kind, ids).await?;
    let found = scored(library.reader(), kind, pairs, job).await?;
    let list = sql::id_list(ids.iter().copied());
    write(library, kind, (&format!("(a IN ({list}) OR b IN ({list}))"), ids), &found).await
}

/// The pairs that are worth a suggestion.
async fn scored(
    db: &impl ConnectionTrait,
    kind: Kind,
    pairs: Candidates,
    job: &Job<'_>,
) -> Result<Vec<(Pair, Scored)>> {
    let given = Given::read(db).await?;
    let Candidates { by_name, by_id } = pairs;
    let mut pairs: Vec<Pair> = by_name.union(&by_id).copied().collect();
    pairs.sort_unstable();
    let mut found = Vec::new();
    for some in pairs.chunks(PAIRS) {
        job.stop_if_asked()?;
        let mut near = facts::near(db, kind, some).await?;
        let sure = some.iter().filter(|pair| by_id.contains(*pair) && !near.contains(pair));
        near.extend(sure.copied().collect::<Vec<_>>());
        let ids: HashSet<i32> = near.iter().flat_map(|(a, b)| [*a, *b]).collect();
        let ids: Vec<i32> = ids.into_iter().collect();
        let facts = facts::read(db, kind, &ids).await?;
        let namesakes = namesakes(db, kind, &facts).await?;
        for pair in near {
            let (Some(a), Some(b)) = (facts.get(&pair.0), facts.get(&pair.1)) else { continue };
            let count = |its: &Facts| namesakes.get(&its.key).copied().unwrap_or(1);
            let count = count(a).max(count(b));
            let scored = match kind {
                Kind::Person => score::people(a, b, count),
                Kind::Character => score::characters(a, b, &given, count),
            };
            found.extend(scored.map(|scored| (pair, scored)));
        }
    }
    Ok(found)
}

/// How many have each of these names.
async fn namesakes(
    db: &impl ConnectionTrait,
    kind: Kind,
    facts: &HashMap<i32, Facts>,
) -> Result<HashMap<String, usize>> {
    let keys: HashSet<&str> = facts.values().map(|its| its.key.as_str()).collect();
    let keys: Vec<&str> = keys.into_iter().collect();
    let keys = serde_json::to_string(&keys).unwrap_or_default();
    let listed = if kind == Kind::Character { "is_named" } else { "true" };
    let read = format!(
        "SELECT name_key, count(*) FROM {} WHERE {listed} AND name_key IN
            (SELECT value FROM json_each(?)) GROUP BY name_key",
        kind.table()
    );
    let mut counts = HashMap::new();
    for row in sql::rows(db, &read, [keys.into()]).await? {
        let count: i64 = row.try_get_by_index(1)?;
        counts.insert(row.try_get_by_index(0)?, usize::try_from(count).unwrap_or_default());
    }
    Ok(counts)
}

async fn write(
    library: &Library,
    kind: Kind,
    (of, done): (&str, &[i32]),
    found: &[(Pair, Scored)],
) -> Result<()> {
    let txn = library.writer().begin().await?;
    let clear = format!("DELETE FROM identity_suggestions WHERE kind = ? AND {of}");
    sql::execute(&txn, &clear, [kind.text().into()]).await?;
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
