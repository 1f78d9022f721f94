import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '@/domain/requests/redact';

const scripts = [
  '0123456789',
  '０１２３４５６７８９',
  '〇一二三四五六七八九',
  '零幺贰叁肆伍陆柒捌玖',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
].map((script) => [...script]);
const everyDigit = new Set(scripts.flat());
const digitsIn = (text: string) => [...text].filter((character) => everyDigit.has(character)).length;

const digit = fc.integer({ min: 0, max: 9 });
const separator = fc.constantFrom('', '', ' ', '.', '-', '－', '·', '　', '\u200b', ' - ', '．', '/', '–');
const script = fc.constantFrom(...scripts);
/** Digits, each in a script of its own, with separators between them. */
const written = (values: fc.Arbitrary<number[]>) =>
  values.chain((numbers) =>
    fc
      .tuple(
        ...numbers.map((number) =>
          fc.tuple(
            separator,
            script.map((forms) => forms[number] ?? ''),
          ),
        ),
      )
      .map((parts) => parts.map(([before, form], index) => (index === 0 ? form : before + form)).join('')),
  );
const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => [1, second, ...rest]);
const around = fc.constantFrom('', '请打', '电话：', '联系我（', '，谢谢', '。', ' ');

describe('numbers in what everybody reads', () => {
  it.each([
    '13812345678',
    '+8613812345678',
    '+86 138 1234 5678',
    '0086-138-1234-5678',
    '8613812345678',
    '013812345678',
    '１３８１２３４５６７８',
    '138.1234.5678',
    '138 1234 5678',
    '1381234 5678',
    '一三八一二三四五六七八',
    '幺三八幺二三四五六七八',
    '壹叁捌一二三4５6七8',
    '1三八一二三4５6七8',
    '130630199001011234',
    '13063019900101123X',
    '１３０６３０１９９００１０１１２３Ｘ',
    '130630 19900101 123x',
    '6222021234567890123',
    '6222 0212 3456 7890 123',
  ])('hides %s', (number) => {
    expect(redact(`请打${number}找我`)).toBe('请打***找我');
    expect(redact(number)).toBe('***');
  });

  it('finds figures right after and before words for digits', () => {
    expect(redact('三单元一13812345678二楼')).toBe('三单元一***二楼');
    expect(redact('三单元1一三八一二三四五六七八2')).toBe('三单元1***2');
  });

  it.each([
    '诉求20261123-0007，电话0312-2312345',
    '2026年11月23日 14:05至15:30',
    '13号楼2单元501室，二〇二六年十一月二十三日',
    '13、15、17、19、21栋都没有暖气',
    '第20261123-0007号和20261123-0008号',
    '一二三单元，三四五楼',
    '😀没有号码',
  ])('leaves %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('hides every number of several and keeps the words between them where they were', () => {
    expect(redact('😀张先生１３８１２３４５６７８，李女士 139-1234-5678。三号楼')).toBe(
      '😀张先生***，李女士 ***。三号楼',
    );
  });

  it('lets no mobile number through, whatever the digits are written in and whatever stands between them', () => {
    fc.assert(
      fc.property(around, written(mobile), around, (before, number, after) => {
        expect(digitsIn(redact(`${before}${number}${after}`))).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing in a text without digits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'诉求 abc，。-·（）\n😀ﬁ㎡é한'), maxLength: 40 }),
        (text) => {
          expect(redact(text)).toBe(text);
        },
      ),
    );
  });
});

it.each([
  ['加微信abc_12345', '加微信***'],
  ['微信号：zhangsan2026，QQ 12345678', '微信号：***，QQ ***'],
  ['zhanggl2026是微信，abc_12345（微信号），87654321是我QQ', '***是微信，***（微信号），***是我QQ'],
  ['zhanggl2026是我的微信号。', '***是我的微信号。'],
  ['WeChat是微信，20261123是微信支付的日子', 'WeChat是微信，20261123是微信支付的日子'],
  ['冀F·12345堵着门，京AD12345也是', '***堵着门，***也是'],
  ['微信小程序打不开，QQ群里说过，2026年', '微信小程序打不开，QQ群里说过，2026年'],
])('accounts and plates: %s', (text, wanted) => expect(redact(text)).toBe(wanted));
