import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace, isSignedIn } from '@/access';
import { gapOfNames, holdersOfPhones } from '@/domain/accounts';
import type { ImportIssue } from '@/domain/imports';
import {
  idOf,
  type MemberRole,
  normalizeName,
  type Place,
  personName,
  type Skill,
} from '@/domain/organization';
import { registerKeepers } from '../keep-register';
import { bindingRefusals, membersBoundTo } from '../member-account';
import { cardInWords, cardsOf, isCardOf, type MemberCard, sameDay } from '../second-card';
import type { ImportedMember } from './member-row-of';

/** An organisation as the import knows it. */
export interface KnownOrganization extends Place {
  id: string;
  name: string;
}

/** A member as stored, with what a file may complete. */
export interface StoredMember {
  id: string;
  name: string;
  organization: string;
  role: MemberRole;
  joinDate: string | null;
  probationary: boolean | null;
  skills: Skill[];
  user: string | null;
}

/** The register of one community. */
export interface Register {
  organizations: KnownOrganization[];
  members: StoredMember[];
  community: string;
  /** Cards of the names and accounts of a file that are of another community, or of somebody who left. */
  elsewhere: readonly MemberCard[];
  /** Accounts of the phones of a file, by number, with the member they are bound to, here or elsewhere. */
  accounts: ReadonlyMap<string, { user: string; name: string; member: string | null }>;
}

type Columns = Partial<Pick<StoredMember, 'role' | 'joinDate' | 'probationary' | 'skills'>>;

export interface PlannedMembers {
  added: { row: ImportedMember; organization: KnownOrganization }[];
  changed: { id: string; name: string; columns: Columns; phone: string | null }[];
  unchanged: number;
  refused: number;
  issues: ImportIssue[];
}

const columnNames = { organization: '所在党组织', name: '姓名', phone: '手机号' } as const;

/** The register as it is now, with the accounts of these lines. */
export async function registerOf(
  req: PayloadRequest,
  community: string,
  rows: readonly ImportedMember[],
): Promise<Register> {
  const inside = { community: { equals: community }, status: { equals: 'active' } } as const;
  const all = { where: inside, depth: 0, pagination: false, overrideAccess: true, req } as const;
  const organizations = await req.payload.find({ collection: 'party-organizations', ...all });
  const members = await req.payload.find({ collection: 'party-members', ...all });
  const holders = await holdersOfPhones(
    req,
    rows.flatMap(({ phone }) => phone ?? []),
  );
  const bound = await membersBoundTo(
    req,
    [...holders.values()].map(({ user }) => user),
  );
  const accounts = new Map(
    [...holders].map(([phone, holder]) => [phone, { ...holder, member: bound.get(holder.user) ?? null }]),
  );
  const cards = await cardsOf(req, {
    names: rows.map(({ name }) => name),
    users: [...holders.values()].map(({ user }) => user),
  });
  return {
    accounts,
    community,
    elsewhere: cards.filter((card) => card.status === 'left' || idOf(card.community) !== community),
    organizations: organizations.docs as unknown as KnownOrganization[],
    members: members.docs.map((doc) => ({
      ...(doc as unknown as StoredMember),
      // MongoDB leaves out what is not there.
      joinDate: doc.joinDate ?? null,
      user: idOf(doc.user),
      skills: (doc.skills ?? []) as Skill[],
    })),
  };
}

/** What the lines of a file make of the register; pure. */
export function planMembers(
  { organizations, members, accounts, community, elsewhere }: Register,
  actor: Actor,
  rows: readonly ImportedMember[],
): PlannedMembers {
  const plan: PlannedMembers = { added: [], changed: [], unchanged: 0, refused: 0, issues: [] };
  const seen = new Map<string, number>();
  const byName = new Map(organizations.map((one) => [normalizeName(one.name), one]));
  for (const row of rows) {
    const refuse = (field: keyof typeof columnNames, message: string) => {
      plan.refused += 1;
      const column = row.headerOf?.(field) ?? columnNames[field];
      plan.issues.push({ line: row.line, column, message });
    };
    const organization = byName.get(row.organization) ?? endingWith(organizations, row.organization);
    if (!organization) {
      refuse('organization', `本社区没有叫“${row.organization}”的党组织，请先建好`);
      continue;
    }
    if (!coversPlace(actor, registerKeepers, organization)) {
      refuse('organization', `您不能登记“${organization.name}”的党员`);
      continue;
    }
    const alike = members.filter(
      ({ name, joinDate }) =>
        personName(name) === row.name && (!row.joinDate || !joinDate || sameDay(joinDate, row.joinDate)),
    );
    if (alike.length > 1) {
      refuse('name', `名册里有${alike.length}个${row.name}，请写上入党日期`);
      continue;
    }
    const [known] = alike;
    const newcomer = {
      name: row.name,
      joinDate: row.joinDate,
      user: row.phone ? accounts.get(row.phone)?.user : null,
      community,
    };
    const card = known ? undefined : elsewhere.find((one) => isCardOf(one, newcomer));
    if (card) {
      refuse('name', cardInWords(actor, card, newcomer));
      continue;
    }
    // Whoever has an account keeps it: a file does not hand somebody's records to another phone.
    const phone = row.phone && !known?.user ? row.phone : null;
    const account = phone ? accounts.get(phone) : undefined;
    const twin = phone ? seen.get(phone) : undefined;
    const wrong =
      twin !== undefined
        ? `和第${twin}行是同一个手机号，一个账号只能对一名党员`
        : phone && known && isSignedIn(actor) && personName(actor.name) === row.name
          ? bindingRefusals.namesake
          : account && bindingRefusal(account, { actor, name: row.name, member: known?.id ?? null });
    if (wrong) {
      refuse('phone', wrong);
      continue;
    }
    if (phone) seen.set(phone, row.line);
    if (!known) plan.added.push({ row, organization });
    else if (known.organization !== organization.id)
      refuse('organization', `${row.name}在名册里属于另一个党组织；换支部请用“转接组织关系”`);
    else {
      const columns = changedColumns(known, row);
      if (Object.keys(columns).length > 0 || phone)
        plan.changed.push({ id: known.id, name: known.name, columns, phone });
      else plan.unchanged += 1;
    }
  }
  return plan;
}

/** Why an account is not bound to a member; null where it may be. */
function bindingRefusal(
  account: { user: string; name: string; member: string | null },
  { actor, name, member }: { actor: Actor; name: string; member: string | null },
): string | null {
  if (isSignedIn(actor) && account.user === actor.userId) return bindingRefusals.own;
  const gap = gapOfNames(account.name, name);
  if (gap) return bindingRefusals[gap];
  return account.member && account.member !== member ? bindingRefusals.taken : null;
}

/** 第一网格党支部 for 明月社区第一网格党支部, when only one ends so. */
function endingWith(organizations: readonly KnownOrganization[], name: string): KnownOrganization | null {
  const found = organizations.filter((one) => normalizeName(one.name).endsWith(name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function changedColumns(known: StoredMember, row: ImportedMember): Columns {
  const { role, joinDate, probationary, skills } = row;
  const sameSkills = skills !== null && [...skills].sort().join() === [...known.skills].sort().join();
  return {
    ...(role !== null && role !== known.role ? { role } : {}),
    ...(joinDate !== null && !sameDay(joinDate, known.joinDate) ? { joinDate } : {}),
    ...(probationary !== null && probationary !== (known.probationary ?? false) ? { probationary } : {}),
    ...(skills !== null && !sameSkills ? { skills } : {}),
  };
}
