import { describe, expect, it } from 'vitest';
import { type IntakeColumns, intakeRules } from '@/domain/requests/categories/intake-rules';

describe('what a category says about taking requests in', () => {
  it('says nothing without rows', () => {
    expect(intakeRules([])).toEqual({ elsewhere: null, neverPublic: null, duplicateDays: null });
  });

  it.each<[string, IntakeColumns[], number | null]>([
    ['its own value', [{ duplicateDays: 7 }, { duplicateDays: 3 }], 3],
    ['zero, which is a value', [{ duplicateDays: 7 }, { duplicateDays: 0 }], 0],
    ['the one above when it says nothing', [{ duplicateDays: 7 }, { duplicateDays: null }, {}], 7],
  ])('looks back for duplicates by %s', (_, branch, days) => {
    expect(intakeRules(branch).duplicateDays).toBe(days);
  });

  it('stays closed to the public below a category that is', () => {
    const rules = intakeRules([
      { neverPublic: true, neverPublicReason: '涉及家庭。' },
      { neverPublic: false },
    ]);
    expect(rules.neverPublic).toBe('涉及家庭。');
    expect(intakeRules([{}, { neverPublic: true }]).neverPublic).toContain('不公开');
  });

  it('takes the nearest way to go, with phones that can be called', () => {
    const rules = intakeRules([
      { elsewhere: '上级的话', elsewherePhones: '110 报警' },
      {
        elsewhere: '拖欠工资找劳动监察。',
        elsewherePhones: '12333 人社服务热线\n0312-2312345：劳动监察大队\n没有号码的一行\n12348',
        elsewhereAddress: '兴定路1号',
        elsewhereStillHere: true,
      },
    ]);
    expect(rules.elsewhere).toEqual({
      words: '拖欠工资找劳动监察。',
      phones: [
        { number: '12333', name: '人社服务热线' },
        { number: '0312-2312345', name: '劳动监察大队' },
        { number: '12348', name: '' },
      ],
      address: '兴定路1号',
      hours: null,
      stillHere: true,
    });
  });
});
