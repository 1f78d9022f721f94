import {
  type DeskMenu,
  type DisputeSheet,
  type DisputeVerb,
  disputeTransitionOf,
  elsewhereLabels,
  type PublicOrganization,
  partySideLabels,
  type RevealedParty,
  riskLevelLabels,
  type SheetParty,
} from '@/domain/mediation';
import {
  Button,
  Checkboxes,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  listOf,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { ChoiceFields } from '../choice-form';
import { ReadBack } from './behalf-page';

interface Shown {
  sheet: DisputeSheet;
  values: FormValues;
  errors: FieldErrors;
}

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const Head = ({ sheet, title }: { sheet: DisputeSheet; title: string }) => (
  <>
    <span className="govuk-caption-l">调解 {sheet.dispute.number}</span>
    <h1 className="govuk-heading-l">{title}</h1>
  </>
);

/** The steps that ask a reason or a choice of one thing. */
export function StepPage({
  sheet,
  values,
  errors,
  verb,
  organizations,
}: Shown & { verb: DisputeVerb; organizations: PublicOrganization[] }) {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errors[name] });
  const { label } = disputeTransitionOf(verb);
  return (
    <Form action={`/work/mediation/${sheet.dispute.id}/${verb}`}>
      <Head sheet={sheet} title={label} />
      {verb === 'decline' ? (
        <>
          <Textarea
            {...field('reason')}
            label="为什么不予受理"
            hint="当事人看得到。"
            rows={3}
            maxLength={300}
          />
          <Radios
            name="elsewhere"
            label="告诉当事人去哪里办"
            choices={choices(elsewhereLabels)}
            value={textOf(values, 'elsewhere') || undefined}
            error={errors.elsewhere}
          />
        </>
      ) : null}
      {verb === 'transfer' ? (
        <>
          <Select
            name="organization"
            label="移送给哪个调解组织"
            hint="移送以后由那里决定受不受理，您这里就看不到了（上级组织除外）。"
            placeholder="请选择"
            options={organizations
              .filter(({ id }) => id !== sheet.dispute.organization)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={textOf(values, 'organization')}
            error={errors.organization}
          />
          <Textarea {...field('reason')} label="为什么移送" rows={3} maxLength={300} />
        </>
      ) : null}
      {verb === 'assess-risk' ? (
        <>
          <Radios
            name="riskLevel"
            label="风险等级"
            hint="等级高的期限短，会按规定告知上级调解组织或者派出所。"
            choices={choices(riskLevelLabels)}
            value={textOf(values, 'riskLevel') || sheet.dispute.riskLevel}
            error={errors.riskLevel}
          />
          <Textarea {...field('reason')} label="看到了什么" rows={3} maxLength={500} />
        </>
      ) : null}
      {verb === 'record-contact' ? (
        <Textarea {...field('note')} label="联系了谁、说了什么" rows={5} maxLength={1000} />
      ) : null}
      {verb === 'add-co-mediator' ? (
        <>
          <Radios
            name="mediator"
            label="请谁一起调解"
            hint="只列那时有空、不用回避的。"
            choices={freeBeside(sheet).map(({ id, name, kind, record }) => ({
              value: id,
              label: `${name}，${kind}`,
              hint: record,
            }))}
            value={textOf(values, 'mediator') || undefined}
            error={errors.mediator}
          />
          <Checkboxes
            name="agreedByBoth"
            label="核对"
            choices={[{ value: '1', label: '问过当事人，都同意' }]}
            values={listOf(values, 'agreedByBoth')}
            error={errors.agreedByBoth}
          />
        </>
      ) : null}
      {verb === 'choose-again' ? (
        <Textarea
          {...field('reason')}
          label="为什么要重新选"
          hint="约好的时间会取消，当事人重新收到菜单。"
          rows={3}
          maxLength={300}
        />
      ) : null}
      <Button tone={verb === 'decline' ? 'warning' : 'primary'}>{label}</Button>
    </Form>
  );
}

/** Who else is free at the time both chose. */
const freeBeside = ({ menu, dispute }: DisputeSheet) =>
  (menu?.mediators ?? []).filter(
    ({ id, slots }) =>
      id !== dispute.mediator && slots.some(({ startsAt }) => startsAt === dispute.slotStartsAt),
  );

/** The organisation's own proposal. */
export function ProposePage({ sheet, values, errors, menu }: Shown & { menu: DeskMenu }) {
  return (
    <Form action={`/work/mediation/${sheet.dispute.id}/propose`}>
      <Head sheet={sheet} title="调解组织建议" />
      <InsetText>当事人没有选到一起时，提一个都可能接受的建议。都接受了才算数。</InsetText>
      <ChoiceFields menu={menu} values={values} errors={errors} who="1．建议请谁调解" />
      <Button>发给当事人</Button>
    </Form>
  );
}

/** Somebody says at the counter or on the phone that they do not want it. */
export function EndForPage({
  sheet,
  values,
  errors,
  party,
  verb,
}: Shown & { party: SheetParty; verb: 'refuse' | 'withdraw' }) {
  return (
    <Form action={`/work/mediation/${sheet.dispute.id}/parties/${party.id}/${verb}`}>
      <Head
        sheet={sheet}
        title={`${partySideLabels[party.side]}${verb === 'refuse' ? '不愿意调解' : '要撤回'}`}
      />
      <p className="govuk-body">先告诉他还能走的路：仲裁、主管部门处理、到法院起诉（一般三年内）。</p>
      <Textarea
        name="reason"
        label="本人怎么说的（没有说理由的不填）"
        rows={3}
        maxLength={300}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <ReadBack values={values} errors={errors} />
      <Button tone="warning">记下，调解到此为止</Button>
    </Form>
  );
}

/** Puts right who a party is and how to reach them; the names are shown whole, which was logged. */
export function CorrectPartyPage({ sheet, values, errors, party }: Shown & { party: RevealedParty }) {
  const field = (name: string, before: string | null) => ({
    name,
    value: name in values ? textOf(values, name) : (before ?? ''),
    error: errors[name],
  });
  return (
    <Form action={`/work/mediation/${sheet.dispute.id}/parties/${party.id}/correct`}>
      <Head sheet={sheet} title={`改${partySideLabels[party.side]}的信息`} />
      <InsetText>
        换了电话，原来的链接马上作废，原来的人再也看不到这件，他选的也不算数；新的电话会收到新的链接。
      </InsetText>
      <TextInput {...field('name', party.name)} label="姓名或者单位" maxLength={30} width={20} />
      <TextInput
        {...field('phone', party.phone)}
        label="电话（没有就不填）"
        type="tel"
        inputMode="tel"
        width={20}
      />
      <TextInput {...field('unitName', party.unitName)} label="单位（用来查要不要回避）" maxLength={60} />
      <TextInput {...field('note', party.note)} label="怎么联系、住哪里" maxLength={200} />
      <Checkboxes
        name="another"
        label="是不是换了一个人"
        choices={[{ value: '1', label: '换了一个人，不是改错字：原来的人（用账号的也一样）从此看不到这件' }]}
        values={listOf(values, 'another')}
        error={errors.another}
      />
      <Button>改好了</Button>
    </Form>
  );
}
