import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { disputeSheet } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { env } from '@/shared/env';
import { newToken } from '@/shared/ids';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildAgreed,
  buildTribunal,
  inHours,
  putIntoFile,
  settleInWriting,
  sheetOf,
} from '../../factories/hearings';
import { buildDispute, buildKeptOrganization, buildMethod } from '../../factories/mediation';
import { buildAtMenu, buildOffice, firstChoice } from '../../factories/mediation-menu';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;

beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload, '六尺巷工作法');
});
beforeEach(() => clock.set(begin));

type Fields = Record<string, string> | [string, string][];

/** Sends one form twice, as a double tap without a script does. */
async function twice(path: string, cookie: string, fields: Fields = {}): Promise<void> {
  const send = (formKey: string) => {
    const body = new URLSearchParams(fields);
    body.set('formKey', formKey);
    return app.fetch(path, { method: 'POST', headers: { origin: env().siteUrl, cookie }, body });
  };
  const key = newToken(16);
  const [first, second] = [await send(key), await send(key)];
  expect(first.status, `${path}: ${first.status === 303 ? '' : await first.text()}`).toBe(303);
  expect(second.status, path).toBe(303);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
}

it('leads the desk where the first of two same forms led', async () => {
  const office = await buildOffice(payload);
  const cookie = await cookieFor(payload, office.desk.userId);
  const { id } = await buildDispute(payload, office.organization);
  for (const step of ['accept', 'send-menus']) await twice(`/work/mediation/${id}/${step}`, cookie);
  const handed = await buildDispute(payload, office.organization);
  const organization = await buildKeptOrganization(payload);
  await twice(`/work/mediation/${handed.id}/transfer`, cookie, { organization, reason: '归那边管' });
});

it('leads a party where the first of two same forms led', async () => {
  const at = await buildAtMenu(payload);
  const page = await (await app.fetch(`/mediation/case/${at.tokens[0]}`)).text();
  const choice = firstChoice(page);
  const path = (token: string) => `/mediation/case/${token}`;
  const chosen = await app.fetch(`${path(at.tokens[0])}/choose`, {
    method: 'POST',
    headers: { origin: env().siteUrl },
    body: new URLSearchParams(choice),
  });
  expect(chosen.status).toBe(303);
  const { formKey: _, ...same } = choice;
  await twice(`${path(at.tokens[1])}/choose`, '', same);
  expect((await disputeSheet(payload, at.desk, at.id)).dispute.state).toBe('agreed');
  await twice(`${path(at.tokens[1])}/withdraw`, '', { reason: '不想谈了' });
});

it('leads whoever mediates where the first of two same forms led, from the session to what is taken out of the file', async () => {
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  const mediator = await cookieFor(payload, tribunal.mediator.user);
  const desk = await cookieFor(payload, tribunal.desk.userId);
  const at = `/work/mediation/${id}`;
  const { sessions, parties } = await sheetOf(payload, tribunal, id);
  const session = `${at}/sessions/${sessions[0]?.id}`;
  await twice(`${session}/begin`, mediator);
  const form = async (path: string, fields: Fields) => {
    const body = new URLSearchParams(fields);
    const answer = await app.fetch(path, {
      method: 'POST',
      headers: { origin: env().siteUrl, cookie: mediator },
      body,
    });
    expect(answer.status, path).toBe(303);
  };
  const people = sessions[0]?.expected ?? [];
  await form(
    `${session}/attendance`,
    Object.fromEntries(people.map(({ person }) => [`standing-${person}`, 'present'])),
  );
  await form(`${session}/notes`, { notes: '说到一起了。' });
  await twice(`${session}/end`, mediator, { result: 'settled' });
  const text = {
    facts: '界石',
    matters: '墙',
    responsibilities: '都有',
    terms: '让三尺',
    performance: '当场',
  };
  await form(`${at}/agreement`, text);
  await twice(`${at}/sign`, mediator, [
    ['version', '1'],
    ['signedOn', toIsoDay(now())],
    ...parties.map((party): [string, string] => ['signed', party.id]),
    ['mediatorSigned', 'yes'],
    ['stamped', 'yes'],
  ]);
  const { documents: none } = await sheetOf(payload, tribunal, id);
  expect(none).toEqual([]);
  await putIntoFile(payload, tribunal, id, 'other');
  const { documents } = await sheetOf(payload, tribunal, id);
  await twice(`${at}/documents/${documents[0]?.id}/remove`, desk, { reason: '放错了' });
});

it('still says of a form nobody sent before that it is too late', async () => {
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  await settleInWriting(payload, tribunal, id);
  const answer = await app.fetch(`/work/mediation/${id}/fail`, {
    method: 'POST',
    headers: { origin: env().siteUrl, cookie: await cookieFor(payload, tribunal.mediator.user) },
    body: new URLSearchParams({ formKey: newToken(16), reason: '谈不拢', told: 'yes' }),
  });
  expect(answer.status).toBe(409);
});
