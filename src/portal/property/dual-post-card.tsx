import type { ReactNode } from 'react';
import { formatDate } from '@/shared/dates';
import { Card, Tag } from '../shared';

const states = {
  coming: { colour: 'blue', word: '即将任职' },
  active: { colour: 'green', word: '在任' },
  ended: { colour: 'grey', word: '已结束' },
} as const;

/** A dual post as pages show it. */
interface ShownPost {
  name: string | null;
  communityPost: string;
  propertyPost: string;
  unitName: string | null;
  startsOn: string;
  endsOn?: string | null;
  endedOn?: string | null;
  state: keyof typeof states;
}

/** Who serves both sides, in which posts, from when until when; a name only with the person's consent. */
export function DualPostCard({ post, children }: { post: ShownPost; children?: ReactNode }) {
  const end = post.endedOn ?? post.endsOn;
  return (
    <Card
      headingLevel={3}
      title={post.name ?? '本人未公开姓名'}
      meta={<Tag colour={states[post.state].colour}>{states[post.state].word}</Tag>}
    >
      <p className="govuk-body">
        {post.communityPost}
        <br />
        {[post.unitName, post.propertyPost].filter(Boolean).join(' · ')}
        {children}
      </p>
      <p className="govuk-hint">
        {formatDate(post.startsOn)}起{end ? `，到${formatDate(end)}` : ''}
      </p>
    </Card>
  );
}
