import type { Payload } from 'payload';
import { bulkInsert, inTransaction } from '@/database';
import { channelOf } from '@/domain/requests/channels';
import { countCalls } from '@/domain/requests/measures/count-change';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { diceOf } from './random';

const day = 86_400_000;
const days = 120;
const perDay = 5;

/** Four months of the hotline's call log, as its file would bring them: nearly all answered, most within fifteen seconds. */
export async function seedCalls(payload: Payload): Promise<void> {
  const dice = diceOf(12345);
  const { id: channel, key } = await channelOf(payload, '12345');
  const today = now().getTime();
  const calls = Array.from({ length: days * perDay }, (_, index) => {
    const answered = dice.chance(0.965);
    const at = new Date(today - Math.ceil((index + 1) / perDay) * day + dice.below(12 * 60) * 60_000);
    const waitedSeconds = answered
      ? dice.chance(0.9)
        ? 3 + dice.below(12)
        : 16 + dice.below(60)
      : 40 + dice.below(90);
    const number = `LD${String(100_001 + index)}`;
    return {
      id: newId(),
      channel,
      number,
      key: `${key}:${number}`,
      at: at.toISOString(),
      answered,
      waitedSeconds,
    };
  });
  await inTransaction({ payload }, async (req) => {
    await bulkInsert(payload, req, 'call-records', calls);
    await countCalls(req, [], calls);
  });
}
