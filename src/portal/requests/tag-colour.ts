import type { RequestState } from '@/domain/requests';
import type { TagColour } from '../shared';

const colours: Record<RequestState, TagColour> = {
  submitted: 'grey',
  accepted: 'blue',
  dispatched: 'blue',
  'in-progress': 'blue',
  extension: 'yellow',
  paused: 'grey',
  answered: 'teal',
  evaluation: 'purple',
  closed: 'green',
  reopened: 'orange',
  returned: 'blue',
  declined: 'grey',
  split: 'blue',
  merged: 'blue',
  withdrawn: 'grey',
  cancelled: 'grey',
};

/** The tint of a state's tag; the word says the same. */
export function tagColour(state: RequestState): TagColour {
  return colours[state];
}
