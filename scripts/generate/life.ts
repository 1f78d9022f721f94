import { beginClock } from '../../src/domain/requests/clocks/completion-clock';
import { completionColumns } from '../../src/domain/requests/clocks/completion-columns';
import { type Deadline, deadlineAfter } from '../../src/domain/requests/deadlines';
import { type Grade, gradeLabels, type Outcome, outcomeLabels } from '../../src/domain/requests/labels';
import {
  type Party,
  partyLabels,
  type RequestState,
  type RequestVerb,
  transitionOf,
} from '../../src/domain/requests/states';
import type { Dice } from '../seed/random';
import type { City } from './city';
import { idAt } from './ids';
import { textsOf } from './texts';

const hour = 3_600_000;

/** One generated request with everything that happened to it until the end of the generated time. */
export interface Life {
  request: Record<string, unknown> & { id: string; state: RequestState };
  events: Record<string, unknown>[];
}

/** What a life is made of besides chance. */
export interface LifeOf {
  city: City;
  dice: Dice;
  at: Date;
  /** Nothing happens from this moment on: who filed late is still waiting. */
  until: Date;
  number: string;
  /** Columns of the requester, already encrypted. */
  requester: Record<string, string>;
}

/** Plays the life of a request: each step some time after the one before, until it is over or time is up. */
export function liveOnce(input: LifeOf): Life {
  const life = new Course(input);
  life.file();
  if (input.dice.chance(0.04))
    life.step('decline', 'declined', 'operator', 3, {
      declineGround: 'outside-remit',
      referral: '请先与对方协商；消费问题可拨打12315。',
    });
  else life.handle();
  return { request: life.request, events: life.events };
}

class Course {
  readonly request: Life['request'];
  readonly events: Life['events'] = [];
  private readonly city: City;
  private readonly dice: Dice;
  private readonly until: Date;
  private readonly texts: ReturnType<typeof textsOf>;
  private readonly limits: City['limits']['normal'];
  private unit: { id: string; name: string } | null = null;
  private due: Deadline;
  private at: Date;
  private over = false;

  constructor({ city, dice, at, until, number, requester }: LifeOf) {
    this.city = city;
    this.dice = dice;
    this.until = until;
    this.at = at;
    const place = dice.pick(city.places);
    const category = dice.pick(city.categories);
    this.texts = textsOf(dice, place.name);
    this.limits = city.limits[category.urgency];
    const clock = beginClock(at, this.limits.whole);
    const contact = deadlineAfter(at, this.limits.contact);
    this.due = clock.due;
    const isPublic = dice.chance(0.2);
    this.request = {
      id: idAt(at, dice),
      number,
      title: this.texts.title,
      body: this.texts.body,
      category: category.id,
      channel: dice.pick(city.channels).id,
      township: place.township,
      community: place.community,
      compound: place.compound,
      placeText: place.name,
      urgency: category.urgency,
      state: 'submitted',
      revision: 0,
      submittedAt: at.toISOString(),
      receivedAt: at.toISOString(),
      firstContactDueAt: contact.at.toISOString(),
      firstContactReason: contact.reason,
      ...completionColumns(clock),
      alertCheckAt: at.toISOString(),
      publicConsent: isPublic,
      visibility: isPublic ? 'public' : 'private',
      ...requester,
    };
  }

  file(): void {
    this.write('file', null, 'submitted', 'requester');
  }

  /** Accepted, dispatched, perhaps to the wrong unit first, handled, answered, judged. */
  handle(): void {
    this.step('accept', 'accepted', 'operator', 3, (at) => ({ acceptedAt: at }));
    this.dispatch();
    if (this.dice.chance(0.06)) {
      this.step('return', 'returned', 'handler', 8, (at) => ({
        returnCount: 1,
        leadUnit: null,
        alertCheckAt: at,
      }));
      this.dispatch();
    }
    this.answer(this.dice.chance(0.12) ? 1.4 : 0.6);
    this.judge();
  }

  private dispatch(): void {
    const unit = this.dice.pick(this.city.units);
    this.unit = unit;
    this.step('dispatch', 'dispatched', 'operator', 2, (at) => ({ dispatchedAt: at, leadUnit: unit.id }));
  }

  /** Started, with word now and then, and answered within `share` of the time there is on average. */
  private answer(share: number): void {
    const contacted = (at: string) => ({
      startedAt: at,
      firstContactAt: this.request.firstContactAt ?? at,
      progressAt: at,
      ...this.nextWord(at),
    });
    this.step('start', 'in-progress', 'handler', 12, contacted, '已电话联系，约好上门查看。');
    const left = Math.max(1, (this.due.at.getTime() - this.at.getTime()) / hour);
    if (this.dice.chance(0.35))
      this.step(
        'report-progress',
        'in-progress',
        'handler',
        left * 0.4,
        (at) => ({ progressAt: at, ...this.nextWord(at) }),
        '正在协调配件和施工人员。',
      );
    this.step(
      'reply',
      'answered',
      'handler',
      left * share,
      (at) => ({ reply: this.texts.reply, repliedAt: at, progressDueAt: null, progressReason: null }),
      this.texts.reply,
    );
    this.step('invite', 'evaluation', 'system', 0.01, (at) => ({
      evaluationDueAt: new Date(Date.parse(at) + 7 * 24 * hour).toISOString(),
    }));
  }

  private judge(again = false): void {
    if (this.dice.chance(0.35)) {
      this.step(
        'close',
        'closed',
        'system',
        0,
        (at) => ({ closedAt: at, alertCheckAt: null }),
        '没有评价，按期办结。',
        7 * 24,
      );
      return;
    }
    const solved: Outcome = this.dice.chance(0.08)
      ? 'unsolved'
      : this.dice.chance(0.12)
        ? 'partly'
        : 'solved';
    const satisfaction = this.dice.pick(gradesFor(solved));
    const word = `${outcomeLabels[solved]}，${gradeLabels[satisfaction]}。`;
    const said = (at: string) => ({ solved, satisfaction, evaluatedAt: at });
    if (solved !== 'unsolved' || again) {
      this.step(
        'evaluate',
        'closed',
        'requester',
        60,
        (at) => ({ ...said(at), closedAt: at, alertCheckAt: null }),
        word,
      );
      return;
    }
    this.step(
      'evaluate',
      'reopened',
      'requester',
      60,
      (at) => ({ ...said(at), reopenCount: 1, ...this.newClock(at), ...this.nextWord(at) }),
      word,
    );
    this.answer(0.7);
    this.judge(true);
  }

  private newClock(at: string): Record<string, unknown> {
    const clock = beginClock(new Date(at), this.limits.whole, { since: '重办时' });
    this.due = clock.due;
    return completionColumns(clock);
  }

  private nextWord(at: string): Record<string, unknown> {
    const next = deadlineAfter(new Date(at), this.limits.progress, '上次告知进展时');
    return { progressDueAt: next.at.toISOString(), progressReason: next.reason };
  }

  /** Goes on by up to twice `hours` (`exactly` that many when given) and writes the step, unless time is up. */
  step(
    verb: RequestVerb,
    to: RequestState,
    party: Party,
    hours: number,
    patch: Record<string, unknown> | ((at: string) => Record<string, unknown>),
    note?: string,
    exactly?: number,
  ): void {
    const wait = exactly ?? hours * (0.1 + 1.9 * (this.dice.below(1000) / 1000));
    const at = new Date(this.at.getTime() + Math.round(wait * hour));
    if (this.over || at >= this.until) {
      this.over = true;
      return;
    }
    this.at = at;
    const from = this.request.state;
    Object.assign(this.request, typeof patch === 'function' ? patch(at.toISOString()) : patch, { state: to });
    this.write(verb, from, to, party, note);
  }

  private write(
    verb: RequestVerb,
    from: RequestState | null,
    to: RequestState,
    party: Party,
    note?: string,
  ): void {
    const sequence = this.events.length + 1;
    this.request.revision = sequence;
    const byUnit = party === 'handler' ? this.unit : null;
    this.events.push({
      id: idAt(this.at, this.dice),
      request: this.request.id,
      sequence,
      at: this.at.toISOString(),
      verb,
      label: transitionOf(verb).step,
      from,
      to,
      actorName: partyLabels[party],
      party,
      unit: byUnit?.id ?? null,
      unitName: byUnit?.name ?? null,
      note: note ?? null,
      dueAt: this.due.at.toISOString(),
      dueReason: this.due.reason,
    });
  }
}

function gradesFor(solved: Outcome): readonly Grade[] {
  if (solved === 'solved')
    return ['very-satisfied', 'very-satisfied', 'satisfied', 'satisfied', 'basically-satisfied'];
  if (solved === 'partly') return ['satisfied', 'basically-satisfied', 'basically-satisfied', 'dissatisfied'];
  return ['dissatisfied', 'dissatisfied', 'very-dissatisfied'];
}
