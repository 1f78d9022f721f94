import { describe, expect, it } from 'vitest';
import { mappingOf, mappingProblem } from '@/domain/imports/columns/column-mapping';
import { callOf } from '@/domain/requests/import/call-of';

const good = { number: 'A1', at: '2026-11-24 09:32:09', answered: '是', waited_seconds: '12' };
const checked = (cells: Record<string, string>) => callOf({ line: 2, cells: { ...good, ...cells } });

describe('one row of a call log', () => {
  it.each([
    ['是', true],
    ['未接通', false],
    ['1', true],
    ['No', false],
  ])('takes %s as answered %s', (answered, expected) => {
    expect(checked({ answered })).toMatchObject({ row: { answered: expected } });
  });

  it.each([
    ['0', 0],
    ['75', 75],
    ['1:15', 75],
    ['1:01:15', 3675],
  ])('reads a wait of %s as %d seconds', (waited_seconds, waitedSeconds) => {
    expect(checked({ waited_seconds })).toMatchObject({ row: { waitedSeconds } });
  });

  it.each([
    ['number', ''],
    ['at', '上午'],
    ['at', '2999-01-01 00:00:00'],
    ['answered', '也许'],
    ['waited_seconds', '-3'],
    ['waited_seconds', '1:75'],
    ['waited_seconds', '999999'],
  ])('refuses %s = “%s” and names the column', (column, cell) => {
    expect(checked({ [column]: cell })).toMatchObject({ issues: [{ line: 2, column }] });
  });
});

describe('the column mapping of a channel', () => {
  it('reads one pair a line, with either equals sign', () => {
    expect([...mappingOf('来电流水号=number\n\n 来电时间 ＝ at ')]).toEqual([
      ['来电流水号', 'number'],
      ['来电时间', 'at'],
    ]);
  });

  it.each([
    ['', null],
    ['编号=number', null],
    ['编号', '“编号”'],
    ['编号=编号', '“编号”'],
    ['编号=number\n流水=number', '两次'],
  ])('says of “%s”: %s', (lines, problem) => {
    if (problem === null) expect(mappingProblem(lines)).toBeNull();
    else expect(mappingProblem(lines)).toContain(problem);
  });
});
