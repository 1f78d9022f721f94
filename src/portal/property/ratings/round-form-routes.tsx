import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  compoundsOf,
  coverableCommunities,
  createRound,
  dimensionsInWords,
  editDraft,
  type RoundInput,
  roundDefaults,
  roundOf,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay, toIsoMinute } from '@/shared/dates';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { RoundForm } from './round-form';
import { ratingKeeper } from './staff-only';
import { points } from './words';

const day = 86_400_000;

/** `/ratings/new` and `/ratings/:round/edit`: staff say what is judged, where, when and how. */
export function registerRoundForms(router: Router, { payload }: PortalDependencies): void {
  router.get('/ratings/new', async (req, res) => {
    const actor = ratingKeeper(req, res);
    if (actor) await send(req, res, actor, { values: await proposed(), errors: {} });
  });

  router.post('/ratings/new', (req, res) =>
    save(req, res, async (actor, values) => {
      const { id } = await createRound({
        payload,
        actor,
        ...inputOf(values),
        formKey: textOf(values, formKeyField),
      });
      return id;
    }),
  );

  router.get('/ratings/:round/edit', async (req, res) => {
    const actor = ratingKeeper(req, res);
    if (actor) await send(req, res, actor, { values: await stored(req), errors: {} });
  });

  router.post('/ratings/:round/edit', (req, res) =>
    save(req, res, async (actor, values) => {
      const { id } = await editDraft({ payload, actor, id: String(req.params.round), ...inputOf(values) });
      return id;
    }),
  );

  async function save(
    req: Request,
    res: Response,
    work: (actor: Actor, values: FormValues) => Promise<string>,
  ): Promise<void> {
    const actor = ratingKeeper(req, res);
    if (!actor) return;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const id = await work(actor, values);
      res.redirect(303, `/admin/collections/rating-rounds/${id}`);
    } catch (error) {
      const errors = fieldErrors(error);
      await send(req, res, actor, {
        values: { ...submittedValues(error), ...values },
        errors,
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
    const id = req.params.round;
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: id ? '修改物业服务评价' : '发起物业服务评价',
      private: true,
      status,
      errors,
      back: id ? `/admin/collections/rating-rounds/${String(id)}` : '/admin/collections/rating-rounds',
      children: (
        <RoundForm
          action={id ? `/ratings/${String(id)}/edit` : '/ratings/new'}
          isNew={!id}
          communities={await coverableCommunities(payload, actor)}
          values={values}
          errors={errors}
        />
      ),
    });
  }

  /** What most rounds look like: the last half year, from tomorrow morning, for two weeks. */
  async function proposed(): Promise<FormValues> {
    const { dimensions, least, threshold, allowsChange } = await roundDefaults(payload);
    const at = now().getTime();
    const tomorrow = toIsoDay(new Date(at + day));
    return {
      from: toIsoDay(new Date(at - 182 * day)),
      to: toIsoDay(new Date(at)),
      opensAt: `${tomorrow}T08:00`,
      closesAt: `${toIsoDay(new Date(at + 15 * day))}T20:00`,
      dimensions,
      least: String(least),
      threshold: points(threshold),
      allowsChange: allowsChange ? 'yes' : 'no',
    };
  }

  async function stored(req: Request): Promise<FormValues> {
    const round = await roundOf(payload, String(req.params.round));
    if (!round) fail('not-found', { message: '没有找到这一轮评价。' });
    if (round.state !== 'draft') fail('invalid-state', { message: '评价已经开始，不能再改。' });
    const covered = await compoundsOf(payload, round.id);
    return {
      name: round.name,
      from: toIsoDay(round.from),
      to: toIsoDay(round.to),
      opensAt: toIsoMinute(round.opensAt),
      closesAt: toIsoMinute(round.closesAt),
      compounds: covered.map(({ compound }) => compound),
      communities: [...new Set(covered.flatMap(({ community }) => community ?? []))],
      dimensions: dimensionsInWords(round.dimensions),
      least: String(round.least),
      threshold: points(round.threshold),
      allowsChange: round.allowsChange ? 'yes' : 'no',
    };
  }
}

function inputOf(values: FormValues): RoundInput {
  const text = (name: string) => textOf(values, name);
  return {
    name: text('name'),
    from: text('from'),
    to: text('to'),
    opensAt: text('opensAt'),
    closesAt: text('closesAt'),
    compounds: listOf(values, 'compounds'),
    communities: listOf(values, 'communities'),
    dimensions: text('dimensions'),
    least: text('least'),
    threshold: text('threshold'),
    allowsChange: text('allowsChange') !== 'no',
  };
}
