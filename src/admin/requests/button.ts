import type { VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  mayPerformOn,
  partiesOf,
  type RequestState,
  type RequestVerb,
  transitionOf,
  type Urgency,
  type VerbCall,
  type VerbResult,
} from '@/domain/requests';

/** A request as the verb bar reads it. */
export interface RequestDocument {
  id: string;
  number: string;
  state: RequestState;
  urgency: Urgency;
  category?: string | null;
  leadUnit?: string | null;
  publicConsent?: boolean | null;
  visibility?: string | null;
  title: string;
  body: string;
  repliedAt?: string | null;
  openApplications?: number | null;
  reopenCount?: number | null;
  township?: string | null;
  community?: string | null;
  compound?: string | null;
  channel?: string | null;
  dueAt?: string | null;
  disputedUnit?: string | null;
  returnCount?: number | null;
  disputeCount?: number | null;
  needsArbitration?: boolean | null;
  designated?: boolean | null;
  disputedAt?: string | null;
  partOf?: string | null;
  mergedCount?: number | null;
  mergedInto?: string | null;
  pausedAt?: string | null;
  pausedUntil?: string | null;
  placeText?: string | null;
  supplementedAt?: string | null;
  reply?: string | null;
}

type Perform = (call: VerbCall & Record<string, unknown>) => Promise<VerbResult>;
type Presentation = Pick<VerbDefinition<RequestDocument>, 'tone' | 'explain' | 'inputs'> & {
  /** How to take it back, said once it is done. */
  undo?: string;
};

/** The question why, for verbs that need a reason. */
export const reason = (label: string, hint?: string): VerbInput => ({
  name: 'reason',
  label,
  kind: 'textarea',
  required: true,
  maxLength: 500,
  hint,
});

/**
 * A button out of the state table: its word, when it is there and who sees it come from the table. Verbs parse what they
 * get themselves (zod), so the bar hands over unchecked input.
 */
export function button(
  verb: RequestVerb,
  perform: unknown,
  { undo = '', ...presentation }: Presentation,
): VerbDefinition<RequestDocument> {
  const { label } = transitionOf(verb);
  return {
    verb,
    label,
    ...presentation,
    available: ({ actor, doc }) => mayPerformOn(verb, doc, partiesOf(actor, doc)),
    run: async ({ req, actor, id, input }) => {
      const { number } = await (perform as Perform)({ ...input, payload: req.payload, req, actor, id });
      return `${number}：${label}已完成。${undo}`;
    },
  };
}
