import type { OwnPreferences } from '@/domain/notifications';
import { Button, Checkboxes, type FieldErrors, Form, NotificationBanner, Tag, TextInput } from '../shared';

export const settingsPath = '/me/notifications';

/** 通知设置: where one is told, and whether at night. */
export function SettingsPage({
  preferences,
  offered,
  errors,
  done,
}: {
  preferences: OwnPreferences;
  /** What leaves this installation: nothing else is promised. */
  offered: { sms: boolean; email: boolean };
  errors: FieldErrors;
  done: 'saved' | 'sent' | null;
}) {
  const { sms, email, quiet, address, isConfirmed } = preferences;
  return (
    <>
      {done ? (
        <NotificationBanner kind="success" title="已保存">
          <p className="govuk-notification-banner__heading">
            {done === 'sent'
              ? '已保存。确认邮件已发出，请在一天内打开邮件里的链接，确认后才会往这个邮箱发通知。'
              : '已保存。'}
          </p>
        </NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">通知设置</h1>
      <p className="govuk-body">
        和您有关的消息都会出现在“我的消息”里。
        {offered.sms || offered.email ? '这里选择另外怎么通知您。' : null}
      </p>
      <Form action={settingsPath}>
        {offered.sms || offered.email ? (
          <Checkboxes
            name="ways"
            label="另外怎么通知"
            hint={`${offered.sms ? '诉求的短信发到反映时留的手机。' : ''}都不选，就只能来“我的消息”里看。`}
            choices={[
              ...(offered.sms ? [{ value: 'sms', label: '发短信' }] : []),
              ...(offered.email
                ? [{ value: 'email', label: '发邮件', hint: '要填写邮箱，并在邮件里确认。' }]
                : []),
            ]}
            values={[...(sms ? ['sms'] : []), ...(email ? ['email'] : [])]}
            error={errors.ways}
          />
        ) : (
          <p className="govuk-body">本站现在不发短信和邮件，消息请来“我的消息”里看。</p>
        )}
        {offered.email || address ? (
          <TextInput
            name="address"
            label="邮箱"
            hint="不用邮件就留空；清空会删除。"
            type="email"
            inputMode="email"
            autoComplete="email"
            width={30}
            maxLength={200}
            value={address}
            error={errors.address}
          />
        ) : null}
        {offered.email && address && !errors.address ? (
          <p className="govuk-body">
            <Tag colour={isConfirmed ? 'green' : 'yellow'}>{isConfirmed ? '已确认' : '还没有确认'}</Tag>
            {isConfirmed ? null : ' 没收到确认邮件，再保存一次就会重发。'}
          </p>
        ) : null}
        <Checkboxes
          name="night"
          label="夜间"
          choices={[
            {
              value: 'quiet',
              label: '夜间不打扰',
              hint: '夜里的消息第二天早上再发；危急的事不受影响。',
            },
          ]}
          values={quiet ? ['quiet'] : []}
        />
        <Button>保存</Button>
      </Form>
    </>
  );
}

/** Behind the link in the mail: a button, because mail programs open links by themselves. */
export function ConfirmPage({ token, isDone }: { token: string; isDone: boolean }) {
  if (isDone) {
    return (
      <>
        <h1 className="govuk-heading-l">邮箱已确认</h1>
        <p className="govuk-body">以后的通知也会发到这个邮箱。不想要了，可以在“通知设置”里关掉。</p>
      </>
    );
  }
  return (
    <>
      <h1 className="govuk-heading-l">确认邮箱</h1>
      <p className="govuk-body">如果是您在社区治理门户填了这个邮箱，请点下面的按钮确认。</p>
      <Form action={`${settingsPath}/confirm/${token}`}>
        <Button>确认这个邮箱</Button>
      </Form>
    </>
  );
}
