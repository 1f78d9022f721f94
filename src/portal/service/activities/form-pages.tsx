import { linkageKindLabels } from '@/domain/organization';
import { yuanOf } from '@/domain/property';
import { type ActivityRow, activityKindLabels, audienceLabels, audienceOf } from '@/domain/service';
import { toIsoMinute } from '@/shared/dates';
import {
  Button,
  Checkboxes,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  listOf,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
}
type Named = { id: string; name: string };
type Choice = { value: string; label: string };

/** Planning an activity, or changing one that is not approved yet. */
export function PlanActivityPage(
  props: Shown & { action: string; organizers: Named[]; campaigns: Choice[]; activity?: ActivityRow },
) {
  const { action, organizers, campaigns, activity, values, errors } = props;
  const value = (name: 'title' | 'kind' | 'linkageKind' | 'campaign' | 'about' | 'contact') =>
    textOf(values, name) || (activity?.[name] ?? '');
  if (!activity && organizers.length === 0)
    return (
      <EmptyState title="您负责的地方还没有党组织">
        <p>先在后台“党组织”里建立，再来筹划活动。</p>
      </EmptyState>
    );
  const optionsOf = (labels: Record<string, string>) =>
    Object.entries(labels).map(([key, label]) => ({ value: key, label }));
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">{activity ? '修改活动' : '筹划一次活动'}</h1>
      {activity ? null : (
        <Select
          name="organization"
          label="哪个党组织主办"
          placeholder="请选择"
          options={organizers.map(({ id, name }) => ({ value: id, label: name }))}
          value={textOf(values, 'organization') || (organizers.length === 1 ? organizers[0]?.id : '')}
          error={errors.organization}
        />
      )}
      <TextInput
        name="title"
        label="活动名称"
        hint="如“周六上午清理楼道”。"
        maxLength={60}
        value={value('title')}
        error={errors.title}
      />
      <Select
        name="kind"
        label="活动类型"
        placeholder="请选择"
        options={optionsOf(activityKindLabels)}
        value={value('kind')}
        error={errors.kind}
      />
      <Select
        name="linkageKind"
        label="五项联动里的哪一种"
        placeholder="请选择"
        hint="法律培训不用管这一项。"
        options={optionsOf(linkageKindLabels)}
        value={value('linkageKind')}
        error={errors.linkageKind}
      />
      {campaigns.length > 0 ? (
        <Select
          name="campaign"
          label="属于哪个主题活动（可以不选）"
          placeholder="不属于"
          options={campaigns}
          value={value('campaign')}
          error={errors.campaign}
        />
      ) : null}
      <Textarea
        name="about"
        label="活动介绍"
        hint="做什么、带什么、要注意什么。会公开。"
        rows={5}
        maxLength={2000}
        value={value('about')}
        error={errors.about}
      />
      <ScheduleFields activity={activity} values={values} errors={errors} />
      <Checkboxes
        name="audience"
        label="谁可以报名"
        choices={optionsOf(audienceLabels)}
        values={
          listOf(values, 'audience').length > 0
            ? listOf(values, 'audience')
            : activity
              ? audienceOf(activity)
              : []
        }
        error={errors.audience}
      />
      <TextInput
        name="signUpFrom"
        label="什么时候开始报名（可以不填）"
        hint="不填就从批准起。"
        type="datetime-local"
        value={textOf(values, 'signUpFrom') || (activity?.signUpFrom ? toIsoMinute(activity.signUpFrom) : '')}
        error={errors.signUpFrom}
      />
      <TextInput
        name="hours"
        label="党员计几小时（可以不填）"
        hint="一刻钟一档，如1.5；不填按活动的长短。最多记到活动的长短，不到8分钟的不记。"
        inputMode="decimal"
        width={5}
        suffix="小时"
        value={textOf(values, 'hours') || (activity ? String(activity.creditQuarters / 4) : '')}
        error={errors.hours}
      />
      <TextInput
        name="contact"
        label="咨询方式"
        hint="会公开，写办公电话，如“社区办公室 0312-2300001”。"
        maxLength={80}
        value={value('contact')}
        error={errors.contact}
      />
      <TextInput
        name="budget"
        label="预算（可以不填）"
        inputMode="decimal"
        width={10}
        suffix="元"
        value={textOf(values, 'budget') || (activity?.budget ? yuanOf(activity.budget) : '')}
        error={errors.budget}
      />
      <Button>{activity ? '保存' : '建好，下一步送审'}</Button>
    </Form>
  );
}

function ScheduleFields({ activity, values, errors }: Shown & { activity: ActivityRow | undefined }) {
  const minute = (name: 'startsAt' | 'endsAt') =>
    textOf(values, name) || (activity ? toIsoMinute(activity[name]) : '');
  const until =
    activity && activity.signUpUntil !== activity.startsAt ? toIsoMinute(activity.signUpUntil) : '';
  return (
    <>
      <TextInput
        name="startsAt"
        label="开始时间"
        type="datetime-local"
        value={minute('startsAt')}
        error={errors.startsAt}
      />
      <TextInput
        name="endsAt"
        label="结束时间"
        type="datetime-local"
        value={minute('endsAt')}
        error={errors.endsAt}
      />
      <TextInput
        name="venue"
        label="地点"
        maxLength={80}
        value={textOf(values, 'venue') || (activity?.venue ?? '')}
        error={errors.venue}
      />
      <TextInput
        name="seats"
        label="名额"
        hint="不限的填0。满了以后报名的排候补。"
        inputMode="numeric"
        width={5}
        suffix="人"
        value={textOf(values, 'seats') || (activity ? String(activity.seats) : '')}
        error={errors.seats}
      />
      <TextInput
        name="signUpUntil"
        label="报名截止（可以不填）"
        hint="不填就到活动开始。"
        type="datetime-local"
        value={textOf(values, 'signUpUntil') || until}
        error={errors.signUpUntil}
      />
    </>
  );
}

/** Another time, place or number of seats for what people have signed up for. */
export function ReschedulePage({ activity, values, errors }: Shown & { activity: ActivityRow }) {
  return (
    <Form action={`/work/activities/${activity.id}/reschedule`}>
      <span className="govuk-caption-l">{activity.title}</span>
      <h1 className="govuk-heading-l">改时间、地点、名额</h1>
      <p className="govuk-body">
        改了时间或地点，名单上的人都会收到通知；加了名额，候补的按次序补上。没有账号和手机的，请当面告知。
      </p>
      <ScheduleFields activity={activity} values={values} errors={errors} />
      <Button>保存</Button>
    </Form>
  );
}
