import { filesInput, listed, reasonInput, text } from '@/admin/property/inputs';
import { costOf } from '@/admin/property/rectification-verbs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import {
  confirmTask,
  isTaskAssignee,
  type MatterVerb,
  matterForStaff,
  matterPartiesOf,
  matterTransitions,
  mayMoveMatter,
  reportTask,
  returnTask,
  type TaskAssignee,
  type TaskState,
  taskMayMove,
  withdrawTask,
} from '@/domain/matters';
import { idOf, type Place } from '@/domain/organization';
import { callOf } from './from-table';

interface TaskDocument extends Place {
  matter: string;
  state: TaskState;
  assignee: TaskAssignee;
  unit?: string | null;
}
type Context = VerbContext<TaskDocument>;
type TaskVerb = Extract<MatterVerb, 'report-task' | 'return-task' | 'confirm-task' | 'withdraw-task'>;

/** What the matter's table says of a step about its task. */
const when =
  (verb: TaskVerb) =>
  async ({ req, actor, doc }: Context): Promise<boolean> => {
    if (!taskMayMove(verb, doc.state)) return false;
    const row = await matterForStaff(req.payload, idOf(doc.matter) ?? '');
    if (!row) return false;
    const given = {
      assignee: doc.assignee,
      unit: idOf(doc.unit),
      compound: idOf(doc.compound),
    };
    const parties = matterPartiesOf(actor, doc);
    return (
      mayMoveMatter(verb, row, isTaskAssignee(actor, given) ? ['assignee', ...parties] : parties) === 'yes'
    );
  };
const label = (verb: TaskVerb) => matterTransitions[verb].label;

/** What can be done with a task of a matter. */
export const taskVerbs: VerbDefinition<TaskDocument>[] = [
  {
    verb: 'report-task',
    label: label('report-task'),
    tone: 'primary',
    explain: '办完了拍照报上来，由社区确认。',
    available: when('report-task'),
    inputs: ({ id }) => [
      {
        name: 'words',
        label: '做了什么',
        kind: 'textarea',
        required: true,
        maxLength: 1000,
        hint: '居民看得到。',
      },
      {
        name: 'cost',
        label: '一共花了多少元',
        kind: 'text',
        required: true,
        maxLength: 14,
        hint: '没花钱填 0。会公开。',
      },
      filesInput('matter-tasks', id, '办完以后的照片'),
    ],
    run: async (context) => {
      const { words, cost, files } = context.input;
      await reportTask({ ...callOf(context), words: text(words), cost: costOf(cost), files: listed(files) });
      return '已报完成。';
    },
  },
  {
    verb: 'confirm-task',
    label: label('confirm-task'),
    tone: 'primary',
    explain: '请看过照片，最好到现场看一眼。确认以后照片和花费公开。',
    available: when('confirm-task'),
    run: async (context) => {
      await confirmTask(callOf(context));
      return '已确认。';
    },
  },
  {
    verb: 'return-task',
    label: label('return-task'),
    tone: 'danger',
    explain: '没办好的退回去，期限不变。',
    available: when('return-task'),
    inputs: [reasonInput('退回的原因', '会公开。')],
    run: async (context) => {
      await returnTask({ ...callOf(context), reason: text(context.input.reason) });
      return '已退回。';
    },
  },
  {
    verb: 'withdraw-task',
    label: label('withdraw-task'),
    tone: 'danger',
    explain: '不用办了的撤销，原因公开，记录保留。',
    available: when('withdraw-task'),
    inputs: [reasonInput('撤销的原因', '会公开。')],
    run: async (context) => {
      await withdrawTask({ ...callOf(context), reason: text(context.input.reason) });
      return '已撤销。';
    },
  },
];
