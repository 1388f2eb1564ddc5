//! How long a film runs, in the ways files say it.

/// The longest film made runs 51,420 minutes.
const MAX_MINUTES: f64 = 99_999.0;

/// Minutes of `117`, `117 min`, `117,5`, `1h 44m`, `01:44:00` or `PT1H44M`; None for what is neither.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase().replace(',', ".");
    if text.contains(':') {
        return clock(&text);
    }
    let text = text.strip_prefix("pt").unwrap_or(&text);
    let (hours, rest) = match text.split_once('h') {
        Some((hours, rest)) => {
            (number(hours)?, rest.trim_start_matches(|c: char| c.is_alphabetic()))
        }
        None => (0.0, text),
    };
    let digits = rest.trim().find(|c: char| !c.is_ascii_digit() && c != '.');
    let (value, unit) = rest.trim().split_at(digits.unwrap_or(rest.trim().len()));
    let is_minutes = UNITS.iter().any(|known| unit.trim().starts_with(known)) || unit.is_empty();
    match value {
        "" if text != rest && unit.is_empty() => whole(hours * 60.0),
        _ if is_minutes => whole(hours * 60.0 + number(value)?),
        _ => None,
    }
}

/// How files call minutes.
const UNITS: &[&str] = &["m", "'", "′", "’", "мин", "分"];

/// Minutes of a number of seconds.
pub(super) fn of_seconds(text: &str) -> Option<u32> {
    whole(number(text)? / 60.0)
}

/// `1:44` and `01:44:00`.
fn clock(text: &str) -> Option<u32> {
    let parts: Vec<f64> = text.split(':').map(number).collect::<Option<_>>()?;
    match parts[..] {
        [hours, minutes] => whole(hours * 60.0 + minutes),
        [hours, minutes, seconds] => whole(hours * 60.0 + minutes + seconds / 60.0),
        _ => None,
    }
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range is checked before"
)]
fn whole(minutes: f64) -> Option<u32> {
    let minutes = minutes.round();
    (1.0..=MAX_MINUTES).contains(&minutes).then_some(minutes as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_say_it() {
        for text in [
            "104",
            "104 min",
            "104 minutes",
            "104m",
            "104,4",
            "103.5",
            "1h 44m",
            "1h44",
            "1 h 44 min",
            "01:44:00",
            "1:44",
            "PT1H44M",
            "PT104M",
            "104'",
            "104 мин",
            "104分",
        ] {
            assert_eq!(minutes(text), Some(104), "{text}");
        }
        assert_eq!(minutes("2h"), Some(120));
        for text in ["", "0", "min", "104 km", "soon", "-3", "1:2:3:4", "100000", "NaN", "inf"] {
            assert_eq!(minutes(text), None, "{text}");
        }
        assert_eq!(of_seconds("6240"), Some(104));
    }
}
