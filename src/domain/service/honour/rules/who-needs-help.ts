/** What is known of a member's last three months; of stars those of the newest rating that stands. */
export interface MemberFigures {
  exempt: boolean;
  /** Verified records. */
  verified: number;
  returned: number;
  stars: number | null;
}

/** A rating this low is a reason to talk. */
const lowStars = 1;

/**
 * Why somebody should be offered help, in words; none for whoever is exempt. Having no account, no phone or no consent is no reason: none of
 * that says anything about what somebody does.
 */
export function reasonsToHelp(
  { exempt, verified, returned, stars }: MemberFigures,
  { few }: { few: number },
): string[] {
  if (exempt) return [];
  return [
    ...(verified < few ? [verified === 0 ? '三个月里没有通过的记录' : `三个月里只通过了${verified}条`] : []),
    ...(returned > 0 ? [`有${returned}条被退回，还没有改`] : []),
    ...(stars !== null && stars <= lowStars ? [stars === 0 ? '最近一次没有评到星' : '最近一次评了一星'] : []),
  ];
}
