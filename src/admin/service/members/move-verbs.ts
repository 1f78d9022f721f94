import { type Actor, coversPlace } from '@/access';
import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { receiveMember, refuseMember, withdrawMove } from '@/domain/service';
import { registerKeepers } from '@/domain/service/members/keep-register';
import { type MoveRow, placeBefore } from '@/domain/service/members/move-row';

type Context = VerbContext<MoveRow>;
const waits = ({ doc }: Context) => doc.state === 'waiting';
const keeps = (actor: Actor, place: object) => coversPlace(actor, registerKeepers, place);

/** The other side's answer to a move, and taking it back. */
export const memberMoveVerbs: VerbDefinition<MoveRow>[] = [
  {
    verb: 'receive',
    label: '接收',
    tone: 'primary',
    explain: '核对过介绍信，人也到了。从今天起这名党员在新的党组织。',
    available: (context) => waits(context) && keeps(context.actor, context.doc),
    run: async ({ req, actor, id }) => {
      const { endedRoles } = await receiveMember({ payload: req.payload, req, actor, id });
      return `已接收。${endedRoles}`;
    },
  },
  {
    verb: 'refuse',
    label: '不接收',
    tone: 'danger',
    explain: '退回给原来的党组织，原因对方看得到。',
    inputs: [reasonInput('不接收的原因')],
    available: (context) => waits(context) && keeps(context.actor, context.doc),
    run: async ({ req, actor, id, input }) => {
      await refuseMember({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已退回。';
    },
  },
  {
    verb: 'withdraw',
    label: '撤回转接',
    inputs: [reasonInput('撤回的原因')],
    available: (context) => waits(context) && keeps(context.actor, placeBefore(context.doc)),
    run: async ({ req, actor, id, input }) => {
      await withdrawMove({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已撤回，党员还在原来的党组织。';
    },
  },
];
