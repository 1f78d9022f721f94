import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  archiveDispute,
  chooseAsParty,
  refuseAsParty,
  suspendMediator,
  withdrawAsParty,
} from '@/domain/mediation';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, buildOffice, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app } = appAtFixedTime();
let payload: Payload;

beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload, '六尺巷工作法');
});

const office = (mediators?: number) => buildOffice(payload, mediators);
const atMenu = (given?: Awaited<ReturnType<typeof office>>) => buildAtMenu(payload, given);
const read = (id: string) => payload.findByID({ collection: 'disputes', id, depth: 0, overrideAccess: true });
const as = (token: string) => ({ payload, actor: visitor, proof: { token } });

describe('ending', () => {
  it('a mediator who is suspended is never agreed, and what had been agreed is chosen again', async () => {
    const at = await atMenu();
    const [a, b] = at.tokens;
    await chooseAsParty({ ...as(a), ...choiceOf(at) });
    await chooseAsParty({ ...as(b), ...choiceOf(at) });
    const chosen = at.menu.mediators[0]?.id ?? '';
    await suspendMediator({ payload, actor: at.desk, id: chosen, cause: 'leak', reason: '把案情说给邻居听' });
    expect(await read(at.id)).toMatchObject({ state: 'choosing', mediator: null, slotStartsAt: null });
    await expect(chooseAsParty({ ...as(a), ...choiceOf(at) })).rejects.toMatchObject({ code: 'validation' });
  });

  it('one side refuses: it is over, nobody can choose any more', async () => {
    const at = await atMenu();
    await refuseAsParty({ ...as(at.tokens[1]), reason: '要去法院' });
    expect(await read(at.id)).toMatchObject({ state: 'refused', outcome: 'refused' });
    await expect(chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at) })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('either may withdraw, also after the agreement; the hour is free again', async () => {
    const given = await office(1);
    const at = await atMenu(given);
    await chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at) });
    await chooseAsParty({ ...as(at.tokens[1]), ...choiceOf(at) });
    await withdrawAsParty(as(at.tokens[0]));
    expect(await read(at.id)).toMatchObject({ state: 'withdrawn', endReason: '没有说理由' });
    await archiveDispute({ payload, actor: at.desk, dispute: at.id });
    expect((await read(at.id)).state).toBe('closed');
    const again = await atMenu(given);
    expect(again.menu.slots[0]?.startsAt).toBe(at.menu.slots[0]?.startsAt);
  });
});
