import type { PublicMembers } from '@/domain/organization';
import { Card, CardGrid } from '../shared';

/** 亮身份: the Party members of a building who agreed to be named, with what they offer; the others as a number. Nothing without members. */
export function MemberCards({ members: { total, named } }: { members: PublicMembers }) {
  if (total === 0) return null;
  const others = total - named.length;
  return (
    <section className="app-section" aria-labelledby="members">
      <h2 className="govuk-heading-m" id="members">
        身边的党员
      </h2>
      {named.length > 0 ? (
        <CardGrid>
          {named.map(({ name, role, skills }) => (
            <Card key={name} headingLevel={3} title={name} meta={role}>
              {skills.length > 0 ? `能帮忙：${skills.join('、')}` : '有事可以敲门问一声。'}
            </Card>
          ))}
        </CardGrid>
      ) : null}
      <p className="govuk-body">
        {named.length === 0
          ? `这里有${total}名党员，都没有公开姓名。有事请找上面的党组织。`
          : others > 0
            ? `另有${others}名党员没有公开姓名。`
            : null}
      </p>
    </section>
  );
}
