import type { Request, Response, Router } from 'express';
import { endResidency, householdsOf, type OwnHousehold, type ResidencyEnd } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { answerForm, type Refused } from '../../accounts/form-answer';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  DateInput,
  Form,
  type FormValues,
  type PortalDependencies,
  portalOf,
  Radios,
  sendPage,
  textOf,
  WarningText,
} from '../../shared';
import { homeName } from './verify-pages';

/** /me/homes/:id/leave: a resident says that they have moved out. */
export function registerLeaving(router: Router, { payload }: PortalDependencies): void {
  const show = async (req: Request, res: Response, { values, errors, status }: Refused): Promise<void> => {
    const home = await ownHome(req);
    sendPage(req, res, {
      title: '我搬走了',
      back: '/me',
      private: true,
      ...(errors ? { errors, status: status ?? 422 } : {}),
      children: <LeavePage home={home} values={values} errors={errors ?? {}} />,
    });
  };

  router.get('/me/homes/:id/leave', (req, res) => show(req, res, { values: {} }));

  router.post('/me/homes/:id/leave', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => show(req, res, refused),
      async (values) => {
        const home = await ownHome(req);
        await endResidency({
          payload,
          actor: portalOf(req).actor,
          id: home.id,
          reason: textOf(values, 'reason') as ResidencyEnd,
          on: dayOf(values),
        });
        res.redirect(303, '/me?done=moved');
      },
    ),
  );

  async function ownHome(req: Request): Promise<OwnHousehold> {
    const { actor } = portalOf(req);
    if (actor.userId === null) return fail('unauthenticated');
    const homes = await householdsOf(payload, actor.userId);
    return (
      homes.find(({ id }) => id === req.params.id) ??
      fail('not-found', { message: '您没有登记在这一户，或者已经登记过搬走。' })
    );
  }
}

/** 2026-11-28; undefined when all three are empty, and as typed when it is no day, for the verb to refuse. */
function dayOf(values: FormValues): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => textOf(values, `on-${part}`));
  if (!year && !month && !day) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function LeavePage(props: { home: OwnHousehold; values: FormValues; errors: Record<string, string> }) {
  const { home, values, errors } = props;
  const part = (name: string) => textOf(values, `on-${name}`);
  return (
    <Form action={`/me/homes/${home.id}/leave`}>
      <h1 className="govuk-heading-l">从{homeName(home)}搬走了</h1>
      <WarningText>
        从搬走那天起，您不再有这一户的评价、表决等权利，这一户还没用的验证信也会作废。
      </WarningText>
      <Radios
        name="reason"
        label="为什么"
        value={textOf(values, 'reason') || undefined}
        error={errors.reason}
        choices={[
          { value: 'moved', label: '搬走了' },
          { value: 'sold', label: '房子卖了' },
          { value: 'lease-over', label: '租期到了' },
          { value: 'mistake', label: '登记错了' },
        ]}
      />
      <DateInput
        name="on"
        label="哪天搬走的"
        hint="今天搬的就空着。例如 2026 年 11 月 20 日。"
        value={{ year: part('year'), month: part('month'), day: part('day') }}
        error={errors.on}
      />
      <p className="govuk-body">家里其他人的登记不会跟着结束，各人办各人的。搬回来再核验一次就行。</p>
      <ButtonGroup>
        <Button tone="warning">确认搬走</Button>
        <ButtonLink href="/me" tone="secondary">
          不，回到“我的”
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
