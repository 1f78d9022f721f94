import type { EvaluationRow, Reach, VisitRow } from '@/domain/requests';

/** A message about a request as the panel shows it: neither its words nor whom it went to. */
export interface MessageItem {
  id: string;
  channel: string;
  audience: string | null;
  stateLabel: string;
  at: string;
  /** Nobody has told the requester what this message could not. */
  isOpen: boolean;
}

/** What followed the answer of a request. */
export interface FollowThroughAnswer {
  evaluations: EvaluationRow[];
  visits: VisitRow[];
  messages: MessageItem[];
  /** How the requester can be told at all. */
  reach: Reach;
}
