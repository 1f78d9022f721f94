import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import { systemActor } from '@/access';
import {
  type ConsultationVerb,
  consultationMayMove,
  consultationTransitionOf,
  consultationVerbNames,
  gapsOf,
  leastBusy,
  type Side,
} from '@/domain/neighbourhood';
import { helperRowOf } from '@/domain/neighbourhood/law/helpers/import/helper-row-of';
import { type KnownVillage, villageOf } from '@/domain/neighbourhood/law/helpers/import/known-villages';
import { planHelpers } from '@/domain/neighbourhood/law/helpers/import/plan-helpers';
import { type ConsultationState, consultationStateLabels } from '@/domain/neighbourhood/law/labels';

describe('the state table of a consultation', () => {
  // Said once more: a slip in the table is seen here.
  const table: Record<ConsultationVerb, [Side[], ConsultationState[], ConsultationState | undefined]> = {
    assign: [['keeper'], ['waiting', 'passed'], 'waiting'],
    'assign-adviser': [['keeper'], ['waiting', 'passed'], 'passed'],
    press: [['keeper'], ['waiting', 'passed'], undefined],
    'hand-on': [['clock'], ['waiting', 'passed'], undefined],
    answer: [['helper', 'adviser'], ['waiting', 'passed'], 'answered'],
    pass: [['helper'], ['waiting'], 'passed'],
    'ask-back': [['asker'], ['answered'], undefined],
    rate: [['asker'], ['answered'], 'closed'],
    close: [['clock'], ['answered'], 'closed'],
    withdraw: [['asker'], ['waiting', 'passed'], 'withdrawn'],
    'to-mediation': [
      ['asker', 'helper', 'adviser'],
      ['waiting', 'passed', 'answered', 'closed'],
      'mediation',
    ],
    agree: [['asker', 'helper', 'adviser'], ['answered', 'closed'], undefined],
    disagree: [['asker', 'helper', 'adviser'], ['answered', 'closed', 'mediation'], undefined],
    reveal: [['helper', 'adviser'], ['waiting', 'passed', 'answered'], undefined],
  };
  const sides: Side[] = ['asker', 'helper', 'adviser', 'keeper', 'clock'];
  const states = Object.keys(consultationStateLabels) as ConsultationState[];

  it.each(consultationVerbNames)('%s', (verb) => {
    const [by, from, to] = table[verb];
    expect(consultationTransitionOf(verb).to).toBe(to);
    for (const side of sides)
      for (const state of states)
        expect(consultationMayMove(verb, state, [side]), `${side} ${state}`).toBe(
          by.includes(side) && from.includes(state),
        );
  });

  it('leaves nobody who reads by place a step into the content', () => {
    for (const verb of consultationVerbNames)
      if (consultationTransitionOf(verb).by.some((side) => side === 'keeper'))
        expect(['assign', 'assign-adviser', 'press']).toContain(verb);
  });
});

describe('who gets a question', () => {
  it('is the one with the fewest open, in any order', () => {
    const candidate = fc.record({ id: fc.uuid(), name: fc.constant('某'), open: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id }), (all) => {
        const chosen = leastBusy(all);
        expect(chosen === null).toBe(all.length === 0);
        if (!chosen) return;
        expect(chosen.open).toBe(Math.min(...all.map(({ open }) => open)));
        expect(leastBusy(all.toReversed())).toEqual(chosen);
      }),
    );
  });
});

describe('gaps of a village', () => {
  const rules = { helpersLeast: 3, visitsPerMonth: 1 };
  it.each([
    [{ adviserReach: 'online', helpers: 3, online: 1, visits: 1 }, []],
    [{ adviserReach: null, helpers: 0, online: 0, visits: 0 }, ['no-adviser', 'no-helper', 'no-online']],
    [{ adviserReach: 'online', helpers: 2, online: 2, visits: 0 }, ['few-helpers', 'few-visits']],
    [{ adviserReach: null, helpers: 5, online: 3, visits: 0 }, ['no-adviser']],
    [{ adviserReach: 'online', helpers: 3, online: 0, visits: 1 }, []],
    [{ adviserReach: 'no-account', helpers: 3, online: 0, visits: 1 }, ['adviser-no-account', 'no-online']],
    [{ adviserReach: 'silent', helpers: 3, online: 1, visits: 1 }, ['adviser-silent']],
  ] as const)('%j', (village, gaps) => {
    expect(gapsOf(village, rules)).toEqual(gaps);
  });
});

describe('a file of helpers', () => {
  const headerOf = (field: string) => field;
  const record = (cells: Record<string, string>) => ({ line: 2, cells, values: [], headerOf, faults: [] });
  const good = { name: '张三', certificate: 'dz-1', village: '东亭村' };
  const villages: KnownVillage[] = [
    {
      id: 'a',
      code: '130682101201',
      names: ['东亭村', '东亭村村民委员会'],
      township: 't1',
      townshipNames: ['东亭镇'],
    },
    { id: 'b', code: '130682102201', names: ['西关村'], township: 't1', townshipNames: ['东亭镇'] },
    { id: 'c', code: '130682103201', names: ['西关村'], township: 't2', townshipNames: ['清风店镇'] },
  ];
  const row = (more: Record<string, string> = {}) => {
    const read = helperRowOf(record({ ...good, ...more }) as never, villages);
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    return read.row;
  };

  it.each([
    [{ name: '' }, 'name'],
    [{ name: '=SUM(A1)' }, 'name'],
    [{ name: '@张三' }, 'name'],
    [{ certificate: '' }, 'certificate'],
    [{ village: '' }, 'village'],
    [{ phone: '12345' }, 'phone'],
    [{ until: '明年' }, 'until'],
    [{ consent: '也许' }, 'consent'],
    [{ hours: '1.1' }, 'hours'],
  ])('names what is wrong: %j', (more, column) => {
    const read = helperRowOf(record({ ...good, ...more }) as never, villages);
    expect('issues' in read && read.issues.map((one) => one.column)).toEqual([column]);
  });

  it('names everything that is wrong with a line at once', () => {
    const bad = { ...good, name: '-', certificate: 'K-9', phone: '123', village: '南关村' };
    const read = helperRowOf(record(bad) as never, villages);
    expect('issues' in read && read.issues.map((one) => one.column)).toEqual(['name', 'phone', 'village']);
    const known = {
      id: 'k',
      name: '李四',
      certificateNumber: 'K-1',
      certificateUntil: null,
      community: 'a',
      phoneIndex: null,
      publicConsent: false,
      user: 'u',
      imported: 0,
    };
    const { issues, refused } = planHelpers(
      { villages, stored: new Map([['K-1', known]]), phones: new Map(), today: '2026-11-23' },
      { ...systemActor('测试'), userId: 'u' },
      [row({ certificate: 'K-1', name: '别人', hours: '2' })],
    );
    expect([refused, issues.map(({ column }) => column)]).toEqual([1, ['certificate', 'hours']]);
  });

  it('reads dates and phones as people write them', () => {
    expect(row({ until: '2028年1月2日', phone: '138 1234 5678', consent: '同意' })).toMatchObject({
      certificate: 'DZ-1',
      until: '2028-01-01T16:00:00.000Z',
      phone: '13812345678',
      consent: true,
    });
  });

  it('finds the village by code, by name, by township', () => {
    expect(villageOf(villages, { village: '130682102201', township: null })).toMatchObject({ id: 'b' });
    expect(villageOf(villages, { village: '东亭村', township: null })).toMatchObject({ id: 'a' });
    expect(villageOf(villages, { village: '西关村', township: null })).toBe('several');
    expect(villageOf(villages, { village: '西关村', township: '清风店' })).toMatchObject({ id: 'c' });
    expect(villageOf(villages, { village: '南关村', township: null })).toBe('none');
  });

  it('adds, completes, leaves and refuses', () => {
    const stored = new Map(
      [
        { certificateNumber: 'K-1', name: '李四', community: 'a' },
        { certificateNumber: 'K-2', name: '王五', community: 'b' },
      ].map((one) => [
        one.certificateNumber,
        {
          id: one.certificateNumber,
          certificateUntil: null,
          phoneIndex: null,
          publicConsent: false,
          user: null,
          imported: 6,
          ...one,
        },
      ]),
    );
    const plan = planHelpers(
      { villages, stored, phones: new Map(), today: '2026-11-23' },
      systemActor('测试'),
      [
        row(),
        row({ certificate: 'K-1', name: '李四' }),
        row({ certificate: 'K-1', name: '李四', until: '2028-12-31' }),
        row({ certificate: 'K-1', name: '李四', hours: '1.5' }),
        row({ certificate: 'K-1', name: '李四', hours: '2' }),
        row({ certificate: 'K-2', name: '王五' }),
        row({ certificate: 'K-1', name: '别人' }),
        row({ village: '南关村' }),
      ],
    );
    expect([plan.added.length, plan.changed.length, plan.unchanged, plan.refused]).toEqual([1, 2, 2, 3]);
    const own = { ...row({ village: '没有的村' }), headerOf: () => '行政村' };
    const known = { villages, stored, phones: new Map(), today: '2026-11-23' };
    expect(planHelpers(known, systemActor('测试'), [own]).issues).toMatchObject([{ column: '行政村' }]);
  });

  it('lets the staff of a village write into their own only', () => {
    const actor: Actor = {
      userId: 'u',
      name: '干事',
      grants: [{ role: 'community-staff', scope: { kind: 'community', id: 'a' } }],
      via: 'admin',
    };
    const plan = planHelpers({ villages, stored: new Map(), phones: new Map(), today: '2026-11-23' }, actor, [
      row(),
      row({ certificate: 'x', village: '西关村', township: '东亭镇' }),
    ]);
    expect([plan.added.length, plan.refused]).toEqual([1, 1]);
  });
});
