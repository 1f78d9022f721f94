import type { RecordSource, ServiceKind } from './labels';

/** Records that nobody types: what they are counted as, and whether the source itself proves that it happened. */
interface AutomaticSource {
  kind: ServiceKind;
  /**
   * Somebody else has confirmed it and its length is known (the organiser's list, the signed agreement): it needs no look of the
   * branch. What a member alone has said waits for the branch like a log.
   */
  proven: boolean;
}

/** Every source of automatic records; whoever has one calls `recordFrom` with its name. */
export const recordSources = {
  activity: { kind: 'activity', proven: true },
  task: { kind: 'task', proven: false },
  rectification: { kind: 'task', proven: false },
  visit: { kind: 'visit', proven: false },
  mediation: { kind: 'mediation', proven: true },
  civility: { kind: 'policy', proven: false },
  consultation: { kind: 'policy', proven: false },
} as const satisfies Record<Exclude<RecordSource, 'log'>, AutomaticSource>;
export type AutomaticRecordSource = keyof typeof recordSources;
