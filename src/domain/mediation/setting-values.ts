import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import type { RiskLevel } from './labels';

interface Reading {
  payload: Payload;
  req?: PayloadRequest | undefined;
}

const hour = 3_600_000;
const day = 24 * hour;

async function numberOf({ payload, req }: Reading, key: string): Promise<number> {
  const { value } = await currentSetting(payload, `mediation.${key}`, now(), req);
  return Number(value);
}

/** Whom a level of risk demands to be told besides the desk that has the case: nobody, the organisation above, the police station. */
export const riskListeners = { none: '不另外告知', above: '上级调解组织', police: '派出所' } as const;
export type RiskListener = 'above' | 'police';

export interface RiskDemands {
  /** By when somebody has spoken to the parties. */
  contactDueAt: string;
  /** By when it should be settled. */
  deadline: string;
  tells: RiskListener[];
}

/** What a level of risk demands, counted from `at`. */
export async function demandsOf(reading: Reading, level: RiskLevel, at: Date): Promise<RiskDemands> {
  const hours = await numberOf(reading, `contact-hours.${level}`);
  const days = await numberOf(reading, `days.${level}`);
  const { value } = await currentSetting(reading.payload, `mediation.tells.${level}`, now(), reading.req);
  const words = value.split(/[、,，\s]+/);
  return {
    contactDueAt: new Date(at.getTime() + hours * hour).toISOString(),
    deadline: new Date(at.getTime() + days * day).toISOString(),
    tells: (['above', 'police'] as const).filter((one) => words.includes(riskListeners[one])),
  };
}

/** By when the parties choose; afterwards the organisation proposes. */
export async function choiceDueAt(reading: Reading, at: Date): Promise<string> {
  return new Date(at.getTime() + (await numberOf(reading, 'choice-days')) * day).toISOString();
}

/** How long one session takes, in minutes. */
export const sessionMinutes = (reading: Reading): Promise<number> => numberOf(reading, 'session-minutes');
/** How many days ahead times are offered. */
export const daysOffered = (reading: Reading): Promise<number> => numberOf(reading, 'days-offered');
/** How many cases a rate needs to be shown. */
export const leastCases = (reading: Reading): Promise<number> => numberOf(reading, 'public-least');
/** How many cases a mediator may have at once. */
export const mostOpenCases = (reading: Reading): Promise<number> => numberOf(reading, 'open-most');
