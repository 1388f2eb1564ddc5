//! What a person typed, as a field takes it: cleaned of what nobody sees, within its bounds, or
//! refused with the field's name.

use time::Date;

use crate::dates::PartialDate;
use crate::values::DatePrecision;
use crate::{Error, Problem, Result};

/// Text of one line: control characters and runs of white space become one blank.
pub(crate) fn line(field: &'static str, text: &str, min: usize, max: usize) -> Result<String> {
    let visible: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let problem = match line.chars().count() {
        count if count < min => Problem::Empty,
        count if count > max => Problem::TooLong { max },
        _ => return Ok(line),
    };
    Err(Error::Invalid { field, problem })
}

/// Text of many lines; of the control characters, line ends and tabs stay.
pub(crate) fn paragraphs(field: &'static str, text: &str, max: usize) -> Result<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let visible: String =
        text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    let text = visible.trim().to_owned();
    if text.chars().count() > max {
        return Err(Error::Invalid { field, problem: Problem::TooLong { max } });
    }
    Ok(text)
}

/// None for an empty text.
pub(crate) fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// A date; none for an empty text.
pub(crate) fn date(field: &'static str, text: &str) -> Result<Option<PartialDate>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let date = PartialDate::parse(text);
    Ok(Some(date.ok_or(Error::Invalid { field, problem: Problem::NotADate })?))
}

/// A day within bounds; none for an empty text.
pub(crate) fn day(
    field: &'static str,
    text: &str,
    (min, max): (Date, Date),
) -> Result<Option<Date>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let problem = match PartialDate::parse(text) {
        Some(PartialDate { date, precision: DatePrecision::Day }) => {
            if (min..=max).contains(&date) {
                return Ok(Some(date));
            }
            Problem::DayOutOfRange { min, max }
        }
        _ => Problem::NotADay,
    };
    Err(Error::Invalid { field, problem })
}

/// A number from the least to the greatest; none stays none.
pub(crate) fn within<T: PartialOrd + Into<i64> + Copy>(
    field: &'static str,
    number: Option<T>,
    (min, max): (T, T),
) -> Result<Option<T>> {
    if number.is_none_or(|number| (min..=max).contains(&number)) {
        return Ok(number);
    }
    let problem = Problem::OutOfRange { min: min.into(), max: max.into() };
    Err(Error::Invalid { field, problem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_no_invisible_characters() {
        assert_eq!(line("title", " A\0 B\n\tC ", 1, 9).expect("it fits"), "A B C");
        assert_eq!(line("title", "e\u{301}", 1, 2).expect("marks stay"), "e\u{301}");
        assert!(line("title", " \n\0 ", 1, 9).is_err(), "only blanks is nothing");
        assert!(line("title", &"x".repeat(10), 1, 9).is_err());
    }

    #[test]
    fn paragraphs_keep_their_lines() {
        let text = paragraphs("description", "One\r\n\0Two\t.\n ", 20).expect("it fits");
        assert_eq!(text, "One\nTwo\t.");
    }
}
