import { describe, expect, it } from 'vitest';
import { changesSchema, isReading } from '@/database/sqlite/statement-kind';

describe('a statement', () => {
  it.each([
    'SELECT 1',
    '  -- why\n /* also */ select * from t',
    'WITH a AS (SELECT 1) SELECT * FROM a',
    'EXPLAIN QUERY PLAN UPDATE t SET a = 1',
    'PRAGMA table_info("t")',
    'PRAGMA foreign_key_check',
    'VALUES (1)',
  ])('that only reads needs no turn: %s', (sql) => {
    expect(isReading(sql)).toBe(true);
  });

  it.each([
    'INSERT INTO t VALUES (1)',
    'with a as (select 1) insert into t select * from a',
    'UPDATE t SET a = 1 RETURNING *',
    'DELETE FROM t',
    'PRAGMA foreign_keys = OFF',
    'PRAGMA wal_checkpoint(TRUNCATE)',
    'BEGIN IMMEDIATE',
    'VACUUM',
    'CREATE TABLE t (a)',
    '',
  ])('that may write takes a turn: %s', (sql) => {
    expect(isReading(sql)).toBe(false);
  });

  it('that changes tables makes prepared ones stale', () => {
    expect(['ALTER TABLE t ADD a', 'drop index i', '-- x\nCREATE TABLE t (a)'].every(changesSchema)).toBe(
      true,
    );
    expect(['INSERT INTO t VALUES (1)', 'SELECT 1'].some(changesSchema)).toBe(false);
  });
});
