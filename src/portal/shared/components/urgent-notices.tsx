import { NotificationBanner } from './messages';

/** Notices that cannot wait, above everything else on the page. */
export function UrgentNotices({
  notices,
}: {
  notices: readonly { id: string; url: string; title: string }[];
}) {
  if (notices.length === 0) return null;
  return (
    <NotificationBanner kind="urgent" id="urgent-notices-title">
      {notices.map(({ id, url, title }) => (
        <p key={id} className="govuk-notification-banner__heading">
          <a className="govuk-notification-banner__link" href={url}>
            {title}
          </a>
        </p>
      ))}
    </NotificationBanner>
  );
}
