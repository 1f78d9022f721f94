import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Turn, WriterQueue } from '@/database/sqlite/writer-queue';

const patient = { turnLimit: 10_000, waitLimit: 10_000 };
const ignore = () => undefined;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the writer queue', () => {
  it('gives one turn at a time, in the order of asking, however the turns end', async () => {
    const ending = fc.constantFrom('release', 'release twice', 'throw', 'expire');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ ending, breaths: fc.nat(4) }), { maxLength: 40 }),
        async (writers) => {
          const queue = new WriterQueue({ turnLimit: 15, waitLimit: 10_000 });
          let holders = 0;
          const order: number[] = [];
          const write = async ({ ending: how, breaths }: (typeof writers)[number], index: number) => {
            const turn = await queue.take(() => {
              holders -= 1;
            });
            holders += 1;
            expect(holders).toBe(1);
            order.push(index);
            try {
              for (let breath = 0; breath < breaths; breath += 1) await null;
              if (how === 'throw') throw new Error('work failed');
              if (how === 'expire') await pause(30);
            } finally {
              if (!turn.expired) holders -= 1;
              turn.release();
              if (how === 'release twice') turn.release();
            }
          };
          const outcomes = await Promise.allSettled(writers.map(write));
          expect(order).toEqual(writers.map((_, index) => index));
          expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(
            writers.filter(({ ending: how }) => how === 'throw').length,
          );
          expect(queue.gauges).toMatchObject({ waiting: 0, turns: writers.length });
          await queue.close();
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('stays in order when turns are asked for and given back in any sequence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), async (steps) => {
        const queue = new WriterQueue(patient);
        const granted: { index: number; turn: Turn }[] = [];
        let asked = 0;
        let ended = 0;
        for (const ask of steps) {
          if (ask) {
            const index = asked;
            asked += 1;
            queue.take(ignore).then((turn) => granted.push({ index, turn }), ignore);
          } else granted.at(-1)?.turn.release();
          if (!ask && granted.length > ended) ended = granted.length;
          await null;
          await null;
          expect(granted.map(({ index }) => index)).toEqual(granted.map((_, index) => index));
          expect(granted.length).toBeLessThanOrEqual(ended + 1);
          expect(queue.gauges.waiting).toBe(asked - granted.length);
        }
        while (granted.length < asked || ended < granted.length) {
          granted.at(-1)?.turn.release();
          ended = granted.length;
          await null;
          await null;
        }
        expect(granted).toHaveLength(asked);
      }),
    );
  });

  it('refuses who has waited too long, without losing the turn', async () => {
    const queue = new WriterQueue({ turnLimit: 10_000, waitLimit: 20 });
    const first = await queue.take(ignore);
    await expect(queue.take(ignore)).rejects.toMatchObject({ code: 'queue-timeout', status: 503 });
    const third = queue.take(ignore);
    first.release();
    (await third).release();
    expect(queue.gauges.waiting).toBe(0);
  });

  it('lets those in line finish when it closes, and refuses who comes later', async () => {
    const queue = new WriterQueue(patient);
    const first = await queue.take(ignore);
    const second = queue.take(ignore);
    const closed = queue.close();
    await expect(queue.take(ignore)).rejects.toMatchObject({ code: 'closed' });
    first.release();
    (await second).release();
    await closed;
  });
});
