import {
  type ActivityPartnerRow,
  type ActivityRow,
  isThere,
  mostOf,
  type PartnerChoice,
  participantKindLabels,
  type SignUpRow,
} from '@/domain/service';
import {
  Button,
  Checkboxes,
  type FieldErrors,
  Form,
  type FormValues,
  listOf,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
}

/** Why an activity is given back or called off. */
export function ReasonPage({
  activity,
  how,
  values,
  errors,
}: Shown & { activity: ActivityRow; how: 'return' | 'cancel' }) {
  const isReturn = how === 'return';
  return (
    <Form action={`/work/activities/${activity.id}/${how}`}>
      <span className="govuk-caption-l">{activity.title}</span>
      <h1 className="govuk-heading-l">{isReturn ? '退回修改' : '取消活动'}</h1>
      <p className="govuk-body">
        {isReturn ? '筹划的人会收到原因，改好再送审。' : '名单上的人会收到通知；原因会公开。'}
      </p>
      <Textarea
        name="reason"
        label="原因"
        rows={3}
        maxLength={300}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">{isReturn ? '退回' : '取消活动'}</Button>
    </Form>
  );
}

/** Signing up somebody who called, came to the counter, or stands at the door. */
export function EnterSignUpPage({
  activity,
  members,
  values,
  errors,
}: Shown & { activity: ActivityRow; members: { id: string; name: string }[] }) {
  return (
    <Form action={`/work/activities/${activity.id}/enter`}>
      <span className="govuk-caption-l">{activity.title}</span>
      <h1 className="govuk-heading-l">{activity.state === 'under-way' ? '现场补登记' : '代人报名'}</h1>
      <p className="govuk-body">先和本人核对一遍时间、地点，再登记。</p>
      <Select
        name="member"
        label="本社区的党员"
        hint="不是党员的不选，填下面几项。"
        placeholder="不是党员"
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={textOf(values, 'member')}
        error={errors.member}
      />
      <TextInput name="name" label="姓名" maxLength={30} value={textOf(values, 'name')} error={errors.name} />
      <Radios
        name="kind"
        label="身份"
        inline
        choices={(['resident', 'volunteer'] as const).map((value) => ({
          value,
          label: participantKindLabels[value],
        }))}
        value={textOf(values, 'kind') || undefined}
        error={errors.kind}
      />
      <TextInput
        name="phone"
        label="手机号"
        hint="提醒和变动发短信到这个号码；活动结束后删除。没有手机的不填。"
        type="tel"
        inputMode="tel"
        width={20}
        value={textOf(values, 'phone')}
        error={errors.phone}
      />
      <TextInput
        name="note"
        label="怎么认"
        hint="没有手机的，写住哪栋楼等，免得和同名的人弄混。"
        maxLength={60}
        value={textOf(values, 'note')}
        error={errors.note}
      />
      <Button>登记</Button>
    </Form>
  );
}

/** Other hours than the activity's for one person. */
export function HoursPage({
  activity,
  person,
  values,
  errors,
}: Shown & { activity: ActivityRow; person: SignUpRow }) {
  const isOver = activity.state === 'done';
  const stands = isOver && !isThere(person.presence) ? 0 : (person.quarters ?? activity.creditQuarters);
  return (
    <Form action={`/work/activities/${activity.id}/people/${person.id}/hours`}>
      <span className="govuk-caption-l">{activity.title}</span>
      <h1 className="govuk-heading-l">
        {isOver ? `更正${person.name}的到场和时长` : `${person.name}的时长`}
      </h1>
      <TextInput
        name="hours"
        label="记几小时"
        hint={
          isOver
            ? `最多${mostOf(activity) / 4}小时，一刻钟一档，如1.25；没有到场填0。服务记录跟着改。`
            : '一刻钟一档，如1.25；早退、来晚的按实际时间。'
        }
        inputMode="decimal"
        width={5}
        suffix="小时"
        value={textOf(values, 'hours') || String(stands / 4)}
        error={errors.hours}
      />
      <TextInput
        name="note"
        label={isOver ? '更正的原因' : '说明（可以不填）'}
        hint={isOver ? '如“核对了签到表”。' : '如“10点半先走”。'}
        maxLength={100}
        value={textOf(values, 'note') || (isOver ? '' : (person.hoursNote ?? ''))}
        error={errors.note ?? errors.reason}
      />
      <Button>记下</Button>
    </Form>
  );
}

/** Who holds it together with the organiser. */
export function PartnerPage(
  props: Shown & { activity: ActivityRow; partners: PartnerChoice[]; linkages: PartnerChoice[] },
) {
  const { activity, partners, linkages, values, errors } = props;
  return (
    <Form action={`/work/activities/${activity.id}/partners/new`}>
      <span className="govuk-caption-l">{activity.title}</span>
      <h1 className="govuk-heading-l">加联办单位</h1>
      <Select
        name="partner"
        label="联办单位"
        hint="没有的，先在后台“单位”里登记。"
        placeholder="请选择"
        options={partners}
        value={textOf(values, 'partner')}
        error={errors.partner}
      />
      <Textarea
        name="promised"
        label="约定出什么、做什么"
        hint="会公开。写成能检查的话，如“派两名理发师，带工具”。"
        rows={3}
        maxLength={500}
        value={textOf(values, 'promised')}
        error={errors.promised}
      />
      {linkages.length > 0 ? (
        <Select
          name="linkage"
          label="兑现哪一项五项联动（可以不选）"
          placeholder="都不是"
          options={linkages}
          value={textOf(values, 'linkage')}
          error={errors.linkage}
        />
      ) : null}
      <Checkboxes
        name="asLinkage"
        label="五项联动"
        small
        choices={[{ value: '1', label: '新登记成一项五项联动（单位和党组织可以）' }]}
        values={listOf(values, 'asLinkage')}
        error={errors.asLinkage}
      />
      <Button>加上</Button>
    </Form>
  );
}

/** What a partner really did. */
export function DeliveredPage({
  activity,
  partner,
  values,
  errors,
}: Shown & { activity: ActivityRow; partner: ActivityPartnerRow }) {
  return (
    <Form action={`/work/activities/${activity.id}/partners/${partner.id}`}>
      <span className="govuk-caption-l">{activity.title}</span>
      <h1 className="govuk-heading-l">{partner.name}兑现了什么</h1>
      <p className="govuk-body">约定：{partner.promised}</p>
      <Textarea
        name="delivered"
        label="兑现了什么"
        hint={partner.linkage ? '会公开；登记的五项联动同时记为兑现。' : '会公开。'}
        rows={3}
        maxLength={500}
        value={textOf(values, 'delivered') || (partner.delivered ?? '')}
        error={errors.delivered}
      />
      <Button>记下</Button>
    </Form>
  );
}
