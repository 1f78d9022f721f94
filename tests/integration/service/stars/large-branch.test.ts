import { expect, it } from 'vitest';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { attendancesOfMeeting, buildSession } from '../../../factories/meetings';
import { buildMember } from '../../../factories/organization';
import { buildServicePlace } from '../../../factories/service-records';
import { buildAppraisal } from '../../../factories/stars';

const { app, clock } = appAtFixedTime();
/** More than a form has fields otherwise: three for each name on the list of a meeting. */
const many = 120;

/** As a browser without a script sends a form whose names repeat. */
async function send(path: string, cookie: string, fields: [string, string][]): Promise<Response> {
  const headers = { origin: env().siteUrl, cookie };
  return app.fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
}

it('takes the list of a meeting and the ballot of an appraisal in a branch of more than a hundred', async () => {
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  const members: string[] = [member.id];
  for (let index = 0; index < many; index += 1)
    members.push((await buildMember(payload, { organization: branch })).id);

  const meeting = await buildSession(payload, branch, { matters: [], present: [] });
  const run = `/meetings/${meeting.id}/run`;
  const keeper = await cookieFor(payload, secretary.userId);
  const html = await (await app.fetch(run, { headers: { cookie: keeper } })).text();
  const shown = [...html.matchAll(/name="shown" value="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(shown.length).toBeGreaterThan(many);
  const ticked = shown.flatMap((id): [string, string][] => [
    ['shown', id],
    ['present', id],
  ]);
  for (const again of [ticked, [...ticked, ...shown.map((id): [string, string] => ['before', id])]])
    expect((await send(`/meetings/${meeting.id}/list`, keeper, again)).status).toBe(303);
  const present = (await attendancesOfMeeting(payload, meeting.id)).filter(
    ({ attendance }) => attendance === 'listed',
  );
  expect(present).toHaveLength(shown.length);

  const round = await buildAppraisal(payload, clock, branch);
  const voter = await cookieFor(payload, member.actor.userId);
  const grades = members.filter((id) => id !== member.id).map((id): [string, string] => [`grade-${id}`, '3']);
  const sent = await send(`/me/stars/${round}/appraise`, voter, [...grades, ['step', 'send']]);
  expect(sent.headers.get('location')).toBe('/me/stars?done=appraised');
});
