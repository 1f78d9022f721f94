import { describe, expect, it } from 'vitest';
import { featuresOf, wordsAsRead } from '@/domain/requests/classify';
import { featuresOfLabel } from '@/domain/requests/classify/features';

describe('the words a classifier sees', () => {
  it('are those of the dictionary, also inside long ones', () => {
    const words = [...featuresOf({ body: '小区暖气不热，供热公司没人管' }).keys()];
    expect(words).toEqual(expect.arrayContaining(['小区', '暖气', '供热', '公司']));
  });

  it('hold no names, phone numbers, plates or addresses', () => {
    const { size } = featuresOf({ body: '赵小满 13800138000 冀F12345 A7县 3-2-501' });
    expect(size).toBe(0);
  });

  it('count most in the title, then at the beginning of the body', () => {
    const filler = '，说来话长'.repeat(40);
    const weight = (title: string, body: string) => featuresOf({ title, body }).get('路灯') ?? 0;
    const early = weight('', `路灯不亮${filler}`);
    const late = weight('', `${filler}路灯不亮`);
    expect(weight('路灯不亮', filler)).toBeGreaterThan(early);
    expect(early).toBeGreaterThan(late);
    expect(late).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n '],
    ['letters and signs', 'OK!!! 👍 {"a":1}'],
  ])('are none in %s', (_name, body) => {
    expect(featuresOf({ title: body, body }).size).toBe(0);
  });

  it('are the same for full-width forms', () => {
    expect(featuresOf({ body: 'ＡＰＰ　停水' })).toEqual(featuresOf({ body: 'app 停水' }));
  });

  it('leave out names of branches that mean nothing', () => {
    expect([...featuresOfLabel('环境保护，其他，其他').keys()]).not.toContain('其他');
  });

  it('show a reader only what reads as a word', () => {
    const text = { title: '提前退休工资低', body: '' };
    expect(featuresOf(text).has('休工')).toBe(true);
    expect(wordsAsRead(text, ['退休', '休工', '工资'])).toEqual(['退休', '工资']);
  });
});
