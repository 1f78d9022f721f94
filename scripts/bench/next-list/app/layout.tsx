import type { ReactNode } from 'react';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" className="govuk-template">
      <body className="govuk-template__body">{children}</body>
    </html>
  );
}
