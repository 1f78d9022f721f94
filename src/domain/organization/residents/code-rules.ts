import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';

/** How long the code of a letter is good, and for how many people of one household. */
export interface CodeRules {
  days: number;
  uses: number;
}

/** The settings in force now; a value that would print letters nobody can use counts as one. */
export async function codeRules(payload: Payload, req?: PayloadRequest): Promise<CodeRules> {
  const days = Number((await currentSetting(payload, 'residents.code-days', undefined, req)).value);
  const uses = Number((await currentSetting(payload, 'residents.code-uses', undefined, req)).value);
  return { days: Math.max(1, Math.trunc(days) || 1), uses: Math.max(1, Math.trunc(uses) || 1) };
}
