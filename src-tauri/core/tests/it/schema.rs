//! The migrated database against docs/SCHEMA.md, column by column.

use std::collections::BTreeMap;
use std::path::Path;

use sea_orm::ConnectionTrait;

use crate::support::TestLibrary;

type Schema = BTreeMap<String, Vec<String>>;

/// `### table`, then rows of "| `column` | …".
fn documented() -> Schema {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/SCHEMA.md");
    let mut schema = Schema::new();
    let mut table = String::new();
    for line in std::fs::read_to_string(page).unwrap().lines() {
        if let Some(name) = line.strip_prefix("### ") {
            name.trim().clone_into(&mut table);
        } else if let Some(rest) = line.strip_prefix("| `") {
            let mut cells = rest.split('|');
            let column = cells.next().unwrap().trim().trim_end_matches('`').to_owned();
            let kind = cells.next().unwrap().trim().to_owned();
            schema.entry(table.clone()).or_default().push(format!("{column} {kind}"));
        }
    }
    schema
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_is_what_the_page_says() {
    let test = TestLibrary::new().await;
    let db = test.library.reader();
    let columns = "SELECT m.name, c.name, c.type || iif(c.\"notnull\" OR c.pk, '', ', null')
            || iif(c.pk, ', key', '')
        FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'search%'
            AND m.name <> 'seaql_migrations' ORDER BY m.name, c.cid";
    let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, columns);
    let mut migrated = Schema::new();
    for row in db.query_all_raw(statement).await.unwrap() {
        let (table, column, kind): (String, String, String) = (
            row.try_get_by_index(0).unwrap(),
            row.try_get_by_index(1).unwrap(),
            row.try_get_by_index(2).unwrap(),
        );
        migrated.entry(table).or_default().push(format!("{column} {kind}"));
    }
    let documented = documented();
    for (table, columns) in &migrated {
        assert_eq!(documented.get(table), Some(columns), "{table} in docs/SCHEMA.md");
    }
    assert_eq!(documented.len(), migrated.len(), "the page names no table that is not there");
}
