import { createHash } from 'node:crypto';
import { formatDateTime, toIsoDay } from '@/shared/dates';
import type { SignalKind } from './kinds';

/** One thing somebody did to a request, as the finders look at it. */
export interface Deed {
  request: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Who did it, or what it came from: an account, a phone's index, an address. */
  by: string;
  name: string;
  unit: string | null;
}

/** What a finder has found; never holds a phone number or an address. */
export interface Finding {
  kind: SignalKind;
  /** The same for the same thing found again. */
  key: string;
  title: string;
  unit: string | null;
  requests: string[];
  firstAt: string;
  lastAt: string;
  evidence: string;
}

/** The longest row of deeds on different requests within `minutes`, when there are at least `least`; null otherwise. Pure. */
export function crowded(
  deeds: readonly Deed[],
  { least, minutes }: { least: number; minutes: number },
): Deed[] | null {
  const inOrder = [...deeds].sort((a, b) => time(a.at) - time(b.at));
  let best: Deed[] = [];
  let start = 0;
  for (let end = 0; end < inOrder.length; end += 1) {
    while (time(inOrder[end]?.at ?? '') - time(inOrder[start]?.at ?? '') > minutes * 60_000) start += 1;
    const row = firstOfEach(inOrder.slice(start, end + 1));
    if (row.length > best.length) best = row;
  }
  return least > 0 && best.length >= least ? best : null;
}

/** One deed per request. */
export function firstOfEach(deeds: readonly Deed[]): Deed[] {
  const seen = new Set<string>();
  return deeds.filter(({ request }) => !seen.has(request) && seen.add(request));
}

/** Deeds by whatever `keyOf` says. */
export function grouped(deeds: readonly Deed[], keyOf: (deed: Deed) => string): Map<string, Deed[]> {
  const groups = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const key = keyOf(deed);
    groups.set(key, [...(groups.get(key) ?? []), deed]);
  }
  return groups;
}

/** The finding made of these deeds, the first of which is the oldest. */
export function findingOf(
  deeds: readonly Deed[],
  { kind, by, title, evidence }: { kind: SignalKind; by: string; title: string; evidence: string },
): Finding {
  const inOrder = [...deeds].sort((a, b) => time(a.at) - time(b.at));
  const [first, last] = [inOrder[0]?.at ?? '', inOrder.at(-1)?.at ?? ''];
  const units = new Set(inOrder.map(({ unit }) => unit));
  return {
    kind,
    key: `${kind}:${hash(by)}:${toIsoDay(first)}`,
    title,
    unit: units.size === 1 ? (inOrder[0]?.unit ?? null) : null,
    requests: inOrder.map(({ request }) => request),
    firstAt: new Date(first).toISOString(),
    lastAt: new Date(last).toISOString(),
    evidence: `${evidence}\n${formatDateTime(first)} 至 ${formatDateTime(last)}，涉及${inOrder.length}件。`,
  };
}

/** Short and one-way: a key must tell nothing of the phone or address it was made from. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

export function time(moment: string): number {
  return new Date(moment).getTime();
}
