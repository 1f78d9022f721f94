import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { chooseAsParty, disputeSheet, proposeChoice } from '@/domain/mediation';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  for (const name of ['六尺巷工作法', '面对面']) await buildMethod(payload, name);
});

/** The first form under an offer, as a browser sends it: what is hidden and what is chosen already. */
function offeredForm(html: string, action: string): Record<string, string> {
  const [, after = ''] = html.split(`action="${action}"`);
  const [form = ''] = after.split('</form>');
  const sent: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '';
    if (of('type') === 'hidden' || input.includes(' checked')) sent[of('name')] = of('value');
  }
  return sent;
}

it.each([
  { from: '申请人选的', proposed: false },
  { from: '调解组织的建议', proposed: true },
])(
  'at the counter the other side says yes with one button, once it was read out: $from',
  async ({ from, proposed }) => {
    const at = await buildAtMenu(payload);
    const [one] = at.tokens;
    if (proposed) await proposeChoice({ payload, actor: at.desk, id: at.id, ...choiceOf(at, [1], [1]) });
    await chooseAsParty({
      payload,
      actor: visitor,
      proof: { token: one },
      ...choiceOf(at, proposed ? [1] : [0], proposed ? [1] : [0, 1]),
    });
    const cookie = await cookieFor(payload, at.desk.userId);
    const read = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text();
    expect(await read(`/work/mediation/${at.id}`)).toContain('替他接受');
    const party = `/work/mediation/${at.id}/parties/${at.other.id}`;
    const html = await read(`${party}/choose`);
    expect(html).toContain(from);
    expect(html).toContain('app-mediation');
    const form = offeredForm(html, `${party}/accept`);
    const [, second = ''] = choiceOf(at, [0], [0, 1]).slots;
    const slots = { 'accept-slots': proposed ? (form['accept-slots'] ?? '') : second };

    const unread = await app.submit(`${party}/accept`, { ...form, ...slots }, { cookie });
    expect(unread.status).toBe(422);
    const again = await unread.text();
    // Beside the tick of this offer, and the time that was picked is still picked.
    expect(again).toContain(`href="#readBack-${form.offer}"`);
    expect(again).toContain(`id="readBack-${form.offer}-error"`);
    expect(offeredForm(again, `${party}/accept`)['accept-slots']).toBe(slots['accept-slots']);

    const taken = await app.submit(
      `${party}/accept`,
      { ...form, ...slots, [`readBack-${form.offer}`]: '1' },
      { cookie },
    );
    expect(taken.headers.get('location')).toContain('done=agreed');
    const { dispute, events } = await disputeSheet(payload, at.desk, at.id);
    expect(dispute.state).toBe('agreed');
    expect(new Date(dispute.slotStartsAt ?? 0)).toEqual(new Date(slots['accept-slots']));
    expect(JSON.stringify(events)).toContain('代选，已念给本人听');
  },
);
