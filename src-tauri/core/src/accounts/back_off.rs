//! How long the next password has to wait after wrong ones: kept in the row of a profile, and in
//! memory for names that nobody has, so that waiting does not tell the two apart.

use std::collections::HashMap;

use time::{Duration, OffsetDateTime};

/// Wrong passwords in a row before the next is made to wait.
const FREE_TRIES: i32 = 5;
/// The longest wait.
pub(super) const LONGEST_WAIT: Duration = Duration::minutes(5);
/// Names that nobody has and that are remembered at once.
const REMEMBERED: usize = 1_000;

/// Wrong passwords in a row for one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct BackOff {
    pub(super) failures: i32,
    pub(super) until: Option<OffsetDateTime>,
}

/// Tries for names that nobody has.
#[derive(Debug, Default)]
pub(crate) struct Strangers(HashMap<String, BackOff>);

impl BackOff {
    /// How long nothing is looked at. A clock that was ahead and is right again makes nobody wait
    /// for longer than the longest wait from now on: the end is moved to there.
    pub(super) fn wait(&mut self, now: OffsetDateTime) -> Option<Duration> {
        let wait = self.until? - now;
        if wait > LONGEST_WAIT {
            self.until = Some(now + LONGEST_WAIT);
        }
        wait.is_positive().then(|| wait.min(LONGEST_WAIT))
    }

    /// Another wrong password: 1 s after the fifth, then twice as long each time.
    pub(super) fn fail(&mut self, now: OffsetDateTime) -> Option<Duration> {
        self.failures = self.failures.saturating_add(1);
        let over = self.failures.checked_sub(FREE_TRIES).filter(|over| *over >= 0);
        let wait = over.map(|over| Duration::seconds(1 << over.min(16)).min(LONGEST_WAIT));
        self.until = wait.map(|wait| now + wait);
        wait
    }
}

impl Strangers {
    /// The tries for a name.
    pub(super) fn named(&mut self, key: String) -> &mut BackOff {
        if self.0.len() >= REMEMBERED {
            self.0.clear();
        }
        self.0.entry(key).or_default()
    }
}

/// Whole seconds, none of which is too few.
pub(super) fn seconds(wait: Duration) -> u64 {
    let whole = u64::try_from(wait.whole_seconds()).unwrap_or(0);
    whole + u64::from(wait.subsec_nanoseconds() > 0)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    #[test]
    fn a_thousand_wrong_passwords_wait_five_minutes_at_most() {
        let (mut tries, mut now) = (BackOff::default(), NOW);
        for _ in 0..1_000 {
            let wait = tries.fail(now).unwrap_or_default();
            assert!(wait <= LONGEST_WAIT);
            now += wait;
            assert_eq!(tries.wait(now), None, "after its wait the next one is looked at");
        }
    }

    #[test]
    fn a_clock_that_was_ten_years_ahead_makes_nobody_wait_for_ten_years() {
        let mut tries = BackOff { failures: 20, until: Some(NOW + Duration::days(3_650)) };
        assert_eq!(tries.wait(NOW), Some(LONGEST_WAIT));
        assert_eq!(tries.wait(NOW + Duration::minutes(4)), Some(Duration::minutes(1)));
        assert_eq!(tries.wait(NOW + LONGEST_WAIT), None);
    }

    #[test]
    fn names_that_nobody_has_are_not_remembered_without_end() {
        let mut strangers = Strangers::default();
        for name in 0..5_000 {
            strangers.named(name.to_string()).fail(NOW);
        }
        assert!(strangers.0.len() <= REMEMBERED);
    }
}
