import { describe, expect, it } from 'vitest';
import { namesIn } from '@/domain/mediation/choosing/conflict-facts';
import {
  conflictsOf,
  type MediatorFacts,
  type PersonFacts,
  standsAsideWords,
} from '@/domain/mediation/rules/conflicts';

const party = (over: Partial<PersonFacts> = {}): PersonFacts => ({
  name: '张三',
  user: 'u1',
  phoneIndex: 'p1',
  households: ['h1'],
  units: ['定州热力'],
  ...over,
});
const mediator = (over: Partial<MediatorFacts> = {}): MediatorFacts => ({
  name: '王调解',
  user: 'u9',
  phoneIndex: 'p9',
  households: ['h9'],
  units: [],
  relatives: [],
  relatedUsers: [],
  opponents: [],
  ...over,
});

describe('who stands aside', () => {
  it.each([
    ['nobody tied to a party', mediator(), []],
    ['the party itself, by account', mediator({ user: 'u1' }), ['is-party']],
    ['the party itself, by phone', mediator({ phoneIndex: 'p1' }), ['is-party']],
    ['one of the same name, who may be the party', mediator({ name: '张 三' }), ['same-name']],
    ['the party itself, by account and name', mediator({ name: '张三', user: 'u1' }), ['is-party']],
    ['one of the same household', mediator({ households: ['h1'] }), ['household']],
    ['a declared relative, by name', mediator({ relatives: ['张三'] }), ['relative']],
    ['a declared tie, by account', mediator({ relatedUsers: ['u1'] }), ['relative']],
    ['one of the same unit', mediator({ units: ['定州热力'] }), ['unit']],
    ['one who has a dispute with a party', mediator({ opponents: ['p1'] }), ['other-case']],
    [
      'several reasons at once, in the order they are said',
      mediator({ units: ['定州热力'], households: ['h1'] }),
      ['household', 'unit'],
    ],
  ])('%s', (_what, facts, expected) => {
    expect(
      conflictsOf(facts, [
        party({ name: '李四', user: 'u2', phoneIndex: 'p2', households: [], units: [] }),
        party(),
      ]),
    ).toEqual(expected);
  });

  it.each([
    ['a party that is the unit itself', ['市供热服务中心'], { name: '市供热 服务中心', units: [] }],
    ['a unit typed with spaces', ['北城区司法所'], { name: '李四', units: ['北城区　司法所'] }],
  ])('one of the same unit: %s', (_what, units, over) => {
    const other = { user: null, phoneIndex: null, households: [], ...over };
    expect(conflictsOf(mediator({ units }), [party(other)])).toEqual(['unit']);
  });

  it('people without account and phone are not the same person', () => {
    const unknown = { user: null, phoneIndex: null, households: [], units: [] };
    expect(conflictsOf(mediator(unknown), [party({ ...unknown, name: '李四' })])).toEqual([]);
  });
});

it('reads relatives typed one after the other, however a name among them is spaced', () => {
  expect(namesIn('张三、李 明，王五')).toEqual(expect.arrayContaining(['张三', '李明', '王五']));
  expect(namesIn('张三 李四')).toEqual(expect.arrayContaining(['张三', '李四']));
  expect(namesIn(null)).toEqual([]);
});

describe('what a desk reads of it', () => {
  it('is the same for whatever lies behind it, but for a name that is there to see', () => {
    const hidden = ['is-party', 'household', 'relative', 'unit', 'other-case', 'aside'] as const;
    const words = new Set([...hidden.map((one) => standsAsideWords([one])), standsAsideWords(hidden)]);
    expect([...words]).toEqual(['有要回避的情形，不能调解这件']);
    expect(standsAsideWords(['same-name', 'other-case'])).toBe(standsAsideWords(['same-name']));
  });

  it('names another case to who may read it', () => {
    expect(standsAsideWords(['other-case'], ['TJ1'])).toBe('自己是另一件纠纷（TJ1）的当事人，要回避');
  });
});
