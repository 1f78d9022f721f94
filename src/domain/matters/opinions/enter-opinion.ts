import { z } from 'zod';
import { recordEvent } from '@/domain/accounts';
import { input, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { homeOf, isAround } from '../homes';
import { voiceChannelLabels } from '../labels';
import { holdFor } from '../move';
import { speakerOf, writeOpinion } from './write-opinion';

const schema = z.object({
  id: input.id('议题'),
  household: input.id('哪一户'),
  words: input.optionalText('意见', 500),
  channel: z.enum(['paper', 'phone', 'visit'], { error: '请选择怎么听到的' }),
  /** Staff have read it back and the resident agreed. */
  readBack: z.literal(true, { error: '请把意见念给住户听，对方确认后再勾选' }),
});

/**
 * Staff enter what a household says on paper, on the phone or at the door, on its behalf and read back: one for each household.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function enterOpinion(
  call: VerbCall & Omit<z.input<typeof schema>, 'readBack'> & { readBack: boolean },
): Promise<{ changed: boolean }> {
  const { id, household, words, channel } = parseInput(schema, call);
  const { actor } = call;
  return twiceWhenTaken(call, async (req) => {
    const { row } = await holdFor(req, actor, { id, verb: 'enter-opinion' });
    const home = await homeOf(req, household);
    if (!home || !isAround(row, home.place))
      fail('validation', { fields: { household: '这一户不在议题说的地方' } });
    const said = await writeOpinion(req, row, {
      speaker: speakerOf({ household }),
      home,
      words: words || null,
      channel,
      user: null,
      enteredByName: actor.name,
    });
    await recordEvent({
      req,
      actor,
      action: 'matter.enter-opinion',
      subject: { collection: 'matters', id },
      summary: `${row.number}，${voiceChannelLabels[channel]}`,
    });
    return said;
  });
}
