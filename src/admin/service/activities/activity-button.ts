import { optional, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import { centsFromYuan } from '@/domain/property';
import {
  type ActivityVerb,
  activityPartiesOf,
  activityTransitionOf,
  awaitsAnother,
  hoursFromTyped,
  mayMoveActivity,
} from '@/domain/service';
import type { ActivityContext, ActivityDocument } from './activity-inputs';

export type Activity = VerbDefinition<ActivityDocument>;

export const call = ({ req, actor, id }: Pick<ActivityContext, 'req' | 'actor' | 'id'>) => ({
  payload: req.payload,
  req,
  actor,
  id,
});

/** A button of the state table: its name, its states and who may press it; the rest is said here. */
export const button = (
  verb: ActivityVerb,
  rest: Omit<Activity, 'verb' | 'label' | 'available'>,
): Activity => ({
  verb,
  label: activityTransitionOf(verb).label,
  available: async ({ req, actor, doc }) =>
    mayMoveActivity(verb, doc.state, activityPartiesOf(actor, doc)) &&
    (verb !== 'approve' || !(await awaitsAnother(req.payload, actor, doc, req))),
  ...rest,
});

/** What no form can mean by its amount or hours becomes one the verb refuses in its own words. */
export const moneyOf = (typed: unknown): number | undefined => {
  const given = optional(typed);
  return given === undefined ? undefined : (centsFromYuan(given) ?? Number.NaN);
};
export const hoursOf = (typed: unknown): number => hoursFromTyped(text(typed));
