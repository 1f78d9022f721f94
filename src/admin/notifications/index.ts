import type { Endpoint } from 'payload';
import { type VerbDefinition, verbEndpoints } from '@/admin/verbs';
import { retryMessage } from '@/domain/notifications';

/** A row of the outbox as the verb bar reads it. */
interface OutboxDocument {
  state: string;
}

const retry: VerbDefinition<OutboxDocument> = {
  verb: 'retry',
  label: '再发一次',
  explain: '先查明没送达的原因（例如短信网关没有配置），再重新发送。',
  available: ({ actor, doc }) => doc.state === 'failed' && actor.grants.length > 0,
  run: async ({ req, actor, id }) => {
    await retryMessage({ payload: req.payload, req, actor, id });
    return '已重新排队，几十秒内发送。';
  },
};

/** What the admin panel needs of the outbox beyond reading it. */
export const messageEndpoints: Endpoint[] = verbEndpoints<OutboxDocument>('outbox', [retry]);
