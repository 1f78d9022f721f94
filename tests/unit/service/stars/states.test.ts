import { describe, expect, it } from 'vitest';
import {
  dueWork,
  mayStep,
  type RoundFacts,
  type RoundStepName,
  roundSteps,
  unmetGuard,
} from '@/domain/service/stars/states';

const facts = (given: Partial<RoundFacts> = {}): RoundFacts => ({
  state: 'draft',
  at: '2026-12-20T00:00:00.000Z',
  to: '2026-11-30T15:59:59.999Z',
  rosterAt: null,
  appraisalClosesAt: null,
  appraisalClosedAt: null,
  computedAt: null,
  appealsUntil: null,
  waitingEvidence: 0,
  openAppeals: 0,
  stale: 0,
  unsealed: 0,
  ...given,
});
const early = '2026-12-01T00:00:00.000Z';
const late = '2026-12-31T00:00:00.000Z';

describe('the life of a star round', () => {
  // Said once more, so that a step added by mistake is seen.
  it('has these steps and no others', () => {
    const table = Object.entries(roundSteps).map(
      ([name, step]) => `${step.from.join('/')} ${name} ${'to' in step ? step.to : '='}`,
    );
    expect(table).toEqual([
      'draft open-appraisal =',
      'draft appraise =',
      'draft close-appraisal =',
      'draft recompute =',
      'draft/announced/appeals enter-evidence =',
      'draft/announced/appeals decide-evidence =',
      'draft announce announced',
      'announced appeal =',
      'announced/appeals answer-appeal =',
      'announced end-appeals appeals',
      'appeals confirm confirmed',
      'appeals return draft',
      'confirmed freeze frozen',
      'draft cancel cancelled',
      'announced/appeals void cancelled',
    ]);
    expect(Object.keys(roundSteps).some((name) => mayStep(name as RoundStepName, 'frozen'))).toBe(false);
  });

  it.each<[RoundStepName, Partial<RoundFacts>, string | null]>([
    ['open-appraisal', { to: late }, '才结束'],
    ['appraise', { rosterAt: early, appraisalClosesAt: late }, null],
    ['appraise', { rosterAt: early, appraisalClosesAt: early }, '不在民主评议的时间里'],
    ['close-appraisal', { appraisalClosesAt: late }, '才截止'],
    ['close-appraisal', { appraisalClosesAt: early, appraisalClosedAt: early }, '已经截止了'],
    ['announce', { computedAt: early, waitingEvidence: 2 }, '还有2条加分扣分没有核实'],
    ['announce', { computedAt: early, stale: 3 }, '有3名党员'],
    ['announce', { computedAt: early }, null],
    ['appeal', { state: 'announced', appealsUntil: early }, '公示期已经过了'],
    ['end-appeals', { state: 'announced', appealsUntil: late }, '不能提前结束'],
    ['confirm', { state: 'appeals', openAppeals: 1 }, '还有1条异议没有答复'],
    ['freeze', { state: 'confirmed', unsealed: 5 }, '还没有全部存档'],
  ])('%s asks what must be true', (step, given, said) => {
    const message = unmetGuard(step, facts(given));
    if (said === null) expect(message).toBeNull();
    else expect(message).toContain(said);
  });

  it.each<[Partial<RoundFacts>, string | null]>([
    [{ to: late }, null],
    [{}, 'open-appraisal'],
    [{ rosterAt: early, appraisalClosesAt: late }, null],
    [{ rosterAt: early, appraisalClosesAt: early }, 'close-appraisal'],
    [{ rosterAt: early, appraisalClosesAt: early, appraisalClosedAt: early }, 'compute'],
    [{ rosterAt: early, appraisalClosedAt: early, computedAt: early }, null],
    [{ state: 'announced', appealsUntil: late }, null],
    [{ state: 'announced', appealsUntil: early }, 'end-appeals'],
    [{ state: 'confirmed' }, 'freeze'],
    [{ state: 'frozen' }, null],
  ])('is moved on by the clock: %o', (given, work) => {
    expect(dueWork(facts(given), facts().at)).toBe(work);
  });
});
