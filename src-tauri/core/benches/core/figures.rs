//! Figures, each printed beside its limit and kept for the document that `make bench` writes.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use time::OffsetDateTime;

/// All figures of a run.
#[derive(Default)]
pub(crate) struct Figures(Vec<Value>);

impl Figures {
    /// A figure in its unit, with its limit in the same unit where there is one.
    pub(crate) fn add(&mut self, what: &str, value: f64, unit: &str, limit: Option<f64>) {
        let must_be = limit.map_or(String::new(), |limit| format!("≤ {limit} {unit}"));
        println!("{what:<52}{value:>12.3} {unit:<6} {must_be}");
        self.0.push(json!({ "what": what, "value": value, "unit": unit, "limit": limit }));
    }

    /// Milliseconds.
    pub(crate) fn time(&mut self, what: &str, time: Duration, limit: Option<f64>) {
        self.add(what, time.as_secs_f64() * 1000.0, "ms", limit);
    }

    /// Write them as JSON.
    pub(crate) fn write(self, path: &std::path::Path) {
        std::fs::write(path, serde_json::to_string_pretty(&self.0).unwrap()).unwrap();
    }
}

pub(crate) fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

/// How long each of so many runs takes, the shortest first.
pub(crate) async fn times(runs: i32, mut run: impl AsyncFnMut(i32)) -> Vec<Duration> {
    let mut times = Vec::new();
    for n in 0..runs {
        let since = Instant::now();
        run(n).await;
        times.push(since.elapsed());
    }
    times.sort();
    times
}

/// The value below which this part of the sorted ones lies.
pub(crate) fn percentile(sorted: &[Duration], part: f64) -> Duration {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in a short list"
    )]
    let place = ((sorted.len() - 1) as f64 * part).round() as usize;
    sorted[place]
}

/// CPU seconds of this process so far, from `/proc`; clock ticks are hundredths.
pub(crate) fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = after_name.split(' ').skip(11).take(2).filter_map(|n| n.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}
