import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { DisputeRow } from '../dispute-row';
import { nameOfParty, partiesOfDispute } from '../parties';
import { attendancesOf, sessionsOf } from '../sessions/session-row';
import { agentsOf } from './agents';
import { type AgreementText, sideName } from './agreement-text';
import type { AgreementForm, AgreementState, ConfirmationState } from './labels';

/** One version of an agreement as stored: never changed, only followed by the next. Moments are ISO 8601. */
export interface AgreementRow {
  id: string;
  dispute: string;
  version: number;
  form: AgreementForm;
  state: AgreementState;
  facts: string | null;
  matters: string | null;
  responsibilities: string | null;
  terms: string;
  performance: string | null;
  performBy: string | null;
  writtenAt: string;
  writtenByName: string;
  effectiveOn: string | null;
  /** Joint confirmation; null for an oral agreement and before it takes effect. */
  confirmation: ConfirmationState | null;
  /** The last day on which the court takes it, 2026-11-23. */
  confirmUntil: string | null;
  confirmWhy: string | null;
  confirmReminded: number | null;
  appliedOn: string | null;
  court: string | null;
  answeredOn: string | null;
  answerNumber: string | null;
  answerReason: string | null;
}

const columns = [
  'dispute',
  'version',
  'form',
  'state',
  'facts',
  'matters',
  'responsibilities',
  'terms',
  'performance',
  'performBy',
  'writtenAt',
  'writtenByName',
  'effectiveOn',
  'confirmation',
  'confirmUntil',
  'confirmWhy',
  'confirmReminded',
  'appliedOn',
  'court',
  'answeredOn',
  'answerNumber',
  'answerReason',
];

/** Every version of a case's agreement, the newest first. */
export function agreementsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<AgreementRow[]> {
  const query = { where: [{ field: 'dispute', equals: dispute }], columns, newestBy: 'version', limit: 200 };
  return leanFind<AgreementRow>(payload, 'mediation-agreements', query, req);
}

export const agreementColumns: readonly string[] = columns;

/** The words of a version, with the names of the parties as the case has them: names stand encrypted in one place only. */
export async function agreementText(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  row: AgreementRow,
): Promise<AgreementText> {
  const reading = { payload, req };
  const parties = await partiesOfDispute(payload, row.dispute, req);
  const agents = agentsOf(await sessionsOf(reading, row.dispute), await attendancesOf(reading, row.dispute));
  return {
    parties: parties.map((party, index) => ({
      side: sideName(index),
      name: nameOfParty(party),
      detail: party.unitName,
      agent: agents.get(party.id) ?? null,
    })),
    facts: row.facts ?? '',
    matters: row.matters ?? '',
    responsibilities: row.responsibilities ?? '',
    terms: row.terms,
    performance: row.performance ?? '',
    performBy: row.performBy,
  };
}

/** The agreement that stands, if one does. */
export const effectiveOf = (rows: readonly AgreementRow[]): AgreementRow | null =>
  rows.find(({ state }) => state === 'effective') ?? null;

/** The names of those who mediate a case. */
export const mediatorNames = ({
  mediatorName,
  coMediatorName,
}: Pick<DisputeRow, 'mediatorName' | 'coMediatorName'>): string[] =>
  [mediatorName, coMediatorName].flatMap((name) => name || []);
