//! The canonical dump: every row of every table but history, sessions and what is derived, sorted.
//! Two libraries with equal dumps hold the same.

use std::fmt::Write;

use sea_orm::ConnectionTrait;

use crate::history::TABLES;
use crate::{Result, sql};

/// The dump as text, a heading a table and a JSON object a row.
///
/// # Errors
/// When the database cannot be read.
pub async fn canonical_dump(db: &impl ConnectionTrait) -> Result<String> {
    let mut dump = String::new();
    for table in TABLES.iter() {
        writeln!(dump, "# {}", table.name).expect("a string takes all");
        let sql =
            format!("SELECT {} FROM {} ORDER BY {}", table.image(), table.name, table.order());
        for row in sql::column::<String>(db, &sql, []).await? {
            writeln!(dump, "{row}").expect("a string takes all");
        }
    }
    Ok(dump)
}
