import { expect, it } from 'vitest';
import { type KindFigures, kindFigures, toldKinds } from '@/domain/neighbourhood/visits/board/kind-figures';
import type { FindingKind, FindingState } from '@/domain/neighbourhood/visits/labels';

const group = (kind: FindingKind, state: FindingState, n: number, became: string | null = null) => ({
  keys: [kind, state, became],
  n,
  sum: 0,
  squares: 0,
});
const of = (kinds: KindFigures[], kind: FindingKind) => kinds.find((one) => one.kind === kind);

it('tells a kind with enough findings, hides few with the next smallest, and what became of it where only that is few', () => {
  const kinds = kindFigures([
    group('fine', 'none', 2),
    group('hazard', 'open', 20),
    group('environment', 'open', 9),
    group('environment', 'became', 1, 'matter'),
    group('damage', 'open', 7),
    group('hardship', 'open', 1),
  ]);
  expect(of(kinds, 'environment')).toMatchObject({ n: 10, open: 9, became: { matter: 1 } });
  const told = toldKinds(kinds, 5);
  expect([of(told, 'hardship')?.n, of(told, 'damage')?.n]).toEqual([null, null]);
  // One matter alone is what is missing to the sum: of no kind is told what became of it.
  expect(of(told, 'hazard')).toMatchObject({ n: 20, open: null });
  expect(of(told, 'environment')).toMatchObject({ n: 10, open: null, became: { matter: null } });
  // That all is well is nothing about anybody; what is nothing is told as nothing.
  expect(of(told, 'fine')?.n).toBe(2);
  expect(of(told, 'question')?.n).toBe(0);
  expect(
    toldKinds(kinds, 5, Number.POSITIVE_INFINITY).every(
      ({ open, kind }) => kind === 'fine' || kind === 'away' || open === null,
    ),
  ).toBe(true);
});
