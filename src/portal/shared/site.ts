/** A number residents may call, and what for. */
export interface ServiceNumber {
  number: string;
  name: string;
  /** When to call this one, in one short sentence. */
  when: string;
  /** Life or property is in danger: shown first and marked. */
  emergency?: boolean;
}

/** What the portal says about itself on every page. */
export interface SiteFacts {
  name: string;
  strapline: string;
  /** The number offered for help with the portal and everything else. */
  helpPhone: string;
  helpHours: string;
  serviceNumbers: ServiceNumber[];
}

/** National numbers; a site's own facts come from the settings through {@link describeSite}. */
const standardFacts: SiteFacts = {
  name: '网上枫桥',
  strapline: '社区治理门户',
  helpPhone: '12345',
  helpHours: '每天 24 小时',
  serviceNumbers: [
    { number: '110', name: '报警', when: '有人受到威胁、打架、被盗、走失。', emergency: true },
    { number: '119', name: '火警', when: '着火、冒烟、有人被困、燃气泄漏。', emergency: true },
    { number: '120', name: '急救', when: '突发急病、受伤、昏迷。', emergency: true },
    { number: '122', name: '交通事故', when: '道路上发生碰撞，需要交警处理。', emergency: true },
    { number: '12345', name: '政务服务便民热线', when: '供暖、停水停电、环境、噪声、咨询政策等不紧急的事。' },
  ],
};

const key = Symbol.for('portal.site');
const holder = globalThis as { [key]?: { facts: SiteFacts; revision: number } };

/** The facts in force. */
export function site(): SiteFacts {
  return holder[key]?.facts ?? standardFacts;
}

/** Grows with every change of the facts, so that what was rendered from old ones is dropped. */
export function siteRevision(): number {
  return holder[key]?.revision ?? 0;
}

/** Puts a site's own facts in place of the standard ones, for the whole process. */
export function describeSite(changes: Partial<SiteFacts>): void {
  holder[key] = { facts: { ...site(), ...changes }, revision: siteRevision() + 1 };
}
