import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceLevel } from '@/domain/organization';
import {
  type DispatchFacts,
  type DispatchRule,
  matchRule,
  ruleInWords,
} from '@/domain/requests/dispatch/match-rule';
import { placeFacts } from '@/domain/requests/dispatch/place-facts';

const at = new Date('2026-11-23T09:00:00+08:00');
const unit = { id: 'heat', name: '市供热服务中心' };
const facts: DispatchFacts = {
  categoryPath: '水电气暖 / 供热不热',
  ...placeFacts({ township: 'south', community: 'mingyue', compound: 'haoyuan', building: 'haoyuan-3' }),
  channel: '12345',
  urgency: 'urgent',
};
const open: DispatchRule = {
  id: 'rule',
  name: '供热',
  active: true,
  from: null,
  until: null,
  categoryPath: null,
  place: null,
  channel: null,
  urgency: null,
  unit,
  coUnits: [],
};
const place = (column: PlaceLevel, id: string) => ({ id, name: `地点${id}`, column });

describe('one rule', () => {
  it.each<[string, Partial<DispatchRule>, string | null]>([
    ['without conditions', {}, null],
    ['of the very category', { categoryPath: '水电气暖 / 供热不热' }, null],
    ['of the branch above', { categoryPath: '水电气暖' }, null],
    ['of a category whose name only begins alike', { categoryPath: '水电' }, '分类不在“水电”之下'],
    [
      'of a category below',
      { categoryPath: '水电气暖 / 供热不热 / 停暖' },
      '分类不在“水电气暖 / 供热不热 / 停暖”之下',
    ],
    ['of the community', { place: place('community', 'mingyue') }, null],
    ['of the compound', { place: place('compound', 'haoyuan') }, null],
    ['of the building', { place: place('building', 'haoyuan-3') }, null],
    ['of the compound beside', { place: place('compound', 'xincheng') }, '地点不在地点xincheng'],
    ['of the township', { place: place('township', 'south') }, null],
    ['of another township', { place: place('township', 'north') }, '地点不在地点north'],
    ['of the channel', { channel: { id: '12345', name: '热线' } }, null],
    ['of another channel', { channel: { id: 'portal', name: '门户' } }, '渠道不是门户'],
    ['of the urgency', { urgency: { id: 'urgent', name: '紧急' } }, null],
    ['of another urgency', { urgency: { id: 'normal', name: '一般' } }, '紧急程度不是“一般”'],
    ['switched off', { active: false }, '规则已停用'],
    ['that begins tomorrow', { from: '2026-11-24T00:00:00+08:00' }, '规则还没有生效'],
    ['that begins now', { from: at.toISOString() }, null],
    ['that ends now', { until: at.toISOString() }, null],
    ['that ended', { until: '2026-11-22T00:00:00+08:00' }, '规则已过有效期'],
  ])('%s', (_name, conditions, failed) => {
    const { fired, passed } = matchRule([{ ...open, ...conditions }], facts, at);
    expect(fired ? null : passed[0]?.failed).toBe(failed);
  });

  it('asks for a category that a request without one cannot have', () => {
    const { passed } = matchRule(
      [{ ...open, categoryPath: '水电气暖' }],
      { ...facts, categoryPath: null },
      at,
    );
    expect(passed[0]?.failed).toBe('没有分类，规则要求“水电气暖”');
  });
});

describe('rules in order', () => {
  it('lets the first that holds fire and says why each earlier one did not', () => {
    const rules = [
      { ...open, id: 'a', categoryPath: '道路' },
      { ...open, id: 'b', active: false },
      { ...open, id: 'c', categoryPath: '水电气暖' },
      { ...open, id: 'd' },
    ];
    const { fired, passed } = matchRule(rules, facts, at);
    expect(fired?.rule.id).toBe('c');
    expect(fired && ruleInWords(fired)).toBe('按规则3：供热 → 市供热服务中心');
    expect(passed.map(({ position, failed }) => [position, failed])).toEqual([
      [1, '分类不在“道路”之下'],
      [2, '规则已停用'],
    ]);
  });

  it('explains exactly the rules before the one that fires, whatever the rules are', () => {
    const rule = fc.record({
      active: fc.boolean(),
      categoryPath: fc.constantFrom(null, '水电气暖', '道路'),
      channel: fc.constantFrom(null, { id: '12345', name: '热线' }, { id: 'portal', name: '门户' }),
      urgency: fc.constantFrom(null, { id: 'normal', name: '一般' }),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), (drawn) => {
        const rules = drawn.map((conditions, index) => ({ ...open, ...conditions, id: String(index) }));
        const { fired, passed } = matchRule(rules, facts, at);
        expect(passed.map(({ rule: { id } }) => id)).toEqual(
          rules.slice(0, fired ? fired.position - 1 : rules.length).map(({ id }) => id),
        );
        for (const { failed } of passed) expect(failed).not.toBeNull();
        if (!fired) return;
        // Alone it fires as well, and nothing behind it changes that.
        expect(matchRule([fired.rule], facts, at).fired).not.toBeNull();
        expect(matchRule(rules.slice(0, fired.position), facts, at).fired?.rule.id).toBe(fired.rule.id);
      }),
    );
  });
});
