import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import {
  type MatterFacts,
  type MatterVerb,
  matterPartiesOf,
  matterTransitions,
  mayMoveMatter,
  unmetMatterGuard,
} from '@/domain/matters';
import type { Place } from '@/domain/organization';

export interface MatterDocument extends Place, MatterFacts {
  title: string;
  about: string;
  heardAt?: string | null;
  owner?: string | null;
  ownerName?: string | null;
  dueAt?: string | null;
  cost?: number | null;
  branch?: string | null;
}
export type MatterContext = VerbContext<MatterDocument>;

export const callOf = ({ req, actor, id }: Pick<MatterContext, 'req' | 'actor' | 'id'>) => ({
  payload: req.payload,
  req,
  actor,
  id,
});

/**
 * A button of a matter out of the state table: its label, who sees it and when. A step that leads on is shown although something is
 * missing, and says what; everything else only when it can be done.
 */
export function fromTable(
  verb: MatterVerb,
  more: Pick<VerbDefinition<MatterDocument>, 'tone' | 'inputs' | 'run'> & { explain?: string },
): VerbDefinition<MatterDocument> {
  const { label, to } = { to: undefined, ...matterTransitions[verb] };
  const standing = ({ actor, doc }: MatterContext) => mayMoveMatter(verb, doc, matterPartiesOf(actor, doc));
  return {
    verb,
    label,
    ...more,
    explain: ({ doc }) => {
      const missing = unmetMatterGuard(verb, doc);
      return missing ? `还不能办：${missing}` : (more.explain ?? '');
    },
    available: (context) => {
      const answer = standing(context);
      return answer === 'yes' || (answer === 'guarded' && to !== undefined);
    },
  };
}
