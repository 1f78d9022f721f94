import type { Payload, PayloadRequest, Where } from 'payload';
import { z } from 'zod';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { isFiledForOthers } from '../for-others';
import { transit, type VerbCall, type VerbResult } from '../transition';
import {
  type CarriedField,
  carriedFieldLabels,
  carriedFields,
  handOverKindLabels,
  handOverKinds,
} from './carried';

const schema = z.object({
  kind: z.enum(handOverKinds, '请选择移交给谁').default('mediation'),
  place: z.boolean().default(true),
  category: z.boolean().default(true),
  photos: z.boolean().default(true),
  handling: z.boolean().default(true),
  /** The requester agreed that mediators learn who they are. */
  requester: z.boolean().default(false),
  confirmed: z.literal(true, '请确认反映人愿意调解，并核对过带去的内容'),
  note: z.string('请写明要调解什么').trim().min(5, '请写明要调解什么、对方是谁').max(500, '最多500字'),
});
export type HandOverInput = z.input<typeof schema>;

/**
 * Prepares the hand-over to people's mediation (+调解): keeps what will be carried, as confirmed, so that nobody types it
 * again; the request goes its own way meanwhile. Nobody is mediated against their will (人民调解法 17), so whoever hands over
 * confirms that the requester wants it; who that is goes along only with their consent. Once for each request.
 * @throws DomainError forbidden, validation, invalid-state when it was handed over already
 */
export async function handOverRequest(call: VerbCall & HandOverInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const fields = carriedFields.filter((field) => field === 'matter' || input[field]);
  const label = handOverKindLabels[input.kind];
  return transit(call, {
    verb: 'hand-over',
    input,
    change: async (request, _at, req) => {
      if (await isHandedOver({ payload: req.payload, req }, request.id, input.kind))
        fail('invalid-state', { message: `这件诉求已经移交${label}。` });
      if (input.requester && isFiledForOthers(request))
        fail('validation', { fields: { requester: standsIn } });
      return {
        patch: {},
        // What is to be mediated, and with whom, is for those who hand it over and for mediation: it stands in the hand-over alone.
        note: { shown: `将移交${label}。带去：${inWords(fields)}。` },
      };
    },
    afterwards: async (request, req) => {
      const data = {
        id: newId(),
        key: await nextKey(req, request.id, input.kind),
        request: request.id,
        kind: input.kind,
        state: 'prepared' as const,
        fields: [...fields],
        carried: inWords(fields),
        note: input.note,
        preparedBy: call.actor.userId,
        preparedByName: call.actor.name,
        preparedAt: now().toISOString(),
      };
      await asVerb(req, 'hand-overs.prepare', () =>
        req.payload.create({ collection: 'hand-overs', data, depth: 0, overrideAccess: true, req }),
      );
    },
  });
}

const standsIn =
  '这件是走访的人代住户反映的，不能把走访的人当成一方。请不勾，在“要调解什么”里写清怎么找到住户。';

interface Reading {
  payload: Payload;
  req?: PayloadRequest;
}

function inWords(fields: readonly CarriedField[]): string {
  return fields.map((field) => carriedFieldLabels[field]).join('、');
}

/** Once at a time: what was returned may be handed over again, under the next number. */
async function nextKey(req: PayloadRequest, request: string, kind: string): Promise<string> {
  const before = await countOf(
    { payload: req.payload, req },
    { and: [{ request: { equals: request } }, { kind: { equals: kind } }] },
  );
  return before === 0 ? `${request}:${kind}` : `${request}:${kind}:${before + 1}`;
}

/** Whether the request was handed over and not given back: it is not offered again then. */
export async function isHandedOver(
  reading: Reading,
  request: string,
  kind: (typeof handOverKinds)[number] = 'mediation',
): Promise<boolean> {
  const standing: Where = {
    and: [
      { request: { equals: request } },
      { kind: { equals: kind } },
      { state: { not_equals: 'returned' } },
    ],
  };
  return (await countOf(reading, standing)) > 0;
}

async function countOf({ payload, req }: Reading, where: Where): Promise<number> {
  return (await payload.db.count({ collection: 'hand-overs', where, ...(req ? { req } : {}) })).totalDocs;
}
