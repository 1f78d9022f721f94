import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import { confirmDelivery, returnDelivery } from '@/domain/property';
import { keepers, reasonInput, text } from './inputs';

interface DeliveryDocument extends Place {
  state: string;
  recordedBy?: unknown;
}

const mayDecide = ({ actor, doc }: VerbContext<DeliveryDocument>) =>
  doc.state === 'submitted' && idOf(doc.recordedBy) !== actor.userId && coversPlace(actor, keepers, doc);

export const deliveryVerbs: VerbDefinition<DeliveryDocument>[] = [
  {
    verb: 'confirm',
    label: '确认兑现',
    tone: 'primary',
    explain: '核对过照片和事情再确认。确认后连照片一起公开，居民可以道谢。',
    available: mayDecide,
    run: async ({ req, actor, id }) => {
      await confirmDelivery({ payload: req.payload, req, actor, id });
      return '已确认并公开。';
    },
  },
  {
    verb: 'return',
    label: '退回',
    tone: 'danger',
    explain: '写清哪里不对。合伙人补好以后重新登记一次。',
    available: mayDecide,
    inputs: [reasonInput('退回的原因')],
    run: async ({ req, actor, id, input }) => {
      await returnDelivery({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已退回。';
    },
  },
];
