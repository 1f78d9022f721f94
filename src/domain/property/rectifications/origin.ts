import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { type RequestState, partiesOf as requestPartiesOf, requestRow } from '@/domain/requests';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import type { CompoundRow } from '../verb';
import { rowOf } from '../verb';
import { type InspectionSubject, inspectionSubjectLabels, type OriginKind } from './labels';

/** Where a rectification comes from. */
export type Origin =
  /** A dimension of a round's result; `words` say which, how many rated and what came out. */
  | { kind: 'rating'; id: string; words: string }
  | { kind: 'request'; id: string }
  | { kind: 'inspection'; id: string };

/** A request that nobody has accepted, or that is not gone on with, leads to no rectification. */
const leadsNowhere: readonly RequestState[] = ['submitted', 'declined', 'merged', 'withdrawn', 'cancelled'];

/** Whether a rectification may come of a request in this state. */
export const mayLeadToRectification = (state: RequestState): boolean => !leadsNowhere.includes(state);

/** What is kept of it. */
export interface KeptOrigin {
  origin: OriginKind;
  /** The thing it comes from; several rows have it when earlier ones were withdrawn. */
  originRef: string;
  originWords: string;
  originRequest: string | null;
  originInspection: string | null;
  /** Whether the origin by itself lets the actor open one, besides whoever keeps the compound. */
  mayOpen: boolean;
}

export interface InspectionRow {
  id: string;
  compound: string;
  community: string | null;
  on: string;
  subject: InspectionSubject;
  spot: string | null;
  findings: string;
  inspectorName: string;
  rectification: string | null;
}

export const inspectionRow = (req: PayloadRequest, id: string) =>
  rowOf<InspectionRow>(req, 'inspections', id, '次巡查');

/** The origin as it is kept, looked up and checked against the compound. @throws DomainError not-found, validation */
export async function keptOrigin(
  req: PayloadRequest,
  { origin, compound, actor }: { origin: Origin; compound: CompoundRow; actor: Actor },
): Promise<KeptOrigin> {
  const { kind, id } = origin;
  const kept = { origin: kind, originRef: `${kind}:${id}`, originRequest: null, originInspection: null };
  if (origin.kind === 'rating')
    return { ...kept, originWords: origin.words, mayOpen: actor.via === 'system' };
  if (origin.kind === 'request') {
    const request = await requestRow(req.payload, id, req);
    if (!mayLeadToRectification(request.state))
      fail('invalid-state', { message: '这件诉求还没有受理，或者已经不办了，不能发起整改。' });
    const elsewhere = request.compound
      ? request.compound !== compound.id
      : request.community !== null && request.community !== compound.community;
    if (elsewhere) fail('validation', { fields: { compound: '诉求说的不是这个小区' } });
    const works = requestPartiesOf(actor, request).some((party) => party !== 'requester');
    return { ...kept, originRequest: id, originWords: `诉求${request.number}`, mayOpen: works };
  }
  const inspection = await inspectionRow(req, id);
  if (inspection.compound !== compound.id) fail('validation', { fields: { compound: '巡查的不是这个小区' } });
  const { on, subject, spot } = inspection;
  const where = [inspectionSubjectLabels[subject], spot].filter(Boolean).join('，');
  return {
    ...kept,
    originInspection: id,
    originWords: `${formatPlainDay(on)}社区巡查（${where}）`,
    mayOpen: false,
  };
}
