import type { Request, Response, Router } from 'express';
import {
  disputeSheet,
  joinParty,
  type PartySide,
  partySideLabels,
  requireDisputeMove,
} from '@/domain/mediation';
import {
  Button,
  Form,
  type FormValues,
  InsetText,
  ledOnce,
  noUploads,
  type PortalDependencies,
  parseForm,
  Radios,
  type Refused,
  refusal,
  sendPage,
  shownOf,
  TextInput,
  textOf,
} from '../../shared';
import { idIn, pageAfter, workerOf } from './staff-only';

/** `/work/mediation/:id/parties/new`: somebody else has the dispute too. */
export function registerJoinParty(router: Router, { payload }: PortalDependencies): void {
  const path = '/work/mediation/:id/parties/new';
  router.get(path, (req, res) => send(req, res, null));
  router.post(path, async (req, res) => {
    const { actor } = await workerOf(payload, req, res);
    const id = idIn(req);
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const given = values;
      const address = await ledOnce({ payload, req, values }, async () => {
        await joinParty({
          payload,
          actor,
          id,
          side: textOf(given, 'side') as PartySide,
          name: textOf(given, 'name'),
          phone: textOf(given, 'phone') || undefined,
          unitName: textOf(given, 'unitName') || undefined,
          note: textOf(given, 'note') || undefined,
        });
        return pageAfter(payload, actor, id);
      });
      res.redirect(303, address);
    } catch (error) {
      await send(req, res, refusal(error, values));
    }
  });

  async function send(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { actor } = await workerOf(payload, req, res);
    const { dispute, as } = await disputeSheet(payload, actor, idIn(req));
    requireDisputeMove('add-party', dispute.state, as);
    const { values, errors } = shownOf(refused);
    const field = (name: string) => ({ name, value: textOf(values, name), error: errors[name] });
    sendPage(req, res, {
      title: '添一位当事人',
      private: true,
      back: `/work/mediation/${dispute.id}`,
      status: refused?.status ?? 200,
      errors,
      children: (
        <Form action={`/work/mediation/${dispute.id}/parties/new`}>
          <span className="govuk-caption-l">调解 {dispute.number}</span>
          <h1 className="govuk-heading-l">添一位当事人</h1>
          <InsetText>和这件事有直接关系、也要一起谈的人。菜单发出以后不能再添。</InsetText>
          <Radios
            name="side"
            label="是哪一方的"
            choices={Object.entries(partySideLabels).map(([value, label]) => ({ value, label }))}
            value={textOf(values, 'side') || undefined}
            error={errors.side}
          />
          <TextInput {...field('name')} label="姓名或者单位" maxLength={30} width={20} />
          <TextInput {...field('phone')} label="电话（没有就不填）" type="tel" inputMode="tel" width={20} />
          <TextInput {...field('unitName')} label="单位（用来查要不要回避）" maxLength={60} />
          <TextInput {...field('note')} label="怎么联系、住哪里" maxLength={200} />
          <Button>添上</Button>
        </Form>
      ),
    });
  }
}
