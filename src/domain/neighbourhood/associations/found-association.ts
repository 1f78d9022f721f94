import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst } from '@/database';
import { fillPlace, input, runVerb, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';
import { day, newNumber } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { derivedId, newId } from '@/shared/ids';
import { bareName } from '@/shared/normalize-name';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../record-step';
import { requireKeeper } from './keeps';
import { associationKindLabels, associationsTag } from './labels';
import { refuseSameName } from './same-name';
import { findInSearch } from './search';

/** What is asked of an association; the same when it is founded and when it is changed. */
export const associationShape = {
  name: input.text('名称', 60),
  kind: z.enum(valuesOf(associationKindLabels), { error: '请选择哪一类' }),
  foundedOn: day('成立日期'),
  venue: input.optionalText('活动地点', 80),
  contact: input.text('联系方式', 80),
  about: input.text('做什么', 1000),
  charter: input.optionalText('章程、公约', 4000),
};

const schema = z.object({
  ...associationShape,
  community: input.id('社区（村）'),
  grid: z.string().optional(),
  /** The same form sent twice founds one association. */
  formKey: input.formKey,
});

type Made = { id: string; number: string };

/** Writes an association of a community down; public at once. @throws DomainError validation, forbidden, conflict (one of that name and kind) */
export async function foundAssociation(call: VerbCall & z.input<typeof schema>): Promise<Made> {
  const { community, grid, formKey, ...given } = parseInput(schema, call);
  const planKey = formKey ? `${call.actor.userId ?? 'system'}:${formKey}` : newId();
  return twiceWhenTaken(call, async (req) => {
    const before = await foundBefore(req, planKey);
    if (before) return before;
    return runVerb({ payload: call.payload, actor: call.actor, req }, async () => {
      const place = await fillPlace(req, grid ? { grid } : { community });
      if (place.community !== community) fail('validation', { fields: { grid: '请选择本社区的网格' } });
      requireKeeper(call.actor, place);
      if (given.foundedOn > now().toISOString())
        fail('validation', { fields: { foundedOn: '成立日期不能晚于今天' } });
      const before = await refuseSameName(req, { community, kind: given.kind, name: given.name }, null);
      // Two forms at once about one association meet on its id.
      const id = derivedId(`association:${community}:${given.kind}:${bareName(given.name)}:${before}`);
      const number = await newNumber(req, 'associations');
      await insertRow(req, 'associations', { id, number, status: 'active', ...place, ...given, planKey });
      await recordStep(
        req,
        { kind: 'associations', id, place, actor: call.actor },
        { label: '登记', detail: `${associationKindLabels[given.kind]}“${given.name}”` },
      );
      await findInSearch(req, { id, number, ...given });
      await touchPages(req, associationsTag);
      return {
        result: { id, number },
        action: 'association.founded',
        subject: { collection: 'associations', id },
        summary: number,
      };
    });
  });
}

async function foundBefore(req: PayloadRequest, planKey: string): Promise<Made | null> {
  const query = { where: [{ field: 'planKey', equals: planKey }], columns: ['number'], newestBy: 'id' };
  const found = await leanFirst<Made>(req.payload, 'associations', query, req);
  return found ? { id: found.id, number: found.number } : null;
}
