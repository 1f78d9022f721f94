import { describe, expect, it } from 'vitest';
import { actionWords, thingWords } from '@/domain/accounts/audit/action-words';
import { reasonsToHelp } from '@/domain/service/honour/rules/who-needs-help';
import {
  loggedKinds,
  type RecordState,
  recordStateLabels,
  serviceKindLabels,
} from '@/domain/service/records/labels';
import { recordSources } from '@/domain/service/records/sources';
import { type RecordVerb, recordMayMove, recordTransitions } from '@/domain/service/records/states';

/** From each state: what may be done. The table says it once, the test once more. */
const may: Record<RecordState, RecordVerb[]> = {
  submitted: ['edit', 'withdraw', 'verify', 'return'],
  verified: ['withdraw', 'revoke'],
  returned: ['edit', 'withdraw'],
  withdrawn: [],
};

describe('a service record', () => {
  it('moves by its table and by nothing else', () => {
    for (const state of Object.keys(recordStateLabels) as RecordState[])
      for (const verb of Object.keys(recordTransitions) as RecordVerb[])
        expect(recordMayMove(verb, state), `${verb} from ${state}`).toBe(may[state].includes(verb));
  });

  it('has a word for every step in the audit log', () => {
    for (const deed of ['logged', 'edited', 'withdrawn', 'verified', 'returned', 'revoked', 'thanked'])
      expect(actionWords(`service-record.${deed}`)).toMatch(/^服务记录 · /);
    for (const thing of ['service-records', 'record-thanks', 'conflict-declarations'])
      expect(thingWords(thing)).not.toBe(thing);
  });

  it('comes by itself only as a kind there is; tasks are never logged by hand', () => {
    for (const { kind } of Object.values(recordSources)) expect(serviceKindLabels).toHaveProperty(kind);
    expect(loggedKinds).not.toContain('task');
  });
});

describe('who should be offered help', () => {
  const fine = { exempt: false, verified: 5, returned: 0, stars: 4 };
  it.each([
    ['whoever serves and was rated well', fine, []],
    ['no record at all', { ...fine, verified: 0 }, ['三个月里没有通过的记录']],
    ['too few', { ...fine, verified: 1 }, ['三个月里只通过了1条']],
    ['something came back', { ...fine, returned: 2 }, ['有2条被退回，还没有改']],
    ['one star', { ...fine, stars: 1 }, ['最近一次评了一星']],
    ['never rated', { ...fine, stars: null }, []],
    ['exempt, whatever stands there', { exempt: true, verified: 0, returned: 3, stars: 0 }, []],
  ])('%s', (_who, figures, reasons) => {
    expect(reasonsToHelp(figures, { few: 2 })).toEqual(reasons);
  });
});
