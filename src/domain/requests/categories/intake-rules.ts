/** What a category says about taking requests in, as it is stored on one row. */
export interface IntakeColumns {
  elsewhere?: string | null;
  elsewherePhones?: string | null;
  elsewhereAddress?: string | null;
  elsewhereHours?: string | null;
  elsewhereStillHere?: boolean | null;
  neverPublic?: boolean | null;
  neverPublicReason?: string | null;
  duplicateDays?: number | null;
}

/** Where a matter belongs that is not handled here. */
export interface Elsewhere {
  words: string;
  phones: { number: string; name: string }[];
  address: string | null;
  hours: string | null;
  /** Whether it may be filed here all the same. */
  stillHere: boolean;
}

/** What holds for a category after its branch was looked at. */
export interface IntakeRules {
  elsewhere: Elsewhere | null;
  /** Set when requests of this kind are never shown to everyone: the sentence that says why. */
  neverPublic: string | null;
  /** How many days back duplicates are looked for; null: the setting decides; 0: not at all. */
  duplicateDays: number | null;
}

/** The columns of {@link IntakeColumns}, to read. */
export const intakeSelect = {
  elsewhere: true,
  elsewherePhones: true,
  elsewhereAddress: true,
  elsewhereHours: true,
  elsewhereStillHere: true,
  neverPublic: true,
  neverPublicReason: true,
  duplicateDays: true,
} as const;

const usualReason = '这类事涉及个人，一律不公开。';

/**
 * The rules of a category out of its branch, the root first, the category itself last. The nearest row that says
 * something decides; what is never public stays so for everything below.
 */
export function intakeRules(branch: readonly IntakeColumns[]): IntakeRules {
  const nearestFirst = branch.toReversed();
  const pointing = nearestFirst.find(({ elsewhere }) => Boolean(elsewhere?.trim()));
  const closed = nearestFirst.find(({ neverPublic }) => neverPublic === true);
  const window = nearestFirst.find(({ duplicateDays }) => typeof duplicateDays === 'number');
  return {
    elsewhere: pointing ? elsewhereOf(pointing) : null,
    neverPublic: closed ? closed.neverPublicReason?.trim() || usualReason : null,
    duplicateDays: window?.duplicateDays ?? null,
  };
}

function elsewhereOf(row: IntakeColumns): Elsewhere {
  return {
    words: row.elsewhere?.trim() ?? '',
    phones: phonesIn(row.elsewherePhones ?? ''),
    address: row.elsewhereAddress?.trim() || null,
    hours: row.elsewhereHours?.trim() || null,
    stillHere: row.elsewhereStillHere === true,
  };
}

/** `12333 人社服务热线`, one a line; a line without a number is left out. */
function phonesIn(lines: string): Elsewhere['phones'] {
  return lines.split('\n').flatMap((line) => {
    const found = /^\s*([+\d][\d -]{2,20}?)(?:[\s:：]+(\S.*))?$/.exec(line.trimEnd());
    return found?.[1] ? [{ number: found[1].trim(), name: found[2]?.trim() ?? '' }] : [];
  });
}
