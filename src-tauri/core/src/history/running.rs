//! Which change sets are still being written. A long one, an import, is durable batch by batch, and
//! must not be taken back while it goes on.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::ids::ChangeSetId;

/// The sets of one open library. A set of a process that died is not among them.
#[derive(Clone, Debug, Default)]
pub(crate) struct RunningSets(Arc<Mutex<BTreeSet<ChangeSetId>>>);

/// While it lives, the set is running.
#[derive(Debug)]
pub(super) struct Running {
    sets: RunningSets,
    id: ChangeSetId,
}

impl RunningSets {
    pub(super) fn enter(&self, id: ChangeSetId) -> Running {
        self.with(|sets| sets.insert(id));
        Running { sets: self.clone(), id }
    }

    /// Nothing is being written.
    pub(crate) fn is_empty(&self) -> bool {
        self.with(|sets| sets.is_empty())
    }

    fn with<T>(&self, act: impl FnOnce(&mut BTreeSet<ChangeSetId>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.sets.with(|sets| sets.remove(&self.id));
    }
}
