import type { PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type { DisputeRow } from '../dispute-row';
import { type Venue, venueLabels } from '../labels';
import { moveDispute } from '../move';
import { organizationRow } from '../organization-row';
import type { Agreed } from '../rules/agreement';
import type { DisputeParty } from '../states';
import { tellDesk, tellMediators, tellParties } from '../tell';
import { leftToMediator } from './choices';
import { agreedWords } from './chosen-time';
import type { Menu } from './menu';
import { bookSlot } from './slot-book';

/**
 * Writes down what both sides met in and holds the mediator's time, in the transaction of the choice that made it so. The mediator's row is
 * held, so that of two cases that want the same hour one waits and finds it taken; the half hours of the first session, booked with it
 * (`follow-move`), have unique keys besides.
 */
export async function agreeOn(
  call: VerbCall,
  id: string,
  agreed: Agreed,
  { menu, as }: { menu: Menu; as: DisputeParty | undefined },
): Promise<void> {
  const mediator = menu.mediators.find((one) => one.id === agreed.mediator);
  const slot = mediator?.slots.find(({ startsAt }) => startsAt === agreed.slot);
  const method = menu.methods.find((one) => one.id === agreed.method);
  if (!mediator || !slot || (agreed.method && !method)) throw new Error('what was agreed is not on the menu');
  await moveDispute(call, {
    id,
    verb: 'agree',
    ...(as ? { as } : {}),
    work: async (req, row, at) => {
      await holdMediator(req, mediator.id);
      const place = await placeWords(req, row, agreed.venue as Venue);
      return {
        columns: {
          mediator: mediator.id,
          mediatorName: mediator.name,
          method: method?.id ?? null,
          methodName: method?.name ?? leftToMediator,
          placeText: place,
          open: agreed.openness === 'open',
          slotStartsAt: slot.startsAt,
          slotEndsAt: slot.endsAt,
          agreedAt: at.toISOString(),
        },
        detail: agreedWords({
          mediator: mediator.name,
          startsAt: slot.startsAt,
          method: method?.name ?? leftToMediator,
          place,
        }),
      };
    },
    afterwards: async (req, row) => {
      await bookSlot(req, { dispute: id, mediator: mediator.id, ...slot });
      const key = slot.startsAt;
      await tellParties(req, row, 'agreed', { key });
      await tellMediators(req, row, { occasion: `agreed:${key}`, text: '双方选了您调解，请看时间和地点。' });
      await tellDesk(req, row, { occasion: `agreed:${key}`, text: '双方选定了。' });
    },
  });
}

/** Two verbs about one mediator follow on each other. @throws DomainError invalid-state when they stopped mediating meanwhile */
async function holdMediator(req: PayloadRequest, id: string): Promise<void> {
  const row = await readRow<{ state: string }>(req.payload, 'mediators', id, req);
  if (row?.state !== 'active') fail('invalid-state', { message: '选的调解员现在不能调解，请重新选。' });
  await updateColumns(req, 'mediators', id, { holdKey: newId() });
}

async function placeWords(req: PayloadRequest, row: DisputeRow, venue: Venue): Promise<string> {
  if (venue !== 'organization') return venueLabels[venue];
  const { name, address } = await organizationRow(req, row.organization);
  return `${name}${address ? `（${address}）` : ''}`.slice(0, 100);
}
