import { describe, expect, it } from 'vitest';
import { describeDeadline } from '@/admin/todo/deadline';

const at = new Date('2026-11-23T02:00:00Z');

describe('the words for a deadline', () => {
  it.each([
    ['2026-11-23T01:59:00Z', '已超期 1 分钟', 'overdue'],
    ['2026-11-22T23:00:00Z', '已超期 3 小时', 'overdue'],
    ['2026-11-20T01:00:00Z', '已超期 3 天', 'overdue'],
    ['2026-11-23T02:00:00Z', '还剩 1 分钟', 'soon'],
    ['2026-11-23T04:30:00Z', '还剩 2 小时', 'soon'],
    ['2026-11-24T02:00:00Z', '2026年11月24日 10:00 前', 'later'],
  ])('%s reads %s', (dueAt, text, urgency) => {
    expect(describeDeadline(dueAt, at)).toEqual({ text, urgency });
  });
});
