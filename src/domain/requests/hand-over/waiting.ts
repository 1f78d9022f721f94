import type { Guard, GuardFacts } from '../dispatch/guards';

/**
 * A request that mediation has taken stands still until the case ends. Its pause is the only one without a day on which it ends, which is
 * how it is known: the sweep of pauses passes it by, and the cap on pauses does not count it, for nobody here can end it.
 */
export const waitsForMediation = ({ state, pausedAt, pausedUntil }: GuardFacts): boolean =>
  state === 'paused' && Boolean(pausedAt) && !pausedUntil;

/** What every page says of it. */
export const waitingWords = '已转人民调解，暂停计时，等调解的结果。调解结束后自动恢复办理。';

/** What happens to the request, for whoever hands it over. */
export const handOverWords =
  '标题和反映内容会带去，其余勾选的一并带去，调解时不用再填。调解组织接收以前，诉求照常办理；接收以后，办理中的诉求暂停计时，等调解的结果，调解结束后自动恢复。';

/** Nobody goes on with it beside the open case, except the supervisor, who says why (a case that cannot be waited for). */
export const waitingGuard: Guard = (request, parties) =>
  waitsForMediation(request) && !parties.includes('supervisor')
    ? '这件诉求在等人民调解的结果，调解结束后自动恢复办理。等不得的，请督办员写明理由恢复。'
    : null;
