import type { CollectionSlug } from 'payload';
import { isStaffRole, roleNames } from '@/access';
import { buildMedia, buildNotice, noticeDraft, picture } from '../../../factories/publishing';
import type { City } from '../city';
import { closed, type Expectation, everybody } from '../expectation';

const staff = roleNames.filter(isStaffRole);
const editors = ['administrator', 'township-leader', 'community-staff'] as const;
const administrator = { all: ['administrator'] } as const;

const media: Expectation = {
  slug: 'media',
  read: { all: editors },
  create: { all: editors },
  update: { all: ['administrator'], same: ['township-leader', 'community-staff'] },
  delete: administrator,
  documents: async ({ payload, here, there }) => ({
    same: (await buildMedia(payload, here)).id,
    other: (await buildMedia(payload, there)).id,
  }),
  body: async () => ({ alt: '新照片' }),
  file: async () => ({
    name: 'photo.jpg',
    type: 'image/jpeg',
    data: await picture({ width: 320, height: 240 }),
  }),
  change: { alt: '改过的说明' },
};

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

const attachments: Expectation = {
  slug: 'attachments',
  read: { all: editors },
  create: { all: editors },
  update: { all: ['administrator'], same: ['township-leader', 'community-staff'] },
  delete: administrator,
  async documents({ payload, here, there }) {
    const build = async (name: string, { township, community }: City['here']) =>
      String(
        (
          await payload.create({
            collection: 'attachments' as CollectionSlug,
            data: { title: name, township, community } as never,
            file: { data: pdf, mimetype: 'application/pdf', name: `${name}.pdf`, size: pdf.length },
            overrideAccess: true,
          })
        ).id,
      );
    return { same: await build('one', here), other: await build('two', there) };
  },
  body: async () => ({ title: '新附件' }),
  file: async () => ({ name: 'paper.pdf', type: 'application/pdf', data: pdf }),
  change: { title: '改过的标题' },
};

/** `own` is a public notice of the first community. */
const notices: Expectation = {
  slug: 'notices',
  read: {
    all: ['administrator', 'city-leader', 'operator', 'supervisor'],
    same: ['township-leader', 'community-staff'],
    own: everybody,
  },
  create: { all: ['administrator'], same: ['township-leader', 'community-staff'] },
  // Publishing is a verb of its own; what the public saw is withdrawn, never deleted.
  update: { all: ['administrator'], same: ['township-leader', 'community-staff'] },
  delete: { same: ['township-leader', 'community-staff'], all: ['administrator'], never: ['own'] },
  async documents({ payload, here, there }) {
    const build = async (community: string, published: boolean) =>
      (await buildNotice(payload, { community, published })).id;
    return {
      own: await build(here.community, true),
      same: await build(here.community, false),
      other: await build(there.community, false),
    };
  },
  body: async ({ here, there }, whose) => ({
    ...noticeDraft({ community: whose === 'same' ? here.community : there.community }),
  }),
  change: { summary: '明天下午两点到四点清洗水箱。' },
};

const settings: Expectation = {
  slug: 'settings',
  read: { all: staff },
  create: administrator,
  update: {},
  delete: {},
  // From a day that no other test reaches.
  body: async () => ({
    key: 'requests.evaluation',
    value: '7',
    source: '测试',
    validFrom: '2099-01-01T00:00:00.000Z',
  }),
};

export const publishing: Expectation[] = [
  media,
  attachments,
  notices,
  settings,
  closed('search-tokens'),
  closed('search-entries'),
  closed('page-revisions'),
];
