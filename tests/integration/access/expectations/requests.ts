import { roleNames } from '@/access';
import { followRequest } from '@/domain/requests';
import { newId } from '@/shared/ids';
import { newPhone } from '../../../factories/accounts';
import { buildChannelKey, rowsOf } from '../../../factories/intake';
import {
  buildCategory,
  buildQuestion,
  buildRequest,
  buildRequestAt,
  visitor,
} from '../../../factories/requests';
import type { City } from '../city';
import { closed, type Expectation, everybody } from '../expectation';
import { clocks } from './clocks';
import { dispatch, helpedRequest } from './dispatch';
import { measures } from './measures';
import { centre, sees } from './request-readers';

/** One dispatched to the unit in the first community, one just received in the second. */
async function twoRequests({ payload, here, there, unit }: City) {
  const same = await buildRequestAt(payload, 'dispatched', { community: here.community, unit });
  const other = await buildRequest(payload, { community: there.community });
  return { same: String(same.id), other: String(other.id) };
}

/** An answer kept with a request. */
async function answerTo({ payload }: City, request: string): Promise<string> {
  const id = newId();
  const question = await buildQuestion(payload);
  const data = { id, request, question, label: '现在还漏吗？', answer: '是', order: 0 };
  await payload.db.create({ collection: 'request-answers', customID: id, data });
  return id;
}

/** Somebody's "me too" to a request. */
async function followOf({ payload }: City, request: string): Promise<string> {
  await followRequest({ payload, actor: visitor, id: request, phone: newPhone() });
  const { docs } = await payload.find({
    collection: 'request-follows',
    where: { request: { equals: request } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  return String(docs[0]?.id);
}

let serial = 0;

export const requests: Expectation[] = [
  {
    slug: 'requests',
    read: sees,
    create: {},
    update: { all: centre },
    delete: {},
    documents: twoRequests,
    // One that only the unit of the handler helps with.
    ownOf: helpedRequest,
    change: { title: '改过的标题' },
    hidden: ['requesterPhoneCipher', 'requesterNameCipher', 'requesterEmailCipher', 'requesterEmailIndex'],
  },
  {
    slug: 'request-events',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoRequests(city);
      const first = async (request: string) => {
        const { docs } = await city.payload.find({
          collection: 'request-events',
          where: { request: { equals: request } },
          limit: 1,
          depth: 0,
        });
        return String(docs[0]?.id);
      };
      return { same: await first(same), other: await first(other) };
    },
    change: { note: '改写历史' },
  },
  ...clocks,
  ...measures,
  { slug: 'request-photos', read: sees, create: {}, update: {}, delete: {} },
  {
    slug: 'request-answers',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoRequests(city);
      return { same: await answerTo(city, same), other: await answerTo(city, other) };
    },
    change: { answer: '改写' },
  },
  {
    slug: 'request-follows',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoRequests(city);
      return { same: await followOf(city, same), other: await followOf(city, other) };
    },
    change: { takenBy: '别人' },
    hidden: ['phoneCipher', 'phoneIndex', 'trackingTokenHash'],
  },
  {
    slug: 'category-questions',
    read: { all: everybody },
    create: { all: centre },
    update: { all: centre },
    delete: {},
    documents: async ({ payload }) => ({
      same: await buildQuestion(payload),
      other: await buildQuestion(payload),
    }),
    body: async ({ payload }) => ({
      category: await buildCategory(payload),
      label: '从什么时候开始的？',
      kind: 'text',
    }),
    change: { hint: '写大概时间' },
  },
  {
    slug: 'categories',
    read: { all: everybody },
    create: { all: centre },
    update: { all: centre },
    delete: {},
    documents: async ({ payload }) => ({
      same: await buildCategory(payload),
      other: await buildCategory(payload),
    }),
    body: async () => {
      serial += 1;
      return { name: `新分类${serial}`, urgency: 'normal' };
    },
    change: { hint: '例如：暖气不热' },
  },
  {
    slug: 'channels',
    read: { all: roleNames },
    create: { all: ['administrator'] },
    update: { all: ['administrator'] },
    delete: {},
    async documents({ payload }) {
      serial += 1;
      const data = { name: `渠道${serial}`, key: `channel-${serial}`, kind: 'online' };
      const doc = await payload.create({ collection: 'channels', data: data as never, overrideAccess: true });
      return { same: String(doc.id) };
    },
    body: async () => {
      serial += 1;
      return { name: `新渠道${serial}`, key: `channel-new-${serial}`, kind: 'online' };
    },
    change: { order: 7 },
  },
  closed('suggestion-models'),
  {
    slug: 'channel-keys',
    read: { all: ['administrator'] },
    create: {},
    update: {},
    delete: {},
    async documents({ payload }) {
      const keys = [await buildChannelKey(payload), await buildChannelKey(payload)];
      return { same: keys[0]?.id, other: keys[1]?.id };
    },
    change: { hint: 'abcd' },
    hidden: ['secretCipher', 'secretIndex'],
  },
  {
    slug: 'intake-records',
    read: { all: ['administrator', 'supervisor'] },
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoRequests(city);
      const first = async (request: string) =>
        (await rowsOf(city.payload, 'intake-records', { request: { equals: request } }))[0]?.id;
      return { same: await first(same), other: await first(other) };
    },
    change: { externalNumber: '1' },
    hidden: ['contentCipher', 'recordKey'],
  },
  closed('intake-nonces'),
  ...dispatch,
  {
    slug: 'call-records',
    read: { all: [...centre, 'city-leader'] },
    create: {},
    update: {},
    delete: {},
    async documents({ payload }) {
      serial += 1;
      const id = newId();
      const { docs } = await payload.find({
        collection: 'channels',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      });
      const at = '2026-11-20T00:00:00.000Z';
      const number = `C${serial}`;
      const data = {
        id,
        channel: docs[0]?.id,
        number,
        key: `12345:${number}`,
        at,
        answered: true,
        waitedSeconds: 3,
      };
      await payload.db.create({ collection: 'call-records', customID: id, data });
      return { same: id };
    },
    change: { waitedSeconds: 0 },
  },
  closed('request-counters'),
];
