import { docsOf } from '@/admin/property/load-beside';
import type { HistoryStep } from '@/admin/property/StepHistory';
import type { ParticipantKind, Presence, SignUpState } from '@/domain/service/activities/labels';

/** Somebody on the list as the panel shows them. */
export interface PanelPerson {
  id: string;
  name: string;
  kind: ParticipantKind;
  note?: string | null;
  state: SignUpState;
  presence: Presence;
  quarters?: number | null;
}

/** What was done with an activity, newest first; nothing for those who only read. */
export function loadSteps(activity: string, signal: AbortSignal): Promise<HistoryStep[]> {
  const query = { 'where[activity][equals]': activity, sort: '-at', limit: '100', depth: '0' };
  return docsOf('activity-events', query, signal);
}

/** The list in the order people came, as far as one screen goes; the phone's page and the print have all of it. */
export function loadPeople(activity: string, signal: AbortSignal): Promise<PanelPerson[]> {
  const query = {
    'where[activity][equals]': activity,
    'where[state][not_equals]': 'withdrawn',
    sort: 'turn',
    limit: '100',
    depth: '0',
  };
  return docsOf('activity-sign-ups', query, signal);
}
