//! The closed sets of values a column may hold.

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            EnumIter, DeriveActiveEnum, Serialize, Deserialize, specta::Type,
        )]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub enum $name {$(
            $(#[$vdoc])*
            #[sea_orm(string_value = $text)]
            #[serde(rename = $text)]
            $variant,
        )+}
    )+};
}

values! {
    /// How much of a date is known. Ordered: among equal dates the less precise comes first.
    DatePrecision {
        /// The year alone; stored as its first of January.
        Year = "year",
        /// Year and month; stored as the first of the month.
        Month = "month",
        /// The whole date.
        Day = "day",
    }
    /// How a performer is credited.
    CreditKind {
        /// In person.
        Acting = "acting",
        /// By voice.
        Voice = "voice",
        /// In the film, not in its credits.
        Uncredited = "uncredited",
    }
    /// How large a character's part is; set by an import when it creates the character.
    CharacterRole {
        /// Among the first two billed.
        Leading = "leading",
        /// Billed after them.
        Supporting = "supporting",
        /// Not credited.
        Background = "background",
    }
    /// A person's gender, where it is known.
    Gender {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Non-binary.
        NonBinary = "non_binary",
    }
    /// How movies are shown.
    Layout {
        /// Posters.
        Grid = "grid",
        /// Rows.
        List = "list",
    }
}
