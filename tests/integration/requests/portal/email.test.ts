import { afterEach, describe, expect, it } from 'vitest';
import { deliverMessages, type Parcel } from '@/domain/accounts';
import { sendDigests } from '@/domain/notifications';
import {
  acceptRequest,
  dispatchRequest,
  evaluateRequest,
  forgetDirectory,
  sweepEmails,
} from '@/domain/requests';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { appAtFixedTime } from '../../../factories/fixed-time';
import {
  buildCategory,
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  operator,
  visitor,
} from '../../../factories/requests';
import { readRequest } from '../../../factories/time';

const { app, clock, begin: day } = appAtFixedTime('2026-11-23T10:00:00+08:00');
afterEach(() => {
  clock.set(day);
  Object.assign(env(), { demo: true });
});

/** The mails that are due now, handed over. */
async function mails(to: string): Promise<Parcel[]> {
  const taken: Parcel[] = [];
  await sendDigests({ payload: app.payload });
  const carriers = () => async (parcel: Parcel) => void taken.push(parcel);
  await deliverMessages({ payload: app.payload, carriers, limit: 1000 });
  return taken.filter((parcel) => parcel.channel === 'email' && parcel.to === to);
}
const stopPathIn = (text = '') => /http\S+(\/email-stop\/\S+)/.exec(text)?.[1] ?? '';

describe('the form', () => {
  it('takes an address, checks it, and shows it masked to staff', async () => {
    const category = await buildCategory(app.payload);
    forgetDirectory(app.payload);
    const fields = {
      category,
      placeText: '中山路农业银行门口',
      body: '井盖缺了一块，晚上看不见。',
      phone: '0312-2312345',
      publicConsent: 'no',
    };
    const wrong = await app.submit('/requests/new', { step: 'contact', ...fields, email: 'wang@' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('href="#email"');
    const right = { ...fields, email: 'Wang@Example.com' };
    const check = await (await app.submit('/requests/new', { step: 'contact', ...right })).text();
    expect(check).toContain('Wang@Example.com');
    const formKey = /name="formKey" value="([^"]+)"/.exec(check)?.[1] ?? '';
    const done = await app.submit('/requests/new', { step: 'check', formKey, ...right });
    expect(await (await app.fetch(done.headers.get('location') ?? '')).text()).toContain('发邮件告诉您');
    const { docs } = await app.payload.find({
      collection: 'requests',
      where: { placeText: { equals: fields.placeText } },
      overrideAccess: true,
      depth: 0,
    });
    expect(docs[0]?.requesterEmail).toBe('w***@example.com');
    const { docs: raw } = await app.payload.db.find<{ id: string; contentCipher: string }>({
      collection: 'intake-records',
      where: { request: { equals: docs[0]?.id } },
    });
    expect(keyring().decrypt(String(raw[0]?.contentCipher), 'intake-record')).not.toMatch(/example\.com/i);
    expect(await mails('wang@example.com')).toHaveLength(1);
  });

  it('promises no mail where none can be sent, and keeps no address', async () => {
    Object.assign(env(), { demo: false });
    const page = await (await app.submit('/requests/new', { step: 'what', go: 'contact' })).text();
    expect(page).toContain('怎么联系您');
    expect(page).not.toContain('邮箱');
    const { id } = await buildRequest(app.payload, { email: 'li@example.com' });
    expect((await readRequest(app.payload, id)).requesterEmailCipher ?? null).toBeNull();
  });
});

describe('the mail', () => {
  it('has the way to the request and the way out, and nothing of a confidential one', async () => {
    const { number, trackingToken } = await buildRequest(app.payload, { email: 'open@example.com' });
    const [open] = await mails('open@example.com');
    expect(open?.subject).toContain(number);
    expect(open?.text).toContain(`/track/${trackingToken}`);
    expect(open?.unsubscribe).toContain(stopPathIn(open?.text));
    const secret = await buildRequest(app.payload, { email: 'secret@example.com', confidential: true });
    const [hidden] = await mails('secret@example.com');
    expect(`${hidden?.subject}${hidden?.text}`).not.toContain(secret.number);
    expect(hidden?.text).toContain(`/track/${secret.trackingToken}`);
  });

  it('keeps quiet at night and becomes one digest of several requests, each with its own way', async () => {
    const email = 'zhao@example.com';
    const tracks: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const request = await buildRequestAt(app.payload, 'accepted', { email });
      tracks.push(`/track/${request.trackingToken}`);
      const unit = await buildHandlingUnit(app.payload);
      await mails(email);
      await dispatchRequest({ payload: app.payload, actor: operator, id: request.id, unit });
    }
    expect(await mails(email)).toEqual([]);
    clock.set('2026-11-23T10:31:00+08:00');
    const [digest, ...others] = await mails(email);
    expect(others).toEqual([]);
    for (const track of tracks) expect(digest?.text).toContain(track);
    expect(digest?.text).not.toContain('/messages');
    expect(stopPathIn(digest?.text)).not.toBe('');
    clock.set('2026-11-23T22:00:00+08:00');
    const late = await buildRequest(app.payload, { email });
    await mails(email);
    await acceptRequest({ payload: app.payload, actor: operator, id: late.id });
    expect(await mails(email)).toEqual([]);
    clock.set('2026-11-24T08:00:00+08:00');
    expect(await mails(email)).toHaveLength(1);
  });
});

describe('ending it', () => {
  it('works without signing in, asks first, and deletes the address everywhere', async () => {
    const email = 'sun@example.com';
    const [first, second] = [
      await buildRequest(app.payload, { email }),
      await buildRequest(app.payload, { email }),
    ];
    const [mail] = await mails(email);
    const path = stopPathIn(mail?.text);
    await acceptRequest({ payload: app.payload, actor: operator, id: first.id });
    const page = await app.fetch(path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('退订并删除邮箱');
    expect((await readRequest(app.payload, first.id)).requesterEmail).toBe('s***@example.com');
    for (let time = 0; time < 2; time += 1) {
      const answer = await app.submit(path, {});
      expect(answer.headers.get('location')).toBe('/email-stopped');
    }
    for (const { id } of [first, second])
      expect(await readRequest(app.payload, id)).toMatchObject({
        requesterEmailCipher: null,
        requesterEmailIndex: null,
      });
    await acceptRequest({ payload: app.payload, actor: operator, id: second.id });
    expect(await mails(email)).toEqual([]);
    for (const forged of [`${path.slice(0, -1)}`, '/email-stop/x'])
      expect((await app.submit(forged, {})).status).toBe(404);
  });

  it('comes by itself when the request has been over for long', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation', { email: 'qian@example.com' });
    const word = { solved: 'solved', satisfaction: 'satisfied' } as const;
    await evaluateRequest({ payload: app.payload, actor: visitor, byLink: true, id, ...word });
    await sweepEmails({ payload: app.payload });
    expect((await readRequest(app.payload, id)).requesterEmail).toBe('q***@example.com');
    clock.set('2027-06-01T10:00:00+08:00');
    await sweepEmails({ payload: app.payload });
    expect((await readRequest(app.payload, id)).requesterEmailCipher ?? null).toBeNull();
  });
});
