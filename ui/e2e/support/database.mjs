import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const RUN = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1], timeout=10)
db.text_factory = lambda raw: raw.decode(errors="replace")
shown = lambda value: value.hex() if isinstance(value, bytes) else value
rows = [[shown(value) for value in row] for row in db.execute(sys.argv[2])]
db.commit()
print(json.dumps(rows))
`;

/** Runs a statement on the library's database beside the open window, as a hand or another process would. */
export function sql(stage, statement) {
  const database = join(stage.library, 'library.sqlite');
  return JSON.parse(
    execFileSync('python3', ['-c', RUN, database, statement], { encoding: 'utf8' }),
  );
}

/** All rows that belong to one profile, and its own row, as text. */
export function personalRows(stage, user) {
  const tables = sql(
    stage,
    // Python's SQLite may be too old for the full-text tables.
    `SELECT m.name, iif(m.name = 'users', 'id', c.name) FROM sqlite_master AS m
      JOIN pragma_table_info(iif(m.sql LIKE 'CREATE TABLE%', m.name, '')) AS c
        ON c.name = iif(m.name = 'users', 'id', 'user_id')
      WHERE m.type = 'table' ORDER BY m.name`,
  );
  return tables
    .map(([table, column]) => {
      const rows = sql(stage, `SELECT * FROM ${table} WHERE ${column} = ${user}`);
      return [`# ${table}`, ...rows.map((row) => JSON.stringify(row))].join('\n');
    })
    .join('\n');
}
