import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst, readRow, updateColumns } from '@/database';
import {
  householdAt,
  input,
  type PlaceColumns,
  placeColumns,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
} from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { requireWalker } from './record-finding';
import { holdVisit } from './visit-row';
import { requireVisitMove } from './visit-states';
import { walksAt } from './who-walks';

const schema = z.object({
  id: input.id('走访'),
  building: input.id('楼栋'),
  unit: input.optionalText('单元', 20),
  room: input.text('房号', 20),
});

/** Puts a door on today's route that was not on it; once. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function addVisitStop(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, building, unit, room } = parseInput(schema, call);
  return twiceWhenTaken(call, (outer) =>
    runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const visit = await holdVisit(req, id);
      requireWalker(call.actor, visit);
      requireVisitMove('add-stop', visit.state);
      const household = await householdAt(req, { building, unit: unit ?? '', room });
      const home = await readRow<PlaceColumns & { name: string | null }>(
        req.payload,
        'households',
        household,
        req,
      );
      if (!home || !walksAt(call.actor, home)) fail('forbidden', { message: '这一户不归您走访。' });
      const known = await stopAt(req, id, household);
      const stop = known ?? newId();
      if (!known) {
        await insertRow(req, 'visit-stops', {
          id: stop,
          visit: id,
          household,
          stopKey: `${id}#${household}`,
          name: `${await doorOf(req, home)}${home.name ?? ''}`,
          order: visit.stops,
          reason: 'chosen',
          state: 'waiting',
          ...placeColumns(home),
        });
        await updateColumns(req, 'visits', id, { stops: visit.stops + 1 });
      }
      return {
        result: { id: stop },
        action: 'visit.stop-added',
        subject: { collection: 'visits', id },
        summary: visit.number,
      };
    }),
  );
}

async function stopAt(req: PayloadRequest, visit: string, household: string): Promise<string | null> {
  const query = {
    where: [{ field: 'stopKey', equals: `${visit}#${household}` }],
    columns: [],
    newestBy: 'id',
  };
  return (await leanFirst<{ id: string }>(req.payload, 'visit-stops', query, req))?.id ?? null;
}

async function doorOf(req: PayloadRequest, { compound, building }: PlaceColumns): Promise<string> {
  const name = async (collection: 'compounds' | 'buildings', id: string | null) =>
    id ? ((await readRow<{ name: string }>(req.payload, collection, id, req))?.name ?? '') : '';
  return `${await name('compounds', compound)}${await name('buildings', building)}`;
}
