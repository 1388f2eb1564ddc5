//! What was opened last. Ids alone: what they name is asked of the library each time, so that
//! nothing stands here that was renamed or deleted there.

use serde::{Deserialize, Serialize};

/// Remembered for each profile.
const THINGS: usize = 20;
/// Profiles, in all libraries together.
const PROFILES: usize = 32;

/// What kind of thing was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum RecentKind {
    /// A movie.
    Movie,
    /// A person.
    Person,
    /// A character.
    Character,
}

/// A page that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RecentThing {
    /// What is on it.
    pub kind: RecentKind,
    /// A row of the table of its kind.
    pub id: i32,
}

/// What one profile opened last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Recents {
    /// The folder of the library: the same ids name other things in another one.
    pub library: String,
    /// Whose.
    pub user: i32,
    /// The last one first, at most 20.
    pub things: Vec<RecentThing>,
}

/// The profiles used last, each with the last things.
pub(super) fn within_bounds(mut recents: Vec<Recents>) -> Vec<Recents> {
    recents.truncate(PROFILES);
    for one in &mut recents {
        one.things.truncate(THINGS);
    }
    recents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_opened_long_ago_is_forgotten() {
        let thing = |id| RecentThing { kind: RecentKind::Movie, id };
        let one = Recents { library: String::new(), user: 1, things: (0..30).map(thing).collect() };
        let kept = within_bounds(vec![one; 40]);
        assert_eq!(kept.len(), 32);
        assert_eq!(kept[0].things, (0..20).map(thing).collect::<Vec<_>>());
    }
}
