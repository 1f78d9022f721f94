import {
  hoursInWords,
  loggedKinds,
  type PublicRecord,
  type PublicRecordPage,
  type ServiceKind,
  serviceKindLabels,
} from '@/domain/service';
import { formatDate } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import {
  Button,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Pagination,
  Radios,
  Select,
  SummaryList,
  TextInput,
  textOf,
} from '../../shared';

export const whoIn = ({ memberName }: PublicRecord): string => memberName ?? '一名党员';

/** A verified service as a line that everybody may read. */
export function PublicRecordItem({ record }: { record: PublicRecord }) {
  const { id, kind, on, quarters, text, organizationName, community, thanks } = record;
  return (
    <li>
      <h3 className="govuk-heading-s app-question__title">
        <a className="govuk-link" href={`/service/${id}`}>
          {whoIn(record)}：{serviceKindLabels[kind]}，{formatDate(on)}
        </a>
      </h3>
      {text ? <p className="govuk-body">{text}</p> : null}
      <p className="app-list__meta">
        <span>{hoursInWords(quarters)}</span>
        <span>
          {community?.name} {organizationName}
        </span>
        <span>{thanks > 0 ? `${thanks}户道谢` : '还没有人道谢'}</span>
      </p>
    </li>
  );
}

/** What Party members did lately in a community, verified by their branch. */
export function ServiceListPage(props: {
  found: PublicRecordPage;
  communities: { code: string; name: string }[];
  community: string | undefined;
  kind: ServiceKind | undefined;
}) {
  const { found, communities, community, kind } = props;
  const isNarrowed = Boolean(community ?? kind);
  return (
    <>
      <h1 className="govuk-heading-l">党员在身边</h1>
      <p className="govuk-body-l">
        党员为邻居做了什么，支部审核过的都在这里。帮到您的，可以说声谢谢。姓名只在本人同意时显示。
      </p>
      <FilterForm action="/service" isNarrowed={isNarrowed}>
        <Select
          name="community"
          label="社区（村）"
          placeholder="全部"
          options={communities.map(({ code, name }) => ({ value: code, label: name }))}
          value={community}
        />
        <Select
          name="kind"
          label="类别"
          placeholder="全部"
          options={[...loggedKinds, 'task' as const].map((value) => ({
            value,
            label: serviceKindLabels[value],
          }))}
          value={kind}
        />
      </FilterForm>
      <p className="govuk-body">
        <a className="govuk-link" href="/honour">
          光荣榜：党员评星
        </a>
      </p>
      {found.total > 0 ? (
        <p className="govuk-body" role="status">
          共{found.total}条
        </p>
      ) : (
        <EmptyState title={isNarrowed ? '没有这样的' : '还没有审核过的服务记录'}>
          {isNarrowed ? (
            <p>换个条件，或者清除条件看全部。</p>
          ) : (
            <p>
              党员登记、支部审核通过以后，会列在这里。需要帮忙的，
              <a className="govuk-link" href="/my-grid">
                找您网格里的党员
              </a>
              。
            </p>
          )}
        </EmptyState>
      )}
      <ul className="app-list">
        {found.items.map((record) => (
          <PublicRecordItem key={record.id} record={record} />
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/service', { community, kind, page: page > 1 ? page : undefined })}
      />
    </>
  );
}

/** Whoever looks at a service, as far as thanking goes. */
export interface ThankingReader {
  signedIn: boolean;
  /** The homes in the record's community. */
  homes: { household: string; name: string }[];
  thanked: boolean;
  /** It was this person who said it. */
  isOwn: boolean;
  values: FormValues;
  errors: FieldErrors;
  banner: string | null;
}

/** One verified service, what residents said about it, and saying thank you. */
export function ServicePage({
  record,
  reader,
}: {
  record: PublicRecord & { words: { id: string; text: string; at: string }[] };
  reader: ThankingReader;
}) {
  return (
    <>
      <DoneBanner words={reader.banner} />
      <span className="govuk-caption-l">{record.community?.name}</span>
      <h1 className="govuk-heading-l">
        {whoIn(record)}：{serviceKindLabels[record.kind]}
      </h1>
      {record.text ? <p className="govuk-body-l app-pre-line">{record.text}</p> : null}
      <SummaryList
        rows={[
          { key: '哪天', value: formatDate(record.on) },
          { key: '做了多久', value: hoursInWords(record.quarters) },
          ...(record.organizationName ? [{ key: '党组织', value: record.organizationName }] : []),
          { key: '道谢', value: `${record.thanks}户` },
        ]}
      />
      {record.words.map(({ id, text, at }) => (
        <blockquote key={id} className="app-quote">
          <p className="govuk-body">{text}</p>
          <p className="govuk-body-s app-muted">住户，{formatDate(at)}</p>
        </blockquote>
      ))}
      <ThankForm id={record.id} reader={reader} />
    </>
  );
}

function ThankForm({ id, reader }: { id: string; reader: ThankingReader }) {
  const { signedIn, homes, thanked, isOwn, values, errors } = reader;
  if (thanked)
    return (
      <>
        <InsetText>您家已经道过谢了。</InsetText>
        {isOwn ? (
          <Form action={`/service/${id}/thanks/withdraw`}>
            <Button tone="secondary">收回道谢</Button>
          </Form>
        ) : null}
      </>
    );
  const [only] = homes;
  if (!only) {
    return (
      <InsetText>
        <p className="govuk-body">
          住在这个社区、登记过的住户可以道谢，一户一次。
          {signedIn ? (
            <a className="govuk-link" href="/verify">
              凭住户验证信登记
            </a>
          ) : (
            <a className="govuk-link" href={`/sign-in?next=${encodeURIComponent(`/service/${id}`)}`}>
              登录后道谢
            </a>
          )}
        </p>
      </InsetText>
    );
  }
  return (
    <section className="app-evaluation app-no-print" aria-labelledby="thank-title">
      <h2 className="govuk-heading-m" id="thank-title">
        帮到您了吗？
      </h2>
      <p className="govuk-body">
        一户一次。户数公开，您的姓名不公开；写的话先遮住姓名、电话和门牌，支部看过才公开。
      </p>
      <Form action={`/service/${id}/thanks`}>
        {homes.length === 1 ? (
          <input type="hidden" name="household" value={only.household} />
        ) : (
          <Radios
            name="household"
            label="哪一户"
            labelSize="s"
            choices={homes.map(({ household, name }) => ({ value: household, label: name }))}
            value={textOf(values, 'household') || undefined}
            error={errors.household}
          />
        )}
        <TextInput
          name="words"
          label="想说的话（可不填）"
          hint="最多100字。"
          maxLength={100}
          value={textOf(values, 'words')}
          error={errors.words}
        />
        <Button>谢谢</Button>
      </Form>
    </section>
  );
}
