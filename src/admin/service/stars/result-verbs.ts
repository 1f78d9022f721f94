import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  type AppealWay,
  appealWayLabels,
  hasAnnouncedRound,
  keepsStars,
  mayStarStep,
  roundOf,
  takeAppeal,
} from '@/domain/service';
import { optionsFrom, text } from '../../voting/inputs';

interface ResultDocument extends Place {
  round?: unknown;
  user?: unknown;
  exempt?: boolean | null;
}

async function mayTake({ req, actor, doc }: VerbContext<ResultDocument>): Promise<boolean> {
  if (!keepsStars(actor, doc) || (idOf(doc.user) !== null && idOf(doc.user) === actor.userId)) return false;
  const round = await roundOf(req.payload, idOf(doc.round) ?? '', req);
  if (!round || !mayStarStep('appeal', round.state)) return false;
  return !(await hasAnnouncedRound(req, actor, round.id));
}

export const resultVerbs: VerbDefinition<ResultDocument>[] = [
  {
    verb: 'take-appeal',
    label: '代提异议',
    explain:
      '党员没有账号的，本人到场说或者交书面材料，由您照原话录进来，念给本人听，本人说对再提交。公示的人不能代录；录的人不能答复，由另一位同事答复。',
    inputs: [
      { name: 'words', label: '哪里不对、依据是什么', kind: 'textarea', required: true, maxLength: 1000 },
      {
        name: 'how',
        label: '本人怎么提的',
        kind: 'select',
        required: true,
        options: optionsFrom(appealWayLabels),
      },
      { name: 'readBack', label: '念给本人听过，本人说对', kind: 'checkbox', required: true },
    ],
    available: mayTake,
    run: async ({ req, actor, id, input }) => {
      await takeAppeal({
        payload: req.payload,
        req,
        actor,
        id,
        words: text(input.words),
        how: text(input.how) as AppealWay,
        readBack: input.readBack === true,
      });
      return '已录，等另一位同事答复。答复以后请告诉本人。';
    },
  },
];
