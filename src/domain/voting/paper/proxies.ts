import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { insertRow, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { lookupIndexes, normalizeAs, problemWith } from '@/shared/personal-data';
import type { RollRow } from '../roll/roll-row';
import { mayHoldProxy } from '../rules';
import { input } from '../verb';
import type { Vote } from '../vote-row';
import { bindFiles } from './files';

export const proxySchema = z.object({
  name: input.text('代理人姓名', 30),
  phone: z
    .string({ error: '请填写代理人的电话' })
    .refine((typed) => problemWith('phone', normalizeAs('phone', typed)) === null, '请填写正确的电话号码'),
  photos: z.array(z.string()).min(1, '请拍下委托书，以后有疑问好核对').max(4),
});
export type ProxyInput = z.input<typeof proxySchema>;

interface ProxyRow {
  id: string;
  line: string;
  proxyKey: string;
  slot: string;
}

/**
 * Writes that somebody votes for the owner of this unit on a written proxy. A person may hold so many owners' as the vote allows: the
 * numbered place in the unique index keeps a further one out also when two are entered at the same moment.
 * @returns the opaque key that stands on the ballot @throws DomainError validation, invalid-state
 */
export async function registerProxy(
  req: PayloadRequest,
  {
    vote,
    line,
    actor,
    proxy,
  }: { vote: Vote; line: RollRow; actor: Actor; proxy: z.output<typeof proxySchema> },
): Promise<string> {
  if (vote.rules.proxyLimit === 0) fail('invalid-state', { message: '这次表决不能委托别人投。' });
  const [proxyKey = ''] = lookupIndexes('phone', proxy.phone);
  const held = await proxiesHeld(req, vote.id, proxyKey);
  const heads = await headsOf(req, held);
  const owners = [...new Set(heads.values())];
  if (!mayHoldProxy(vote.rules, owners, line.head))
    fail('validation', {
      fields: { 'proxy-name': `一个代理人最多代${vote.rules.proxyLimit}位业主，这个人已经代满了` },
    });
  // A further unit of an owner whose proxy they hold stands in the same numbered place.
  const same = held.find((row) => heads.get(row.line) === line.head);
  const slot = same ? `${same.slot.split('.')[0]}.${held.length}` : String(owners.length + 1);
  const id = await insertRow(req, 'vote-proxies', {
    vote: vote.id,
    line: line.id,
    proxyName: proxy.name,
    proxyKey,
    slot,
    enteredBy: actor.userId,
    enteredByName: actor.name,
    at: now().toISOString(),
  });
  await bindFiles(req, { ids: proxy.photos, actor, subject: id, kind: 'proxy' });
  return proxyKey;
}

function proxiesHeld(req: PayloadRequest, vote: string, proxyKey: string): Promise<ProxyRow[]> {
  return leanFind<ProxyRow>(
    req.payload,
    'vote-proxies',
    {
      where: [
        { field: 'vote', equals: vote },
        { field: 'proxyKey', equals: proxyKey },
      ],
      columns: ['line', 'proxyKey', 'slot'],
      newestBy: 'id',
      limit: 1000,
    },
    req,
  );
}

async function headsOf(req: PayloadRequest, held: readonly ProxyRow[]): Promise<Map<string, string>> {
  if (held.length === 0) return new Map();
  const rows = await leanFind<{ id: string; head: string }>(
    req.payload,
    'vote-roll',
    {
      where: [{ field: 'id', in: held.map(({ line }) => line) }],
      columns: ['head'],
      newestBy: 'id',
      limit: held.length,
    },
    req,
  );
  return new Map(rows.map(({ id, head }) => [id, head]));
}
