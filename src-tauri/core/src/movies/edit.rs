//! One field of a movie, and what it is to hold.

use sea_orm::ActiveValue::Set;
use sea_orm::prelude::TimeUnixTimestampMillis;
use serde::Deserialize;
use time::OffsetDateTime;

use super::links;
use crate::accounts::Session;
use crate::entity::movies;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::people::PersonChoice;
use crate::{Error, Library, Problem, Result, input, text, vocabulary};

/// Most characters of a title, a name of a set, a description.
pub(crate) const LONGEST_TITLE: usize = 1_000;
const LONGEST_DESCRIPTION: usize = 100_000;
/// The largest whole number that the page and SQLite read alike: 2^53 − 1.
const LARGEST_BUDGET: i64 = 9_007_199_254_740_991;
/// Longer than any film: a month.
const LONGEST_DURATION: i32 = 44_640;

/// One field of a movie and what it is to hold; an empty text means nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum MovieEdit {
    /// 1 to 1,000 characters.
    Title(String),
    /// The title in its own language.
    OriginalTitle(String),
    /// The title it sorts under; empty lets it follow the title again.
    SortTitle(String),
    /// At most 100,000 characters.
    Description(String),
    /// `1979`, `1979-05` or `1979-05-25`.
    ReleaseDate(String),
    /// Whole minutes, 1 to 44,640.
    Duration(Option<i32>),
    /// Whole units, 0 to 2^53 − 1.
    Budget(Option<i64>),
    /// ISO 4217, three letters.
    BudgetCurrency(String),
    /// All its genres by name; a name nobody has yet is a new genre.
    Genres(Vec<String>),
    /// All its countries by name, the first one first.
    Countries(Vec<String>),
    /// The set it is part of, by name.
    Set(String),
    /// All its directors, the first one first.
    Directors(Vec<PersonChoice>),
    /// All its further crew.
    Crew(Vec<CrewMember>),
}

/// Someone in the crew and what they do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
pub struct CrewMember {
    /// Who.
    pub person: PersonChoice,
    /// `writer`, `producer`, or whatever a credit says; at most 100 characters.
    pub job: String,
}

impl MovieEdit {
    /// The field as it is called on the wire.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Title(_) => "title",
            Self::OriginalTitle(_) => "originalTitle",
            Self::SortTitle(_) => "sortTitle",
            Self::Description(_) => "description",
            Self::ReleaseDate(_) => "releaseDate",
            Self::Duration(_) => "duration",
            Self::Budget(_) => "budget",
            Self::BudgetCurrency(_) => "budgetCurrency",
            Self::Genres(_) => "genres",
            Self::Countries(_) => "countries",
            Self::Set(_) => "set",
            Self::Directors(_) => "directors",
            Self::Crew(_) => "crew",
        }
    }
}

/// Change one field of a movie. Answers the change set, or none when it is so already.
///
/// # Errors
/// `NotFound` when the movie or a chosen person is gone, `Invalid` with the field.
pub async fn edit(
    library: &Library,
    session: &Session,
    id: MovieId,
    edit: MovieEdit,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let title = super::title_of(library.reader(), id).await?;
    let label = ChangeLabel::new("editMovie").with("title", title).with("field", edit.field());
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    if !write(&mut set, id, edit).await? {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// Write one field as part of a larger act. Answers whether it became different.
pub(super) async fn write(set: &mut ChangeSet, id: MovieId, edit: MovieEdit) -> Result<bool> {
    let field = edit.field();
    let mut row = movies::ActiveModel {
        id: Set(id),
        updated_at: Set(TimeUnixTimestampMillis(set.now())),
        ..Default::default()
    };
    match edit {
        MovieEdit::Title(title) => {
            let title = input::line(field, &title, 1, LONGEST_TITLE)?;
            let (old, sort_title) = super::titles_of(set.txn(), id).await?;
            // A sort title that somebody chose stays; one that follows the title goes with it.
            if sort_title == text::sort_title(&old) {
                set_sort_title(&mut row, text::sort_title(&title));
            }
            row.title = Set(title);
        }
        MovieEdit::OriginalTitle(title) => {
            let title = input::line(field, &title, 0, LONGEST_TITLE)?;
            row.original_title = Set(input::some(title));
        }
        MovieEdit::SortTitle(title) => {
            let title = input::line(field, &title, 0, LONGEST_TITLE)?;
            let title = match input::some(title) {
                Some(title) => title,
                None => text::sort_title(&super::titles_of(set.txn(), id).await?.0),
            };
            set_sort_title(&mut row, title);
        }
        MovieEdit::Description(words) => {
            row.description = Set(input::paragraphs(field, &words, LONGEST_DESCRIPTION)?);
        }
        MovieEdit::ReleaseDate(date) => {
            let date = input::date(field, &date)?;
            row.release_date = Set(date.map(|date| date.date));
            row.release_precision = Set(date.map(|date| date.precision));
        }
        MovieEdit::Duration(minutes) => {
            row.duration = Set(input::within(field, minutes, (1, LONGEST_DURATION))?);
        }
        MovieEdit::Budget(amount) => {
            row.budget = Set(input::within(field, amount, (0, LARGEST_BUDGET))?)
        }
        MovieEdit::BudgetCurrency(code) => row.budget_currency = Set(currency(field, &code)?),
        MovieEdit::Genres(names) => return links::genres(set, id, &names).await,
        MovieEdit::Countries(names) => return links::countries(set, id, &names).await,
        MovieEdit::Set(name) => {
            row.set_id = Set(vocabulary::set_named(set, &name).await?);
        }
        MovieEdit::Directors(people) => return links::directors(set, id, &people).await,
        MovieEdit::Crew(crew) => return links::crew(set, id, &crew).await,
    }
    set.update(row).await
}

fn set_sort_title(row: &mut movies::ActiveModel, title: String) {
    row.sort_key = Set(text::sort_key(&title));
    row.sort_title = Set(title);
}

fn currency(field: &'static str, code: &str) -> Result<String> {
    let code = code.trim().to_ascii_uppercase();
    if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(code);
    }
    Err(Error::Invalid { field, problem: Problem::NotACurrency })
}
