//! What people decide: two are not the same, and that is remembered.

use serde_json::json;
use time::OffsetDateTime;

use super::{Kind, Pair};
use crate::accounts::Session;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, CharacterId, PersonId};
use crate::{Error, Library, Problem, Result, characters, people, sql};

/// Remember that two are not the same. Answers none when that is known already.
///
/// # Errors
/// `NotFound` when one of them is gone, `Invalid` when they are the same.
pub async fn keep_apart(
    library: &Library,
    session: &Session,
    kind: Kind,
    (a, b): Pair,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    if a == b {
        return Err(Error::Invalid { field: "other", problem: Problem::Same });
    }
    let db = library.reader();
    let (name, other) = match kind {
        Kind::Person => {
            (people::name_of(db, PersonId(a)).await?, people::name_of(db, PersonId(b)).await?)
        }
        Kind::Character => (
            characters::name_of(db, CharacterId(a)).await?,
            characters::name_of(db, CharacterId(b)).await?,
        ),
    };
    let label = ChangeLabel::new("keepApart").with("name", name).with("other", other);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    if !keep_apart_in(&mut set, kind, (a, b)).await? {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// The same as part of a larger act. Answers whether it is news.
pub(crate) async fn keep_apart_in(set: &mut ChangeSet, kind: Kind, (a, b): Pair) -> Result<bool> {
    let (a, b) = (a.min(b), a.max(b));
    let known = "SELECT count(*) FROM identity_decisions WHERE kind = ? AND a = ? AND b = ?";
    let values = [kind.text().into(), a.into(), b.into()];
    if sql::scalar::<i64>(set.txn(), known, values).await? > Some(0) {
        return Ok(false);
    }
    let (id, now) = (set.next_id("identity_decisions").await?, set.millis());
    let row = json!({
        "id": id, "kind": kind.text(), "a": a, "b": b, "created_at": now, "updated_at": now,
    });
    set.insert_images("identity_decisions", &[row]).await?;
    Ok(true)
}

/// Forget what was decided about one that goes.
pub(crate) async fn forget(set: &mut ChangeSet, kind: Kind, id: i32) -> Result<()> {
    let its = format!("kind = '{}' AND (a = {id} OR b = {id})", kind.text());
    set.delete("identity_decisions", &its).await?;
    Ok(())
}
