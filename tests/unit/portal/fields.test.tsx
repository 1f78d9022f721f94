import { describe, expect, it } from 'vitest';
import {
  Checkboxes,
  DateInput,
  ErrorSummary,
  FileUpload,
  Radios,
  Select,
  Textarea,
  TextInput,
} from '@/portal/shared';
import { render } from './render';

const choices = [
  { value: 'a', label: '甲', hint: '说明' },
  { value: 'b', label: '乙' },
];

describe('a field that was refused', () => {
  const common = { name: 'phone', label: '手机号', hint: '11 位数字', error: '请填写手机号' };
  it.each([
    ['text input', <TextInput key="1" {...common} value="138" />],
    ['textarea', <Textarea key="2" {...common} />],
    ['select', <Select key="3" {...common} options={[]} />],
    ['file upload', <FileUpload key="4" {...common} />],
  ])('ties label, hint and message to the %s', (_name, element) => {
    const html = render(element);
    expect(html).toContain('<label class="govuk-label govuk-label--s" for="phone">手机号</label>');
    expect(html).toContain('id="phone-hint"');
    expect(html).toContain('id="phone-error"');
    expect(html).toContain('aria-describedby="phone-hint phone-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<span class="govuk-visually-hidden">错误：</span>请填写手机号');
    expect(html).toMatch(/id="phone"[^-]/);
  });

  it.each([
    ['radios', <Radios key="1" {...common} choices={choices} />],
    ['checkboxes', <Checkboxes key="2" {...common} choices={choices} />],
    ['date', <DateInput key="3" {...common} />],
  ])(
    'describes the whole group for %s and gives its first control the id the summary links to',
    (_name, element) => {
      const html = render(element);
      expect(html).toContain('<fieldset class="govuk-fieldset" aria-describedby="phone-hint phone-error"');
      expect(html).toMatch(/<legend[^>]*>手机号<\/legend>/);
      expect(html.match(/<input[^>]*>/)?.[0]).toContain('id="phone"');
    },
  );
});

it('a field in order mentions neither hint nor error', () => {
  const html = render(<TextInput name="name" label="姓名" autoComplete="name" value="张三" />);
  expect(html).not.toContain('aria-');
  expect(html).toMatch(/autocomplete="name"/i);
  expect(html).toContain('value="张三"');
});

it('a password is never written back into the page', () => {
  expect(render(<TextInput name="password" label="密码" type="password" value="secret" />)).not.toContain(
    'secret',
  );
});

it('choices keep what was chosen and describe each option by its own hint', () => {
  const radios = render(<Radios name="q" label="问题" choices={choices} value="a" />);
  expect(radios).toMatch(/<input[^>]*id="q"[^>]*aria-describedby="q-item-hint"[^>]*checked=""/);
  expect(radios).toContain('for="q-2"');
  const boxes = render(<Checkboxes name="q" label="问题" choices={choices} values={['b']} />);
  expect(boxes.match(/checked=""/g)).toHaveLength(1);
});

it('a question page makes label or legend the only heading', () => {
  expect(render(<TextInput name="q" label="问题" asHeading />)).toMatch(
    /<h1 class="govuk-label-wrapper"><label/,
  );
  expect(render(<Radios name="q" label="问题" asHeading choices={choices} />)).toMatch(/<legend[^>]*><h1/);
});

it('the error summary links each message to its field and announces itself', () => {
  const html = render(<ErrorSummary errors={{ phone: '请填写手机号', '': '请稍后再试' }} />);
  expect(html).toContain('role="alert"');
  expect(html).toContain('<li><a href="#phone">请填写手机号</a></li>');
  expect(html).toContain('<li>请稍后再试</li>');
  expect(render(<ErrorSummary errors={{}} />)).toBe('');
});

it('many choices stand in columns, unless one opens a field beneath it', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ value: `${index}`, label: `第 ${index} 类` }));
  expect(render(<Radios name="q" label="问题" choices={many} />)).toContain('app-choices--columns');
  const opening = [...many, { value: 'x', label: '其他', more: <TextInput name="other" label="是什么" /> }];
  expect(render(<Radios name="q" label="问题" choices={opening} />)).not.toContain('app-choices--columns');
});
