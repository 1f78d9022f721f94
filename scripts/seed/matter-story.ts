import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import {
  type AffectedScope,
  closeAppraisal,
  confirmTask,
  giveTask,
  type MatterGiven,
  type MatterVerdict,
  openMatter,
  type Resolution,
  reportTask,
  sayOpinion,
  sayVerdict,
  showOpinion,
  sweepMatters,
  type TaskAssignee,
  toAppraisal,
  toDeliberation,
  writeHeard,
} from '@/domain/matters';
import { now } from '@/shared/clock';
import { holdStory } from './meeting-story';
import type { SeededOrganization } from './organization';
import { type Drawing, drawPhoto } from './property-photos';

export const staff = systemActor('社区工作人员');
export const secretary = systemActor('支部书记');

export const compoundOf = ({ mingyue }: SeededOrganization, name: string) => mingyue.compounds[name] ?? '';
export const buildingOf = ({ mingyue }: SeededOrganization, name: string) => mingyue.buildings[name] ?? '';
/** 明月豪苑1至3号楼: what is deliberated by the branch of the demo's secretary. */
export const firstGrid = ({ mingyue }: SeededOrganization) => ({ grid: mingyue.grids.第一网格 ?? '' });

/** A task from being given to being confirmed. */
export interface TaskTold {
  given: number;
  title: string;
  demand: string;
  assignee: TaskAssignee;
  unit?: string;
  /** Days from now. */
  due: number;
  budget?: number;
  before?: Drawing;
  done?: { on: number; words: string; cost: number; photo: Drawing; by: Actor };
  /** Left for the community to look at. */
  unconfirmed?: boolean;
}

/** The steps of a matter, each at its time, by the real verbs. */
export class MatterStory {
  constructor(
    readonly payload: Payload,
    readonly at: (days: number, hour?: number) => void,
    /** The calendar day so many days from now. */
    readonly isoDay: (days: number) => string,
    /** One resident of each home, in a fixed order, with the home. */
    readonly homes: readonly { actor: Actor; household: string }[],
    readonly clock: { set(moment: Date): void },
  ) {}

  async open(days: number, given: MatterGiven): Promise<string> {
    this.at(days);
    return (await openMatter({ payload: this.payload, actor: staff, ...given })).id;
  }

  /** Residents say what they think, on days in between; what a person has looked at is public. */
  async heard(days: number, id: string, words: readonly (string | null)[]): Promise<void> {
    for (const [index, said] of words.entries()) {
      const home = this.homes[index];
      if (!home) continue;
      this.at(days, 9 + (index % 12));
      const call = { payload: this.payload, actor: home.actor, id, household: home.household };
      await sayOpinion({ ...call, ...(said ? { words: said } : {}) });
    }
  }

  async reviewed(days: number, id: string): Promise<void> {
    this.at(days, 20);
    const { docs } = await this.payload.db.find<{ id: string }>({
      collection: 'matter-opinions',
      where: { matter: { equals: id }, review: { equals: 'waiting' } },
      limit: 100,
      pagination: false,
    });
    for (const opinion of docs)
      await showOpinion({ payload: this.payload, actor: staff, id: String(opinion.id) });
  }

  async deliberated(days: number, id: string, heard: string): Promise<void> {
    this.at(days, 16);
    const call = { payload: this.payload, actor: staff, id };
    await writeHeard({ ...call, heard });
    await toDeliberation(call);
  }

  /** The branch meets in the evening, a day after its notice; of what goes to a vote the minutes are still being written. */
  async resolved(days: number, id: string, given: Omit<Resolution, 'matter' | 'meeting'>): Promise<void> {
    const { payload, clock } = this;
    const { decision, reason, budget } = given;
    const matter = await payload.db.findOne<{ id: string; branch: string; title: string; heard: string }>({
      collection: 'matters',
      where: { id: { equals: id } },
    });
    if (!matter) throw new Error(`no matter ${id}`);
    this.at(days, 19);
    await holdStory(payload, clock, {
      branch: matter.branch,
      title: `支部会议（${matter.title}）`,
      at: now(),
      noticeHours: 24,
      host: secretary.name,
      recorder: '组织委员',
      items: [{ matter: id, decision, resolution: reason, budget }],
      ...(decision === 'vote' ? {} : { minutes: `听了听民意小结：${matter.heard}\n逐项议过，按决议执行。` }),
    });
  }

  async task(id: string, told: TaskTold): Promise<void> {
    const { payload } = this;
    const { given, before, done, unconfirmed, due, ...task } = told;
    this.at(given, 9);
    const files = before ? [await drawPhoto(payload, staff, before)] : [];
    const kept = await giveTask({ payload, actor: staff, id, ...task, due: this.isoDay(due), files });
    if (!done) return;
    this.at(done.on, 15);
    const { words, cost, by } = done;
    const after = [await drawPhoto(payload, by, done.photo)];
    await reportTask({ payload, actor: by, id: kept.id, words, cost, files: after });
    if (unconfirmed) return;
    this.at(done.on, 17);
    await confirmTask({ payload, actor: staff, id: kept.id });
  }

  /** Asks the first homes, or everybody the scope says. */
  async asked(days: number, id: string, affected: AffectedScope, homes = 0): Promise<void> {
    this.at(days, 18);
    const households = this.homes.slice(0, homes).map(({ household }) => household);
    await toAppraisal({ payload: this.payload, actor: staff, id, affected, households });
    await sweepMatters({ payload: this.payload });
  }

  async answered(
    days: number,
    id: string,
    verdicts: readonly (readonly [MatterVerdict, string?])[],
  ): Promise<void> {
    for (const [index, [verdict, words]] of verdicts.entries()) {
      const home = this.homes[index];
      if (!home) continue;
      this.at(days, 9 + (index % 12));
      const call = { payload: this.payload, actor: home.actor, id, household: home.household };
      await sayVerdict({ ...call, verdict, ...(words ? { words } : {}) });
    }
  }

  async closed(days: number, id: string): Promise<void> {
    this.at(days, 21);
    await closeAppraisal({ payload: this.payload, actor: staff, id });
  }
}
