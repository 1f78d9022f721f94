import { describe, expect, it } from 'vitest';
import { categoryHint, unitHint } from '@/admin/requests/suggestion-words';

const category = { category: '1', probability: 0.9 };
const unit = { unit: '1', path: '水电气暖', of: 40 };

describe('suggestions in words', () => {
  it('say the category and the words that decided', () => {
    const hint = categoryHint([
      { ...category, path: '水电气暖', words: ['暖气', '漏水'] },
      { ...category, path: '房屋和物业', words: [] },
    ]);
    expect(hint).toBe('建议：水电气暖（依据：暖气、漏水）；房屋和物业。仅供参考，请您决定。');
  });

  it('say the unit, how often, and how often nearby', () => {
    const hint = unitHint([
      { ...unit, name: '热力公司', count: 31, nearby: 4, nearbyKind: 'community', words: ['暖气'] },
      { ...unit, name: '水务公司', count: 2, nearby: 0, nearbyKind: 'township', words: [] },
      {
        ...unit,
        name: '城管局',
        count: 0,
        of: 0,
        nearby: 0,
        nearbyKind: 'township',
        words: ['停水', '漏水'],
      },
    ]);
    expect(hint).toBe(
      '建议：热力公司（“水电气暖”近40件中派给它31件，其中本社区4件；依据：暖气）；水务公司（“水电气暖”近40件中派给它2件）；城管局（依据：停水、漏水）。仅供参考，请您决定。',
    );
  });

  it('say nothing without suggestions', () => {
    expect(categoryHint([])).toBeUndefined();
    expect(unitHint([])).toBeUndefined();
  });
});
