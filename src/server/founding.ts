import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';

/** What a database was begun as: the demo city, or the real thing of a community or city. */
export type Founding = 'demo' | 'own';

const actions = { demo: 'installation.demo', own: 'installation.own' } as const;
const subject = { collection: 'installation', id: 'installation' };

/**
 * What this database was begun as, or null when nobody has begun yet. It stands in the audit log, where it is sealed and
 * cannot be changed: demo pages (which show messages and codes to everybody) never open on a database begun for real use.
 */
export async function foundedAs(payload: Payload): Promise<Founding | null> {
  const { docs } = await payload.db.find<{ id: string; action: string }>({
    collection: 'audit-events',
    where: {
      and: [
        { subjectCollection: { equals: subject.collection } },
        { action: { in: [actions.demo, actions.own] } },
      ],
    },
    sort: 'at',
    limit: 1,
    pagination: false,
    select: { action: true },
  });
  if (!docs[0]) return null;
  return docs[0].action === actions.demo ? 'demo' : 'own';
}

/** Writes down what the database is begun as. The first word counts; saying it again changes nothing. */
export async function foundAs(payload: Payload, founding: Founding): Promise<void> {
  if (await foundedAs(payload)) return;
  const actor = systemActor('首次启动');
  await inTransaction({ payload, actor }, (req) =>
    recordEvent({ req, actor, action: actions[founding], subject }),
  );
}
