import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import { answersFor, cancelVisit, finishVisit, type VisitRow } from '@/domain/neighbourhood';
import { callOf } from './call';

const mayWalk: VerbDefinition<VisitRow>['available'] = ({ actor, doc }) =>
  doc.walker === actor.userId || answersFor(actor, doc);

/** What can be done with a round in the panel; walking it is for the phone. */
export const visitVerbs: VerbDefinition<VisitRow>[] = [
  {
    verb: 'finish',
    label: '走完了',
    tone: 'primary',
    explain: '谁记了门户、又是党员，就给谁自动记一条服务记录，由支部审核。',
    available: (context) => context.doc.state === 'under-way' && mayWalk(context),
    run: async (context) => {
      await finishVisit(callOf(context));
      return '这次走访结束了。';
    },
  },
  {
    verb: 'cancel',
    label: '不走了',
    tone: 'danger',
    available: (context) => context.doc.state === 'planned' && mayWalk(context),
    inputs: [reasonInput('不走的原因')],
    run: async (context) => {
      await cancelVisit({ ...callOf(context), reason: text(context.input.reason) });
      return '已取消。';
    },
  },
];
