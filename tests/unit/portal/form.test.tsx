import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  askedSteps,
  CheckAnswers,
  Form,
  fieldErrors,
  formStatus,
  QuestionPage,
  seal,
  stepPosition,
  unseal,
} from '@/portal/shared';
import { DomainError } from '@/shared/errors';
import { render } from './render';

describe('fieldErrors', () => {
  it('takes the first message of each field from zod', () => {
    const schema = z.object({
      phone: z.string().min(11, '太短').regex(/^1/, '要以 1 开头'),
      home: z.object({ no: z.number('要数字') }),
    });
    const result = schema.safeParse({ phone: '2', home: { no: 'x' } });
    expect(fieldErrors(result.error)).toEqual({ phone: '太短', 'home-no': '要数字' });
    expect(formStatus(result.error)).toBe(422);
  });

  it('takes the fields of a coded refusal, or its sentence when it names none', () => {
    expect(fieldErrors(new DomainError('validation', { fields: { a: '甲' } }))).toEqual({ a: '甲' });
    expect(fieldErrors(new DomainError('too-many'))).toEqual({ '': expect.stringContaining('频繁') });
    expect(formStatus(new DomainError('too-many'))).toBe(429);
  });

  it('lets faults pass on', () => {
    expect(() => fieldErrors(new TypeError('x'))).toThrow(TypeError);
  });
});

describe('a form', () => {
  it('carries a new key with each rendering, and earlier answers without the marks of navigation', () => {
    const page = () =>
      render(
        <Form action="/f" carried={{ a: '1', b: ['2', '3'], go: 'x', formKey: 'old', e: '' }}>
          .
        </Form>,
      );
    const keys = [page(), page()].map((html) => html.match(/name="formKey" value="([\w-]{20,})"/)?.[1]);
    expect(keys[0]).toBeTruthy();
    expect(keys[0]).not.toBe(keys[1]);
    expect(page()).not.toContain('old');
    expect(page().match(/type="hidden"/g)).toHaveLength(4);
  });

  it('escapes what was typed', () => {
    expect(
      render(
        <Form action="/f" carried={{ a: '"><script>' }}>
          .
        </Form>,
      ),
    ).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});

describe('question pages', () => {
  const steps = [
    { id: 'place', title: '地点' },
    { id: 'unit', title: '单元', skip: (values: Record<string, unknown>) => values.place === 'road' },
    { id: 'text', title: '情况' },
  ];

  it('count and link only the questions that are asked', () => {
    expect(askedSteps(steps, { place: 'road' })).toHaveLength(2);
    expect(stepPosition(steps, 'text', { place: 'road' })).toEqual({
      index: 1,
      total: 2,
      previous: 'place',
      next: null,
    });
    expect(stepPosition(steps, 'nonsense', {})).toMatchObject({ index: 0, previous: null, next: 'unit' });
  });

  it('carry other answers, ask their own anew, and put the way forward before the way back', () => {
    const values = { place: 'a', text: 'old', step: 'place' };
    const html = render(
      <QuestionPage
        action="/q"
        step="text"
        position={stepPosition(steps, 'text', values)}
        values={values}
        asks={['text']}
      >
        .
      </QuestionPage>,
    );
    expect(html).toContain('name="place" value="a"');
    expect(html).not.toContain('value="old"');
    expect(html).toContain('第 3 步，共 3 步');
    // Enter presses the first button of a form, which must not be the one that goes back.
    expect(html.indexOf('下一步')).toBeLessThan(html.indexOf('上一步'));
    expect(html).toMatch(/formNoValidate="" |formnovalidate=""/i);
  });

  it('end with all answers, each with a way to change it', () => {
    const html = render(
      <CheckAnswers
        action="/q"
        values={{ text: 'x', step: 'text' }}
        rows={[{ key: '情况', value: 'x', changeStep: 'text' }]}
        submitLabel="提交"
      />,
    );
    expect(html).toMatch(/<button[^>]*value="text"[^>]*name="go"[^>]*>修改/);
    expect(html).toContain('name="step" value="check"');
    expect(html).not.toContain('name="step" value="text"');
  });
});

describe('sealed values', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  const options = { purpose: 'photos', key: 'k', now };
  it('come back as they left', () => {
    expect(unseal(seal(['a', '灯'], options), options)).toEqual(['a', '灯']);
  });

  it.each([
    ['changed', (text: string) => `x${text}`, options],
    ['empty', () => '', options],
    ['for another purpose', (text: string) => text, { ...options, purpose: 'phone' }],
    ['by another key', (text: string) => text, { ...options, key: 'other' }],
    ['too old', (text: string) => text, { ...options, now: new Date('2026-11-23T02:00:01Z') }],
  ])('are refused when %s', (_why, change, opening) => {
    expect(() => unseal(change(seal({ id: 1 }, options)), opening)).toThrow(DomainError);
  });
});
