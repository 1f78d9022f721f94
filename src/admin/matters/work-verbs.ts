import { filesInput, listed, optional, optionsFrom, reasonInput, text } from '@/admin/property/inputs';
import { costOf } from '@/admin/property/rectification-verbs';
import type { VerbDefinition } from '@/admin/verbs';
import {
  type AffectedScope,
  affectedLabels,
  appraiseAgain,
  carryOutAgain,
  closeAppraisal,
  closeFollowUp,
  completeMatter,
  firstTasksOf,
  followUpAfter,
  giveTask,
  type MatterVerdict,
  publishBenefit,
  sayVerdict,
  startFollowUp,
  type TaskAssignee,
  taskAssigneeLabels,
  toAppraisal,
  type VoiceChannel,
  verdictLabels,
} from '@/domain/matters';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { householdChoices, unitChoices } from './choices';
import { callOf, fromTable, type MatterDocument } from './from-table';
import { onBehalfInputs } from './heard-inputs';

const dayMilliseconds = 86_400_000;

/** 物业管, 群众评, 居民享: what can be done once the branch has resolved. */
export const workVerbs: VerbDefinition<MatterDocument>[] = [
  fromTable('give-task', {
    tone: 'primary',
    explain: '交给管小区的一方、有关单位，或者社区自己办；对方手机上会收到，办完拍照报上来。',
    inputs: async ({ req, id }) => [
      {
        name: 'title',
        label: '做什么',
        kind: 'text',
        required: true,
        maxLength: 60,
        hint: [
          '会公开。',
          ...(await firstTasksOf(req.payload, id)).map((task) => `支部要先办：${task}`),
        ].join(' '),
      },
      {
        name: 'demand',
        label: '做到什么样',
        kind: 'textarea',
        required: true,
        maxLength: 1000,
        hint: '写成能检查的话，如“车棚能停20辆，有充电柜和灭火器”。会公开。',
      },
      {
        name: 'assignee',
        label: '交给谁',
        kind: 'select',
        required: true,
        options: optionsFrom(taskAssigneeLabels),
      },
      { name: 'unit', label: '选“有关单位”的，哪个单位', kind: 'select', options: await unitChoices(req) },
      { name: 'due', label: '期限（含这一天）', kind: 'date', required: true },
      { name: 'budget', label: '预算（元）', kind: 'text', maxLength: 14, hint: '没有就不填。会公开。' },
      filesInput('matters', id, '现在的照片'),
    ],
    run: async (context) => {
      const { input } = context;
      await giveTask({
        ...callOf(context),
        title: text(input.title),
        demand: text(input.demand),
        assignee: text(input.assignee) as TaskAssignee,
        unit: optional(input.unit),
        due: text(input.due),
        ...(optional(input.budget) ? { budget: costOf(input.budget) } : {}),
        files: listed(input.files),
      });
      return '任务已交办。';
    },
  }),
  fromTable('to-appraisal', {
    tone: 'primary',
    explain: '请受影响的住户评满意不满意，一户一份，到截止那天自动收。请哪些户，从现在起定下来，不再变。',
    inputs: async ({ req, doc }) => [
      {
        name: 'affected',
        label: '请哪些住户评',
        kind: 'select',
        required: true,
        options: optionsFrom(affectedLabels),
        hint: '空置的户不请。',
      },
      {
        name: 'households',
        label: '选“选定的住户”的，哪些户',
        kind: 'choices',
        options: await householdChoices(req, doc),
      },
    ],
    run: async (context) => {
      const { affected, households } = context.input;
      await toAppraisal({
        ...callOf(context),
        affected: text(affected) as AffectedScope,
        households: listed(households),
      });
      return '已经开始请群众评，住户会收到消息。';
    },
  }),
  fromTable('enter-verdict', {
    explain: '替受影响的住户登记，一户一份，后说的代替先说的；念给住户听，对方确认后再登记。',
    inputs: async ({ req, doc }) =>
      onBehalfInputs(await householdChoices(req, doc), [
        {
          name: 'verdict',
          label: '满意不满意',
          kind: 'select',
          required: true,
          options: optionsFrom(verdictLabels),
        },
        { name: 'words', label: '原因（满意的可不填）', kind: 'textarea', maxLength: 300 },
      ]),
    run: async (context) => {
      const { input } = context;
      const { changed } = await sayVerdict({
        ...callOf(context),
        household: text(input.household),
        verdict: text(input.verdict) as MatterVerdict,
        words: optional(input.words),
        channel: text(input.channel) as Exclude<VoiceChannel, 'portal'>,
        readBack: input.readBack === true,
      });
      return changed ? '这一户原来的评价已改成现在的。' : '已登记。';
    },
  }),
  fromTable('close-appraisal', {
    explain: '所有请的住户都评了才能提前收。收了就按开始时定的标准算：达到的到居民享，没有达到的退回物业管。',
    run: async (context) => {
      await closeAppraisal(callOf(context));
      return '已收齐，结果见记录。';
    },
  }),
  fromTable('appraise-again', {
    tone: 'primary',
    explain: '上一轮回答的户数不够。再请同样的住户评一轮；可以打电话、上门代录。',
    run: async (context) => {
      await appraiseAgain(callOf(context));
      return '已经再请一轮。';
    },
  }),
  fromTable('publish-benefit', {
    tone: 'primary',
    explain: '告诉大家办成了什么、多少户受益、哪天回头看；花费和前后照片自动带上。',
    inputs: async ({ req, id }) => [
      { name: 'benefit', label: '办成了什么', kind: 'textarea', required: true, maxLength: 1000 },
      { name: 'householdsServed', label: '多少户受益', kind: 'number', required: true, min: 1 },
      {
        name: 'followUpOn',
        label: '哪天回头看',
        kind: 'date',
        required: true,
        value: toIsoDay(
          new Date(now().getTime() + (await followUpAfter(req.payload, req)) * dayMilliseconds),
        ),
        hint: '到那天自动再问评过的住户：现在还好不好。',
      },
      filesInput('matters', id, '再加的照片'),
    ],
    run: async (context) => {
      const { input } = context;
      await publishBenefit({
        ...callOf(context),
        benefit: text(input.benefit),
        householdsServed: Number(input.householdsServed),
        followUpOn: text(input.followUpOn),
        files: listed(input.files),
      });
      return '结果已公布。';
    },
  }),
  fromTable('follow-up', {
    explain: '回头看的日子到了，再问评过的住户。到那天系统也会自动开始。',
    run: async (context) => {
      await startFollowUp(callOf(context));
      return '已经开始回头看。';
    },
  }),
  fromTable('close-follow-up', {
    explain: '所有请的住户都说了才能提前收。没有不满意的就办结。',
    run: async (context) => {
      await closeFollowUp(callOf(context));
      return '已收齐，结果见记录。';
    },
  }),
  fromTable('complete', {
    explain: '回头看有住户不满意的，说明怎么跟他们商量好的，再办结；没有商量好的退回物业管。',
    inputs: [
      {
        name: 'words',
        label: '办结的说明',
        kind: 'textarea',
        required: true,
        maxLength: 500,
        hint: '会公开。',
      },
    ],
    run: async (context) => {
      await completeMatter({ ...callOf(context), words: text(context.input.words) });
      return '议题已办结。';
    },
  }),
  fromTable('carry-out-again', {
    explain: '又不好了，退回去再办一次；公布过的结果留在记录里。',
    inputs: [reasonInput('退回的原因', '会公开。')],
    run: async (context) => {
      await carryOutAgain({ ...callOf(context), reason: text(context.input.reason) });
      return '已退回物业管。';
    },
  }),
];
