import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import {
  addLine,
  announceVote,
  areaSourceLabels,
  cancelVote,
  closeVote,
  draftRoll,
  finishVote,
  keepsVote,
  mayStep,
  openVote,
  postResult,
  type StepName,
  type VoteMode,
  type VoteState,
  voteSteps,
} from '@/domain/voting';
import { optional, optionsFrom, reasonInput, text } from './inputs';

interface VoteDocument extends Place {
  state: VoteState;
  mode: VoteMode;
  body: string;
  units: number;
  opensAt: string;
  closesAt: string;
  objectionsUntil?: string | null;
}

type Context = VerbContext<VoteDocument>;

/** The table says when a button is there, and whoever keeps the place has it. */
const when =
  (step: StepName) =>
  ({ actor, doc }: Context) =>
    mayStep(step, doc) && keepsVote(actor, doc);

const label = (step: StepName) => voteSteps[step].label;

export const voteVerbs: VerbDefinition<VoteDocument>[] = [
  {
    verb: 'post',
    label: label('post'),
    tone: 'primary',
    explain: '公布以后所有人都能看结果、计票书和数据文件，异议期开始。不能撤回。',
    available: when('post'),
    run: async ({ req, actor, id }) => {
      await postResult({ payload: req.payload, req, actor, id });
      return '结果已公布。';
    },
  },
  {
    verb: 'draft-roll',
    label: label('draft-roll'),
    tone: 'primary',
    explain: ({ doc }) =>
      `按现在登记的户（居民）生成名册，${doc.units > 0 ? '原来的名册连同更正会被替换。' : '生成以后逐户核对，可以更正。'}`,
    inputs: [
      {
        name: 'areaSource',
        label: '登记的面积出自哪里',
        kind: 'select',
        required: true,
        options: optionsFrom(areaSourceLabels),
        hint: '个别户不一样的，生成以后在那一户上改。居民会议不按面积计，任选一个。',
      },
    ],
    available: when('draft-roll'),
    run: async ({ req, actor, id, input }) => {
      const areaSource = text(input.areaSource) as 'register';
      await draftRoll({ payload: req.payload, req, actor, id, areaSource });
      return '名册已生成，请逐户核对。';
    },
  },
  {
    verb: 'announce',
    label: label('announce'),
    tone: 'primary',
    explain:
      '公告以后，表决的事项不能再增加、不能再改；居民可以核对名册、提异议。公告要满规定的天数才能开始。',
    available: (context) => when('announce')(context) && context.doc.units > 0,
    run: async ({ req, actor, id }) => {
      await announceVote({ payload: req.payload, req, actor, id });
      return '公告已发布，名册上的人会收到通知。';
    },
  },
  {
    verb: 'open',
    label: label('open'),
    explain: '名册封存，从现在起不能再更正。到了公告的时间系统会自动开始；有异议没答复的，答复了再点这里。',
    available: (context) => when('open')(context) && new Date(context.doc.opensAt) <= new Date(),
    run: async ({ req, actor, id }) => {
      await openVote({ payload: req.payload, req, actor, id });
      return '名册已封存，表决开始。';
    },
  },
  {
    verb: 'close',
    label: label('close'),
    explain: '全部投完可以提前截止，到时间系统会自动截止。截止以后马上计票，不能再投。',
    available: when('close'),
    run: async ({ req, actor, id }) => {
      await closeVote({ payload: req.payload, req, actor, id });
      return '已截止，已计票，请看过结果再公布。';
    },
  },
  {
    verb: 'finish',
    label: label('finish'),
    tone: 'primary',
    explain: '异议期过了、异议都答复了，结果定案；表决来自议题的，结果成为议题的决议。',
    available: when('finish'),
    run: async ({ req, actor, id }) => {
      await finishVote({ payload: req.payload, req, actor, id });
      return '已定案。';
    },
  },
  {
    verb: 'add-line',
    label: '名册补一户（一人）',
    explain: '登记里没有的商铺、没有账号的居民、小组推选的代表，补到名册上。他们投纸质票或者到服务台投。',
    inputs: ({ doc }) => [
      { name: 'unitName', label: '哪一户（谁）', kind: 'text', required: true, maxLength: 60 },
      ...(doc.body === 'owners-assembly'
        ? [
            {
              name: 'area',
              label: '专有部分面积（平方米）',
              kind: 'text' as const,
              required: true,
              hint: '如 89.50',
              maxLength: 20,
            },
            {
              name: 'areaSource',
              label: '面积依据',
              kind: 'select' as const,
              required: true,
              options: optionsFrom(areaSourceLabels),
            },
          ]
        : []),
      { name: 'voterName', label: '由谁投', kind: 'text', maxLength: 30 },
      reasonInput('补上的原因和依据', 200),
    ],
    available: when('correct-roll'),
    run: async ({ req, actor, id, input }) => {
      await addLine({
        payload: req.payload,
        req,
        actor,
        id,
        unitName: text(input.unitName),
        area: optional(input.area),
        areaSource: (optional(input.areaSource) ?? 'register') as 'register',
        voterName: optional(input.voterName),
        reason: text(input.reason),
      });
      return '已补到名册上。';
    },
  },
  {
    verb: 'cancel',
    label: label('cancel'),
    tone: 'danger',
    explain: '已经投的票不计、不公布。取消的原因会公开，取消以后不能恢复。',
    inputs: [reasonInput('取消的原因', 300)],
    available: when('cancel'),
    run: async ({ req, actor, id, input }) => {
      await cancelVote({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已取消。';
    },
  },
];
