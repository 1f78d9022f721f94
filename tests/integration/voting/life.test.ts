import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  addLine,
  announceVote,
  closeVote,
  correctLine,
  createVote,
  draftRoll,
  editVote,
  finishVote,
  itemResultsOf,
  linesOf,
  openVote,
  postResult,
  resultOf,
  runVotes,
  voteOf,
} from '@/domain/voting';
import { verifyPublishedFile } from '@/domain/voting/rules';
import { setClock } from '@/shared/clock';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { buildNotice, buildVotingCompound, newFormKey, passDays, voteInput } from '../../factories/voting';

let app: TestApp;
let community: string;
beforeAll(async () => {
  app = await startTestApp();
  community = String((await buildDivision(app.payload)).id);
});
afterEach(() => setClock(null));
afterAll(() => app.close());

const call = () => ({ payload: app.payload, actor: staffActor });
const page = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  return { status: answer.status, html: await answer.text() };
};
const keeper = async () => {
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
  return cookieFor(app.payload, (await buildUser(app.payload, { roles })).id);
};

describe('the way of a vote', () => {
  it('goes over the pages, without a script, from the notice to a result anybody recomputes', async () => {
    const { payload } = app;
    const built = await buildNotice(payload, { community, allowsChange: true });
    const { vote, lines, voters } = built;
    const cookies = await Promise.all(voters.map(({ userId }) => cookieFor(payload, userId)));
    const [cookie = '', second = ''] = cookies;
    const path = `/votes/${vote}`;
    const mode = '不能代替';
    const list = await page('/votes?group=coming', cookie);
    expect(list.html).toContain('轮到我的');
    expect(list.html).toContain('更换门禁和公共收益怎么用');

    // The roll lies open: one's own line, and an objection to it that keeps the vote from opening.
    const roll = await page(`${path}/roll`, cookie);
    expect(roll.html).toContain('100.00平方米（不动产登记）');
    expect(roll.html).toContain(mode);
    const dispute = {
      kind: 'area',
      line: lines[0]?.id ?? '',
      words: '房产证上是98平方米',
      formKey: newFormKey(),
    };
    expect((await app.submit(`${path}/roll`, { ...dispute, words: '' }, { cookie })).status).toBe(422);
    for (let times = 0; times < 2; times += 1)
      expect((await app.submit(`${path}/roll`, dispute, { cookie })).status).toBe(303);
    const { docs: disputes } = await payload.find({
      collection: 'vote-roll-disputes',
      where: { vote: { equals: vote } },
    });
    expect(disputes).toHaveLength(1);
    passDays(16.01);
    await expect(openVote({ ...call(), id: vote })).rejects.toMatchObject({ code: 'invalid-state' });
    expect(await runVotes({ payload })).toBeGreaterThanOrEqual(0);
    expect((await voteOf(payload, vote))?.state).toBe('notice');

    // Staff correct the line by its button and answer; the clock opens.
    const staff = await keeper();
    const verb = (where: string, body: object) =>
      app.fetch(`/api/${where}`, {
        method: 'POST',
        headers: { cookie: staff, origin: app.url, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const corrected = await verb(`vote-roll/${lines[0]?.id}/verbs/correct`, {
      area: '98.00',
      reason: '看过房产证',
    });
    expect(corrected.status, await corrected.text()).toBe(200);
    await verb(`vote-roll-disputes/${disputes[0]?.id}/verbs/decide`, {
      upheld: 'yes',
      answer: '已按房产证更正',
    });
    await runVotes({ payload });
    const open = await voteOf(payload, vote);
    expect(open).toMatchObject({ state: 'open', totalArea: 35_800, totalHeads: 4, units: 4 });
    await expect(
      correctLine({ ...call(), id: lines[0]?.id ?? '', area: '97.00', reason: '太晚了' }),
    ).rejects.toMatchObject({ code: 'invalid-state' });

    // The ballot: refused with what is missing, looked over, sent twice, one receipt.
    expect((await page(`${path}/vote`)).status).toBe(303);
    const form = await page(`${path}/vote`, cookie);
    expect(form.html.match(/<fieldset/g)).toHaveLength(2);
    expect(form.html).toContain(mode);
    const send = (fields: Record<string, string>, as = cookie) =>
      app.submit(`${path}/vote`, fields, { cookie: as });
    const wrong = await send({ step: 'form', 'choice-1': '1' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('href="#choice-2"');
    const given = { 'choice-1': '1', 'choice-2': '2', formKey: newFormKey() };
    expect(await (await send({ step: 'form', ...given })).text()).toContain('投出之前，请核对');
    const codes: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      const receipt = await send({ step: 'send', ...given });
      expect(receipt.headers.get('cache-control')).toBe('no-store');
      codes.push(/app-vote-code">([0-9A-Z-]+)</.exec(await receipt.text())?.[1] ?? '');
    }
    expect(codes[0]).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(codes[1]).toBe(codes[0]);
    const counted = await app.submit(`${path}/receipt`, { code: codes[0] ?? '' });
    const told = await counted.text();
    expect(told).toContain('已计入');
    expect(told).not.toMatch(/同意|反对/);
    const changed = await app.submit(
      `${path}/change/${lines[0]?.id}`,
      { step: 'send', ...given, 'choice-2': '1', formKey: newFormKey() },
      { cookie },
    );
    expect(await changed.text()).toContain('已经改好');
    await send({ step: 'send', 'choice-1': '1', 'choice-2': '2', formKey: newFormKey() }, second);
    for (const [index, as] of cookies.slice(2, 3).entries())
      await send(
        { step: 'send', 'choice-1': index === 0 ? '1' : '2', 'choice-2': '1', formKey: newFormKey() },
        as,
      );

    // While it is open everybody reads how many took part, and nobody how it stands, on whatever page.
    const live = await page(path, staff);
    expect(live.html).toContain('已有3套（');
    expect(live.html).toContain('还差 0.67 平方米');
    expect((await page(`${path}/result`, staff)).status).toBe(404);
    expect((await page(`${path}/certificate`, staff)).status).toBe(404);
    expect((await page(`${path}/result.csv`, staff)).status).toBe(404);
    expect((await page('/me/votes', cookie)).html).toContain('1号楼1单元101：已投');

    // The clock ends it, once, also when two processes are at it.
    await expect(closeVote({ ...call(), id: vote })).rejects.toMatchObject({ code: 'invalid-state' });
    passDays(7.1);
    await Promise.all([runVotes({ payload }), runVotes({ payload })]);
    expect(await voteOf(payload, vote)).toMatchObject({ state: 'closed' });
    expect(await resultOf(payload, vote)).toMatchObject({
      participatingArea: 23_800,
      participatingHeads: 3,
      ballots: 3,
    });
    expect(await itemResultsOf(payload, vote)).toMatchObject([
      { held: false, adopted: false, for: { area: 23_800, heads: 3, units: 3 } },
      { held: false, adopted: false, for: { area: 15_800, heads: 2 }, against: { area: 8000, heads: 1 } },
    ]);
    expect((await page(`${path}/certificate`, staff)).html).toContain('还没有公布');
    expect((await page(`${path}/certificate`, cookie)).status).toBe(404);

    // Posted: certificate and file for everybody; an objection is answered on record; then the result stands.
    await postResult({ ...call(), id: vote });
    const certificate = await page(`${path}/certificate`);
    for (const words of [
      mode,
      '参与面积 238.00 ㎡ × 3 &lt; 总面积 358.00 ㎡ × 2',
      (await resultOf(payload, vote))?.hash ?? '-',
    ])
      expect(certificate.html).toContain(words);
    const file = await (await app.fetch(`${path}/result.csv`)).text();
    expect(verifyPublishedFile(file)).toMatchObject({ ok: true });
    expect(file).toContain(mode);
    for (const name of ['刘玉芬', '1单元101', ...lines.map(({ id }) => id)]) expect(file).not.toContain(name);
    expect(verifyPublishedFile(file.replace('反对', '同意')).ok).toBe(false);
    const objection = { words: '102的票是我爸投的，不是我投的', formKey: newFormKey() };
    expect((await app.submit(`${path}/result`, objection, { cookie: second })).status).toBe(303);
    passDays(8);
    await expect(finishVote({ ...call(), id: vote })).rejects.toMatchObject({ code: 'invalid-state' });
    const { docs: objections } = await payload.find({
      collection: 'vote-objections',
      where: { vote: { equals: vote } },
    });
    expect((await page(`${path}/result`)).html).not.toContain('是我爸投的');
    await verb(`vote-objections/${objections[0]?.id}/verbs/answer`, { answer: '名册上写的就是您父亲' });
    expect((await page(`${path}/result`)).html).toContain('名册上写的就是您父亲');
    const finished = await verb(`votes/${vote}/verbs/finish`, {});
    expect(finished.status).toBe(200);
    expect((await voteOf(payload, vote))?.state).toBe('final');
  }, 60_000);

  it('asks for fifteen days of notice and a whole roll, and nothing is added after the notice', async () => {
    const { compound } = await buildVotingCompound(app.payload, { community, areas: [5000, 0] });
    const opensAt = new Date(Date.now() + 14 * 86_400_000).toISOString();
    await expect(createVote({ ...call(), ...voteInput(compound, { opensAt }) })).rejects.toMatchObject({
      fields: { opensAt: expect.stringContaining('15天') },
    });
    const { id } = await createVote({ ...call(), ...voteInput(compound) });
    await expect(announceVote({ ...call(), id })).rejects.toMatchObject({
      message: expect.stringContaining('名册'),
    });
    await draftRoll({ ...call(), id, areaSource: 'contract' });
    await expect(announceVote({ ...call(), id })).rejects.toMatchObject({
      message: expect.stringContaining('没有面积'),
    });
    const [, second] = await linesOf(app.payload, id);
    await correctLine({
      ...call(),
      id: second?.id ?? '',
      area: '66.5',
      areaSource: 'survey',
      reason: '测绘成果',
    });
    await addLine({ ...call(), id, unitName: '临街商铺1', area: '30.00', reason: '登记里漏了' });
    expect(await voteOf(app.payload, id)).toMatchObject({ units: 3, totalArea: 14_650, totalHeads: 3 });
    passDays(2);
    await expect(announceVote({ ...call(), id })).rejects.toMatchObject({ code: 'invalid-state' });
    setClock(null);
    await announceVote({ ...call(), id });
    await expect(editVote({ ...call(), id, ...voteInput(compound) })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await expect(draftRoll({ ...call(), id, areaSource: 'contract' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await expect(openVote({ ...call(), id })).rejects.toMatchObject({ code: 'invalid-state' });
  });
});
