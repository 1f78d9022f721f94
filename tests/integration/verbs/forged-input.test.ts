import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestVerbs } from '@/admin/requests/verbs';
import { partyLabels, transitions } from '@/domain/requests/states';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildNeighbourhood } from '../../factories/organization';
import {
  buildHandlingUnit,
  buildRequestAt,
  buildStaff,
  eventsOfRequest,
  type Stage,
} from '../../factories/requests';

let app: TestApp;
let community: string;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp();
  ({ community } = await buildNeighbourhood(app.payload));
  const otherUnit = await buildHandlingUnit(app.payload);
  const people = {
    'city-leader': await buildStaff(app.payload, 'city-leader'),
    'community-staff': await buildStaff(app.payload, 'community-staff', { kind: 'community', id: community }),
    'unit-handler': await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: otherUnit }),
  };
  for (const [role, { username }] of Object.entries(people)) cookies[role] = await app.signInAs(username);
});
afterAll(() => app?.close());

/** What somebody would have to send to be taken for another party. */
const forged = Object.keys(partyLabels).map((party) => ({
  party,
  byLink: true,
  to: 'closed',
  actor: { userId: null, name: '系统', grants: [], via: 'system' },
  change: {},
  afterwards: {},
}));

const inputs = {
  urgency: 'urgent',
  ground: 'secret',
  referral: '请到市民中心二楼窗口办理。',
  reason: '材料齐全，需要再等几天。',
  note: '已经打电话联系过了。',
  reply: '已经派人修好，请放心使用。',
  days: 3,
  task: '请到现场核对权属。',
  contribution: '权属已经核对清楚。',
  parts: '路面破损修补',
  title2: '路灯不亮维修',
  main: '20261123-0001',
  solved: 'solved',
  satisfaction: 'very-satisfied',
  application: newId(),
  decision: 'approved',
  supervision: newId(),
  answer: '已经安排人员今天上门处理。',
  confirmed: true,
  outcome: 'no-answer',
  why: '日期写错了，更正为周五。',
  text: '昨天晚上又停了两次。',
  heldAt: '2026-11-20T10:00',
  heldPlace: '市民中心三楼会议室',
  heldWith: '服务中心主任、单位分管负责人',
  minutes: '说明了超期的情况，听取了单位的意见。',
  undertakings: '三天内办完并答复。',
};

/** Whom a verb is open to on purpose: a community's staff take calls, and may say that somebody urged. */
const open: Record<string, readonly string[]> = { urge: ['community-staff'] };

const stages: readonly string[] = [
  'submitted',
  'accepted',
  'dispatched',
  'in-progress',
  'evaluation',
] satisfies Stage[];
/** Every verb that moves a request, with a state it moves one from. */
const movable = transitions.flatMap(({ verb, from }) => {
  const stage = from.find((state) => stages.includes(state)) as Stage | undefined;
  return stage ? [{ verb, stage }] : [];
});

describe.each(movable.map(({ verb, stage }) => [verb, stage] as const))(
  '%s of a request that is %s',
  (verb, state) => {
    it.each(['city-leader', 'community-staff', 'unit-handler'].filter((role) => !open[verb]?.includes(role)))(
      'stays closed to a %s, whatever is sent along',
      async (role) => {
        const { id, unit } = await buildRequestAt(app.payload, state, { community });
        const before = await eventsOfRequest(app.payload, id);
        for (const claim of forged) {
          const answer = await app.fetch(`/api/requests/${id}/verbs/${verb}`, {
            method: 'POST',
            headers: {
              cookie: cookies[role] ?? '',
              origin: env().siteUrl,
              'content-type': 'application/json',
            },
            body: JSON.stringify({ unit, ...inputs, ...claim }),
          });
          expect([403, 404], `${claim.party}: ${await answer.text()}`).toContain(answer.status);
        }
        expect(await eventsOfRequest(app.payload, id)).toEqual(before);
      },
    );
  },
);

it('tries every button there is', () => {
  const tried = new Set<string>(movable.map(({ verb }) => verb));
  // Publishing is tried with the public list; resuming starts from a pause, undoing from a split or a merge, to which only
  // those verbs lead; tests/integration/requests/dispatch/parties.test.ts tries them. What was declined is taken up again in
  // tests/integration/requests/corrections.test.ts and later-words/. What comes of a request in its compound is tried with the
  // rectifications, and that it becomes a matter with the matters.
  expect(requestVerbs.map(({ verb }) => verb).filter((verb) => !tried.has(verb))).toEqual([
    'reconsider',
    'undo-split',
    'undo-merge',
    'resume',
    'publish',
    'open-rectification',
    'open-matter',
    'answer-supplement',
  ]);
});
