//! Numbers and ranges of them: `1979`, `1970..1979`, `..1980`, `>=1990`, `<100`, `>1m`.

use std::fmt;

use serde::Serialize;

use super::NumberField;

/// How a range is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum RangeKind {
    /// One number.
    Exactly,
    /// From one to another, both included.
    Between,
    /// A number and what is greater.
    AtLeast,
    /// What is greater than a number.
    Above,
    /// A number and what is less.
    AtMost,
    /// What is less than a number.
    Below,
}

/// Numbers of a field, as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) kind: RangeKind,
    /// The number; of [`RangeKind::Between`] the lesser one.
    pub(crate) low: i64,
    /// The greater number of [`RangeKind::Between`], else the same.
    pub(crate) high: i64,
}

/// The greatest number that is read: that of a budget.
const MOST: i64 = (1 << 53) - 1;
/// What a budget may be counted in.
const UNITS: &[(&str, i64)] = &[("bn", 1_000_000_000), ("m", 1_000_000), ("k", 1_000)];

impl Numbers {
    /// Read a range; none where it is not one.
    pub(super) fn read(field: NumberField, text: &str) -> Option<Self> {
        let number = |text: &str| number(field, text.trim());
        let one = |kind, text| number(text).map(|low| Self { kind, low, high: low });
        for (sign, kind) in [
            (">=", RangeKind::AtLeast),
            ("<=", RangeKind::AtMost),
            (">", RangeKind::Above),
            ("<", RangeKind::Below),
        ] {
            if let Some(rest) = text.strip_prefix(sign) {
                return one(kind, rest);
            }
        }
        match text.split_once("..") {
            None => one(RangeKind::Exactly, text),
            Some((low, "")) => one(RangeKind::AtLeast, low),
            Some(("", high)) => one(RangeKind::AtMost, high),
            Some((low, high)) => {
                Some(Self { kind: RangeKind::Between, low: number(low)?, high: number(high)? })
            }
        }
    }

    /// The first and the last number, both included; none where it is open.
    pub(crate) fn bounds(self) -> (Option<i64>, Option<i64>) {
        match self.kind {
            RangeKind::Exactly | RangeKind::Between => (Some(self.low), Some(self.high)),
            RangeKind::AtLeast => (Some(self.low), None),
            RangeKind::Above => (Some(self.low + 1), None),
            RangeKind::AtMost => (None, Some(self.low)),
            RangeKind::Below => (None, Some(self.low - 1)),
        }
    }

    /// Its numbers as they are written: from and to.
    pub(crate) fn written(self) -> (Option<i64>, Option<i64>) {
        match self.kind {
            RangeKind::Exactly | RangeKind::Between => (Some(self.low), Some(self.high)),
            RangeKind::AtLeast | RangeKind::Above => (Some(self.low), None),
            RangeKind::AtMost | RangeKind::Below => (None, Some(self.low)),
        }
    }

    /// Write it for a field.
    pub(super) fn write(self, field: NumberField, out: &mut String) -> fmt::Result {
        use fmt::Write;
        let low = shortest(field, self.low);
        match self.kind {
            RangeKind::Exactly => write!(out, "{low}"),
            RangeKind::Between => write!(out, "{low}..{}", shortest(field, self.high)),
            RangeKind::AtLeast => write!(out, ">={low}"),
            RangeKind::Above => write!(out, ">{low}"),
            RangeKind::AtMost => write!(out, "<={low}"),
            RangeKind::Below => write!(out, "<{low}"),
        }
    }
}

/// A whole number, of a budget also one counted in thousands, millions or billions: `1.5m`.
fn number(field: NumberField, text: &str) -> Option<i64> {
    let lower = text.to_ascii_lowercase();
    let unit = UNITS.iter().find_map(|(unit, by)| Some((lower.strip_suffix(unit)?, *by)));
    let (digits, by) = match unit {
        Some(found) if field == NumberField::Budget => found,
        Some(_) => return None,
        None => (&*lower, 1),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(part) || digits.ends_with('.') {
        return None;
    }
    let mut value = whole.parse::<i64>().ok()?.checked_mul(by)?;
    let mut place = by;
    for digit in part.bytes() {
        if place % 10 != 0 {
            return None;
        }
        place /= 10;
        value = value.checked_add(i64::from(digit - b'0') * place)?;
    }
    (value <= MOST).then_some(value)
}

/// A number in the greatest unit that divides it.
fn shortest(field: NumberField, number: i64) -> String {
    let fits = |(_, by): &&(&str, i64)| number != 0 && number % by == 0;
    match UNITS.iter().find(fits) {
        Some((unit, by)) if field == NumberField::Budget => format!("{}{unit}", number / by),
        _ => number.to_string(),
    }
}
