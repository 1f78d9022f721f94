import { expect, it } from 'vitest';
import { publishedFile, votingTodos } from '@/domain/voting';
import { verifyPublishedFile } from '@/domain/voting/rules';
import type { TestApp } from '../../factories/app';
import { staffActor } from '../../factories/property';

/** Looked at in the one demo city that all of this folder share. */
export function votingOfDemo(app: () => TestApp): void {
  const page = async (path: string) => (await app().fetch(path)).text();

  it('shows a vote in every believable state, each saying what it is good for', async () => {
    const { docs } = await app().payload.find({ collection: 'votes', limit: 20, overrideAccess: true });
    expect(docs.map(({ state, mode }) => `${mode} ${state}`).sort()).toEqual([
      'official-record posted',
      'owners-tally final',
      'owners-tally notice',
      'owners-tally open',
      'poll open',
    ]);
    const over = docs.find(({ state }) => state === 'final');
    const result = await page(`/votes/${over?.id}/result`);
    for (const words of ['>通过<', '没有通过', '四分之三以上', '计票书']) expect(result).toContain(words);
    expect(await page(`/votes/${over?.id}/certificate`)).toContain('SHA-256');
    expect(verifyPublishedFile((await publishedFile(app().payload, over?.id ?? '')) ?? '')).toMatchObject({
      ok: true,
    });
    for (const { id } of docs) expect(await page(`/votes/${id}`)).toContain('不能代替');
    const home = await page('/');
    expect(home).toContain('正在进行的表决');
    const todos = await votingTodos({ payload: app().payload, actor: staffActor });
    expect(todos?.groups.map(({ label }) => label)).toEqual(expect.arrayContaining(['名册异议，待答复']));
  });
}
