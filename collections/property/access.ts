import type { Access, Where } from 'payload';
import { allOf, anyOf, nobody, own, type Predicate, role, where, withinPlace } from '@/access';
import { companiesOfManager } from '@/domain/property/companies-of-manager';
import { seenExemptions } from '../service/member-access';

const wholeCity = role('administrator', 'operator', 'supervisor', 'city-leader');

/** Who manages a compound, on which terms and who helps: staff of the place, and the property manager of that compound. */
export const seenWithCompound: Access = anyOf(
  wholeCity,
  withinPlace({
    roles: ['township-leader', 'community-staff', 'branch-secretary', 'property-manager'],
    lowest: 'compound',
  }),
);

const staffWithCompanies = role('township-leader', 'community-staff', 'branch-secretary');
const isPropertyManager = role('property-manager');

/** Companies belong to no place: staff see all of them, a property manager those that manage the own compounds. */
export const seenCompanies =
  (field: 'id' | 'company'): Access =>
  async ({ req }) => {
    if ((await staffWithCompanies({ req })) || (await wholeCity({ req }))) return true;
    if (!(await isPropertyManager({ req }))) return false;
    const ids = await companiesOfManager(req);
    // A list with nothing in it is no refusal: the menu leads here.
    return { [field]: { in: ids.length > 0 ? ids : ['-'] } };
  };

/** A partner sees the own rows by the account that is bound to it. */
export const seenPartners: Access = anyOf(
  wholeCity,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'compound' }),
  own('account'),
);

/** Questions about a compound's accounts: staff of the place, and everybody their own. */
export const seenQuestions: Access = anyOf(
  wholeCity,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'compound' }),
  own('user'),
);

/** Papers about one Party member (health, pluses and minuses): for those who keep the register alone. */
const aboutOnePerson = ['member-exemptions', 'star-evidence'];

/**
 * The paper of a decision opens for whoever reads the decision: its row stands in the grid and the building of the member, which the file
 * does not carry.
 */
const papersOfExemptions: Predicate = async ({ req }) => {
  const seen = await seenExemptions({ req });
  const papers: Where = { subjectKind: { equals: 'member-exemptions' } };
  if (typeof seen === 'boolean') return seen && papers;
  const { docs } = await req.payload.find({
    collection: 'member-exemptions',
    where: seen,
    select: { state: true },
    sort: '-from',
    limit: 1000,
    depth: 0,
    overrideAccess: true,
    req,
  });
  if (docs.length === 0) return false;
  return { and: [papers, { subject: { in: docs.map(({ id }) => id) } }] };
};

/** Files: what is public, what proves something in one's own place, what one has brought oneself; papers about one person apart. */
export const seenFiles: Access = (question) =>
  anyOf(
    where({ isPublic: { equals: true } }),
    allOf(
      where({ subjectKind: { not_in: [...aboutOnePerson, 'visit-findings'] } }),
      anyOf(
        wholeCity,
        withinPlace({
          roles: ['township-leader', 'community-staff', 'branch-secretary', 'property-manager'],
          lowest: 'compound',
        }),
      ),
    ),
    allOf(
      where({ subjectKind: { in: aboutOnePerson } }),
      withinPlace({ roles: ['administrator', 'community-staff', 'branch-secretary'], lowest: 'compound' }),
    ),
    papersOfExemptions,
    allOf(
      // What was seen behind somebody's door: for those who answer for the place.
      where({ subjectKind: { equals: 'visit-findings' } }),
      withinPlace({ roles: ['community-staff', 'branch-secretary'], lowest: 'compound' }),
    ),
    // Whoever brought one to a finding opens it on the portal, as long as they may read the finding.
    allOf(
      where({ or: [{ subjectKind: { exists: false } }, { subjectKind: { not_equals: 'visit-findings' } }] }),
      own('uploadedBy'),
    ),
  )(question);

const staffAndManagers = role('township-leader', 'community-staff', 'branch-secretary', 'property-manager');

/** Red and black lists: whoever works for the whole city, and staff and property managers once the time for disputes has begun. */
export const seenLists =
  (state: string): Access =>
  async ({ req }) => {
    if (await wholeCity({ req })) return true;
    return (await staffAndManagers({ req })) ? { [state]: { in: ['disputing', 'published'] } } : false;
  };

/** What is listed: in one's own place, from the beginning of the time for disputes on. */
export const seenEntries: Access = (question) =>
  anyOf(wholeCity, allOf(where({ shown: { equals: true } }), placed))(question);
const placed = withinPlace({
  roles: ['township-leader', 'community-staff', 'branch-secretary', 'property-manager'],
  lowest: 'compound',
});

/** Written by verbs alone, which check for themselves; nothing is ever deleted. */
export const byVerbsOnly = { admin: nobody, create: nobody, update: nobody, delete: nobody } as const;
