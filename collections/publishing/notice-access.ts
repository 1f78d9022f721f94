import type { Access, FieldAccess, Where } from 'payload';
import { anyOf, staff, where, withinPlace } from '@/access';
import { editorRoles, readerRoles } from '@/domain/publishing/editors';
import { visibleWhere } from '@/domain/publishing/visibility';
import { now } from '@/shared/clock';

const editors = withinPlace({ roles: editorRoles });
const readers = withinPlace({ roles: readerRoles });

/** Everyone reads what is public at this moment; staff also read the unpublished notices of their place. */
export const readNotices: Access = (question) => anyOf(readers, where(visibleWhere(now())))(question);

/** Versions are drafts by nature: staff of the place only. Payload asks about rows whose columns start with `version.`. */
export const readNoticeVersions: Access = async (question) => prefixed(await readers(question));

/** Editors of the place; nobody publishes by saving: publication belongs to the verbs. */
export const updateNotices: Access = async (question) => {
  const data: unknown = question.data;
  const publishes =
    typeof data === 'object' && data !== null && '_status' in data && data._status === 'published';
  return publishes ? false : editors(question);
};

/** Only what the public never saw can be deleted; a published notice is withdrawn and kept. */
export const deleteNotices: Access = async (question) => {
  const answer = await editors(question);
  if (answer === false) return false;
  const unseen: Where = { and: [{ state: { equals: 'draft' } }, { publishedAt: { exists: false } }] };
  return answer === true ? unseen : { and: [unseen, answer] };
};

/** Fields about how a notice came about are for staff. */
export const staffOnly: FieldAccess = ({ req }) => staff({ req });

function prefixed(answer: boolean | Where): boolean | Where {
  return typeof answer === 'boolean' ? answer : prefixWhere(answer);
}

function prefixWhere(condition: Where): Where {
  return Object.fromEntries(
    Object.entries(condition).map(([key, value]) =>
      key === 'and' || key === 'or' ? [key, (value as Where[]).map(prefixWhere)] : [`version.${key}`, value],
    ),
  ) as Where;
}

/** Fields that only verbs and hooks write, past access. */
export const nobodyWrites: FieldAccess = () => false;
