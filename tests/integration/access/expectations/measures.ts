import { evaluateRequest } from '@/domain/requests';
import { newId } from '@/shared/ids';
import { buildRequestAt, visitor } from '../../../factories/requests';
import type { City } from '../city';
import { closed, type Expectation } from '../expectation';
import { sees } from './request-readers';

/** The evaluation of a request in this place. */
async function evaluationIn({ payload }: City, place: { community: string; unit?: string }): Promise<string> {
  const { id } = await buildRequestAt(payload, 'evaluation', place);
  const word = { solved: 'solved', satisfaction: 'satisfied' } as const;
  await evaluateRequest({ payload, actor: visitor, id, byLink: true, ...word });
  const { docs } = await payload.find({
    collection: 'request-evaluations',
    where: { request: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  return String(docs[0]?.id);
}

/** A sign that somebody plays with the numbers. */
async function signal({ payload }: City): Promise<string> {
  const id = newId();
  const at = new Date().toISOString();
  const data = { id, title: '10分钟内答复12件', kind: 'burst', key: `test:${id}`, state: 'open', count: 12 };
  const evidence = { evidence: '连续答复12件。', requestIds: newId(), firstAt: at, lastAt: at };
  await payload.db.create({
    collection: 'request-signals',
    customID: id,
    data: { ...data, ...evidence },
  });
  return id;
}

export const measures: Expectation[] = [
  {
    slug: 'request-evaluations',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { here, there, unit } = city;
      return {
        same: await evaluationIn(city, { community: here.community, unit }),
        other: await evaluationIn(city, { community: there.community }),
      };
    },
    change: { solved: 'unsolved' },
  },
  {
    slug: 'request-signals',
    read: { all: ['administrator', 'supervisor'] },
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      return { same: await signal(city), other: await signal(city) };
    },
    change: { state: 'dismissed' },
    hidden: ['key', 'requestIds'],
  },
  closed('request-measures'),
  closed('request-measure-changes'),
];
