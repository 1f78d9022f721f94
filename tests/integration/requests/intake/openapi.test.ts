import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IssuedKey } from '@/domain/requests';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../../factories/app';
import { askState, buildChannelKey, externalRequest, send, signedHeaders } from '../../../factories/intake';

interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: { pattern?: string } }[];
  responses: Record<string, { content: { 'application/json': { schema: { $ref: string } } } }>;
}
interface Description {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let app: TestApp;
let key: IssuedKey;
let described: Description;

beforeAll(async () => {
  app = await startTestApp();
  key = await buildChannelKey(app.payload);
  described = await (await app.fetch('/intake/v1/openapi.json')).json();
});
afterAll(() => app?.close());

/** Problems of `value` with a schema of the description. */
function problemsOf(schema: string, value: unknown): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'described', components: described.components });
  const check = ajv.compile({ $ref: `described#/components/schemas/${schema}` });
  return check(value)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function operation(path: string, method: string): Operation {
  const found = described.paths[path]?.[method];
  if (!found) throw new Error(`${method} ${path} is not described`);
  return found;
}

/** Whether an answer is one the description names, in the form it says. */
function fits(of: Operation, { status, body }: { status: number; body: unknown }): string[] {
  const ref = of.responses[String(status)]?.content['application/json'].schema.$ref;
  return ref ? problemsOf(ref.split('/').at(-1) ?? '', body) : [`${status} is not described`];
}

it('is valid OpenAPI 3.1, and the copy in docs is the same', async () => {
  expect(await new Validator().validate({ ...structuredClone(described) })).toMatchObject({ valid: true });
  const { documentedOpenApi } = await import('@/server/intake/openapi');
  expect(JSON.parse(readFileSync('docs/intake-openapi.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(documentedOpenApi())),
  );
  expect(described.servers).toEqual([{ url: `${env().siteUrl}/intake/v1` }]);
});

it('describes every answer the implementation gives', async () => {
  const post = operation('/requests', 'post');
  const get = operation('/requests/{number}', 'get');
  const request = externalRequest({ place: '东门', requester: { name: '赵小满' }, confidential: false });
  expect(problemsOf('Request', request)).toEqual([]);
  const nonce = 'described';
  const seen: number[] = [];
  for (const answer of [
    await send(app, key, request, { nonce }),
    await send(app, key, request),
    await send(app, { ...key, secret: 'wrong' }, request),
    await send(app, key, request, { nonce }),
    await send(app, key, 'x'.repeat(300 * 1024)),
    await send(app, key, {}),
  ]) {
    expect(fits(post, answer), JSON.stringify(answer.body)).toEqual([]);
    seen.push(answer.status);
  }
  expect(seen).toEqual([201, 200, 401, 409, 413, 422]);
  for (const number of [request.number, 'none']) {
    expect(fits(get, await askState(app, key, number))).toEqual([]);
  }
});

it('and the implementation agree on what a right request is', async () => {
  const wrong = [
    { number: '' },
    { number: '长'.repeat(101) },
    { title: undefined },
    { title: '长'.repeat(101) },
    { body: '短' },
    { body: '长'.repeat(5001) },
    { submittedAt: 5 },
    { place: '长'.repeat(101) },
    { confidential: 'no' },
    { requester: 'me' },
    { category: 7 },
  ];
  for (const change of wrong) {
    const request = externalRequest(change);
    expect((await send(app, key, request)).status, JSON.stringify(change)).toBe(422);
    expect(problemsOf('Request', JSON.parse(JSON.stringify(request))), JSON.stringify(change)).not.toEqual(
      [],
    );
  }
});

it('names the headers a call needs, in the form they are sent in', async () => {
  const sent = signedHeaders(key, '');
  for (const { name, schema } of operation('/requests', 'post').parameters) {
    expect(sent[name.toLowerCase()], name).toMatch(new RegExp(schema.pattern ?? 'missing'));
    const { [name.toLowerCase()]: _left, ...others } = signedHeaders(key, '{}');
    const answer = await app.fetch('/intake/v1/requests', { method: 'POST', headers: others, body: '{}' });
    expect(answer.status, name).toBe(401);
  }
});
