import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from 'express';
import type { Payload } from 'payload';
import { rememberSentForm, sentFormLedTo } from '@/domain/sent-forms';
import { type ErrorCode, isDomainError } from '@/shared/errors';
import { portalOf } from '../context';
import { formKeyField } from './form';
import { type FormValues, textOf } from './parse-form';

/** How long the first of two forms sent at the same moment may need to say where it led. */
const patience = [0, 150, 350];

const late = new Set<ErrorCode>(['invalid-state', 'conflict', 'forbidden', 'not-found']);

/**
 * Does what a form asks for. When it is refused and this very form arrived before, from the same person with the same words, it leads where
 * it led then, instead of to a page that says it cannot be done. What can be done again is done again: the page a person went back to may be
 * older than what they did since. Verbs do nothing twice by themselves; this is for the person in front of it.
 * @returns the address that says it was done. @throws whatever `act` throws, for a form that did not arrive before
 */
export async function ledOnce(
  { payload, req, values }: { payload: Payload; req: Request; values: FormValues },
  act: () => Promise<string>,
): Promise<string> {
  const form = formOf(req, values);
  if (form === null) return act();
  let address: string;
  try {
    address = await act();
  } catch (error) {
    // What is done can be refused as too late, as somebody else's now, or as no longer there; never as badly typed.
    const led = isDomainError(error) && late.has(error.code) ? await whereItLed(payload, form) : null;
    if (led === null) throw error;
    return led;
  }
  await rememberSentForm(payload, form, address);
  return address;
}

async function whereItLed(payload: Payload, form: string): Promise<string | null> {
  for (const milliseconds of patience) {
    await pause(milliseconds);
    const led = await sentFormLedTo(payload, form);
    if (led !== null) return led;
  }
  return null;
}

/** All that makes a form this one; null without the key of its page. */
function formOf(req: Request, values: FormValues): string | null {
  if (textOf(values, formKeyField).length < 8) return null;
  const typed = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([portalOf(req).actor.userId, req.path, typed]);
}
