import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { systemActor } from '@/access';
import { inTransaction, leanFind } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail, isDomainError } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { DisputeRow } from '../dispute-row';
import { moveDispute } from '../move';
import { partiesOfDispute } from '../parties';
import type { Choice } from '../rules/agreement';
import { proposalFor } from '../rules/proposal';
import { tellParties, tellParty } from '../tell';
import { checkOnMenu, choiceShape, choicesOf, choiceWords, latestOf, writeChoice } from './choices';
import { type Menu, menuOf, venues } from './menu';

const schema = z.object({ id: input.id('调解'), ...choiceShape });

/**
 * The organisation proposes whom, when and where; every party still has to accept it. @throws DomainError validation, invalid-state, forbidden
 */
export async function proposeChoice(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, ...choice } = parseInput(schema, call);
  return propose(call, id, async (_req, _row, menu) => {
    checkOnMenu(choice, menu);
    return choice;
  });
}

async function propose(
  call: VerbCall,
  id: string,
  choiceFor: (req: PayloadRequest, row: DisputeRow, menu: Menu) => Promise<Choice | null>,
): Promise<{ id: string; repeated: boolean }> {
  return moveDispute(call, {
    id,
    verb: 'propose',
    work: async (req, row, at) => {
      if (call.actor.via === 'system' && row.proposedAt) return { repeated: true };
      const menu = await menuOf(req, row);
      const choice = await choiceFor(req, row, menu);
      if (!choice) fail('invalid-state', { message: '现在没有一名调解员有空，提不出建议。' });
      const words = choiceWords(choice, menu);
      await writeChoice(req, row, {
        party: null,
        by: 'organization',
        choice,
        words,
        enteredByName: call.actor.name,
        choiceKey: `proposal:${id}:${at.toISOString()}`,
      });
      return { columns: { proposedAt: at.toISOString() }, detail: words };
    },
    afterwards: (req, row, at) => tellParties(req, row, 'proposed', { key: at.toISOString() }),
  });
}

const actor = systemActor('调解提醒');

interface Due {
  id: string;
  number: string;
}

const choosing = (payload: Payload, before: string) =>
  leanFind<Due>(payload, 'disputes', {
    where: [
      { field: 'state', equals: 'choosing' },
      { field: 'choiceDueAt', before },
      { field: 'proposedAt', exists: false },
    ],
    columns: ['number'],
    newestBy: 'choiceDueAt',
    limit: 500,
  });

/**
 * The organisation proposes where the parties let their time pass, from what they did say. Safe to repeat. @returns how many it proposed for
 */
export async function proposeOverdue({ payload }: { payload: Payload }): Promise<number> {
  let proposed = 0;
  for (const { id } of await choosing(payload, now().toISOString())) {
    try {
      const done = await propose({ payload, actor }, id, async (req, row, menu) => {
        const parties = await partiesOfDispute(req.payload, id, req);
        const latest = [...latestOf(await choicesOf(req, row), parties).values()];
        return proposalFor(latest, {
          mediators: menu.mediators.map((one) => ({
            id: one.id,
            slots: one.slots.map(({ startsAt }) => startsAt),
          })),
          methods: menu.methods.map((one) => one.id),
          venues,
          openness: ['closed', 'open'],
        });
      });
      if (!done.repeated) proposed += 1;
    } catch (error) {
      // Somebody was quicker, or nobody is free: then it stays with the desk, whose list says so.
      if (!isDomainError(error) || error.code !== 'invalid-state') throw error;
    }
  }
  return proposed;
}

const day = 86_400_000;

/** Reminds whoever has not chosen, a day before the end; each once. @returns how many cases it looked at */
export async function remindOfChoices({ payload }: { payload: Payload }): Promise<number> {
  const due = await choosing(payload, new Date(now().getTime() + day).toISOString());
  for (const row of due)
    await inTransaction({ payload, actor }, async (req) => {
      for (const party of await partiesOfDispute(payload, row.id, req))
        if (!party.chosenAt) await tellParty(req, row, party, 'reminder', party.menuSentAt ?? '');
    });
  return due.length;
}
