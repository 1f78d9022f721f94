import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import {
  cancelRound,
  closeRound,
  draftList,
  mayRunLists,
  openRound,
  publishResults,
} from '@/domain/property';
import { keepers, reasonInput, text } from './inputs';

interface RoundDocument extends Place {
  state: string;
  evaluatedAt?: string | null;
}

const when =
  (...states: string[]) =>
  ({ actor, doc }: VerbContext<RoundDocument>) =>
    states.includes(doc.state) && coversPlace(actor, keepers, doc);

export const roundVerbs: VerbDefinition<RoundDocument>[] = [
  {
    verb: 'publish',
    label: '公布结果',
    tone: 'primary',
    explain:
      '公布以后所有人都能看：每个小区多少户评了、平均分、名次、各项结果和公开的留言。户数不够的只写“人数太少，不公布”。不能撤回。',
    available: (context) => when('closed')(context) && Boolean(context.doc.evaluatedAt),
    run: async ({ req, actor, id }) => {
      await publishResults({ payload: req.payload, req, actor, id });
      return '结果已公布。';
    },
  },
  {
    verb: 'draft-list',
    label: '起草红黑榜',
    explain: '按设置里的方法，从公布的结果里选出上榜的小区。起草以后先看，再开始异议期。一轮评价一份。',
    available: ({ actor, doc }) => doc.state === 'published' && mayRunLists(actor),
    run: async ({ req, actor, id }) => {
      const { entries, repeated } = await draftList({ payload: req.payload, req, actor, round: id });
      if (repeated) return '这一轮的红黑榜已经起草过了，在菜单“红黑榜”里。';
      return `已起草，列入${entries}个小区，在菜单“红黑榜”里。`;
    },
  },
  {
    verb: 'open',
    label: '现在开始',
    explain: '不等到设定的时间，马上开始。登记在这些小区的住户会收到通知。',
    available: when('draft'),
    run: async ({ req, actor, id }) => {
      await openRound({ payload: req.payload, req, actor, id });
      return '评价已开始。';
    },
  },
  {
    verb: 'close',
    label: '提前截止',
    explain: '马上截止，之后不能再评、再改。纸质表请先录完。几分钟后统计好，再公布结果。',
    available: when('open'),
    run: async ({ req, actor, id }) => {
      await closeRound({ payload: req.payload, req, actor, id });
      return '已截止，正在统计，几分钟后可以公布。';
    },
  },
  {
    verb: 'cancel',
    label: '取消这一轮',
    tone: 'danger',
    explain: '已经交的评价不统计、不公布。取消以后不能恢复。',
    available: when('draft', 'open'),
    inputs: [reasonInput('取消的原因', '会公开。')],
    run: async ({ req, actor, id, input }) => {
      await cancelRound({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已取消。';
    },
  },
];
