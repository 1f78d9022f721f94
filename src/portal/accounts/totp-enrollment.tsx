import type { TotpEnrollment } from '@/domain/accounts';
import {
  Button,
  ButtonLink,
  Details,
  Form,
  NotificationBanner,
  QrCode,
  TextInput,
  WarningText,
} from '../shared';

/** Scan, type the first code: the two steps of setting up dynamic codes. */
export function EnrollmentSteps(props: {
  enrollment: TotpEnrollment;
  action: string;
  error?: string | undefined;
}) {
  const { secret, uri } = props.enrollment;
  return (
    <>
      <h2 className="govuk-heading-m">第一步：扫描二维码</h2>
      <p className="govuk-body">
        在手机上打开身份验证器应用（如 Microsoft Authenticator、FreeOTP、腾讯身份验证器），扫描下图。
      </p>
      <p>
        <QrCode text={uri} label="动态口令二维码；不能扫描时请用下面的密钥手工添加" />
      </p>
      <Details summary="不能扫描？手工输入密钥">
        <p className="govuk-body">
          类型选“基于时间”，密钥：<code className="app-code">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </Details>
      <h2 className="govuk-heading-m">第二步：输入手机上显示的 6 位数字</h2>
      <Form action={props.action}>
        <TextInput
          name="code"
          label="动态口令"
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          maxLength={8}
          error={props.error}
        />
        <Button>启用动态口令</Button>
      </Form>
    </>
  );
}

/** The backup codes, shown once. */
export function BackupCodes({ codes, onwards }: { codes: string[]; onwards: string }) {
  return (
    <>
      <NotificationBanner kind="success" title="成功">
        <p className="govuk-notification-banner__heading">动态口令已启用</p>
      </NotificationBanner>
      <h1 className="govuk-heading-l">请抄下备用码</h1>
      <p className="govuk-body">手机丢了或换了，可以用备用码代替动态口令，每个只能用一次。</p>
      <ul className="govuk-list">
        {codes.map((code) => (
          <li key={code}>
            <code className="app-code">{code}</code>
          </li>
        ))}
      </ul>
      <WarningText>备用码只显示这一次。请打印或抄下来，放在安全的地方。</WarningText>
      <ButtonLink href={onwards}>我已抄好，继续</ButtonLink>
    </>
  );
}
