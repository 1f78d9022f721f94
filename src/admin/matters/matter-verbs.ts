import { filesInput, listed, optional, reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import {
  addSource,
  attachDocuments,
  cancelMatter,
  changeOwner,
  deliberateAgain,
  editMatter,
  enterOpinion,
  extendStep,
  listenAgain,
  type SourceGiven,
  type SourceKind,
  sourceKindLabels,
  takeFromVote,
  toDeliberation,
  type VoiceChannel,
  writeHeard,
} from '@/domain/matters';
import { fail } from '@/shared/errors';
import { buildingChoices, householdChoices, ownerChoices } from './choices';
import { callOf, fromTable, type MatterDocument } from './from-table';
import { onBehalfInputs } from './heard-inputs';
import { toAgendaVerb } from './meetings/plan-verb';
import { requestOptions } from './request-options';
import { workVerbs } from './work-verbs';

const { request: _request, rating: _rating, ...spoken } = sourceKindLabels;

/** What can be done with a matter; the state table says when, by whom, and what is missing. */
export const matterVerbs: VerbDefinition<MatterDocument>[] = [
  fromTable('write-heard', {
    tone: 'primary',
    explain: '听了谁、大家怎么说、主要分歧在哪里。会公开，不写姓名和门牌。',
    inputs: ({ doc }) => [
      {
        name: 'heard',
        label: '听民意小结',
        kind: 'textarea',
        required: true,
        maxLength: 1000,
        value: doc.heard ?? '',
      },
    ],
    run: async (context) => {
      await writeHeard({ ...callOf(context), heard: text(context.input.heard) });
      return '小结已公开。';
    },
  }),
  fromTable('to-deliberation', {
    tone: 'primary',
    explain: '听民意到此结束，交给支部开会定。居民不能再加意见，反映人会收到消息。',
    run: async (context) => {
      await toDeliberation(callOf(context));
      return '已提交支部议。';
    },
  }),
  fromTable('add-source', {
    explain: '再加入诉求，或者登记走访、当面听到的话。诉求照自己的期限继续办，反映人会收到消息。',
    inputs: async ({ req, doc }) => [
      {
        name: 'requests',
        label: '本社区的诉求',
        kind: 'choices',
        options: await requestOptions(req, doc),
        hint: '已受理、还没有列入别的议题的，最近一百件。',
      },
      {
        name: 'kind',
        label: '或者，听到的话从哪里来',
        kind: 'select',
        options: Object.entries(spoken).map(([value, label]) => ({ value, label })),
      },
      { name: 'words', label: '听到、看到了什么', kind: 'textarea', maxLength: 500 },
    ],
    run: async (context) => {
      const { input } = context;
      const sources: SourceGiven[] = listed(input.requests).map((one) => ({ kind: 'request', id: one }));
      const words = optional(input.words);
      if (words) {
        const kind = (optional(input.kind) ?? 'visit') as Exclude<SourceKind, 'request' | 'rating'>;
        sources.push({ kind, words });
      }
      if (sources.length === 0) fail('validation', { fields: { requests: '请选择诉求，或者写听到的话' } });
      await addSource({ ...callOf(context), sources });
      return `已加入${sources.length}个来源。`;
    },
  }),
  fromTable('enter-opinion', {
    explain: '纸上、电话、上门听到的都算，一户一份；念给住户听，对方确认后再登记。',
    inputs: async ({ req, doc }) =>
      onBehalfInputs(await householdChoices(req, doc), [
        { name: 'words', label: '意见', kind: 'textarea', maxLength: 500, hint: '不填就是“我也关心”。' },
      ]),
    run: async (context) => {
      const { input } = context;
      const { changed } = await enterOpinion({
        ...callOf(context),
        household: text(input.household),
        words: optional(input.words),
        channel: text(input.channel) as Exclude<VoiceChannel, 'portal'>,
        readBack: input.readBack === true,
      });
      return changed ? '这一户原来的意见已改成现在的。' : '已登记。';
    },
  }),
  fromTable('edit', {
    explain: '把题目、内容写准，选涉及的楼栋。原来写的留在记录里。',
    inputs: async ({ req, doc }) => [
      { name: 'title', label: '什么事', kind: 'text', required: true, maxLength: 60, value: doc.title },
      {
        name: 'about',
        label: '怎么回事',
        kind: 'textarea',
        required: true,
        maxLength: 1000,
        value: doc.about,
      },
      {
        name: 'buildings',
        label: '涉及的楼栋',
        kind: 'choices',
        options: await buildingChoices(req, doc),
        hint: '不选就不改。',
      },
    ],
    run: async (context) => {
      const { title, about, buildings } = context.input;
      const chosen = listed(buildings);
      await editMatter({
        ...callOf(context),
        title: text(title),
        about: text(about),
        ...(chosen.length > 0 ? { buildings: chosen } : {}),
      });
      return '已改写。';
    },
  }),
  toAgendaVerb,
  ...workVerbs,
  fromTable('listen-again', {
    explain: '退回去再听一遍，已经听到的都保留。',
    inputs: [reasonInput('退回的原因', '会公开。')],
    run: async (context) => {
      await listenAgain({ ...callOf(context), reason: text(context.input.reason) });
      return '已退回听民意。';
    },
  }),
  fromTable('take-from-vote', {
    explain: '不表决了，退回支部再议。',
    inputs: [reasonInput('退回的原因', '会公开。')],
    run: async (context) => {
      await takeFromVote({ ...callOf(context), reason: text(context.input.reason) });
      return '已退回支部议。';
    },
  }),
  fromTable('deliberate-again', {
    explain: '定的办法办不下去，退回支部再议；任务先停下。',
    inputs: [reasonInput('退回的原因', '会公开。')],
    run: async (context) => {
      await deliberateAgain({ ...callOf(context), reason: text(context.input.reason) });
      return '已退回支部议。';
    },
  }),
  fromTable('attach', {
    explain: '方案、报价、纪要等放到议题页面上，人人看得到。',
    inputs: ({ id }) => [
      { name: 'note', label: '是什么材料', kind: 'text', required: true, maxLength: 100, hint: '会公开。' },
      { ...filesInput('matters', id, '照片、文件'), required: true },
    ],
    run: async (context) => {
      const { note, files } = context.input;
      await attachDocuments({ ...callOf(context), note: text(note), files: listed(files) });
      return '材料已公开。';
    },
  }),
  fromTable('change-owner', {
    inputs: async ({ req, doc }) => [
      {
        name: 'owner',
        label: '这一步由谁负责',
        kind: 'select',
        required: true,
        options: await ownerChoices(req, doc),
      },
    ],
    run: async (context) => {
      await changeOwner({ ...callOf(context), owner: text(context.input.owner) });
      return '负责人已换，对方会收到消息。';
    },
  }),
  fromTable('extend-step', {
    inputs: [
      { name: 'due', label: '新的期限（含这一天）', kind: 'date', required: true },
      reasonInput('为什么要延长', '会公开。'),
    ],
    run: async (context) => {
      const { due, reason } = context.input;
      await extendStep({ ...callOf(context), due: text(due), reason: text(reason) });
      return '期限已延长。';
    },
  }),
  fromTable('cancel', {
    tone: 'danger',
    explain: '不用办了的取消；原因公开，反映人会收到消息，没办完的任务一起撤销，记录保留。',
    inputs: [reasonInput('取消的原因', '会公开。')],
    run: async (context) => {
      await cancelMatter({ ...callOf(context), reason: text(context.input.reason) });
      return '议题已取消。';
    },
  }),
];
