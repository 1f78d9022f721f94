import type { Request, Response, Router } from 'express';
import { awaitsFirstAdministrator, createFirstAdministrator } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { Button, Form, type PortalDependencies, sendPage, TextInput, textOf } from '../shared';
import { answerForm, type Refused } from './form-answer';
import { goOn, visitOf } from './visitor';

const fields = [
  {
    name: 'code',
    label: '设置码',
    hint: '启动程序时窗口里显示的那一串字符，24 小时内有效。',
    autoComplete: 'off',
  },
  { name: 'name', label: '您的姓名', autoComplete: 'name' },
  {
    name: 'username',
    label: '用户名',
    hint: '3 到 40 个小写字母、数字、点或横线，登录时用。',
    autoComplete: 'username',
  },
  {
    name: 'password',
    label: '密码',
    hint: '至少 10 个字符。',
    autoComplete: 'new-password',
    type: 'password',
  },
  { name: 'repeated', label: '再输一遍密码', autoComplete: 'new-password', type: 'password' },
] as const;

/** /setup: creates the first administrator of an empty portal with the printed one-time code. */
export function registerSetup(router: Router, { payload }: PortalDependencies): void {
  router.get('/setup', async (req, res) => {
    if (!(await awaitsFirstAdministrator(payload))) return fail('not-found');
    sendSetupPage(req, res, { values: {} });
  });
  router.post('/setup', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => sendSetupPage(req, res, refused),
      async (values) => {
        const input = {
          code: textOf(values, 'code'),
          name: textOf(values, 'name'),
          username: textOf(values, 'username'),
          password: textOf(values, 'password'),
          repeated: textOf(values, 'repeated'),
        };
        await goOn(
          req,
          res,
          payload,
          await createFirstAdministrator({ ...visitOf(req, payload), ...input }),
          '/admin',
        );
      },
    ),
  );
}

function sendSetupPage(req: Request, res: Response, { values, errors, status }: Refused): void {
  sendPage(req, res, {
    title: '创建第一位系统管理员',
    private: true,
    ...(errors ? { errors, status: status ?? 422 } : {}),
    children: (
      <>
        <h1 className="govuk-heading-l">创建第一位系统管理员</h1>
        <p className="govuk-body">系统刚刚装好，还没有人能登录。创建以后，其他账号由您在工作台里添加。</p>
        <Form action="/setup">
          {fields.map((field) => (
            <TextInput
              key={field.name}
              {...field}
              width={20}
              value={
                field.name.startsWith('pass') || field.name === 'repeated' ? '' : textOf(values, field.name)
              }
              error={errors?.[field.name]}
            />
          ))}
          <Button>创建并登录</Button>
        </Form>
      </>
    ),
  });
}
