import type { Endpoint } from 'payload';
import { hasRole } from '@/access';
import { type VerbDefinition, verbEndpoints } from '@/admin/verbs';
import { issueChannelKey, listChannelKeys, revokeChannelKey } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';

interface ChannelDocument {
  id: string;
  name: string;
  active?: boolean | null;
}

const issueKey: VerbDefinition<ChannelDocument> = {
  verb: 'issue-key',
  label: '生成新密钥',
  explain:
    '外部系统用密钥给每次调用签名。最新的两把同时有效：先生成新的，对方换好后，旧的再作废。密钥只显示这一次，请马上交给对方保管。',
  available: ({ actor, doc }) => doc.active !== false && hasRole(actor, 'administrator'),
  run: async ({ req, actor, id }) => {
    const { channel, secret } = await issueChannelKey({ payload: req.payload, req, actor, channel: id });
    return `新密钥（只显示这一次）\n渠道标识：${channel}\n密钥：${secret}`;
  },
};

const revokeKey: VerbDefinition<ChannelDocument> = {
  verb: 'revoke-key',
  label: '作废密钥',
  tone: 'danger',
  explain: '作废后，用这把密钥签名的调用立刻被拒绝，不能恢复。',
  inputs: async ({ req, actor, id }) => {
    const keys = await listChannelKeys({ payload: req.payload, req, actor, channel: id });
    const options = keys
      .filter(({ valid }) => valid)
      .map((key) => ({
        value: key.id,
        label: `${key.hint} ${formatDateTime(key.issuedAt)}生成，${key.usedAt ? `最近使用${formatDateTime(key.usedAt)}` : '还没有用过'}`,
      }));
    return [{ name: 'key', label: '哪一把', kind: 'select', required: true, options }];
  },
  available: ({ actor }) => hasRole(actor, 'administrator'),
  run: async ({ req, actor, input }) => {
    const { hint } = await revokeChannelKey({
      payload: req.payload,
      req,
      actor,
      id: String(input.key ?? ''),
    });
    return `密钥${hint}已作废。`;
  },
};

/** Buttons of a channel: its keys. */
export const channelEndpoints: Endpoint[] = verbEndpoints<ChannelDocument>('channels', [issueKey, revokeKey]);
