import type { PayloadRequest, Where } from 'payload';

/** What a predicate looks at: the arguments Payload gives to collection and to field access both carry these. */
export interface Question {
  req: PayloadRequest;
}

/** Answers yes, no, or "only these documents". Fits wherever Payload takes collection access. */
export type Predicate = (question: Question) => Promise<boolean | Where>;

/** Answers yes or no only; fits field access too. */
export type YesOrNo = (question: Question) => Promise<boolean>;
