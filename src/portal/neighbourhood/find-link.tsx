import type { Request, Response, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { sendLostLinks } from '@/domain/neighbourhood';
import { takeTurn } from '@/shared/take-turn';
import {
  Button,
  Form,
  type FormValues,
  noUploads,
  Panel,
  PhoneLink,
  type PortalDependencies,
  parseForm,
  type Refused,
  refusal,
  sendPage,
  shownOf,
  TextInput,
  textOf,
} from '../shared';

/** Each one rings a phone, whose may be a stranger's: few from one address. */
const finding = new RateLimiterMemory({ keyPrefix: 'find-link', points: 10, duration: 3600 });

/** `/find-link`: whoever has lost the link of a consultation or of a mediation has it sent again to the phone they left. */
export function registerFindLink(router: Router, { payload }: PortalDependencies): void {
  router.get('/find-link', (req, res) => {
    if (req.query.done === 'sent') return sendSent(req, res);
    send(req, res, null);
  });

  router.post('/find-link', async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      await takeTurn(
        finding,
        req.ip ?? 'unknown',
        (minutes) => `操作太频繁，请${minutes}分钟后再试，或者打电话问当时登记的地方。`,
      );
      await sendLostLinks({ payload, phone: textOf(values, 'phone') });
      res.redirect(303, '/find-link?done=sent');
    } catch (error) {
      send(req, res, refusal(error, values));
    }
  });
}

const title = '找回咨询、调解的页面';

function send(req: Request, res: Response, refused: Refused | null): void {
  const { values, errors } = shownOf(refused);
  sendPage(req, res, {
    title,
    back: '/',
    errors,
    status: refused?.status ?? 200,
    children: (
      <Form action="/find-link">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          您问过法律问题，或者有调解，短信删了、找不到了：填当时留的手机号，我们把链接重新发过去。
        </p>
        <TextInput
          name="phone"
          label="手机号"
          type="tel"
          width={20}
          autoComplete="tel"
          value={textOf(values, 'phone')}
          error={errors.phone}
        />
        <Button>把链接发给我</Button>
        <p className="govuk-body">
          反映的问题在
          <a className="govuk-link" href="/track">
            办件进度
          </a>
          里查。当时登录着的，在
          <a className="govuk-link" href="/me">
            我的账号
          </a>
          里看。
        </p>
      </Form>
    ),
  });
}

function sendSent(req: Request, res: Response): void {
  sendPage(req, res, {
    title: '已发送',
    private: true,
    back: '/',
    children: (
      <>
        <Panel title="已发送">如果这个号码留过，几分钟内会收到短信</Panel>
        <p className="govuk-body">
          一个链接一天只发一次。没有收到的，看看号码对不对，或者打电话问当时登记的调解组织、社区（村）办公室；法律问题也可以拨打
          <PhoneLink number="12348" label="法律服务热线" />。
        </p>
      </>
    ),
  });
}
