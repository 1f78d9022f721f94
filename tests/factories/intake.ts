import { createHmac, randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { type IssuedKey, issueChannelKey } from '@/domain/requests';
import type { TestApp } from './app';

/** A new key of a channel, by the verb. */
export function buildChannelKey(payload: Payload, channel = '12345'): Promise<IssuedKey> {
  return issueChannelKey({ payload, actor: systemActor('测试'), channel });
}

/** What a call is signed with; what is left out is right. */
export interface Signing {
  timestamp?: string;
  nonce?: string;
  signature?: string;
  channel?: string;
}

/** The four headers, signed here by the words of the specification and not by the product's own function. */
export function signedHeaders(
  { channel, secret }: Pick<IssuedKey, 'channel' | 'secret'>,
  body: string | Buffer,
  signing: Signing = {},
): Record<string, string> {
  const timestamp = signing.timestamp ?? String(Math.floor(Date.now() / 1000));
  const nonce = signing.nonce ?? randomUUID();
  const hmac = createHmac('sha256', secret).update(timestamp).update('\n').update(nonce).update('\n');
  return {
    'content-type': 'application/json',
    'x-channel': signing.channel ?? channel,
    'x-timestamp': timestamp,
    'x-nonce': nonce,
    'x-signature': signing.signature ?? `sha256=${hmac.update(body).digest('hex')}`,
  };
}

let serial = 0;

/** A complete request of an outside channel. */
export function externalRequest(overrides: Record<string, unknown> = {}) {
  serial += 1;
  return {
    number: `DH-${process.pid}-${serial}`,
    title: '路灯不亮',
    body: '小区东门的路灯三天没有亮了，老人晚上出门不方便。',
    submittedAt: new Date(Date.now() - 3_600_000).toISOString(),
    ...overrides,
  };
}

/** Sends a request through the signed door. */
export async function send(
  app: TestApp,
  key: Pick<IssuedKey, 'channel' | 'secret'>,
  request: unknown,
  signing?: Signing,
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const body = typeof request === 'string' ? request : JSON.stringify(request);
  const headers = signedHeaders(key, body, signing);
  const answer = await app.fetch('/intake/v1/requests', { method: 'POST', headers, body });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

/** Asks how a request stands. */
export async function askState(
  app: TestApp,
  key: Pick<IssuedKey, 'channel' | 'secret'>,
  number: string,
  signing?: Signing,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = signedHeaders(key, '', signing);
  const answer = await app.fetch(`/intake/v1/requests/${encodeURIComponent(number)}`, { headers });
  return { status: answer.status, body: await answer.json() };
}

/** Rows of a collection past access. */
export async function rowsOf(
  payload: Payload,
  collection:
    | 'intake-records'
    | 'requests'
    | 'request-answers'
    | 'channel-keys'
    | 'import-chunks'
    | 'call-records',
  where = {},
) {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection,
    where,
    sort: 'id',
    limit: 0,
    pagination: false,
  });
  return docs;
}
