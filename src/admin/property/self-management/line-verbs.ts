import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import { correctBook, type Fund, removeLine } from '@/domain/property';
import { toIsoDay } from '@/shared/dates';
import { filesInput, keepers, listed, reasonInput, text } from '../inputs';
import { lineInputs, lineOf } from './inputs';

interface LineDocument extends Place {
  book: unknown;
  fund: Fund;
  state: string;
  on: string;
  direction: string;
  category: string;
  item: string;
  amount: number;
  counterparty?: string | null;
}

/** Whether the line counts, its book stands as asked, and the actor keeps the place. */
async function isIn(
  state: 'draft' | 'public',
  { req, actor, doc }: VerbContext<LineDocument>,
): Promise<boolean> {
  if (doc.state !== 'entered' || !coversPlace(actor, keepers, doc)) return false;
  const book = await req.payload.db.findOne<{ id: string; state: string }>({
    collection: 'compound-accounts',
    where: { id: { equals: idOf(doc.book) } },
  });
  return (book?.state === 'draft') === (state === 'draft');
}

const wholeLine = (doc: LineDocument) => ({
  on: toIsoDay(doc.on),
  direction: doc.direction as 'income' | 'spending',
  category: doc.category,
  item: doc.item,
});

/** What every correction of a published line says. */
const correctionOf = ({
  req,
  actor,
  id,
  doc,
  input,
}: VerbContext<LineDocument> & { input: Record<string, unknown> }) => ({
  payload: req.payload,
  req,
  actor,
  book: idOf(doc.book) ?? '',
  line: id,
  reason: text(input.reason),
});

export const lineVerbs: VerbDefinition<LineDocument>[] = [
  {
    verb: 'remove',
    label: '删去这一笔',
    tone: 'danger',
    explain: '还没公布，删去后不算进账里；记录保留，不公开。',
    available: (context) => isIn('draft', context),
    run: async ({ req, actor, id }) => {
      await removeLine({ payload: req.payload, req, actor, id });
      return '已删去，余额已更新。';
    },
  },
  {
    verb: 'correct',
    label: '更正',
    tone: 'primary',
    explain: '新写一笔代替这一笔。原来的一笔和原因都公开；以后各月的余额自动跟着调整。',
    available: (context) => isIn('public', context),
    inputs: ({ id, doc }) => [
      ...lineInputs(doc.fund, { ...doc, on: toIsoDay(doc.on) }),
      filesInput('account-lines', id, '票据照片或 PDF'),
      reasonInput('更正的原因', '会公开。'),
    ],
    run: async (context) => {
      await correctBook({
        ...correctionOf(context),
        ...lineOf(context.input),
        files: listed(context.input.files),
      });
      return '已更正，小区页面已更新。';
    },
  },
  {
    verb: 'take-back',
    label: '更正：取消这一笔',
    tone: 'danger',
    explain: '这一笔不该有时用。原来的一笔和原因都公开，金额按0算。',
    available: (context) => isIn('public', context),
    inputs: [reasonInput('为什么取消', '会公开。')],
    run: async (context) => {
      await correctBook({ ...correctionOf(context), ...wholeLine(context.doc), amount: 0 });
      return '已取消，小区页面已更新。';
    },
  },
];
