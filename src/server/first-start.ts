import type { Payload } from 'payload';
import type { Logger } from 'pino';
import { inviteFirstAdministrator } from '@/domain/accounts';
import type { Env } from '@/shared/env';
import { seedDemoCity, seedEssentials } from '../../scripts/seed';
import { claimTurn } from '../jobs';
import { foundAs, foundedAs } from './founding';
import { markedAsFilling } from './interrupted-demo';

/** What filling a first database needs. */
export interface FirstStart {
  env: Env;
  payload: Payload;
  log: Logger;
  content: 'demo' | 'setup' | 'none';
}

/** What people should be told when the portal listens. */
export interface StartNotice {
  /** Whether this is the demo city, with its demo accounts and the pages that show every message to everybody. */
  demo: boolean;
  /** The one-time code with which the first administrator is created; only while there is no account. */
  setupCode?: string;
  /** The database holds the demo city although a start without it was asked for. */
  demoContentStays?: boolean;
}

/**
 * Fills an empty database once: the demo city, or the invitation to create the first administrator. What it was begun as
 * holds for good: a database begun empty never gets demo content or demo pages later, whatever the start asks for.
 */
export async function prepareContent({ env, payload, log, content }: FirstStart): Promise<StartNotice> {
  if (content === 'none') return { demo: env.demo };
  const founding = await foundedAs(payload);
  const { totalDocs } = await payload.count({ collection: 'users' });
  if (totalDocs > 0) {
    if (content === 'setup' && founding === 'demo') return { demo: false, demoContentStays: true };
    return { demo: content === 'demo' && founding === 'demo' };
  }
  if (content === 'demo' && founding !== 'own') {
    await fillDemoCity({ env, payload, log });
    return { demo: true };
  }
  if (await claimTurn({ payload, job: 'essentials', everySeconds: 600 })) await seedEssentials(payload);
  await foundAs(payload, 'own');
  return { demo: false, setupCode: (await inviteFirstAdministrator(payload)) ?? undefined };
}

/** Of several processes that start at once on one empty database, one fills it. */
async function fillDemoCity({ env, payload, log }: Omit<FirstStart, 'content'>): Promise<void> {
  if (!(await claimTurn({ payload, job: 'demo-city', everySeconds: 600 }))) return;
  const started = performance.now();
  process.stdout.write('首次启动：正在建立演示城市（约十几秒）……\n');
  await markedAsFilling(env, async () => {
    await foundAs(payload, 'demo');
    await seedDemoCity({ payload, report: (line) => process.stdout.write(`  ${line}\n`) });
  });
  log.info({ milliseconds: Math.round(performance.now() - started) }, 'demo city is ready');
}
