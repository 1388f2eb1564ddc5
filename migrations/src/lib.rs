//! The schema of a library, step by step. Owns every table; knows no rows.
//!
//! A released step is frozen: a change is a new file and a new line in [`Migrator`].

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

mod m0001_catalogue;
mod m0002_history;
mod m0003_search;
mod m0004_editing;
mod m0005_identity;
mod m0006_sessions;
mod m0007_diary;
mod m0008_views;
mod m0009_search;
mod m0010_finding;

/// Every step in order. Its names are what [`known`] compares a library with.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_catalogue::Migration),
            Box::new(m0002_history::Migration),
            Box::new(m0003_search::Migration),
            Box::new(m0004_editing::Migration),
            Box::new(m0005_identity::Migration),
            Box::new(m0006_sessions::Migration),
            Box::new(m0007_diary::Migration),
            Box::new(m0008_views::Migration),
            Box::new(m0009_search::Migration),
            Box::new(m0010_finding::Migration),
        ]
    }
}

/// A step that is cut off must leave nothing behind; on SQLite that has to be asked for.
const WHOLE_OR_NOT_AT_ALL: Option<bool> = Some(true);

/// Names of the steps this binary knows, oldest first.
#[must_use]
pub fn known() -> Vec<String> {
    Migrator::migrations().iter().map(|step| step.name().to_owned()).collect()
}

/// Run the statements of one step, in order, in the transaction of that step.
async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
