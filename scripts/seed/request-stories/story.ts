import type { Grade, Outcome, Urgency } from '@/domain/requests';
import type { DemoPhoto } from '../request-photos';

/** How far a demo request has come. */
export type StoryEnd =
  | {
      at:
        | 'submitted'
        | 'accepted'
        | 'dispatched'
        | 'returned'
        | 'in-progress'
        | 'extension'
        | 'paused'
        | 'evaluation';
    }
  | { at: 'closed'; solved: Outcome; grade: Grade; comment?: string }
  | { at: 'reopened'; grade: Grade; comment: string }
  | { at: 'declined'; referral: string };

/** One made-up request: who, where, what, and what became of it. */
export interface Story {
  /** Days before the day of the seed, and the hour it was sent. */
  daysAgo: number;
  hour: number;
  /** Path of the category. */
  category: string;
  /** `mingyue/明月豪苑`: community and compound; `village` alone. */
  place: string;
  where: string;
  name: string;
  body: string;
  unit: string;
  reply?: string;
  /** Words of the unit when it begins, goes back, waits. */
  words?: string;
  urgency?: Urgency;
  danger?: boolean;
  secret?: boolean;
  public?: boolean;
  channel?: string;
  photos?: readonly DemoPhoto[];
  end: StoryEnd;
}

/** Ends in few words, so that the list of stories stays readable. */
export const end = {
  submitted: { at: 'submitted' },
  accepted: { at: 'accepted' },
  dispatched: { at: 'dispatched' },
  returned: { at: 'returned' },
  working: { at: 'in-progress' },
  extended: { at: 'extension' },
  paused: { at: 'paused' },
  asked: { at: 'evaluation' },
  happy: { at: 'closed', solved: 'solved', grade: 'very-satisfied' },
  fine: { at: 'closed', solved: 'solved', grade: 'satisfied' },
  partly: { at: 'closed', solved: 'partly', grade: 'basically-satisfied' },
} as const satisfies Record<string, StoryEnd>;
