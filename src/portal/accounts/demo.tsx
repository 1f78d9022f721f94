import type { Router } from 'express';
import { roles } from '@/access';
import { demoAccounts, recentMessages } from '@/domain/accounts';
import { formatDateTime } from '@/shared/dates';
import { EmptyState, InsetText, type PortalDependencies, sendPage, Table } from '../shared';

/** /demo/messages and /demo/accounts: in a demonstration only; elsewhere these pages do not exist. */
export function registerDemoPages(router: Router, { payload, demo }: PortalDependencies): void {
  if (!demo) return;

  router.get('/demo/messages', async (req, res) => {
    const messages = await recentMessages({ payload, limit: 20 });
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: '演示短信',
      private: true,
      wide: true,
      children: (
        <>
          <h1 className="govuk-heading-l">演示短信</h1>
          <InsetText>
            这一页只在演示系统里有。真正使用时，这些消息会发到本人的手机或邮箱，这里什么也看不到。
          </InsetText>
          {messages.length === 0 ? (
            <EmptyState title="还没有消息">
              <p className="govuk-body">
                在
                <a className="govuk-link" href="/sign-in">
                  登录页
                </a>
                填一个手机号获取验证码，再回到这里看。
              </p>
            </EmptyState>
          ) : (
            <Table
              caption="最近的消息"
              columns={[
                { key: 'at', label: '时间' },
                { key: 'to', label: '发给' },
                { key: 'text', label: '内容' },
              ]}
              rows={messages.map(({ id, at, to, text }) => ({
                key: id,
                cells: { at: formatDateTime(at), to, text: <WithLinks text={text} /> },
              }))}
            />
          )}
        </>
      ),
    });
  });

  router.get('/demo/accounts', (req, res) => {
    sendPage(req, res, {
      title: '演示账号',
      private: true,
      wide: true,
      children: (
        <>
          <h1 className="govuk-heading-l">演示账号</h1>
          <InsetText>
            这一页只在演示系统里有，账号和人名都是编的。在
            <a className="govuk-link" href="/sign-in/staff">
              工作人员登录
            </a>
            或
            <a className="govuk-link" href="/sign-in/password">
              用密码登录
            </a>
            里试用。
          </InsetText>
          <Table
            caption="每种角色的账号"
            columns={[
              { key: 'role', label: '角色' },
              { key: 'scope', label: '范围' },
              { key: 'username', label: '用户名' },
              { key: 'password', label: '密码' },
            ]}
            rows={demoAccounts.map(({ role, username, password, scope }) => ({
              key: username,
              cells: {
                role: roles[role].label,
                scope,
                username: <code className="app-code">{username}</code>,
                password: <code className="app-code">{password}</code>,
              },
            }))}
          />
        </>
      ),
    });
  });
}

/** A message as a phone shows it: its addresses can be touched. */
function WithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s，。；）]+)/);
  return (
    <span className="app-pre-line">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} className="govuk-link" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  );
}
