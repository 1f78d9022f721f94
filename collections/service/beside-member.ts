import type { UIField } from 'payload';

/** Where a member belonged and which decisions there are about the rating, on the member's own page. */
export const memberHistoryField: UIField = {
  name: 'history',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/service/members/MemberHistory#MemberHistory' },
    disableListColumn: true,
    condition: (data) => Boolean(data?.id),
  },
};
