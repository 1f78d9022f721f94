import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgementProblems, judgementWords, needsReasons } from '@/domain/requests/follow-through/judgement';
import { evaluationReasons } from '@/domain/requests/follow-through/labels';
import { grades, outcomes } from '@/domain/requests/labels';
import { fillTemplate, openPlaceholders } from '@/domain/requests/reply-templates/fill';

describe('the word of the requester', () => {
  it('says why exactly when it is not solved or they are not content', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomes),
        fc.constantFrom(...grades),
        fc.subarray([...evaluationReasons]),
        (solved, satisfaction, reasons) => {
          const needs = solved === 'unsolved' || /dissatisfied/.test(satisfaction);
          expect(needsReasons({ solved, satisfaction })).toBe(needs);
          const problems = judgementProblems({ solved, satisfaction, reasons, comment: '还是漏水' });
          expect('reasons' in problems).toBe(needs && reasons.length === 0);
        },
      ),
    );
  });

  it('asks for words beside “其他”', () => {
    const word = { solved: 'unsolved', satisfaction: 'dissatisfied', reasons: ['other'] } as const;
    expect(judgementProblems({ ...word, reasons: ['other'] })).toEqual({ comment: expect.any(String) });
    expect(judgementWords({ ...word, reasons: ['not-solved', 'too-slow'] })).toBe(
      '没有解决，不满意。原因：没解决、时间太长。',
    );
  });
});

describe('a reply template', () => {
  const values = { number: '20261123-0007', title: '暖气不热', unit: '市供热服务中心', place: null };

  it('is filled by either spelling, and shows what is left to the writer', () => {
    const text = fillTemplate(
      '您反映的“{标题}”({number})已由｛单位｝处理：{处理结果}，位置{place}。',
      values,
    );
    expect(text).toBe('您反映的“暖气不热”(20261123-0007)已由市供热服务中心处理：{处理结果}，位置{place}。');
    expect(openPlaceholders(text)).toEqual(['{处理结果}', '{place}']);
  });

  it('leaves nothing open where everything is known, and never touches other text', () => {
    const plain = fc.string().filter((text) => !/[{}｛｝]/.test(text));
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const filled = fillTemplate(`${before}{number}${after}`, values);
        expect(filled).toBe(`${before}${values.number}${after}`);
        expect(openPlaceholders(filled)).toEqual([]);
      }),
    );
  });
});
