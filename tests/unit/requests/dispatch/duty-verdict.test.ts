import { describe, expect, it } from 'vitest';
import { communityRule, type Duty, dutyVerdict } from '@/domain/requests/dispatch/duty-verdict';
import { type PlaceFacts, placeFacts } from '@/domain/requests/dispatch/place-facts';

const facts = {
  categoryPath: '环境卫生 / 垃圾清运',
  ...placeFacts({ township: 'south', community: 'mingyue', compound: 'haoyuan' }),
};
const duty = (over: Partial<PlaceFacts & { categoryPath: string }> = {}): Duty => ({
  categoryPath: over.categoryPath ?? '环境卫生',
  place: placeFacts(over),
});
const community = { name: '明月社区', communityLevel: true };
const bureau = { name: '市城管局', communityLevel: false };

describe('the duty list', () => {
  it.each<[string, Duty[], string, string]>([
    ['the branch above', [duty()], 'listed', 'listed'],
    ['the branch here', [duty({ township: 'south', community: 'mingyue' })], 'listed', 'listed'],
    ['the branch in this township', [duty({ township: 'south' })], 'listed', 'listed'],
    [
      'the branch in this compound',
      [duty({ community: 'mingyue', compound: 'haoyuan' })],
      'listed',
      'listed',
    ],
    [
      'the branch in the compound beside',
      [duty({ community: 'mingyue', compound: 'xincheng' })],
      'refused',
      'confirm',
    ],
    ['the branch elsewhere', [duty({ township: 'south', community: 'oldtown' })], 'refused', 'confirm'],
    ['the branch in another township', [duty({ township: 'north' })], 'refused', 'confirm'],
    ['another branch', [duty({ categoryPath: '道路和路灯' })], 'refused', 'confirm'],
    ['nothing', [], 'refused', 'unlisted'],
  ])('with %s', (_name, duties, forCommunity, forBureau) => {
    expect(dutyVerdict(community, duties, facts).kind).toBe(forCommunity);
    expect(dutyVerdict(bureau, duties, facts).kind).toBe(forBureau);
  });

  it('refuses a community with the text of the rule', () => {
    const verdict = dutyVerdict(community, [], facts);
    expect(verdict).toMatchObject({ kind: 'refused', message: expect.stringContaining(communityRule) });
    expect(communityRule).toContain('不得将社区职责清单以外的事项派给社区');
  });

  it('never lists a request without a category', () => {
    expect(dutyVerdict(community, [duty()], { ...facts, categoryPath: null }).kind).toBe('refused');
    expect(dutyVerdict(bureau, [duty()], { ...facts, categoryPath: null }).kind).toBe('confirm');
  });
});
