//! Dates of which only the year or the month may be known.
//!
//! Owns how such a date is read from text and how it sorts. Does not own how it is shown (that is
//! the page's) nor how it is stored (a date column beside a precision column).

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::values::DatePrecision;

/// A date whose unknown parts are held as the first: 1979 is 1979-01-01 with precision year.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
pub struct PartialDate {
    /// The earliest day it can be, as `YYYY-MM-DD` on the wire.
    #[serde(with = "iso_date")]
    #[specta(type = String)]
    pub date: Date,
    /// How much of `date` is known.
    pub precision: DatePrecision,
}

pub(crate) mod iso_date {
    time::serde::format_description!(iso, Date, "[year]-[month]-[day]");
    pub(crate) use iso::option;
    pub(super) use iso::{deserialize, serialize};
}

impl PartialDate {
    /// A date from its two columns; none when either is missing.
    #[must_use]
    pub fn from_columns(date: Option<Date>, precision: Option<DatePrecision>) -> Option<Self> {
        Some(Self { date: date?, precision: precision? })
    }

    /// A whole year, from 1 to 9999.
    pub(crate) fn year(year: i32) -> Option<Self> {
        Self::new(year, 1, 1, DatePrecision::Year)
    }

    /// A month of a year; `month` counts from 1.
    pub(crate) fn month(year: i32, month: u8) -> Option<Self> {
        Self::new(year, month, 1, DatePrecision::Month)
    }

    /// One day; `month` and `day` count from 1.
    pub(crate) fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        Self::new(year, month, day, DatePrecision::Day)
    }

    /// Reads `1979`, `1979-05`, `1979-05-25`, the same with `/` or `.`, and a date followed by a
    /// time of day, which is dropped. A month or day of zero means "not known".
    ///
    /// A date that ends in its year is read only where it can be one day alone: `25.05.1979` and
    /// `05/25/1979` are, `05.06.1979` is not, and a guess would be wrong half of the time.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let date = text.trim().split(['T', ' ']).next()?;
        let separator = date.chars().find(|c| !c.is_ascii_digit());
        let parts: Vec<&str> = match separator {
            None => vec![date],
            Some(c @ ('-' | '/' | '.')) => date.splitn(4, c).collect(),
            Some(_) => return None,
        };
        match parts[..] {
            [year] => Self::year(four_digits(year)?),
            [year, month] => Self::from_numbers(four_digits(year)?, two_digits(month)?, 0),
            [year, month, day] if year.len() == 4 => {
                Self::from_numbers(four_digits(year)?, two_digits(month)?, two_digits(day)?)
            }
            [first, second, year] => {
                let year = four_digits(year)?;
                match (two_digits(first)?, two_digits(second)?) {
                    (day @ 13.., month @ 1..=12) | (month @ 1..=12, day @ 13..) => {
                        Self::day(year, month, day)
                    }
                    (month, day) if month == day => Self::day(year, month, day),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether both can be the same day, as far as they are known.
    pub(crate) fn may_be(self, other: Self) -> bool {
        let (a, b) = (self.date, other.date);
        match self.precision.min(other.precision) {
            DatePrecision::Year => a.year() == b.year(),
            DatePrecision::Month => (a.year(), a.month()) == (b.year(), b.month()),
            DatePrecision::Day => a == b,
        }
    }

    /// As it is written where text is wanted: `1979`, `1979-05` or `1979-05-25`.
    pub(crate) fn iso(self) -> String {
        let (year, month, day) = self.date.to_calendar_date();
        let month = u8::from(month);
        match self.precision {
            DatePrecision::Year => format!("{year:04}"),
            DatePrecision::Month => format!("{year:04}-{month:02}"),
            DatePrecision::Day => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    fn from_numbers(year: i32, month: u8, day: u8) -> Option<Self> {
        match (month, day) {
            (0, 0) => Self::year(year),
            (_, 0) => Self::month(year, month),
            _ => Self::day(year, month, day),
        }
    }

    fn new(year: i32, month: u8, day: u8, precision: DatePrecision) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let month = Month::try_from(month).ok()?;
        let date = Date::from_calendar_date(year, month, day).ok()?;
        Some(Self { date, precision })
    }
}

fn four_digits(text: &str) -> Option<i32> {
    let all_digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

fn two_digits(text: &str) -> Option<u8> {
    let all_digits = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_can_be_one_date_only() {
        let day = PartialDate::day(1979, 5, 25);
        for text in [
            "1979-05-25",
            "1979/05/25",
            "1979.5.25",
            " 1979-05-25T00:00:00Z ",
            "1979-05-25 12:00",
            "25.05.1979",
            "05/25/1979",
        ] {
            assert_eq!(PartialDate::parse(text), day, "{text}");
        }
        assert_eq!(PartialDate::parse("03.03.1979"), PartialDate::day(1979, 3, 3));
        assert_eq!(PartialDate::parse("1979"), PartialDate::year(1979));
        assert_eq!(PartialDate::parse("1979-00-00"), PartialDate::year(1979));
        assert_eq!(PartialDate::parse("1979-05"), PartialDate::month(1979, 5));
        assert_eq!(PartialDate::parse("1979-05-00"), PartialDate::month(1979, 5));
    }

    #[test]
    fn refuses_nonsense() {
        for text in [
            "",
            "0",
            "0000",
            "79",
            "19790",
            "05.06.1979",
            "1979-13-01",
            "1979-02-30",
            "1979-00-05",
            "1979-05-25-01",
            "-1979",
            "1979-",
            "1979-+5",
            "yesterday",
            "13.13.1979",
            "١٩٧٩",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn among_equal_dates_the_less_precise_comes_first() {
        let mut dates = [
            PartialDate::day(1979, 1, 1),
            PartialDate::month(1979, 1),
            PartialDate::year(1979),
            PartialDate::day(1978, 12, 31),
        ];
        dates.sort();
        let expected = ["1978-12-31", "1979", "1979-01", "1979-01-01"].map(PartialDate::parse);
        assert_eq!(dates, expected);
    }
}
