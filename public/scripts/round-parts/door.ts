import type { Owner } from '../draft-parts/stored-draft';
import { countCharactersIn } from '../parts/count-characters';
import { cloneForm, fill, hold, isTapOnly, keptOf, missingIn, photosOf, tap } from './door-form';
import { dropDoor, isOvertaken, newKey, notedAt, readDoor, writeDoor } from './kept-door';
import { type Answer, sendDoor } from './send-door';

/** What all doors of a round share. */
export interface Round extends Owner {
  visit: string;
  /** Findings may still be noted. */
  open: boolean;
  template: HTMLTemplateElement;
  /** Something was written, sent or thrown away. */
  changed(): void;
  /** A door is ready: send what can be sent. */
  send(): void;
}

/** How sending ended: what the others need to know. */
export type Outcome = 'sent' | 'refused' | 'no-network' | 'signed-out';

const words = {
  half: '写了一半（留在这台手机上）',
  ready: '还没发出（留在这台手机上）',
  notKept: '还没发出。这台手机不让保存，请不要关掉这一页',
  sending: '正在发……',
  overtaken: '后来又记过这一户，这一条没有发出（留在这台手机上）。还要记，请按“记下”；不要了，按“不要了”',
  busy: '还没发出：系统现在太忙，过一会儿再发（留在这台手机上）',
  ended: '这次走访已经结束，这一条没有发出。写的还留在这台手机上，可以抄下来；要办的，到“我要反映”里提交',
};

/** One door of the round: its form, what is kept of it on this device, and the word beside it. */
export class Door {
  readonly stop: string;
  readonly #round: Round;
  readonly #item: HTMLElement;
  readonly #line: HTMLElement;
  #form: HTMLFormElement | null = null;
  #details: HTMLDetailsElement | null = null;
  #key = newKey();
  #turn = 1;
  /** What the page showed when this was begun, not when it goes: what was noted between is asked about. */
  #known: number | null = null;
  #tried = false;
  #ready = false;
  #anyway = false;
  #busy = false;

  constructor(item: HTMLElement, round: Round) {
    this.#item = item;
    this.#round = round;
    this.stop = item.dataset.door ?? '';
    this.#line = document.createElement('p');
    this.#line.className = 'govuk-body-s app-door__word';
    this.#line.setAttribute('role', 'status');
    const kept = readDoor(this.stop, round.account);
    if (round.open || kept) this.#dress();
    item.append(this.#line);
    if (!kept) return;
    this.#key = kept.formKey;
    this.#ready = kept.ready && round.open;
    this.#anyway = kept.anyway;
    // Drafts from before have no turns: they may have been on their way.
    this.#turn = kept.turn || 1;
    this.#tried = kept.tried !== false;
    this.#known = kept.known ?? null;
    const form = this.#open();
    fill(form, kept.values);
    const overtaken = round.open && isOvertaken(kept, item);
    // A tap is what they changed meanwhile; what they chose and typed is theirs to send or throw away.
    if (overtaken && isTapOnly(form, kept.values)) {
      this.#clear();
      return;
    }
    if (overtaken) {
      this.#ready = false;
      this.#anyway = false;
      this.#known = notedAt(item);
      this.#keep();
    }
    const lost = kept.photos > 0 ? `。选过的${kept.photos}张照片没有留下，请重新选` : '';
    const word = overtaken ? words.overtaken : this.#ready ? words.ready : words.half;
    this.#say(!round.open ? words.ended : `${word}${lost}`);
    // Whoever must choose photos again decides when it goes.
    if (lost) this.#ready = false;
  }

  get isReady(): boolean {
    return this.#ready;
  }
  get isWaiting(): boolean {
    return this.#item.dataset.waiting !== undefined && !this.#ready;
  }
  get name(): string {
    return this.#details?.querySelector('.govuk-details__summary-text')?.textContent?.trim() ?? '';
  }
  /** What would be lost with the page. */
  get hasPhotos(): boolean {
    return this.#form !== null && photosOf(this.#form) > 0;
  }

  /** Opens it and goes there. */
  show(): void {
    if (!this.#details) return;
    this.#details.open = true;
    this.#details.scrollIntoView({ block: 'start' });
    this.#details.querySelector('summary')?.focus({ preventScroll: true });
  }

  /** Sends what is ready, once however often it is asked. */
  async send(): Promise<Outcome> {
    if (!this.#ready || this.#busy || !this.#form) return 'sent';
    this.#busy = true;
    this.#say(words.sending);
    const body = this.#body(this.#form);
    this.#tried = true;
    this.#keep();
    hold(this.#form, true);
    const answer = await sendDoor(`/work/visits/${this.#round.visit}/stops/${this.stop}/send`, body);
    hold(this.#form, false);
    this.#busy = false;
    return this.#take(answer);
  }

  #body(form: HTMLFormElement): FormData {
    const body = new FormData(form);
    body.set('account', this.#round.account);
    body.set('formKey', this.#key);
    body.set('turn', String(this.#turn));
    if (!this.#anyway) body.set('known', String(this.#known ?? notedAt(this.#item)));
    return body;
  }

  #take(answer: Answer | null): Outcome {
    if (answer?.status === 200) return this.#sent(answer);
    if (answer === null || answer.status === 429 || answer.status >= 500) {
      this.#say(answer ? words.busy : this.#keep() ? words.ready : words.notKept);
      return 'no-network';
    }
    if (answer.status === 401) {
      this.#say(words.ready);
      return 'signed-out';
    }
    // Only a person decides what happens to it now.
    this.#ready = false;
    if (answer.status === 409) this.#anyway = true;
    this.#keep();
    const why = Object.values(answer.fields ?? {})[0] ?? answer.message ?? '没有发出';
    this.#say(why.includes('还在') ? why : `${why} 写的还在。`, true);
    if (this.#details) this.#details.open = true;
    return 'refused';
  }

  #sent(answer: Answer): Outcome {
    this.#clear();
    delete this.#item.dataset.waiting;
    this.#item.dataset.known = String(answer.known ?? 0);
    const note = this.#item.querySelector('.app-places__note');
    if (note && answer.state) note.textContent = answer.state;
    this.#say(answer.word || '已发出');
    return 'sent';
  }

  /** Nothing of it stays on the device. */
  #clear(): void {
    dropDoor(this.stop);
    if (this.#form) tap(this.#form, '');
    this.#form?.reset();
    if (this.#details) this.#details.open = false;
    this.#key = newKey();
    this.#turn = 1;
    this.#known = null;
    this.#tried = false;
    this.#ready = false;
    this.#anyway = false;
  }

  /** Something else is meant from now on than what may have arrived. */
  #turned(): void {
    if (!this.#tried) return;
    this.#turn += 1;
    this.#tried = false;
  }

  /** The link to the door's own page becomes a part that opens here. */
  #dress(): void {
    const link = this.#item.querySelector<HTMLElement>('[data-door-name]');
    if (!link) return;
    const details = document.createElement('details');
    details.className = 'govuk-details app-door';
    const summary = document.createElement('summary');
    summary.className = 'govuk-details__summary';
    const text = document.createElement('span');
    text.className = 'govuk-details__summary-text';
    text.append(...link.childNodes);
    summary.append(text);
    details.append(summary);
    link.replaceWith(details);
    this.#details = details;
    details.addEventListener('toggle', () => {
      if (details.open) this.#open();
    });
  }

  #open(): HTMLFormElement {
    if (this.#form) return this.#form;
    const form = cloneForm(this.#round.template, this.stop);
    const inside = document.createElement('div');
    inside.className = 'govuk-details__text';
    inside.append(form);
    this.#details?.append(inside);
    countCharactersIn(form);
    form.addEventListener('input', () => this.#typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#record();
    });
    for (const button of form.querySelectorAll<HTMLElement>('[data-quick]'))
      button.addEventListener('click', () => {
        if (this.#busy) return;
        this.#turned();
        tap(form, button.dataset.quick ?? '');
        this.#record();
      });
    form.querySelector('[data-door-drop]')?.addEventListener('click', () => {
      this.#clear();
      this.#say('');
      this.#round.changed();
    });
    const own = form.querySelector<HTMLAnchorElement>('[data-door-page]');
    if (own) own.href = `/work/visits/${this.#round.visit}/stops/${this.stop}`;
    if (!this.#round.open)
      for (const one of form.querySelectorAll<HTMLElement>(
        'button[type=submit], [data-quick], [data-door-page]',
      ))
        one.hidden = true;
    this.#form = form;
    return form;
  }

  #typed(): void {
    this.#ready = false;
    this.#turned();
    // Whoever chooses or writes something else after a tap that was not sent means that.
    if (this.#form) tap(this.#form, '');
    if (this.#form && keptOf(this.#form).length === 0) {
      dropDoor(this.stop);
      this.#say('');
    } else this.#say(this.#keep() ? words.half : words.notKept);
    this.#round.changed();
  }

  #record(): void {
    if (!this.#form || this.#busy) return;
    const missing = missingIn(this.#form);
    if (missing) {
      this.#say(missing, true);
      return;
    }
    this.#ready = true;
    const kept = this.#keep();
    if (this.#details) this.#details.open = false;
    this.#say(kept ? words.ready : words.notKept);
    // The form that closes is longer than the screen: the door would lie above it. At once, so that nothing moves about.
    this.#item.scrollIntoView({ block: 'center' });
    this.#details?.querySelector('summary')?.focus({ preventScroll: true });
    this.#round.changed();
    this.#round.send();
  }

  #keep(): boolean {
    if (!this.#form) return false;
    this.#known = this.#known ?? notedAt(this.#item);
    return writeDoor(this.#round, {
      visit: this.#round.visit,
      stop: this.stop,
      formKey: this.#key,
      turn: this.#turn,
      tried: this.#tried,
      ready: this.#ready,
      anyway: this.#anyway,
      known: this.#known,
      photos: photosOf(this.#form),
      values: keptOf(this.#form),
    });
  }

  #say(sentence: string, wrong = false): void {
    this.#line.textContent = sentence;
    this.#line.classList.toggle('app-door__word--wrong', wrong);
  }
}
