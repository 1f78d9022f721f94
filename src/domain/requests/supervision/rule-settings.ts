import type { Payload } from 'payload';
import { currentLimit } from '../current-limit';
import type { RuleSettings } from './due-rung';
import { type Rung, rungs } from './rungs';

/** The numbers of the rules as the settings have them at `at`. */
export async function ruleSettings(payload: Payload, at: Date): Promise<RuleSettings> {
  const overdue = await Promise.all(
    rungs.map(async (rung): Promise<[Rung, number]> => {
      const limit = await currentLimit(payload, `requests.supervision.overdue-${rung}`, at);
      return [rung, limit.value];
    }),
  );
  const reopened = await currentLimit(payload, 'requests.supervision.reopened', at);
  const urged = await currentLimit(payload, 'requests.supervision.urged', at);
  return {
    // Every rung is in the list it was made from.
    overdue: Object.fromEntries(overdue) as Record<Rung, number>,
    reopened: reopened.value,
    urged: urged.value,
  };
}
