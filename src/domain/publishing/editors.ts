import { type Actor, coversPlace, hasRole, type Place, type RoleName } from '@/access';
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
  const missing = missingScope(actor);
  fail('forbidden', {
    message: '您只能管理本辖区范围内的公告。请在“发给谁”里选您所在的乡镇（街道）、社区（村）或更小的范围。',
    ...(missing ? { fields: { [missing.level]: missing.message } } : {}),
  });
}

/** The place an editor must name on every notice, and how that is said; null for whoever speaks for the whole city. */
export function missingScope(actor: Actor): { level: 'township' | 'community'; message: string } | null {
  if (coversPlace(actor, editorRoles, {})) return null;
  return hasRole(actor, 'township-leader')
    ? { level: 'township', message: '请选择您所在的乡镇（街道），或更小的范围。' }
    : { level: 'community', message: '请选择您所在的社区（村），或更小的范围。' };
}

/** Whether the actor edits notices of this place. */
export function isEditor(actor: Actor, place: Place): boolean {
  return coversPlace(actor, editorRoles, place);
}
