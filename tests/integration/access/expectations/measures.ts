import { newId } from '@/shared/ids';
import type { City } from '../city';
import { closed, type Expectation } from '../expectation';

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
