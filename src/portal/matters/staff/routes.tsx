import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  householdsToHear,
  type MatterRow,
  matterForStaff,
  type PossibleMove,
  possibleMoves,
  publicMatter,
} from '@/domain/matters';
import { fail } from '@/shared/errors';
import {
  Button,
  type FieldErrors,
  Form,
  type FormValues,
  fieldErrors,
  formStatus,
  InsetText,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
} from '../../shared';
import { phoneForm } from './phone-forms';

interface Asked {
  actor: Actor;
  row: MatterRow;
  move: PossibleMove;
}

/** `/matters/:number/do/:verb`: the steps that are natural on the phone, offered and checked by the state table. */
export function registerPhoneMoves(router: Router, { payload }: PortalDependencies): void {
  router.get('/matters/:number/do/:verb', async (req, res) => {
    const asked = await askedOf(req, res);
    if (asked) await send(req, res, asked, { values: {}, errors: {} });
  });

  router.post('/matters/:number/do/:verb', async (req, res) => {
    const asked = await askedOf(req, res);
    if (!asked) return;
    const { actor, row, move } = asked;
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      await phoneForm(move.verb)?.run({ payload, actor, id: row.id }, values);
      const done = move.verb.startsWith('enter-') ? 'entered' : 'moved';
      res.redirect(303, `/matters/${row.number}?done=${done}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      await send(req, res, asked, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  /** The step in the address, for whoever may take it. @throws DomainError forbidden, not-found, invalid-state */
  async function askedOf(req: Request, res: Response): Promise<Asked | undefined> {
    const { actor, path } = portalOf(req);
    const number = String(req.params.number);
    if (actor.userId === null) {
      const next = req.method === 'GET' ? path : `/matters/${number}`;
      res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(next)}`);
      return undefined;
    }
    const found = await publicMatter(payload, number);
    const row = found ? await matterForStaff(payload, found.id) : null;
    if (!row || !phoneForm(String(req.params.verb))) fail('not-found', { message: '没有找到这个议题。' });
    const move = possibleMoves(row, actor).find(({ verb }) => verb === req.params.verb);
    if (!move) fail('forbidden', { message: '现在不能办这一步，或者这个议题不由您办。' });
    if (move.guarded) fail('invalid-state', { message: move.guarded });
    return { actor, row, move };
  }

  async function send(
    req: Request,
    res: Response,
    { row, move }: Asked,
    { values, errors, status = 200 }: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const form = phoneForm(move.verb);
    if (!form) return;
    const households = form.asksHousehold ? await householdsToHear(payload, row) : [];
    sendPage(req, res, {
      title: move.label,
      private: true,
      back: `/matters/${row.number}`,
      status,
      errors,
      children: (
        <Form action={`/matters/${row.number}/do/${move.verb}`}>
          <span className="govuk-caption-l">
            议题 {row.number} {row.title}
          </span>
          <h1 className="govuk-heading-l">{move.label}</h1>
          <InsetText>
            <p className="govuk-body">{form.explain}</p>
          </InsetText>
          <form.Fields row={row} households={households} values={values} errors={errors} />
          <Button>{move.label}</Button>
        </Form>
      ),
    });
  }
}
