import type { CollectionSlug } from 'payload';
import { roles } from '@/access';
import { addCoUnit, disputeDispatch } from '@/domain/requests';
import { buildDuty, buildRule } from '../../../factories/dispatch';
import {
  buildCategory,
  buildHandlingUnit,
  buildRequestAt,
  handlerOf,
  operator,
} from '../../../factories/requests';
import type { City } from '../city';
import type { Expectation, Who } from '../expectation';
import { centre } from './request-readers';

const keeps = { all: ['administrator', 'supervisor'] } as const;
const staffRoles = (Object.keys(roles) as (keyof typeof roles)[]).filter((name) => roles[name].staff);
/** As the request they hang on. */
const withRequest: readonly Who[] = ['township-leader', 'community-staff', 'unit-handler'];

/** A request of the first community that another unit leads and the handler's unit helps with. */
export async function helpedRequest({ payload, here, unit }: City): Promise<string> {
  const { id } = await buildRequestAt(payload, 'dispatched', { community: here.community });
  await addCoUnit({ payload, actor: operator, id, unit, task: '请核对权属并反馈。' });
  return id;
}

/** The first row of a collection about a request. */
async function rowOf({ payload }: City, collection: CollectionSlug, request: string): Promise<string> {
  const { docs } = await payload.find({
    collection,
    where: { request: { equals: request } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  return String(docs[0]?.id);
}

async function disputed({ payload }: City, community: string, unit: string): Promise<string> {
  const { id } = await buildRequestAt(payload, 'dispatched', { community, unit });
  const proposed = await buildHandlingUnit(payload);
  await disputeDispatch({ payload, actor: handlerOf(unit), id, unit: proposed, reason: '不是本单位的事。' });
  return id;
}

const contact = async (city: City, unit: string) => {
  const data = { unit, post: '热线联络员', name: '赵小满', phone: '13800138000' };
  const collection = 'unit-contacts';
  return String(
    (await city.payload.create({ collection, data: data as never, overrideAccess: true, depth: 0 })).id,
  );
};

/** Rules, duties and contacts, and what dispatching leaves beside a request. */
export const dispatch: Expectation[] = [
  {
    slug: 'request-co-units',
    read: { all: [...centre, 'city-leader'], same: withRequest },
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const elsewhere = await buildRequestAt(city.payload, 'dispatched', { community: city.there.community });
      const unit = await buildHandlingUnit(city.payload);
      await addCoUnit({
        payload: city.payload,
        actor: operator,
        id: elsewhere.id,
        unit,
        task: '请核对权属。',
      });
      return {
        same: await rowOf(city, 'request-co-units', await helpedRequest(city)),
        other: await rowOf(city, 'request-co-units', elsewhere.id),
      };
    },
    change: { contribution: '改写反馈' },
  },
  {
    slug: 'request-bounces',
    read: { all: [...centre, 'city-leader'], same: withRequest },
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const there = await buildHandlingUnit(city.payload);
      const [same, other] = [
        await disputed(city, String(city.here.community), city.unit),
        await disputed(city, String(city.there.community), there),
      ];
      return {
        same: await rowOf(city, 'request-bounces', same),
        other: await rowOf(city, 'request-bounces', other),
      };
    },
    change: { reason: '改写理由' },
  },
  {
    slug: 'category-limits',
    read: { all: staffRoles },
    create: { all: ['administrator', 'supervisor'] },
    update: {},
    delete: {},
    // From a day that no other test reaches.
    body: async ({ payload }) => ({
      category: await buildCategory(payload),
      urgency: 'normal',
      kind: 'working',
      value: 3,
      source: '测试',
      validFrom: '2099-01-01T00:00:00.000Z',
    }),
  },
  {
    slug: 'dispatch-rules',
    read: { all: [...centre, 'city-leader'] },
    create: keeps,
    update: keeps,
    delete: {},
    documents: async ({ payload, unit }) => ({
      same: await buildRule(payload, { unit }),
      other: await buildRule(payload, { unit: await buildHandlingUnit(payload) }),
    }),
    body: async ({ unit }) => ({ name: '新规则', order: 50, unit }),
    change: { order: 60 },
  },
  {
    slug: 'unit-duties',
    read: { all: staffRoles },
    create: keeps,
    update: keeps,
    delete: {},
    documents: async ({ payload, unit }) => ({
      same: await buildDuty(payload, { unit, category: await buildCategory(payload) }),
    }),
    body: async ({ payload, unit }) => ({ unit, category: await buildCategory(payload), basis: '权责清单' }),
    change: { basis: '权责清单第2条' },
  },
  {
    slug: 'unit-contacts',
    read: { all: centre, same: ['unit-handler'] },
    create: keeps,
    update: keeps,
    delete: {},
    documents: async (city) => ({
      same: await contact(city, city.unit),
      other: await contact(city, await buildHandlingUnit(city.payload)),
    }),
    body: async ({ unit }) => ({ unit, post: '值班长', name: '赵小满', phone: '13800138000' }),
    change: { post: '值班长' },
    hidden: ['phoneCipher', 'nameCipher'],
  },
];
