import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AgendaItem,
  areaFromText,
  areaText,
  certificateOf,
  ownersAssembly,
  type PublishedVote,
  parsePublishedFile,
  type SecretBallot,
  verifyPublishedFile,
  writePublishedFile,
} from '@/domain/voting/rules';

const items: AgendaItem[] = [
  { key: 'i1', title: '续聘物业，为期三年', kind: 'property-company' },
  { key: 'i2', title: '=车棚改建"东区"', kind: 'rebuilding' },
];
const areas = [8_950, 12_034, 8_950, 10_000, 345_678];
const open: PublishedVote = {
  facts: [{ label: '表决', text: '明月小区2026年业主表决（B20260001）' }],
  isSecret: false,
  ruleSet: ownersAssembly,
  items,
  roll: areas.map((area, index) => ({
    number: `${5 - index}-101`,
    area,
    areaSource: index === 3 ? 'contract' : 'register',
    head: index > 3 ? 'h1' : `h${index + 1}`,
  })),
  ballots: [
    { rollNumber: '5-101', channel: 'web', choices: { i1: 'for', i2: 'for' } },
    { rollNumber: '4-101', channel: 'paper', proxy: 'p1', choices: { i1: 'for', i2: 'against' } },
    { rollNumber: '3-101', channel: 'counter', choices: { i1: 'abstain' } },
    { rollNumber: '1-101', channel: 'web', choices: { i1: 'against', i2: 'for' } },
  ],
};
const secret: PublishedVote = {
  ...open,
  isSecret: true,
  ballots: areas.slice(0, 4).map(
    (area, index): SecretBallot => ({
      code: `K${9 - index}Q`,
      area,
      head: `s${index}`,
      choices: { i1: 'for', i2: index === 0 ? 'against' : 'for' },
    }),
  ),
};

describe('the published file', () => {
  it('reads as it was written, open and secret, and is counted to the same result', () => {
    for (const vote of [open, secret]) {
      const { text, hash, count } = writePublishedFile(vote);
      expect(text.startsWith('\uFEFF表决数据文件,1\n校验值SHA-256,')).toBe(true);
      const parsed = parsePublishedFile(text);
      expect(parsed).toMatchObject({ isSecret: vote.isSecret, items, ruleSet: ownersAssembly });
      expect(parsed.statedHash).toBe(hash);
      expect(new Set(parsed.roll.map((line) => JSON.stringify(line)))).toEqual(
        new Set(vote.roll.map((line) => JSON.stringify(line))),
      );
      expect(parsed.ballots).toHaveLength(4);
      const { ok, problems, lines } = verifyPublishedFile(text);
      expect([ok, problems]).toEqual([true, []]);
      expect(lines.join('\n')).toContain(`其中有效 ${count.valid} 张`);
    }
  });

  it('tells nothing of the order of voting, and does not depend on it', () => {
    const turned = { ...open, roll: [...open.roll].reverse(), ballots: [...open.ballots].reverse() };
    expect(writePublishedFile(turned).text).toBe(writePublishedFile(open).text);
  });

  it('of a secret vote never holds a ballot with a roll number', () => {
    expect(() => writePublishedFile({ ...open, isSecret: true })).toThrow('secrecy');
    expect(() => writePublishedFile({ ...secret, isSecret: false })).toThrow('secrecy');
  });
});

describe('a file that was tampered with', () => {
  const good = writePublishedFile(open).text;
  const hidden = writePublishedFile(secret).text;
  /** The cleverest of forgers computes the hash anew. */
  const rehashed = (text: string) => text.replace(/[0-9a-f]{64}/, parsePublishedFile(text).computedHash);
  const cases: [what: string, text: string, problem: RegExp][] = [
    ['a choice', good.replace('选票,1-101,网上,,反对', '选票,1-101,网上,,同意'), /校验值不一致/],
    [
      'a choice and the hash',
      rehashed(good.replace('选票,1-101,网上,,反对', '选票,1-101,网上,,同意')),
      /重新计票/,
    ],
    ['an area and the hash', rehashed(good.replace('名册,4-101,120.34', '名册,4-101,620.34')), /总面积|面积/],
    [
      'a result and the hash',
      rehashed(good.replace('结果,i1,通过,否', '结果,i1,通过,是')),
      /通过，是.*通过，否/,
    ],
    ['a formula and the hash', rehashed(good.replace('没有达到过半数', '达到过半数')), /达到过半数/],
    [
      'a ballot added and the hash',
      rehashed(`${good}选票,1-101,纸质,,同意,同意\n`),
      /不计入的票，0.*不计入的票，1/,
    ],
    ['a ballot off the roll', rehashed(`${good}选票,8-801,纸质,,同意,同意\n`), /不计入的票/],
    ['a ballot taken away', rehashed(good.replace(/选票,5-101.*\n/, '')), /有效票，4.*有效票，3/],
    ['the rule', rehashed(good.replace('弃权算参与表决', '弃权不算参与表决')), /重新计票/],
    ['the bytes only', good.replaceAll('\n', '\r\n'), /校验值不一致/],
    ['a secret ballot doubled', rehashed(`${hidden}选票,K0Q,100.00,s9,同意,同意\n`), /不计入的票/],
    [
      'heads of secret ballots thrown together',
      rehashed(
        writePublishedFile({ ...secret, ballots: secret.ballots.map((one) => ({ ...one, head: 's' })) }).text,
      ),
      /人数标识/,
    ],
    ['an unknown rule', good.replace('owners-assembly@2021', 'owners-assembly@1999'), /不认识的计票规则/],
    ['an unknown choice', good.replace('选票,1-101,网上,,反对', '选票,1-101,网上,,可能'), /读不懂/],
    ['a roll number twice', good.replace('名册,4-101', '名册,5-101'), /twice/],
    ['something else', '号码,姓名\n1,张三\n', /不是表决数据文件/],
    ['nothing', '', /不是表决数据文件/],
  ];
  for (const [what, text, problem] of cases)
    it(`is found out: ${what}`, () => {
      const { ok, problems } = verifyPublishedFile(text);
      expect(ok).toBe(false);
      expect(problems.join('\n')).toMatch(problem);
    });
});

describe('npm run vote:verify', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vote-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const verify = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    try {
      const args = ['--conditions=production', '--import', 'tsx', 'scripts/vote-verify.ts', file];
      const out = execFileSync(process.execPath, args, {
        cwd: root,
        env: { PATH: process.env.PATH, NODE_ENV: 'test' },
      });
      return { code: 0, out: String(out) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: Buffer };
      return { code: status, out: String(stdout) };
    }
  };

  it('counts offline, without a database or configuration, and says what differs', () => {
    const { text } = writePublishedFile(open);
    const good = verify('good.csv', text);
    expect(good).toMatchObject({ code: 0 });
    expect(good.out).toContain('完全一致');
    const bad = verify('bad.csv', text.replace('结果,i1,通过,否', '结果,i1,通过,是'));
    expect(bad).toMatchObject({ code: 1 });
    expect(bad.out).toContain('不一致');
  });
});

it('writes areas exactly and reads only what it writes', () => {
  expect([0, 5, 8_950, 2 ** 53 - 1].map(areaText)).toEqual(['0.00', '0.05', '89.50', '90071992547409.91']);
  for (const area of [0, 5, 8_950, 2 ** 53 - 1]) expect(areaFromText(areaText(area))).toBe(area);
  for (const text of ['', '89.5', '089.50', '-1.00', '1e3', '90071992547409.92'])
    expect(areaFromText(text), text).toBeNull();
});

it('spells the certificate out in integers', () => {
  const { count, hash } = writePublishedFile(open);
  const certificate = certificateOf(ownersAssembly, {
    count,
    hash,
    facts: {
      number: 'B20260001',
      title: '2026年业主表决',
      modeSentence: '本次表决只作辅助计票。',
      isSecret: false,
      place: '明月小区',
      period: '2026年11月1日 8:00 至 2026年11月16日 18:00',
    },
  });
  expect(certificate.check.hash).toBe(hash);
  expect(certificate.items[0]?.participation).toEqual([
    '参与面积 3756.12 ㎡ × 3 ≥ 总面积 3856.12 ㎡ × 2（11268.36 ≥ 7712.24），达到三分之二以上',
    '参与人数 3 户 × 3 ≥ 总人数 4 户 × 2（9 ≥ 8），达到三分之二以上',
  ]);
  expect(certificate.items[0]?.majority[0]).toBe(
    '同意面积 209.84 ㎡ × 2 ≤ 参与面积 3756.12 ㎡（419.68 ≤ 3756.12），没有达到过半数',
  );
  expect(certificate.items[0]?.verdict).toBe(
    '参与够数，同意的不够，没有通过。其中 1 户的几个专有部分意见不一致，人数上只算参与。',
  );
});
