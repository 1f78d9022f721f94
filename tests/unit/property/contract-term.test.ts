import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  feeFromYuan,
  feeInYuan,
  listRows,
  monthsLater,
  overlap,
  termState,
} from '@/domain/property/rules/contract-term';
import {
  commitmentStanding,
  deliverySteps,
  partnerSteps,
  requireStep,
} from '@/domain/property/rules/partner-steps';
import { startOfDay, toIsoDay } from '@/shared/dates';

const at = (isoDay: string) => startOfDay(isoDay).toISOString();

describe('the fee', () => {
  it('is kept in 分 and read back as it was typed', () => {
    fc.assert(
      fc.property(fc.nat(99_999), (cents) => {
        expect(feeFromYuan(feeInYuan(cents))).toBe(cents);
      }),
    );
    expect(['0.45', '0.5', '1', '０.４５'].map(feeFromYuan)).toEqual([45, 50, 100, 45]);
    expect(['', '-1', '0.455', '1e2', '一元', '1000'].map(feeFromYuan)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('terms', () => {
  const term = (startsOn: string, endsOn: string, endedOn?: string) => ({
    startsOn: at(startsOn),
    endsOn: at(endsOn),
    endedOn: endedOn ? at(endedOn) : null,
  });

  it('overlap when they share a day; both ends count, and an early end counts instead', () => {
    expect(overlap(term('2026-01-01', '2026-06-30'), term('2026-06-30', '2026-12-31'))).toBe(true);
    expect(overlap(term('2026-01-01', '2026-06-30'), term('2026-07-01', '2026-12-31'))).toBe(false);
    expect(overlap(term('2026-01-01', '2026-06-30', '2026-03-31'), term('2026-04-01', '2026-12-31'))).toBe(
      false,
    );
  });

  it('run until the last instant of their last day', () => {
    const signed = { ...term('2026-01-01', '2026-06-30'), state: 'signed' };
    expect(termState(signed, new Date('2025-12-31T15:59:59Z'))).toBe('coming');
    expect(termState(signed, new Date('2026-06-30T15:59:59Z'))).toBe('running');
    expect(termState(signed, new Date('2026-06-30T16:00:00Z'))).toBe('lapsed');
    const ended = { ...term('2026-01-01', '2026-06-30', '2026-03-31'), state: 'ended' };
    expect(termState(ended, new Date('2026-03-31T15:00:00Z'))).toBe('running');
    expect(termState(ended, new Date('2026-03-31T16:00:00Z'))).toBe('ended');
    expect(dayAfter(at('2026-02-28'))).toBe(at('2026-03-01'));
  });

  it('of whole months end on the day before, and at the end of a short month', () => {
    const ends = (from: string, months: number) => toIsoDay(monthsLater(at(from), months));
    expect(ends('2026-12-01', 12)).toBe('2027-11-30');
    expect(ends('2026-01-31', 1)).toBe('2026-02-28');
    expect(ends('2027-11-30', 3)).toBe('2028-02-29');
    expect(ends('2026-01-15', 6)).toBe('2026-07-14');
  });

  it('of commitments run out after their last day', () => {
    const commitment = { state: 'active', from: at('2026-01-01'), until: at('2026-06-30') };
    expect(commitmentStanding(commitment, new Date('2026-06-30T15:59:00Z'))).toBe('running');
    expect(commitmentStanding(commitment, new Date('2026-06-30T16:00:00Z'))).toBe('lapsed');
    expect(commitmentStanding({ ...commitment, state: 'ended' }, new Date('2026-02-01T00:00:00Z'))).toBe(
      'ended',
    );
  });
});

describe('what was promised', () => {
  it('is one row to a line', () => {
    expect(listRows(' 每天打扫 \n\n夜里巡逻\r\n')).toEqual(['每天打扫', '夜里巡逻']);
  });
});

describe('steps of partners and deliveries', () => {
  it('start in their own states only, and the refusal says where the thing stands', () => {
    expect(() => requireStep(partnerSteps.accept, 'invited')).not.toThrow();
    expect(() => requireStep(partnerSteps.end, 'applied')).toThrow(/待审核/);
    expect(() => requireStep(deliverySteps.confirm, 'returned')).toThrow(/已退回/);
  });
});
