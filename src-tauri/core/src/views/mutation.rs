//! Keeping views: every act is a personal change set of their user.

use sea_orm::ActiveEnum;
use sea_orm::sea_query::Value;
use serde_json::json;
use time::OffsetDateTime;

use super::{NAME, NewView, QUERY, Shelf, VIEWS, query};
use crate::accounts::Session;
use crate::history::{ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, ViewId};
use crate::movies::SortDirection;
use crate::{Error, Library, Problem, Result, input, text};

/// The room between two positions, so that a view put between two others moves alone.
const GAP: i32 = 1024;

/// Keep a shelf under a name, after the others.
///
/// # Errors
/// `Invalid` when the name is empty, too long or that of another view, when the query is too long,
/// or when there are 200 views already.
pub async fn create(
    library: &Library,
    session: &Session,
    (name, shelf): (&str, &Shelf),
    now: OffsetDateTime,
) -> Result<NewView> {
    let name = input::line("name", name, 1, NAME)?;
    let query = input::line("query", &shelf.query, 0, QUERY)?;
    let label = ChangeLabel::new("newView").with("name", &name);
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let order = query::order(set.txn(), session).await?;
    if order.len() >= VIEWS {
        return Err(Error::Invalid { field: "name", problem: Problem::TooMany { max: VIEWS } });
    }
    let last = order.last().map_or(0, |(_, position)| *position);
    let name_key = free_key(&set, session, (None, &name)).await?;
    let id = ViewId(set.next_id("saved_views").await?);
    let row = json!({
        "id": id, "user_id": session.user_id(), "name": name, "name_key": name_key,
        "query": query, "sort": query::sort_name(shelf.sort.by),
        "is_reversed": is_reversed(shelf),
        "layout": shelf.layout, "position": last.saturating_add(GAP), "is_default": 0,
        "created_at": set.millis(), "updated_at": set.millis(),
    });
    set.insert_images("saved_views", &[row]).await?;
    Ok(NewView { id, change_set: set.commit().await? })
}

/// Call a view something else. Answers none when it is called so already.
///
/// # Errors
/// `NotFound` when the person has no such view, `Invalid` when the name is empty, too long or that
/// of another view.
pub async fn rename(
    library: &Library,
    session: &Session,
    (id, name): (ViewId, &str),
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let name = input::line("name", name, 1, NAME)?;
    let old = query::name_of(library.reader(), session, id).await?;
    let label = ChangeLabel::new("renameView").with("name", old).with("to", &name);
    let set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let name_key = free_key(&set, session, (Some(id), &name)).await?;
    let columns = [("name", name.into()), ("name_key", name_key.into())];
    finish(set, id, &columns).await
}

/// Let a view show something else. Answers none when it shows that already.
///
/// # Errors
/// `NotFound` when the person has no such view, `Invalid` when the query is too long.
pub async fn change(
    library: &Library,
    session: &Session,
    (id, shelf): (ViewId, &Shelf),
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let query = input::line("query", &shelf.query, 0, QUERY)?;
    let name = query::name_of(library.reader(), session, id).await?;
    let label = ChangeLabel::new("changeView").with("name", name);
    let set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let columns = [
        ("query", query.into()),
        ("sort", query::sort_name(shelf.sort.by).into()),
        ("is_reversed", is_reversed(shelf).into()),
        ("layout", shelf.layout.to_value().into()),
    ];
    finish(set, id, &columns).await
}

/// Give a view another place among the person's own, 0 for the first. Answers none when it is
/// there already.
///
/// # Errors
/// `NotFound` when the person has no such view.
pub async fn move_to(
    library: &Library,
    session: &Session,
    (id, place): (ViewId, u32),
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let name = query::name_of(library.reader(), session, id).await?;
    let label = ChangeLabel::new("moveView").with("name", name);
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let mut order = query::order(set.txn(), session).await?;
    let from = order.iter().position(|(one, _)| *one == id);
    let from = from.ok_or(Error::NotFound { what: "view" })?;
    let moved = order.remove(from);
    let to = usize::try_from(place).unwrap_or(usize::MAX).min(order.len());
    if to == from {
        return Ok(None);
    }
    let before = to.checked_sub(1).map(|place| order[place].1);
    let after = order.get(to).map(|(_, position)| *position);
    if let Some(position) = between(before, after) {
        return finish(set, id, &[("position", position.into())]).await;
    }
    order.insert(to, moved);
    let rows: Vec<_> = (1..)
        .zip(&order)
        .map(|(place, (id, _)): (i32, _)| json!({ "id": id, "value": place * GAP }))
        .collect();
    set.update_each("saved_views", "position", &rows).await?;
    Ok(Some(set.commit().await?))
}

/// Choose which view opens at the start; none for none of them. Answers none when it is so already.
///
/// # Errors
/// `NotFound` when the person has no such view.
pub async fn set_default(
    library: &Library,
    session: &Session,
    id: Option<ViewId>,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = match id {
        Some(id) => {
            let name = query::name_of(library.reader(), session, id).await?;
            ChangeLabel::new("defaultView").with("name", name)
        }
        None => ChangeLabel::new("noDefaultView"),
    };
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let (user, id) = (session.user_id(), id.map_or(0, |id| id.0));
    let others = format!("user_id = {user} AND is_default AND id <> {id}");
    let cleared = set.update_where("saved_views", &[("is_default", 0.into())], &others).await?;
    let this = format!("id = {id}");
    let chosen = set.update_where("saved_views", &[("is_default", 1.into())], &this).await?;
    if cleared + chosen == 0 {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// Let a view go. Undoing brings it back; it does not go through the bin, which everybody sees.
///
/// # Errors
/// `NotFound` when the person has no such view.
pub async fn delete(
    library: &Library,
    session: &Session,
    id: ViewId,
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    let name = query::name_of(library.reader(), session, id).await?;
    let label = ChangeLabel::new("removeView").with("name", name);
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    set.delete("saved_views", &format!("id = {id}")).await?;
    set.commit().await
}

async fn finish(
    mut set: ChangeSet,
    id: ViewId,
    columns: &[(&'static str, Value)],
) -> Result<Option<ChangeSetId>> {
    if set.update_where("saved_views", columns, &format!("id = {id}")).await? == 0 {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// The key of a name, unless another view of the person has it.
async fn free_key(
    set: &ChangeSet,
    session: &Session,
    (id, name): (Option<ViewId>, &str),
) -> Result<String> {
    let key = text::key(name);
    match query::named(set.txn(), session, &key).await? {
        Some(other) if Some(other) != id => {
            Err(Error::Invalid { field: "name", problem: Problem::Taken })
        }
        _ => Ok(key),
    }
}

/// A position between two neighbours; none when they leave no room.
fn between(before: Option<i32>, after: Option<i32>) -> Option<i32> {
    match (before, after) {
        (Some(before), Some(after)) => {
            let middle = i32::midpoint(before, after);
            (before < middle && middle < after).then_some(middle)
        }
        (Some(before), None) => before.checked_add(GAP),
        (None, Some(after)) => after.checked_sub(GAP),
        (None, None) => None,
    }
}

fn is_reversed(shelf: &Shelf) -> i32 {
    i32::from(shelf.sort.direction == SortDirection::Descending)
}
