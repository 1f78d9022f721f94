import { expect, it } from 'vitest';
import { partiesOfDispute, phoneOfParty } from '@/domain/mediation';
import {
  findingSheet,
  findingToDispute,
  findingToMatter,
  findingToRequest,
  planVisit,
  publicWords,
  recordFinding,
  visitSheet,
} from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit, inDays } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { buildKeptOrganization } from '../../../factories/mediation';
import { buildPhoto } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();

const buildMember = async (building: string) => {
  const { id } = await buildUser(app.payload, {
    roles: [{ role: 'party-member', kind: 'building', place: building }],
  });
  const grants = [{ role: 'party-member' as const, scope: { kind: 'building' as const, id: building } }];
  return { userId: id, name: '党员', grants, via: 'portal' as const };
};
const get = (path: string, cookie: string) => app.fetch(path, { headers: { cookie }, redirect: 'manual' });
const post = (path: string, cookie: string, fields: Record<string, string>) =>
  app.fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

it('offers whoever walks only what they may', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const member = await buildMember(place.building);
  const cookie = await cookieFor(payload, member.userId);
  const { id } = await planVisit({
    payload,
    actor: member,
    part: `building:${place.building}`,
    day: inDays(0),
  });
  const stop = (await visitSheet(payload, member, id)).stops[0]?.id ?? '';
  const { id: finding } = await recordFinding({
    payload,
    actor: member,
    id,
    stop,
    kind: 'damage',
  });
  const at = `/work/visits/findings/${finding}`;
  const page = await (await get(at, cookie)).text();
  expect(page).toContain('转为诉求');
  expect(page).toContain('转为调解');
  expect(page).not.toContain('转为议题');
  // One tap at the door, without a word: they follow when something is made of it.
  expect(await (await get(`${at}/request`, cookie)).text()).toContain('走访发现设施损坏。');
  expect((await get(`${at}/matter`, cookie)).status).toBe(403);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const asSecretary = await cookieFor(payload, secretary.userId);
  expect(await (await get(at, asSecretary)).text()).toContain('转为议题');
  await findingToRequest({ payload, actor: member, id: finding });
  // No link to where the panel would not let them in; the number and the word are there.
  for (const one of [cookie, asSecretary]) {
    const after = await (await get(at, one)).text();
    expect(after).toContain('待受理');
    expect(after).not.toContain('/admin/collections/requests/');
  }
  const staff = await buildRunner(payload, 'community-staff', place.community);
  expect(await (await get(at, await cookieFor(payload, staff.userId))).text()).toContain(
    '/admin/collections/requests/',
  );
  // Care is for those who answer for the place: others find no form to fill in, and whatever they send is refused.
  const care = `/work/visits/care/${place.homes[0]?.household}/note`;
  expect((await get(care, cookie)).status).toBe(403);
  expect((await get(care, asSecretary)).status).toBe(200);
  const refused = await post(care, cookie, {
    personName: '薛奶奶',
    marks: 'alone',
    consentHow: 'spoken',
    readBack: 'yes',
  });
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain('只有管这一片的');
});

it('masks names and doors before words become public, and takes the photos along', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  await buildKeptOrganization(payload);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id, stop, stops } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  const door = stops[0]?.name ?? '';
  const words = `${door}的李建国家和王桂兰吵架，3号楼2单元502也说吵，电话13900001234`;
  const shown = publicWords(words, door);
  for (const hidden of [door, '李建国', '王桂兰', '502', '13900001234']) expect(shown).not.toContain(hidden);
  const record = async (kind: 'environment' | 'dispute') => {
    const files = [await buildPhoto(payload, secretary)];
    return (await recordFinding({ payload, actor: secretary, id, stop, kind, words, files })).id;
  };
  const litter = await record('environment');
  const cookie = await cookieFor(payload, secretary.userId);
  const form = await (await get(`/work/visits/findings/${litter}/matter`, cookie)).text();
  expect(form).toContain('谁都能看');
  expect(form).not.toContain('李建国');
  const given = { payload, actor: secretary, id: litter, title: '垃圾桶不够', about: '垃圾桶都满了' };
  const matter = await findingToMatter(given);
  const photosOf = async (collection: 'property-files' | 'dispute-files', field: string, value: string) =>
    (
      await payload.find({
        collection,
        where: { [field]: { equals: value } },
        depth: 0,
        overrideAccess: true,
      })
    ).docs;
  expect(await photosOf('property-files', 'subject', matter.id)).toMatchObject([{ isPublic: false }]);

  const quarrel = await record('dispute');
  const dispute = await findingToDispute({
    payload,
    actor: secretary,
    id: quarrel,
    type: 'neighbours',
    applicantName: '王大妈',
    respondentName: '孙师傅',
    respondentPhone: '13712345678',
    respondentNote: '楼上402',
    agreed: true,
  });
  // Whoever mediates has somewhere to go: the household that was visited, and what is known of the other side.
  const [applicant, respondent] = await partiesOfDispute(payload, dispute.id);
  const { finding: turned } = await findingSheet(payload, secretary, quarrel);
  expect(applicant?.note).toContain(turned.householdName);
  expect(respondent?.note).toBe('楼上402');
  expect(respondent ? phoneOfParty(respondent) : null).toBe('13712345678');
  expect(await photosOf('dispute-files', 'dispute', dispute.id)).toHaveLength(1);
  // Of a case nothing leads there: neither on the page nor in the API.
  expect((await findingSheet(payload, secretary, quarrel)).finding).toMatchObject({
    becameKind: 'dispute',
    becameId: null,
    becameNumber: null,
  });
  const page = await (await get(`/work/visits/findings/${quarrel}`, cookie)).text();
  const api = await (
    await get('/api/visit-findings?depth=0&limit=50&select[becameNumber]=true', cookie)
  ).text();
  for (const body of [page, api]) {
    expect(body).not.toContain(dispute.id);
    expect(body).not.toContain(dispute.number);
  }
});

it('makes nothing public of a finding that says who lives there, whatever is typed', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id, stop, stops } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  const door = stops[0]?.name ?? '';
  const { id: finding } = await recordFinding({ payload, actor: secretary, id, stop, kind: 'damage' });
  const cookie = await cookieFor(payload, secretary.userId);
  const at = `/work/visits/findings/${finding}`;
  const typed = `楼道灯坏了，联系李四13712345678，3单元201，${door}`;
  const sent = await post(`${at}/matter`, cookie, { title: `${door}门口的灯坏了`, about: typed });
  expect(sent.headers.get('location')).toBe(`${at}?done=masked`);
  const { finding: after, shown } = await findingSheet(payload, secretary, finding);
  const everybody = await (await app.fetch(`/matters/${after.becameNumber}`)).text();
  for (const hidden of ['李四', '13712345678', '201', door]) expect(everybody).not.toContain(hidden);
  expect(everybody).toContain('楼道灯坏了');
  const own = await (await get(`${at}?done=masked`, cookie)).text();
  expect(own).toContain('已经用*遮住');
  expect(own).toContain(shown?.about);
});
