import type { Endpoint } from 'payload';
import { hasRole } from '@/access';
import { type VerbDefinition, verbEndpoints } from '@/admin/verbs';
import {
  issueChannelKey,
  keyInTheWay,
  keyInWords,
  listChannelKeys,
  revokeChannelKey,
} from '@/domain/requests';

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
  // Only where a new key would end one that somebody signs with.
  inputs: async ({ req, id }) => {
    const inUse = await keyInTheWay(req.payload, id, req);
    if (!inUse) return [];
    return [
      {
        name: 'replace',
        label: `立刻作废还在使用的密钥${keyInWords(inUse)}`,
        kind: 'checkbox',
        hint: '不勾选就不生成。对方还没有换成较新的一把时，勾选会使对方马上连不上。',
      },
    ];
  },
  available: ({ actor, doc }) => doc.active !== false && hasRole(actor, 'administrator'),
  run: async ({ req, actor, id, input }) => {
    const { channel, secret } = await issueChannelKey({
      payload: req.payload,
      req,
      actor,
      channel: id,
      replace: input.replace === true,
    });
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
        label: keyInWords(key),
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
