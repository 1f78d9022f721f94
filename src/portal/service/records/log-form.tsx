import { type AppealGround, loggedKinds, serviceKindHints, serviceKindLabels } from '@/domain/service';
import { formatPlainDay } from '@/shared/dates';
import { CameraFields } from '../../property/photo-form';
import {
  Button,
  Checkboxes,
  Details,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { HoursField } from './parts';

/** Name of the draft on the member's own device. */
export const serviceDraft = 'service-record';

export interface LogFormProps {
  action: string;
  title: string;
  button: string;
  values: FormValues;
  errors: FieldErrors;
  /** Day and kind of what came by itself are the source's. */
  fixed?: { day: string; kind: string } | undefined;
  /** For whom the branch logs; absent on one's own form. */
  members?: { id: string; name: string }[] | undefined;
  /** The appeal it is added for. */
  ground?: AppealGround | null;
  /** Kept on the device until it is sent; an earlier one is offered only on an empty form. */
  draft?: 'offered' | 'kept';
  /** What everybody would read, when it was asked for. */
  preview?: string | undefined;
  /** Photos that are there already. */
  photos?: number;
}

/** What a member did: large buttons, a day, a length, a line. One page, in the order people tell it. */
export function LogForm(props: LogFormProps) {
  const { action, title, button, values, errors, fixed, members, ground, draft, preview, photos = 0 } = props;
  return (
    <Form action={action} multipart draft={draft ? serviceDraft : undefined}>
      {draft === 'offered' ? <input type="hidden" name="step" value="kind" /> : null}
      <h1 className="govuk-heading-l">{title}</h1>
      {ground ? (
        <InsetText>
          <input type="hidden" name="appeal" value={ground.id} />给{ground.memberName}补记，依据是
          {ground.words}。哪天要在{formatPlainDay(ground.from)}到{formatPlainDay(ground.to)}
          之间，不受补记天数的限制。登记以后要另一位同事审核，再去答复异议。
        </InsetText>
      ) : null}
      {members ? (
        <Select
          name="member"
          label="哪一名党员"
          hint="给没有账号、不方便自己登记的党员代记；要由另一位同事审核。"
          placeholder="请选择"
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={textOf(values, 'member')}
          error={errors.member}
        />
      ) : null}
      {fixed ? (
        <p className="govuk-body">
          {fixed.day}，{fixed.kind}。这一条是自动记下的，日期和类别不能改。
        </p>
      ) : (
        <>
          <div className="app-kinds">
            <Radios
              name="kind"
              label="做的是哪一类"
              labelSize="m"
              choices={loggedKinds.map((kind) => ({
                value: kind,
                label: serviceKindLabels[kind],
                hint: serviceKindHints[kind],
              }))}
              value={textOf(values, 'kind') || undefined}
              error={errors.kind}
            />
          </div>
          <TextInput
            name="on"
            type="date"
            label="哪天"
            width={10}
            value={textOf(values, 'on')}
            error={errors.on}
          />
        </>
      )}
      <HoursField value={textOf(values, 'quarters')} error={errors.quarters} />
      <TextInput
        name="location"
        label="在哪里"
        hint="如：3号楼前、社区活动室。不公开。"
        maxLength={60}
        value={textOf(values, 'location')}
        error={errors.location}
      />
      <Textarea
        name="body"
        label="做了什么"
        hint="一两句话就行。请不要写别人的姓名、电话、微信和门牌号。会尽量遮住，不保证都遮得住。"
        rows={3}
        maxLength={500}
        value={textOf(values, 'body')}
        error={errors.text}
      />
      {preview === undefined ? null : (
        <InsetText>
          <h2 className="govuk-heading-s">公开的样子</h2>
          <p className="govuk-body app-pre-line">{preview || '还没有写做了什么。'}</p>
          <p className="govuk-body">还看得出是谁的，请改掉，或者在下面选不公开。</p>
        </InsetText>
      )}
      <Checkboxes
        name="hidden"
        label="做了什么，要公开吗？"
        labelSize="s"
        hint="不公开的，别人只看到哪天、哪一类、做了多久。"
        choices={[{ value: 'yes', label: '不公开，只给审核的人看' }]}
        values={textOf(values, 'hidden') ? ['yes'] : []}
      />
      {errors.different || textOf(values, 'different') ? (
        <Checkboxes
          name="different"
          label="和那一条是不是同一件事？"
          labelSize="s"
          hint="同一件事只记一次，重复的会被退回。"
          choices={[{ value: 'yes', label: '不是同一件事，要再记一条' }]}
          values={textOf(values, 'different') ? ['yes'] : []}
          error={errors.different}
        />
      ) : null}
      <TextInput
        name="served"
        label="服务了谁（可不填）"
        hint="如：2号楼的独居老人。不公开，只有审核的人看得到。"
        maxLength={60}
        value={textOf(values, 'served')}
        error={errors.served}
      />
      <CameraFields
        values={values}
        errors={errors}
        label="照片（可不拍）"
        hint={`只有审核的人看得到。不要拍到别人的脸。${photos > 0 ? `原来已有${photos}张。` : ''}`}
      />
      <Details summary="哪些会公开？">
        <p>
          审核通过以后，社区页面上公开：哪天、哪一类、做了多久、做了什么（姓名、电话、微信、车牌和门牌号会尽量遮住，请不要写）。您的姓名只有您同意亮身份才显示。地点、服务了谁和照片不公开。
        </p>
      </Details>
      <Button>{button}</Button>
      {draft ? (
        <Button tone="secondary" name="go" value="preview">
          先看公开的样子
        </Button>
      ) : null}
    </Form>
  );
}
