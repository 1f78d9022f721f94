import {
  acceptDispute,
  addCoMediator,
  assessRisk,
  chooseAgain,
  type DisputeVerb,
  declineDispute,
  type Elsewhere,
  type RiskLevel,
  recordContact,
  sendMenus,
  transferDispute,
} from '@/domain/mediation';
import { type FormValues, listOf, textOf } from '../../shared';

export type Call = Parameters<typeof acceptDispute>[0];
type Steps = Partial<Record<DisputeVerb, (call: Call, values: FormValues) => Promise<unknown>>>;

/** What the buttons of a case do, by the step in their address. */
export const steps: Steps = {
  accept: (call) => acceptDispute(call),
  'send-menus': (call) => sendMenus(call),
  decline: (call, values) =>
    declineDispute({
      ...call,
      reason: textOf(values, 'reason'),
      elsewhere: textOf(values, 'elsewhere') as Elsewhere,
    }),
  transfer: (call, values) =>
    transferDispute({
      ...call,
      organization: textOf(values, 'organization'),
      reason: textOf(values, 'reason'),
    }),
  'assess-risk': (call, values) =>
    assessRisk({
      ...call,
      riskLevel: textOf(values, 'riskLevel') as RiskLevel,
      reason: textOf(values, 'reason'),
    }),
  'record-contact': (call, values) => recordContact({ ...call, note: textOf(values, 'note') }),
  'add-co-mediator': (call, values) =>
    addCoMediator({
      ...call,
      mediator: textOf(values, 'mediator'),
      agreedByBoth: (listOf(values, 'agreedByBoth').length > 0) as true,
    }),
  'choose-again': (call, values) => chooseAgain({ ...call, reason: textOf(values, 'reason') }),
};
