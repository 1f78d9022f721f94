import { checkInCode, type MeetingSheet, quorumWords } from '@/domain/matters';
import { ButtonLink, QrCode } from '../../shared';

/** Shown to the room: the code of this minute, and how many are there. */
export function ScreenPage({
  sheet: { meeting, quorum, rule },
  siteUrl,
  at,
  secret,
}: {
  sheet: MeetingSheet;
  siteUrl: string;
  at: Date;
  secret: string;
}) {
  const code = checkInCode(meeting.id, at, secret);
  return (
    <>
      <span className="govuk-caption-l">{meeting.branchName}</span>
      <h1 className="govuk-heading-l">{meeting.title}：签到</h1>
      <div className="app-check-in">
        <QrCode text={`${siteUrl}/meetings/${meeting.id}/check-in?code=${code}`} label="签到的二维码" />
        <p className="govuk-body-l">
          用手机相机扫一扫，登录后点“签到”。码一分钟一换，页面自己更新，截图转发没有用。
        </p>
      </div>
      <p className="govuk-body">{quorumWords(quorum, rule)}。</p>
      <p>
        <ButtonLink href={`/meetings/${meeting.id}/run`} tone="secondary">
          回到会议
        </ButtonLink>
      </p>
    </>
  );
}
