import { expect, it } from 'vitest';
import { planSession } from '@/domain/mediation';
import { formatDate } from '@/shared/dates';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours } from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();

it('the card of a case says when they talk next, for the parties, the desk and in its list; what is over stands below', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id, tokens } = await buildAgreed(payload, tribunal);
  const cookie = await cookieFor(payload, tribunal.desk.userId);
  const read = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text();
  const party = () => read(`/mediation/case/${tokens[0]}`);
  /** The card and nothing below it. */
  const card = (html: string) => /<div class="govuk-summary-card"[\s\S]*?<\/dl>/.exec(html)?.[0] ?? '';
  const first = formatDate(inHours(24));
  for (const html of [await party(), await read(`/work/mediation/${id}`)]) {
    expect(card(html)).toContain('约好的调解');
    expect(card(html)).toContain(first);
    expect(card(html)).toContain('调解室');
  }

  clock.set(inHours(24));
  await holdSession(payload, tribunal, id, { result: 'continue' });
  for (const html of [await party(), await read(`/work/mediation/${id}`)]) {
    expect(card(html)).toContain('还没有定');
    expect(card(html)).not.toContain('约好的');
    expect(card(html)).not.toContain(first);
  }
  expect(await party()).toMatch(new RegExp(`以前的调解会（1次）[\\s\\S]*${first}`));
  expect(await read('/work/mediation')).toContain('下一次还没有定');

  const startsAt = inHours(8 * 24);
  await planSession({
    payload,
    actor: tribunal.desk,
    dispute: id,
    startsAt,
    endsAt: inHours(8 * 24 + 1),
    place: '村委会',
    agreedByBoth: true,
  });
  for (const html of [await party(), await read(`/work/mediation/${id}`)]) {
    expect(card(html)).toContain(formatDate(startsAt));
    expect(card(html)).toContain('村委会');
    expect(card(html)).not.toContain(first);
  }
  expect(await read('/work/mediation')).toContain(formatDate(startsAt));

  // Its day passed and nobody began it: that is nothing to come to.
  clock.set(inHours(9 * 24));
  const passed = await party();
  expect(card(passed)).toContain('还没有定');
  expect(passed).toContain('过了约好的日子');
});
