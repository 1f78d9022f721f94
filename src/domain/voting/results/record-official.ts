import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bulkInsert, insertRow } from '@/database';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { mostPhotos } from '../labels';
import { bindFiles } from '../paper/files';
import { areaFromText } from '../rules';
import { input, moveVote, placeOf, type VerbCall } from '../verb';
import { itemsOf } from '../vote-row';

const day = 86_400_000;

const amount = (what: string) =>
  z.coerce
    .number({ error: `请填${what}` })
    .int(`${what}要是整数`)
    .min(0, `${what}不能小于0`)
    .max(10_000_000);
const area = (what: string) =>
  z
    .string({ error: `请填${what}` })
    .trim()
    .transform((typed, context) => {
      const found = areaFromText(typed.includes('.') ? typed : `${typed || '0'}.00`);
      if (found !== null) return found;
      context.addIssue({ code: 'custom', message: `${what}填平方米数，两位小数` });
      return z.NEVER;
    });

const itemSchema = z.object({
  forArea: area('同意面积'),
  forHeads: amount('同意人数'),
  againstArea: area('反对面积'),
  againstHeads: amount('反对人数'),
  abstainArea: area('弃权面积'),
  abstainHeads: amount('弃权人数'),
  adopted: z.enum(['yes', 'no'], { error: '请按文件选通过没通过' }),
});

const schema = z.object({
  id: input.id('表决'),
  source: input.text('官方系统的名称', 120),
  totalArea: area('总面积'),
  totalHeads: amount('总人数'),
  participatingArea: area('参与面积'),
  participatingHeads: amount('参与人数'),
  items: z.array(itemSchema),
  /** The official paper: photos or a PDF. */
  photos: z.array(z.string()).min(1, '请上传官方结果文件').max(mostPhotos, `最多${mostPhotos}个文件`),
});
export type OfficialInput = z.input<typeof schema>;

/**
 * Records what the authority's own system came to, with its file and source: the numbers are its, nothing is counted here. Public at once,
 * with days for objections against the copying.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function recordOfficial(call: VerbCall & OfficialInput): Promise<{ id: string }> {
  const { id, source, items: given, photos, ...totals } = parseInput(schema, call);
  return moveVote(call, {
    id,
    step: 'record',
    done: 'recorded',
    async work(req, vote, at) {
      const items = await itemsOf(req.payload, id, req);
      if (given.length !== items.length) fail('validation', { message: '每一项都要填结果。' });
      if (totals.participatingArea > totals.totalArea || totals.participatingHeads > totals.totalHeads)
        fail('validation', { fields: { participatingArea: '参与的不能比总数多' } });
      await bindFiles(req, { ids: photos, actor: call.actor, subject: id, kind: 'official', isPublic: true });
      const participating = {
        participatingArea: totals.participatingArea,
        participatingHeads: totals.participatingHeads,
      };
      const rows = items.map(({ number, title, majority }, index) => {
        const { adopted, ...sums } = given[index] as z.output<typeof itemSchema>;
        return {
          ...{ vote: id, number, title, majority, ...sums, ...participating },
          ...{ participatingUnits: participating.participatingHeads, forUnits: sums.forHeads },
          ...{ againstUnits: sums.againstHeads, abstainUnits: sums.abstainHeads, splitHeads: 0 },
          ...{ held: true, adopted: adopted === 'yes', ...placeOf(vote) },
        };
      });
      await bulkInsert(req.payload, req, 'vote-item-results', rows);
      await insertRow(req, 'vote-results', {
        vote: id,
        units: totals.totalHeads,
        ...totals,
        participatingUnits: totals.participatingHeads,
        ballots: totals.participatingHeads,
        hash: createHash('sha256')
          .update(JSON.stringify([vote.number, source, totals, given]))
          .digest('hex'),
        countedAt: at,
        ...placeOf(vote),
      });
      const objectionsUntil = new Date(new Date(at).getTime() + vote.objectionDays * day).toISOString();
      return {
        columns: {
          ...{ officialSource: source, noticeAt: at, postedAt: at, closedAt: vote.closesAt, objectionsUntil },
          ...{ totalArea: totals.totalArea, totalHeads: totals.totalHeads, units: totals.totalHeads },
        },
        detail: `来自${source}`,
      };
    },
  });
}
