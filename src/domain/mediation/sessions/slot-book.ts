import { addSlotBook } from '../choosing/slot-book';
import { takenSlots } from './bookings';
import { slotMinutes } from './slots';

/**
 * Tells the menus which half hours are taken by sessions. Booking and giving back follow the case itself (`follow-move`), whichever verb
 * moved it.
 */
export function offerSessionTimes(): void {
  addSlotBook('sessions', {
    async taken(req, mediators, from) {
      const before = '9999-12-31T00:00:00.000Z';
      const taken = await takenSlots({ payload: req.payload, req }, { mediators, from, before });
      return [...taken].flatMap(([mediator, starts]) =>
        [...starts].map((startsAt) => ({
          mediator,
          startsAt,
          endsAt: new Date(new Date(startsAt).getTime() + slotMinutes * 60_000).toISOString(),
        })),
      );
    },
    async book() {},
    async release() {},
  });
}
