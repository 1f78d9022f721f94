import { inBranch } from './in-branch';
import { narrowestPlace, type PlaceFacts } from './place-facts';

/** One line of a unit's duty list. */
export interface Duty {
  categoryPath: string;
  /** Where the unit has this duty; the narrowest place counts, without one it is everywhere. */
  place: PlaceFacts;
}

/** What the list is compared with. */
export interface DutyFacts extends PlaceFacts {
  categoryPath: string | null;
}

/**
 * `listed`: on the duty list. `unlisted`: the unit has no list, so nothing is known. `confirm`: off the list, the operator
 * may confirm with a reason. `refused`: may not be sent there at all.
 */
export type DutyVerdict = { kind: 'listed' | 'unlisted' } | { kind: 'confirm' | 'refused'; message: string };

/** The rule as the refusal quotes it. */
export const communityRule = '《北京市接诉即办工作条例》：不得将社区职责清单以外的事项派给社区承担。';

/**
 * Whether a request may be sent to a unit. What is off the list of a community-level unit is refused (北京市接诉即办工作条例);
 * for other units it is a warning, and a unit without a list takes everything unless it is a community.
 */
export function dutyVerdict(
  unit: { name: string; communityLevel: boolean },
  duties: readonly Duty[],
  facts: DutyFacts,
): DutyVerdict {
  if (duties.some((duty) => covers(duty, facts))) return { kind: 'listed' };
  const matter = facts.categoryPath ? `“${facts.categoryPath}”` : '没有分类的诉求';
  if (unit.communityLevel)
    return {
      kind: 'refused',
      message: `${matter}不在${unit.name}的职责清单里，不能派给它。${communityRule}`,
    };
  if (duties.length === 0) return { kind: 'unlisted' };
  return {
    kind: 'confirm',
    message: `${matter}不在${unit.name}的职责清单里。确实要派给它，请写明理由。`,
  };
}

function covers(duty: Duty, facts: DutyFacts): boolean {
  if (!facts.categoryPath || !inBranch(facts.categoryPath, duty.categoryPath)) return false;
  const place = narrowestPlace(duty.place);
  return place === null || facts[place.column] === place.id;
}
