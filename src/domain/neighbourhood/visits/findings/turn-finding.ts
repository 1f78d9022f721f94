import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { openMatter } from '@/domain/matters';
import { disputeTypeLabels, partyShape, registerDispute } from '@/domain/mediation';
import { input, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { bindFiles } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../../record-step';
import { type Became, becameLabels, findingKindLabels, findingStateLabels, visitedWords } from '../labels';
import { tellWalker } from '../tell';
import { type FindingRow, holdFinding } from '../visit-row';
import { answersFor, walksAt } from '../who-walks';
import { photosForMatter, photosIntoCase } from './photos-along';
import { wordsForAll } from './words-for-all';

/** What a finding became: the document, and how people say its number. */
export interface Turned {
  id: string;
  number: string;
}

/** Whoever found it, and those who answer for the place. @throws DomainError forbidden, invalid-state */
function requireOpen({ actor }: VerbCall, row: FindingRow): void {
  const isOwn = actor.userId !== null && actor.userId === row.walker && walksAt(actor, row);
  if (!isOwn && !answersFor(actor, row))
    fail('forbidden', { message: '只有走访的人和管这一片的社区干部、支部书记能办这一条。' });
  if (row.state !== 'open')
    fail('invalid-state', {
      message: row.becameKind
        ? `这一条已经转成${becameLabels[row.becameKind]}${row.becameKind === 'dispute' ? '' : (row.becameNumber ?? '')}。`
        : `这一条现在是“${findingStateLabels[row.state]}”，不用再转。`,
    });
}

/** Makes something of a finding, once: the row is held, what it became is written with it in one transaction. */
export function turn(
  call: VerbCall,
  {
    id,
    into,
    make,
  }: { id: string; into: Became; make: (req: PayloadRequest, row: FindingRow) => Promise<Turned> },
): Promise<Turned> {
  return runVerb(call, async (req) => {
    const row = await holdFinding(req, id);
    requireOpen(call, row);
    const made = await make(req, row);
    const at = now().toISOString();
    await updateColumns(req, 'visit-findings', id, {
      state: 'became',
      becameKind: into,
      // A case keeps where it came from; here nothing leads to it.
      becameId: into === 'dispute' ? null : made.id,
      becameNumber: into === 'dispute' ? null : made.number,
      becameAt: at,
      becameByName: call.actor.name,
      updatedAt: at,
    });
    await recordStep(
      req,
      { kind: 'visit-findings', id, place: row, actor: call.actor },
      // That a case of mediation is under way is for its own people; here only that it was handed over.
      { label: `转为${becameLabels[into]}`, detail: into === 'dispute' ? null : made.number },
    );
    await tellWalker(req, row, {
      actor: call.actor,
      occasion: 'became',
      text: `“${findingKindLabels[row.kind]}”已转为${becameLabels[into]}。`,
    });
    return {
      result: { id: made.id, number: made.number },
      action: `visit.finding-to-${into}`,
      subject: { collection: 'visit-findings', id },
      summary: row.number,
    };
  });
}

/** Before anything is copied; asked again while the row is held. @throws DomainError not-found, forbidden, invalid-state */
export async function requireOpenAt(call: VerbCall, id: string): Promise<void> {
  const found = await readRow<FindingRow>(call.payload, 'visit-findings', id, call.req);
  if (!found) fail('not-found', { message: '没有找到这条走访发现。' });
  requireOpen(call, found);
}

const matterSchema = z.object({
  id: input.id('走访发现'),
  title: input.text('什么事', 60),
  about: input.text('怎么回事', 1000),
  /** The photos are public with it; otherwise only those who work on it see them. */
  showPhotos: z.boolean().default(false),
});

/**
 * Opens a matter from a finding. What becomes public of it is masked whatever was typed: nobody is named to the whole city by a slip at a
 * door. @returns also whether anything was. @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function findingToMatter(
  call: VerbCall & z.input<typeof matterSchema>,
): Promise<Turned & { masked: boolean }> {
  const { id, title, about, showPhotos } = parseInput(matterSchema, call);
  await requireOpenAt(call, id);
  const photos = await photosForMatter(call.payload, id, call.actor);
  let masked = false;
  const turned = await turn(call, {
    id,
    into: 'matter',
    make: async (req, row) => {
      const shown = {
        title: await wordsForAll(req, row, title),
        about: await wordsForAll(req, row, about),
      };
      masked = shown.title !== title || shown.about !== about;
      const seen = await wordsForAll(req, row, row.words ?? findingKindLabels[row.kind]);
      const made = await openMatter({
        payload: call.payload,
        req,
        actor: call.actor,
        ...shown,
        community: row.community ?? undefined,
        grid: row.grid ?? undefined,
        compound: row.compound ?? undefined,
        sources: [
          {
            kind: 'visit',
            words: `走访发现${row.number}：${seen}`.slice(0, 500),
          },
        ],
      });
      const { township, community, compound } = row;
      await bindFiles(req, {
        ids: photos,
        actor: call.actor,
        subjectKind: 'matters',
        subject: made.id,
        isPublic: showPhotos,
        place: { township, community, compound },
      });
      return made;
    },
  });
  return { ...turned, masked };
}

const disputeSchema = z.object({
  id: input.id('走访发现'),
  type: z.enum(valuesOf(disputeTypeLabels), { error: '请选择是哪一类纠纷' }),
  applicantName: input.text('一方的姓名', 30),
  applicantPhone: partyShape.phone,
  /** Where to find them; the household that was visited when absent. */
  applicantNote: input.optionalText('怎么找到这一方', 200),
  respondentName: input.text('另一方的姓名', 30),
  respondentPhone: partyShape.phone,
  respondentNote: input.optionalText('怎么找到另一方', 200),
  facts: input.optionalText('发生了什么', 2000),
  /** Nobody is mediated against their will (人民调解法 17). */
  agreed: z.literal(true, '请先问过双方愿不愿意调解，愿意再勾选'),
});

/**
 * Hands a quarrel over to mediation; from then on only its own people see it, and here only that it ended.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function findingToDispute(call: VerbCall & z.input<typeof disputeSchema>): Promise<Turned> {
  const { id, type, facts, ...given } = parseInput(disputeSchema, call);
  const made = await turn(call, {
    id,
    into: 'dispute',
    make: async (req, row) => {
      const { id: dispute, number } = await registerDispute({
        payload: call.payload,
        req,
        actor: call.actor,
        source: { kind: 'visit', id, number: row.number },
        type,
        facts: facts ?? row.words ?? fail('validation', { fields: { facts: '请写发生了什么' } }),
        community: row.community,
        grid: row.grid,
        compound: row.compound,
        building: row.building,
        parties: [
          {
            side: 'applicant',
            name: given.applicantName,
            phone: given.applicantPhone,
            note: given.applicantNote ?? visitedWords(row),
          },
          {
            side: 'respondent',
            name: given.respondentName,
            phone: given.respondentPhone,
            note: given.respondentNote,
          },
        ],
      });
      return { id: dispute, number };
    },
  });
  await photosIntoCase(call.payload, { finding: id, dispute: made.id });
  return made;
}

const settleSchema = z.object({ id: input.id('走访发现'), note: input.text('怎么解决的', 300) });

/** Notes that it was settled on the spot. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function settleFinding(call: VerbCall & z.input<typeof settleSchema>): Promise<{ id: string }> {
  const { id, note } = parseInput(settleSchema, call);
  return runVerb(call, async (req) => {
    const row = await holdFinding(req, id);
    requireOpen(call, row);
    const at = now().toISOString();
    const columns = { state: 'settled', settleNote: note, outcome: '当场解决', outcomeAt: at, updatedAt: at };
    await updateColumns(req, 'visit-findings', id, columns);
    await recordStep(
      req,
      { kind: 'visit-findings', id, place: row, actor: call.actor },
      { label: '当场解决' },
    );
    return {
      result: { id },
      action: 'visit.finding-settled',
      subject: { collection: 'visit-findings', id },
      summary: row.number,
    };
  });
}
