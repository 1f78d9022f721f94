/**
 * Drafts that survive a lost connection: what is typed stays on this device until it was sent, at most seven days. Nothing
 * leaves the device but by the person pressing the button; without this script the form works as ever. A form may say whose its draft is,
 * and for how many hours.
 */
import { countPhotos, goToKept, isWorthKeeping, valuesToKeep } from './draft-parts/form-values';
import { offer, rememberBox, statusLine } from './draft-parts/notices';
import { pageAccount } from './draft-parts/page-account';
import { dropDraft, dropOthers, ownedBy, readDraft, writeDraft } from './draft-parts/stored-draft';

/** In hours; a form may say less. */
const week = 168;
const offline = '现在没有网络，写的内容已存在这台手机上，联网后再按';
const notKept = '现在没有网络，这台手机又不让保存，请先不要离开这一页，联网后再按';

/** What stands on the button that sends the form: 报上去. A side door like a preview is none. */
function sendingWords(form: HTMLFormElement): string {
  const sending = form.querySelector('button.govuk-button[type=submit]:not(.govuk-button--secondary)');
  return `“${sending?.textContent?.trim() || '提交'}”`;
}

function keep(form: HTMLFormElement, name: string): void {
  // Whoever is signed in owns what they type, on every form.
  const account = form.dataset.draftAccount ?? pageAccount();
  const hours = Number(form.dataset.draftHours ?? week);
  if (account) dropOthers(account);
  const before = readDraft(name, account);
  const stepField = form.querySelector<HTMLInputElement>('input[name=step]');
  const step = stepField?.value ?? '';
  const say = statusLine(form);
  const words = sendingWords(form);
  const asksPerson = form.querySelector('input[type=tel]') !== null;
  const remembered = before?.values.some((one) => one.name === 'phone') ?? false;
  const save = (): boolean => {
    const values = valuesToKeep(form, remember?.checked ?? remembered);
    const owner = account ? ownedBy({ account, hours }) : { until: Date.now() + hours * 3_600_000 };
    const draft = { savedAt: Date.now(), step, values, photos: countPhotos(form), ...owner };
    return isWorthKeeping(values) && writeDraft(name, draft);
  };
  const remember = asksPerson ? rememberBox(form, remembered, save) : undefined;
  if (before && step === 'kind' && isWorthKeeping(before.values)) {
    const lost = before.photos ? `选过的${before.photos}张照片没有留下，恢复以后请重新选。` : '';
    const box = offer(form, `您上次写了一半，还没有提交。${lost}`, [
      { text: '恢复上次没写完的内容', press: () => goToKept(form, before.step, before.values) },
      {
        text: '不要了',
        press: () => {
          dropDraft(name);
          box.remove();
        },
      },
    ]);
  }
  form.addEventListener('input', save);
  form.addEventListener('submit', (event) => {
    const kept = save();
    if (navigator.onLine) return;
    event.preventDefault();
    say(`${kept ? offline : notKept}${words}`);
  });
  window.addEventListener('offline', () => say(`${save() ? offline : notKept}${words}`));
  window.addEventListener('online', () => say(`网络恢复了，可以按${words}了。`));
  if (step !== 'kind') save();
}

const sent = document.querySelector<HTMLElement>('[data-draft-sent]');
if (sent?.dataset.draftSent) dropDraft(sent.dataset.draftSent);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
  if (form.dataset.draft) keep(form, form.dataset.draft);
  // What is true only with this script is said only with it.
  for (const hint of form.querySelectorAll<HTMLElement>('[data-draft-hint]')) hint.hidden = false;
}
