import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../factories/app';
import { askState, buildChannelKey, externalRequest, rowsOf, send } from '../../../factories/intake';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

interface Ended {
  code: number;
  output: string;
  errors: string;
}

/** Runs a program beside the running server, on the same database. */
function run(program: string, args: string[], variables: Record<string, string> = {}): Promise<Ended> {
  const env = { ...process.env, ...variables };
  return new Promise((resolve) => {
    const child = execFile(program, args, { env }, (_error, output, errors) =>
      resolve({ code: child.exitCode ?? -1, output, errors }),
    );
  });
}

const channels = (...args: string[]) =>
  run('npx', ['tsx', '--conditions=production', 'scripts/channels.ts', ...args]);

describe('npm run channels', () => {
  it('makes a key that works at once, lists it and revokes it', async () => {
    const made = await channels('key', '市委书记直通车', '--json');
    expect(made, made.errors).toMatchObject({ code: 0 });
    const key: { channel: string; secret: string } = JSON.parse(made.output);
    expect(Object.keys(key)).toEqual(['channel', 'secret']);
    expect(key.channel).toBe('secretary-line');
    expect((await send(app, key, externalRequest())).status).toBe(201);
    const listed = await channels('keys', 'secretary-line', '--json');
    expect(listed.output).not.toContain(key.secret);
    const [row]: { id: string; valid: boolean }[] = JSON.parse(listed.output);
    expect(row?.valid).toBe(true);
    expect((await channels('revoke', row?.id ?? '')).code).toBe(0);
    expect((await send(app, key, externalRequest())).status).toBe(401);
  });

  it('says what is wrong and how it is used', async () => {
    const unknown = await channels('key', '没有的渠道');
    expect(unknown).toMatchObject({ code: 1, output: '' });
    expect(unknown.errors).toContain('12345（12345热线）');
    expect((await channels('keys')).code).toBe(2);
    expect((await channels('key', '12345', '--unknown')).code).toBe(2);
  });
});

describe('the examples', () => {
  it('send a request and ask how it stands, in Node and with curl', async () => {
    const { channel, secret } = await buildChannelKey(app.payload);
    const variables = { INTAKE_URL: app.url, INTAKE_CHANNEL: channel, INTAKE_SECRET: secret };
    const node = await run(process.execPath, ['docs/examples/intake.mjs', 'NODE/1'], variables);
    expect(node, node.errors).toMatchObject({ code: 0 });
    const answers: { status: number; body: Record<string, unknown> }[] = node.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    expect(answers[1]?.body).toMatchObject({ number: 'NODE/1', state: 'submitted', ...answers[0]?.body });
    const curl = await run('bash', ['docs/examples/intake.sh', 'CURL-1'], variables);
    expect(curl, curl.errors).toMatchObject({ code: 0 });
    const [posted, created, state, ok] = curl.output.trim().split('\n');
    expect([created, ok]).toEqual(['201', '200']);
    expect(JSON.parse(state ?? '')).toMatchObject({ number: 'CURL-1', ...JSON.parse(posted ?? '') });
    const again = await run('bash', ['docs/examples/intake.sh', 'CURL-1'], variables);
    expect(again.output.trim().split('\n')[1]).toBe('200');
    expect(await rowsOf(app.payload, 'requests', { sourceKey: { equals: '12345:CURL-1' } })).toHaveLength(1);
    expect((await askState(app, { channel, secret }, 'CURL-1')).status).toBe(200);
    const refused = await run(process.execPath, ['docs/examples/intake.mjs'], {
      ...variables,
      INTAKE_SECRET: 'wrong',
    });
    expect(refused.code).toBe(1);
  });
});
