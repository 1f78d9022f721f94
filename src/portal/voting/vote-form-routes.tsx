import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  createVote,
  editVote,
  itemsOf,
  keepsVote,
  type VoteInput,
  voteOf,
  votePlaces,
} from '@/domain/voting';
import { now } from '@/shared/clock';
import { toIsoDay, toIsoMinute } from '@/shared/dates';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  sendPage,
  submittedValues,
  textOf,
} from '../shared';
import { voteKeeper } from './staff-only';
import { itemRows, VoteForm } from './vote-form';

const day = 86_400_000;

/** `/votes/new` and `/votes/:id/edit`: staff say what is voted on, by whom, where, when and how. */
export function registerVoteForms(router: Router, { payload }: PortalDependencies): void {
  router.get('/votes/new', async (req, res) => {
    const actor = voteKeeper(req, res);
    if (actor) await send(req, res, actor, { values: proposed(), errors: {} });
  });

  router.post('/votes/new', (req, res) =>
    save(req, res, async (actor, values) => {
      const { id } = await createVote({
        payload,
        actor,
        ...inputOf(values),
        formKey: textOf(values, formKeyField),
      });
      return id;
    }),
  );

  router.get('/votes/:id/edit', async (req, res) => {
    const actor = voteKeeper(req, res);
    if (actor) await send(req, res, actor, { values: await stored(req, actor), errors: {} });
  });

  router.post('/votes/:id/edit', (req, res) =>
    save(req, res, async (actor, values) => {
      const { id } = await editVote({ payload, actor, id: String(req.params.id), ...inputOf(values) });
      return id;
    }),
  );

  async function save(
    req: Request,
    res: Response,
    work: (actor: Actor, values: FormValues) => Promise<string>,
  ): Promise<void> {
    const actor = voteKeeper(req, res);
    if (!actor) return;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      if (textOf(values, 'go') === 'more')
        return await send(req, res, actor, {
          values: { ...values, rows: String(itemRows(values) + 1) },
          errors: {},
        });
      const id = await work(actor, values);
      res.redirect(303, `/admin/collections/votes/${id}`);
    } catch (error) {
      await send(req, res, actor, {
        values: { ...submittedValues(error), ...values },
        errors: fieldErrors(error),
        status: formStatus(error),
      });
    }
  }

  async function send(
    req: Request,
    res: Response,
    actor: Actor,
    page: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const { values, errors, status = 200 } = page;
    const id = req.params.id;
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: id ? '修改表决草稿' : '发起表决',
      private: true,
      status,
      errors,
      back: id ? `/admin/collections/votes/${String(id)}` : '/admin/collections/votes',
      children: (
        <VoteForm
          action={id ? `/votes/${String(id)}/edit` : '/votes/new'}
          isNew={!id}
          offered={await votePlaces(payload, actor)}
          values={values}
          errors={errors}
        />
      ),
    });
  }

  async function stored(req: Request, actor: Actor): Promise<FormValues> {
    const vote = await voteOf(payload, String(req.params.id));
    if (!vote || !keepsVote(actor, vote)) fail('not-found', { message: '没有找到这次表决。' });
    if (vote.state !== 'draft') fail('invalid-state', { message: '已经公告，不能再改。' });
    const items = await itemsOf(payload, vote.id);
    const [level, place] = vote.compound
      ? ['compound', vote.compound]
      : vote.grid
        ? ['grid', vote.grid]
        : ['community', vote.community ?? ''];
    return {
      mode: vote.mode,
      body: vote.body,
      basis: vote.basis ?? '',
      place: `${level}:${place}`,
      matter: vote.matter ?? '',
      title: vote.title,
      intro: vote.intro,
      convener: vote.convener,
      opensAt: toIsoMinute(vote.opensAt),
      closesAt: toIsoMinute(vote.closesAt),
      secret: vote.secret ? 'yes' : 'no',
      allowsChange: vote.allowsChange ? 'yes' : 'no',
      rows: String(items.length),
      ...Object.fromEntries(
        items.flatMap(({ number, title, kind, text }) => [
          [`title-${number}`, title],
          [`kind-${number}`, kind],
          [`text-${number}`, text ?? ''],
        ]),
      ),
    };
  }
}

/** What most votes look like: announced tomorrow, open sixteen days later, for a week. */
function proposed(): FormValues {
  const at = now().getTime();
  return {
    opensAt: `${toIsoDay(new Date(at + 17 * day))}T08:00`,
    closesAt: `${toIsoDay(new Date(at + 24 * day))}T18:00`,
  };
}

function inputOf(values: FormValues): VoteInput {
  const text = (name: string) => textOf(values, name);
  const body = text('body') as VoteInput['body'];
  const numbers = Array.from({ length: itemRows(values) }, (_none, index) => index + 1);
  return {
    title: text('title'),
    intro: text('intro'),
    mode: text('mode') as VoteInput['mode'],
    body,
    basis: (text('basis') || undefined) as VoteInput['basis'],
    secret: text('secret') === 'yes',
    allowsChange: text('allowsChange') === 'yes',
    convener: text('convener'),
    place: text('place'),
    matter: text('matter') || undefined,
    opensAt: text('opensAt'),
    closesAt: text('closesAt'),
    items: numbers
      .filter((number) => text(`title-${number}`) !== '')
      .map((number) => ({
        title: text(`title-${number}`),
        text: text(`text-${number}`) || undefined,
        // A residents' meeting knows one kind.
        kind: body === 'residents-meeting' ? 'residents-affair' : text(`kind-${number}`),
      })),
  };
}
