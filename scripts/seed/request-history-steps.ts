import { type Party, type RequestState, type RequestVerb, transitionOf } from '@/domain/requests/states';
import { newId } from '@/shared/ids';
import type { Past } from './request-history';

const hour = 3_600_000;

interface Step {
  verb: RequestVerb;
  from: RequestState | null;
  to: RequestState;
  at: Date;
  party: Party;
  note?: string;
}

/** The way of a past request along the state table. */
export function pastSteps({ sentAt, repliedAt, word, state, reply }: Past): Step[] {
  const after = (hours: number) => new Date(sentAt.getTime() + hours * hour);
  const later = (hours: number) => new Date(repliedAt.getTime() + hours * hour);
  const steps: Step[] = [
    { verb: 'file', from: null, to: 'submitted', at: sentAt, party: 'requester' },
    { verb: 'accept', from: 'submitted', to: 'accepted', at: after(0.5), party: 'operator' },
    { verb: 'dispatch', from: 'accepted', to: 'dispatched', at: after(0.7), party: 'operator' },
    {
      verb: 'start',
      from: 'dispatched',
      to: 'in-progress',
      at: after(2),
      party: 'handler',
      note: '已电话联系反映人。',
    },
    { verb: 'reply', from: 'in-progress', to: 'answered', at: repliedAt, party: 'handler', note: reply },
    { verb: 'invite', from: 'answered', to: 'evaluation', at: repliedAt, party: 'system' },
  ];
  if (state !== 'closed') return steps;
  const end: Step = word
    ? { verb: 'evaluate', from: 'evaluation', to: 'closed', at: later(24), party: 'requester' }
    : { verb: 'close', from: 'evaluation', to: 'closed', at: later(7 * 24), party: 'operator' };
  return [...steps, end];
}

/** The same as rows of the timeline. */
export function eventsOf(past: Past, request: string, unit: string): object[] {
  const { handler, kind, dueAt } = past;
  const names: Partial<Record<Party, string>> = {
    requester: '反映人',
    handler: handler.name,
    operator: '服务中心',
    system: '系统',
  };
  return pastSteps(past).map(({ verb, from, to, at, party, note }, index) => ({
    id: newId(),
    request,
    sequence: index + 1,
    at: at.toISOString(),
    verb,
    label: transitionOf(verb).step,
    from,
    to,
    actor: party === 'handler' ? handler.userId : null,
    actorName: names[party],
    party,
    ...(party === 'handler' || verb === 'dispatch' ? { unit, unitName: kind.unit } : {}),
    note: note ?? null,
    dueAt: dueAt.toISOString(),
  }));
}
