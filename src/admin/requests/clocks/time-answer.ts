import type { ApplicationKind, Decision } from '@/domain/requests/applications/kinds';
import type { ClockFace } from '@/domain/requests/clocks/read-clocks';
import type { Rung, SupervisionState } from '@/domain/requests/supervision/rungs';

/** Answer of `GET /api/requests/:id/time`; moments are ISO 8601 text in UTC. */
export interface TimeAnswer {
  clocks: ClockFace[];
  /** What it waits for while its clock stands still, where no day is known on which that ends. */
  waits: string | null;
  /** Newest first. */
  applications: {
    id: string;
    kind: ApplicationKind;
    days: number;
    reason: string;
    appliedByName: string;
    appliedAt: string;
    decision: Decision;
    decidedByName: string | null;
    note: string | null;
  }[];
  /** In the order they were issued. */
  supervisions: {
    id: string;
    number: string;
    rung: Rung;
    unitName: string;
    reason: string;
    issuedAt: string;
    issuedByName: string;
    answerDueAt: string;
    state: SupervisionState;
    answer: string | null;
    closingNote: string | null;
    minutes: string | null;
    undertakings: string | null;
  }[];
}
