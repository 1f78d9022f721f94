import type { Snapshot } from './schema';

const copy = /^INSERT INTO `__new_(\w+)`\(([^)]*)\) SELECT [^;]* FROM `\w+`;$/;

/**
 * Mends how drizzle-kit makes a table anew: it copies every column of the new table, also those the old one has not, and such a
 * migration fails. Columns that are new get their default, or nothing. @param before the schema the statements begin with
 */
export function copyingOnlyWhatIsThere(statements: readonly string[], before: Snapshot): string[] {
  return statements.map((statement) => {
    const [, table, listed] = copy.exec(statement) ?? [];
    if (!table || !listed) return statement;
    const there = columnsOf(before, table);
    const carried = listed.split(', ').filter((column) => there.has(column.replaceAll('"', '')));
    const columns = carried.join(', ');
    return `INSERT INTO \`__new_${table}\`(${columns}) SELECT ${columns} FROM \`${table}\`;`;
  });
}

function columnsOf({ tables }: Snapshot, table: string): Set<string> {
  const known = (tables as Record<string, { columns?: Record<string, { name: string }> }> | undefined)?.[
    table
  ];
  return new Set(Object.values(known?.columns ?? {}).map(({ name }) => name));
}
