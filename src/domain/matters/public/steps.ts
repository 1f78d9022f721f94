import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type MatterState, type MatterStep, matterSteps } from '../labels';
import type { MatterRow } from '../matter-row';
import { isUnderWay } from '../states';

/** A step of the line that everybody reads, from first to last. */
export interface PublicStep {
  step: MatterStep;
  standing: 'done' | 'current' | 'ended' | 'upcoming';
  /** When it came here last, and when it left. */
  enteredAt: string | null;
  leftAt: string | null;
  /** How often it came here. */
  times: number;
}

interface Stay {
  step: MatterStep;
  enteredAt: string;
  leftAt: string | null;
}

/** The five steps of a matter, each with its days and where the matter stands in it. */
export async function stepsOf(
  payload: Payload,
  { id, step, state }: Pick<MatterRow, 'id' | 'step' | 'state'>,
): Promise<PublicStep[]> {
  const stays = await leanFind<Stay & { id: string }>(payload, 'matter-stays', {
    where: [{ field: 'matter', equals: id }],
    columns: ['step', 'enteredAt', 'leftAt'],
    newestBy: 'enteredAt',
    limit: 500,
  });
  return lineOfSteps(stays, { step, state });
}

/** The same from the stays, newest first: pure. */
export function lineOfSteps(
  stays: readonly Stay[],
  { step: present, state }: { step: MatterStep; state: MatterState },
): PublicStep[] {
  return matterSteps.map((step, index) => {
    const own = stays.filter((stay) => stay.step === step);
    const distance = index - matterSteps.indexOf(present);
    return {
      step,
      standing: standingOf(distance, state),
      // What was done before it came back is in the history; the line says where it stands now.
      enteredAt: distance <= 0 ? (own[0]?.enteredAt ?? null) : null,
      leftAt: distance <= 0 ? (own[0]?.leftAt ?? null) : null,
      times: own.length,
    };
  });
}

function standingOf(distance: number, state: MatterState): PublicStep['standing'] {
  if (distance < 0) return 'done';
  if (distance > 0) return 'upcoming';
  if (isUnderWay(state)) return 'current';
  return state === 'completed' ? 'done' : 'ended';
}
