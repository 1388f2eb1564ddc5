//! Writing many rows at once: what a condition selects is deleted, set or moved by a few statements,
//! and every row is recorded as if it had been written alone.

use sea_orm::Value;
use serde_json::Value as Json;

use super::table::{Table, table};
use super::{ChangeSet, value_of};
use crate::search::{self, Touched};
use crate::{Result, sql};

impl ChangeSet {
    /// Delete the rows for which the condition holds and keep their images. Answers how many.
    pub(crate) async fn delete(&mut self, name: &'static str, condition: &str) -> Result<u64> {
        let table = table(name);
        let (leading, key, order) = (table.leading(), table.key(), table.order());
        let record = format!(
            "INSERT INTO changes (change_set_id, table_name, op, key_from, key_to, row_key)
             SELECT ?, ?, 'delete', {leading}, {leading}, {key} FROM {name}
             WHERE {condition} ORDER BY {order}"
        );
        let values = [self.id().0.into(), name.into()];
        let recorded = sql::execute(self.txn(), &record, values).await?;
        let deleted = recorded.rows_affected();
        if deleted == 0 {
            return Ok(0);
        }
        // There is one writer, so what one statement inserts has ids without a gap.
        let last = recorded.last_insert_id() - deleted;
        let (image, is_row) = (table.image(), table.is_row("recorded.row_key"));
        let keep = format!(
            "INSERT INTO change_images (change_id, image)
             SELECT recorded.id, (SELECT {image} FROM {name} WHERE {is_row})
             FROM changes AS recorded WHERE recorded.id > ? ORDER BY recorded.id"
        );
        sql::execute(self.txn(), &keep, [i64::try_from(last).unwrap_or(i64::MAX).into()]).await?;
        search::forget(self.txn(), name, condition, None).await?;
        self.touch(table, Touched::columns(name).collect(), condition).await?;
        sql::execute(self.txn(), &format!("DELETE FROM {name} WHERE {condition}"), []).await?;
        Ok(deleted)
    }

    /// Set columns of the rows for which the condition holds, where they are not so already.
    /// Answers how many became different.
    pub(crate) async fn update_where(
        &mut self,
        name: &'static str,
        columns: &[(&'static str, Value)],
        condition: &str,
    ) -> Result<u64> {
        let table = table(name);
        // The values follow the set, the table and the time.
        let each = |of: &dyn Fn(&str, usize) -> String| -> Vec<String> {
            columns.iter().enumerate().map(|(place, (column, _))| of(column, place + 4)).collect()
        };
        let same = each(&|column, place| format!("{column} IS ?{place}")).join(" AND ");
        let before = each(&|column, _| format!("'{column}', {column}, ")).concat();
        let after = each(&|column, place| format!("'{column}', ?{place}, ")).concat();
        let assigned = each(&|column, place| format!("{column} = ?{place}, ")).concat();
        let rows = format!("?1 IS ?1 AND ?2 IS ?2 AND ({condition}) AND NOT ({same})");
        let (leading, key, order) = (table.leading(), table.key(), table.order());
        let record = format!(
            "INSERT INTO changes
                (change_set_id, table_name, op, key_from, key_to, row_key, before, after)
             SELECT ?1, ?2, 'update', {leading}, {leading}, {key},
                json_object({before}'updated_at', updated_at),
                json_object({after}'updated_at', ?3)
             FROM {name} WHERE {rows} ORDER BY {order}"
        );
        let mut values: Vec<Value> = vec![self.id().0.into(), name.into(), self.millis().into()];
        values.extend(columns.iter().map(|(_, value)| value.clone()));
        let updated = sql::execute(self.txn(), &record, values.clone()).await?.rows_affected();
        if updated == 0 {
            return Ok(0);
        }
        let changed: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
        self.touch(table, Touched::moved_by(name, &changed), condition).await?;
        for (column, value) in columns {
            if let Value::Int(Some(id)) = value {
                self.touched_mut().row(name, |of| (of == *column).then_some(*id));
            }
        }
        let update = format!("UPDATE {name} SET {assigned}updated_at = ?3 WHERE {rows}");
        sql::execute(self.txn(), &update, values).await?;
        Ok(updated)
    }

    /// Give rows a value of their own in one column. Each comes with its key and that `value`; those
    /// that hold it already stay as they are. Answers how many became different.
    pub(crate) async fn update_each(
        &mut self,
        name: &'static str,
        column: &'static str,
        values: &[Json],
    ) -> Result<u64> {
        let table = table(name);
        let values = serde_json::to_string(values).unwrap_or_default();
        let (leading, key, is_row) = (table.leading(), table.key(), table.is_row("wanted"));
        let rows = format!(
            "(SELECT value AS wanted FROM json_each(?4))
             WHERE ?1 IS ?1 AND ?2 IS ?2 AND {is_row} AND {column} IS NOT wanted ->> '$.value'"
        );
        let record = format!(
            "INSERT INTO changes
                (change_set_id, table_name, op, key_from, key_to, row_key, before, after)
             SELECT ?1, ?2, 'update', {leading}, {leading}, {key},
                json_object('{column}', {column}, 'updated_at', updated_at),
                json_object('{column}', wanted ->> '$.value', 'updated_at', ?3)
             FROM {name}, {rows}"
        );
        let values: [Value; 4] =
            [self.id().0.into(), name.into(), self.millis().into(), values.into()];
        sql::execute(self.txn(), &record, values.clone()).await?;
        let update = format!(
            "UPDATE {name} SET {column} = wanted ->> '$.value', updated_at = ?3 FROM {rows}"
        );
        Ok(sql::execute(self.txn(), &update, values).await?.rows_affected())
    }

    /// Insert rows given as images.
    pub(crate) async fn insert_images(&mut self, name: &'static str, rows: &[Json]) -> Result<()> {
        let table = table(name);
        let images = serde_json::to_string(rows).unwrap_or_default();
        let key = table.key_in("value");
        let leading = format!("json_extract(value, '$.{}')", table.leading());
        let record = format!(
            "INSERT INTO changes (change_set_id, table_name, op, key_from, key_to, row_key)
             SELECT ?, ?, 'insert', {leading}, {leading}, {key} FROM json_each(?)"
        );
        let values = [self.id().0.into(), name.into(), images.clone().into()];
        sql::execute(self.txn(), &record, values).await?;
        let insert = table.insert_images("(SELECT value AS image FROM json_each(?))");
        sql::execute(self.txn(), &insert, [images.into()]).await?;
        for row in rows {
            self.touched_mut().image(name, row);
        }
        Ok(())
    }

    /// The rows for which the condition holds, as images.
    pub(crate) async fn images(&self, name: &'static str, condition: &str) -> Result<Vec<Json>> {
        let table = table(name);
        let (image, order) = (table.image(), table.order());
        let read = format!("SELECT {image} FROM {name} WHERE {condition} ORDER BY {order}");
        let images = sql::column::<String>(self.txn(), &read, []).await?;
        Ok(images.iter().filter_map(|image| serde_json::from_str(image).ok()).collect())
    }

    /// Give one row the columns of another. Answers whether the other is there.
    pub(crate) async fn take_columns(
        &mut self,
        name: &'static str,
        (from, to): (i32, i32),
        columns: impl Iterator<Item = &'static str>,
    ) -> Result<bool> {
        let rows = self.images(name, &format!("id = {from}")).await?;
        let Some(other) = rows.first() else { return Ok(false) };
        let columns: Vec<_> = columns.map(|column| (column, value_of(&other[column]))).collect();
        if !columns.is_empty() {
            self.update_where(name, &columns, &format!("id = {to}")).await?;
        }
        Ok(true)
    }

    /// Let the rows that name one row name another instead. A row that would then be there twice
    /// goes.
    pub(crate) async fn repoint(
        &mut self,
        name: &'static str,
        column: &'static str,
        (from, to): (i32, i32),
    ) -> Result<()> {
        self.repoint_where(name, (column, "true"), (from, to)).await
    }

    /// The same for the rows for which a condition holds.
    pub(crate) async fn repoint_where(
        &mut self,
        name: &'static str,
        (column, rows): (&'static str, &str),
        (from, to): (i32, i32),
    ) -> Result<()> {
        let condition = format!("{column} = {from} AND {rows}");
        let rows = self.images(name, &condition).await?;
        if rows.is_empty() {
            return Ok(());
        }
        self.delete(name, &condition).await?;
        let mut moved = rows;
        for row in &mut moved {
            row[column] = to.into();
            row["updated_at"] = self.millis().into();
        }
        let moved = self.without_equals(name, &moved).await?;
        self.insert_images(name, &moved).await
    }

    /// The images that stand for no row that is there.
    async fn without_equals(&self, name: &'static str, rows: &[Json]) -> Result<Vec<Json>> {
        let by = |columns: &[&str]| {
            let same: Vec<String> = columns
                .iter()
                .map(|column| format!("its.{column} = json_extract(new.value, '$.{column}')"))
                .collect();
            same.join(" AND ")
        };
        let same = match name {
            "movie_crew" => by(&["movie_id", "person_id", "job"]),
            "external_ids" => by(&["kind", "entity_id", "source", "value"]),
            _ => table(name).is_row("new.value"),
        };
        let new = format!(
            "SELECT new.value FROM json_each(?) AS new WHERE NOT EXISTS (SELECT 1 FROM {name} AS its WHERE {same})"
        );
        let rows = serde_json::to_string(rows).unwrap_or_default();
        let new = sql::column::<String>(self.txn(), &new, [rows.into()]).await?;
        Ok(new.iter().filter_map(|row| serde_json::from_str(row).ok()).collect())
    }

    async fn touch(
        &mut self,
        table: &Table,
        columns: Vec<&'static str>,
        condition: &str,
    ) -> Result<()> {
        let name = table.name;
        for column in columns {
            let ids = format!(
                "SELECT DISTINCT {column} FROM {name}
                 WHERE ({condition}) AND {column} IS NOT NULL"
            );
            for id in sql::column::<i32>(self.txn(), &ids, []).await? {
                self.touched_mut().row(name, |of| (of == column).then_some(id));
            }
        }
        Ok(())
    }
}
