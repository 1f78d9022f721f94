/**
 * The round of a day without a network: once its page is open, what is found at each door is written there, stays on this device and is
 * sent one by one when the network is back. The page itself is kept nowhere: nobody finds it on the device later, whoever takes it into
 * their hands. Without this script every door has a page of its own.
 */
import { dropOthers } from './draft-parts/stored-draft';
import { Door, type Round } from './round-parts/door';

function walk(part: HTMLElement, template: HTMLTemplateElement): void {
  const account = part.dataset.account ?? '';
  dropOthers(account);
  const bar = part.querySelector<HTMLElement>('[data-round-bar]');
  const all = part.querySelector<HTMLButtonElement>('[data-round-send]');
  const line = part.querySelector<HTMLElement>('[data-round-say]');
  const next = document.querySelector<HTMLAnchorElement>('[data-round-next]');
  const say = (sentence: string) => {
    if (line) line.textContent = sentence;
    // Of a round that is over there is nothing to say until something happens.
    if (bar && (round.open || sentence)) bar.hidden = false;
  };
  const round: Round = {
    account,
    hours: Number(part.dataset.hours),
    visit: part.dataset.round ?? '',
    open: part.dataset.open !== undefined,
    template,
    changed: tell,
    send: () => void send(),
  };
  const doors = [...part.querySelectorAll<HTMLElement>('[data-door]')].map((item) => new Door(item, round));
  const ready = () => doors.filter((door) => door.isReady);

  function tell(): void {
    const count = ready().length;
    if (all) {
      all.hidden = count === 0;
      all.textContent = `全部发出（${count}）`;
    }
    const door = doors.find((one) => one.isWaiting);
    if (!next) return;
    next.hidden = !door;
    if (door) next.textContent = `下一户：${door.name}`;
  }

  let isSending = false;
  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    let sent = 0;
    let refused = 0;
    let ending = '';
    try {
      // What became ready meanwhile goes along; what was refused is not ready any more.
      for (let door = ready()[0]; door; door = ready()[0]) {
        const outcome = await door.send();
        if (outcome === 'no-network')
          ending = '现在发不出去，写的都留在这台手机上。网络恢复了会自动发，也可以按“全部发出”。';
        if (outcome === 'signed-out')
          ending = '登录已经过期，写的都留在这台手机上。请重新登录，再回到这一页。';
        if (ending) break;
        if (outcome === 'refused') refused += 1;
        else sent += 1;
        tell();
      }
    } finally {
      isSending = false;
    }
    const parts = [
      sent > 0 ? `发出了${sent}条。` : '',
      refused > 0 ? `${refused}条没有收下，请看那一户旁边的说明。` : '',
    ];
    say(`${parts.join('')}${ending}`);
    const fresh = part.querySelector<HTMLElement>('[data-round-fresh]');
    if (fresh && sent > 0) fresh.hidden = false;
    const login = part.querySelector<HTMLElement>('[data-round-login]');
    if (login) login.hidden = !ending.startsWith('登录');
    tell();
  }

  all?.addEventListener('click', () => void send());
  window.addEventListener('online', () => void send());
  window.addEventListener('offline', () =>
    say('现在没有网络。接着走、接着记，不要关掉这一页；网络恢复了会自动发出。'),
  );
  next?.addEventListener('click', (event) => {
    const door = doors.find((one) => one.isWaiting);
    if (!door) return;
    event.preventDefault();
    door.show();
  });
  // A link without a network would end on the browser's own page, and this one would be gone.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (navigator.onLine || !link || event.defaultPrevented || link.getAttribute('href')?.startsWith('#'))
      return;
    event.preventDefault();
    say('现在没有网络，别的页打不开。请留在这一页接着记。');
    line?.scrollIntoView({ block: 'center' });
  });
  document.querySelector<HTMLFormElement>('form[data-round-end]')?.addEventListener('submit', (event) => {
    const count = ready().length;
    if (count === 0) return;
    event.preventDefault();
    say(`还有${count}户没发出。先按“全部发出”，再按“走完了”。`);
    line?.scrollIntoView({ block: 'center' });
  });
  window.addEventListener('beforeunload', (event) => {
    if (doors.some((door) => door.hasPhotos) || (!navigator.onLine && round.open)) event.preventDefault();
  });
  say('');
  tell();
  if (navigator.onLine) void send();
}

const part = document.querySelector<HTMLElement>('[data-round]');
const template = document.querySelector<HTMLTemplateElement>('template[data-round-form]');
if (part && template) walk(part, template);
