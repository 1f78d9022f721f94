import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runClassify } from '../../../../scripts/classify/run';

const root = path.resolve(import.meta.dirname, '../../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'classify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
}

interface Ended {
  status: number;
  out: string;
  err: string;
}

/** Runs the command in this process: a process of its own for every case would take a minute. */
async function classify(...args: string[]): Promise<Ended> {
  const written = { out: '', err: '' };
  const taken = (stream: 'out' | 'err') => (chunk: string | Uint8Array) => {
    written[stream] += String(chunk);
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(taken('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(taken('err'));
  try {
    const status = await runClassify(args);
    return { status, ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** Runs it the way npm does, without npm's own lines. */
function spawned(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const command = ['--conditions=production', '--import', 'tsx', 'scripts/classify.ts', ...args];
    execFile(process.execPath, command, { cwd: root }, (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err });
    });
  });
}

const labelled = file(
  'labelled.csv',
  `\uFEFFnumber,title,submitted_at,body,level1\r
1,学校乱收费,2019-01-01,"老师要交""资料费"",
每个学生三百元",教育文体\r
2,老师补课,2019-01-02,学校老师办补习班,教育文体\r
3,医院挂号难,2019-01-03,医生态度差，病人等了三小时,卫生计生\r
4,药店卖过期药,2019-01-04,诊所和药店的药品过期,卫生计生\r
5,公交车改线,2019-01-05,公交司机拒载,交通运输\r
6,出租车绕路,2019-01-06,出租车司机不打表,交通运输\r
7,没有分类的,2019-01-07,漏了,\r
`,
);
const questions = file(
  'questions.csv',
  '\uFEFFbody,number,title\n"幼儿园收费太高，\n""赞助费""五千元",Q-1,学费\n公交车不到站就走,"Q,2",公交\n,Q-3,\n',
);

describe('npm run classify', { timeout: 60_000 }, () => {
  it('prints number,first,second,third and nothing else', async () => {
    const { status, out, err } = await spawned('--train', labelled, '--predict', questions);
    expect(err).toContain('第9行没有分类');
    expect(status).toBe(0);
    const rows: string[][] = parse(out);
    expect(rows.map((row) => row.length)).toEqual([4, 4, 4, 4]);
    expect(rows[0]).toEqual(['number', 'first', 'second', 'third']);
    expect(rows.slice(1).map(([number]) => number)).toEqual(['Q-1', 'Q,2', 'Q-3']);
    expect(rows[1]?.[1]).toBe('教育文体');
    expect(rows[2]?.[1]).toBe('交通运输');
    for (const [, ...answers] of rows.slice(1))
      expect(answers.toSorted()).toEqual(['交通运输', '卫生计生', '教育文体']);
    expect((await classify('--train', labelled, '--predict', questions)).out).toBe(out);
  });

  it('ends with 1 and an empty standard output when a file will not do', async () => {
    const { status, out, err } = await spawned('--train', questions, '--predict', questions);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('缺少列：level1');
  });

  it('reads what spreadsheets write (GB18030) and leaves places empty when there are fewer than three labels', async () => {
    // 诉求 in GB18030; the label is all that matters here.
    const body = Buffer.concat([
      Buffer.from('title,body,level1\n'),
      Buffer.from([0xcb, 0xdf, 0xc7, 0xf3]),
      Buffer.from(',x,A\n'),
    ]);
    const { out } = await classify('--train', file('gb.csv', body), '--predict', questions);
    expect(out).toBe('number,first,second,third\nQ-1,A,,\n"Q,2",A,,\nQ-3,A,,\n');
  });

  it('cross-validates with spread', async () => {
    const { status, out } = await classify('--train', labelled, '--cross-validate', '2');
    expect(status).toBe(0);
    expect(out).toMatch(/6 行，2 折/);
    expect(out).toMatch(
      /macro-F1 [01]\.\d{3} ± 0\.\d{3}\ntop-1 {4}[01]\.\d{3} ± 0\.\d{3}\ntop-3 {4}1\.000 ± 0\.000/,
    );
  });

  it.each([
    [
      'a missing column',
      ['--train', file('a.csv', 'title,level1\nx,y\n'), '--predict', questions],
      '缺少列：body',
    ],
    [
      'no number to answer',
      ['--train', labelled, '--predict', file('b.csv', 'title,body\nx,y\n')],
      '缺少列：number',
    ],
    ['a missing file', ['--train', path.join(folder, 'none.csv'), '--predict', questions], '没有找到文件'],
    ['an empty file', ['--train', file('c.csv', ''), '--predict', questions], '文件是空的'],
    [
      'no label at all',
      ['--train', file('d.csv', 'title,body,level1\nx,y,\n'), '--predict', questions],
      '无从学起',
    ],
    [
      'a quote left open',
      ['--train', labelled, '--predict', file('e.csv', 'number,title,body\n1,"x,y\n')],
      '引号',
    ],
    [
      'a tree without levels',
      ['--train', labelled, '--predict', questions, '--tree', questions],
      '缺少列：level1',
    ],
  ])('says what is wrong with %s, in Chinese, and prints no table', async (_name, args, message) => {
    const { status, out, err } = await classify(...args);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it.each([
    [[]],
    [['--train', labelled]],
    [['--train', labelled, '--cross-validate', '1']],
    [['--nonsense']],
  ])('explains itself after %j', async (args) => {
    const { status, out, err } = await classify(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('用法');
  });
});
