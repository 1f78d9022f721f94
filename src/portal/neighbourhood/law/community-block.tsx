import type { PeopleOfLaw } from '@/domain/neighbourhood';
import { Section } from '../../organization/section';
import { ButtonLink } from '../../shared';

/** Who helps with law in a community, on its page. Whether a station is open now stands on the page of law, which is never kept. */
export function LawOfCommunity({ people, code }: { people: PeopleOfLaw; code: string }) {
  const { adviser, helpers, total } = people;
  return (
    <Section
      id="law"
      title="门口的法律服务"
      more={{ href: `/law?community=${code}`, text: '工作站和大家问过的' }}
    >
      <p className="govuk-body">
        {adviser ? `法律顾问：${adviser.name}（${adviser.firm}）。` : '还没有法律顾问。'}
        {total > 0
          ? `法律明白人${total}名${helpers.length > 0 ? `：${helpers.slice(0, 6).join('、')}${helpers.length > 6 ? '等' : helpers.length < total ? '（其他几位没有公开姓名）' : ''}` : ''}。`
          : '还没有法律明白人。'}
      </p>
      <p className="govuk-body">
        <ButtonLink href="/law/ask" tone="secondary">
          法律上的事，来问
        </ButtonLink>
      </p>
    </Section>
  );
}
