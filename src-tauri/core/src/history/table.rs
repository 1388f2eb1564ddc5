//! The tables that are recorded, described once: their columns, their key, and how a row becomes
//! an image and comes back from it.

use std::sync::LazyLock;

use sea_orm::{ColumnTrait, ColumnType, EntityTrait, IdenStatic, Iterable};

use crate::entity;

/// Columns computed from other rows; not part of an image.
const DERIVED: &[&str] = &["credit_count", "sort_key", "thumbhash", "palette"];

/// A recorded table.
#[derive(Debug)]
pub(crate) struct Table {
    /// Its name in the database.
    pub(crate) name: &'static str,
    columns: Vec<Column>,
    key: Vec<&'static str>,
}

#[derive(Debug)]
struct Column {
    name: &'static str,
    is_blob: bool,
}

/// Every recorded table, in the order of the canonical dump.
pub(crate) static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    vec![
        describe::<entity::files::Entity>(),
        describe::<entity::countries::Entity>(),
        describe::<entity::genres::Entity>(),
        describe::<entity::movie_sets::Entity>(),
        describe::<entity::persons::Entity>(),
        describe::<entity::characters::Entity>(),
        describe::<entity::character_aliases::Entity>(),
        describe::<entity::movies::Entity>(),
        describe::<entity::movie_genres::Entity>(),
        describe::<entity::movie_countries::Entity>(),
        describe::<entity::movie_characters::Entity>(),
        describe::<entity::movie_crew::Entity>(),
        describe::<entity::external_ids::Entity>(),
        describe::<entity::user_favorites::Entity>(),
        describe::<entity::user_favorite_persons::Entity>(),
        describe::<entity::user_favorite_characters::Entity>(),
        describe::<entity::user_watches::Entity>(),
        describe::<entity::user_ratings::Entity>(),
        describe::<entity::user_watchlist::Entity>(),
        describe::<entity::identity_decisions::Entity>(),
        describe::<entity::saved_views::Entity>(),
    ]
});

/// The description of one recorded table.
///
/// # Panics
/// When the table is not recorded, which is a bug of the caller.
pub(crate) fn table(name: &str) -> &'static Table {
    TABLES.iter().find(|table| table.name == name).expect("only recorded tables are written to")
}

/// The recorded tables whose rows belong to one profile each.
pub(crate) fn personal_tables() -> impl Iterator<Item = &'static str> {
    let is_personal = |table: &&Table| table.columns.iter().any(|column| column.name == "user_id");
    TABLES.iter().filter(is_personal).map(|table| table.name)
}

fn describe<E: EntityTrait>() -> Table {
    let columns = E::Column::iter()
        .filter(|column| !DERIVED.contains(&column.as_str()))
        .map(|column| Column {
            name: column.as_str(),
            is_blob: matches!(
                column.def().get_column_type(),
                ColumnType::Blob | ColumnType::VarBinary(_) | ColumnType::Binary(_)
            ),
        })
        .collect();
    let key = E::PrimaryKey::iter().map(|column| column.as_str()).collect();
    Table { name: E::default().table_name(), columns, key }
}

impl Table {
    /// The column that ranges run over: the id, or the first column of a longer key.
    pub(crate) fn leading(&self) -> &'static str {
        self.key[0]
    }

    /// Whether the leading column alone names a row.
    pub(crate) fn has_id(&self) -> bool {
        self.key.len() == 1
    }

    /// SQL of a row as a JSON object.
    pub(crate) fn image(&self) -> String {
        let pairs: Vec<String> = self
            .columns
            .iter()
            .map(|Column { name, is_blob }| match is_blob {
                true => format!("'{name}', hex({name})"),
                false => format!("'{name}', {name}"),
            })
            .collect();
        format!("json_object({})", pairs.join(", "))
    }

    /// Columns to order by so that two equal tables read the same.
    pub(crate) fn order(&self) -> String {
        self.key.join(", ")
    }

    /// SQL of the key of a row as JSON, as [`ChangeSet`](super::ChangeSet) writes it: by name.
    pub(crate) fn key(&self) -> String {
        self.key_with(|name| name.to_owned())
    }

    /// SQL of the key within an image.
    pub(crate) fn key_in(&self, image: &str) -> String {
        self.key_with(|name| format!("json_extract({image}, '$.{name}')"))
    }

    fn key_with(&self, value: impl Fn(&str) -> String) -> String {
        let mut names = self.key.clone();
        names.sort_unstable();
        let pairs: Vec<String> =
            names.iter().map(|name| format!("'{name}', {}", value(name))).collect();
        format!("json_object({})", pairs.join(", "))
    }

    /// SQL that inserts rows from images, given as the rest of a select with a column `image`.
    pub(crate) fn insert_images(&self, from: &str) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        let values: Vec<String> = self.columns.iter().map(|c| c.in_json("image")).collect();
        format!(
            "INSERT INTO {} ({}) SELECT {} FROM {from}",
            self.name,
            names.join(", "),
            values.join(", "),
        )
    }

    /// SQL condition for the row whose key is the JSON in the parameter.
    pub(crate) fn is_row(&self, parameter: &str) -> String {
        let parts: Vec<String> = self
            .key
            .iter()
            .map(|name| format!("{name} = json_extract({parameter}, '$.{name}')"))
            .collect();
        parts.join(" AND ")
    }

    /// SQL assignment of one column from the JSON object in the parameter.
    pub(crate) fn assignment(&self, name: &str, parameter: &str) -> Option<String> {
        let column = self.columns.iter().find(|column| column.name == name)?;
        Some(format!("{name} = {}", column.in_json(parameter)))
    }
}

impl Column {
    fn in_json(&self, json: &str) -> String {
        let value = format!("json_extract({json}, '$.{}')", self.name);
        // hex() of null is the empty text, so that a null blob comes back as null.
        if self.is_blob { format!("unhex(nullif({value}, ''))") } else { value }
    }
}
