import { type Actor, coversPlace, type Place, type RoleName } from '@/access';
import { fail } from '@/shared/errors';

/** Roles that write, publish and withdraw notices, each inside its own place. */
export const editorRoles: readonly RoleName[] = ['administrator', 'township-leader', 'community-staff'];

/** Roles that may look at unpublished notices of their place without changing them. */
export const readerRoles: readonly RoleName[] = [...editorRoles, 'city-leader', 'operator', 'supervisor'];

/**
 * Refuses an actor whose place does not cover the notice's: a community does not speak for the township. Said beside the place
 * the actor is to choose.
 */
export function requireEditor(actor: Actor, place: Place): void {
  if (coversPlace(actor, editorRoles, place)) return;
  const level = actor.grants.some(({ role }) => role === 'township-leader') ? 'township' : 'community';
  fail('forbidden', {
    message: '您只能管理本辖区范围内的公告。请在“发给谁”里选您所在的乡镇（街道）、社区（村）或更小的范围。',
    fields: { [level]: level === 'township' ? '请选择您所在的乡镇（街道）' : '请选择您所在的社区（村）' },
  });
}

/** Whether the actor edits notices of this place. */
export function isEditor(actor: Actor, place: Place): boolean {
  return coversPlace(actor, editorRoles, place);
}
