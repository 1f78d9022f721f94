/** Less than this is sent in a moment, the way the browser does it. */
const worthShowing = 200_000;

/**
 * Long uploads show how far they are, and a lost connection leaves the page and what is on it as they were. What the server
 * answers takes the page's place, as it would have without this.
 */
export function showUpload(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[enctype="multipart/form-data"]')) {
    let sending = false;
    form.addEventListener('submit', (event) => {
      // Browsers that do not say which button was pressed send it themselves.
      if (event.defaultPrevented || event.submitter === undefined) return;
      if (!sending && sizeOf(form) < worthShowing) return;
      event.preventDefault();
      if (sending) return;
      sending = true;
      send(form, event.submitter, () => {
        sending = false;
      });
    });
  }
}

function sizeOf(form: HTMLFormElement): number {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
  const files = inputs.flatMap((input) => [...(input.files ?? [])]);
  return files.reduce((sum, file) => sum + file.size, 0);
}

function send(form: HTMLFormElement, pressed: HTMLElement | null, failed: () => void): void {
  const data = new FormData(form);
  if (pressed instanceof HTMLButtonElement && pressed.name) data.append(pressed.name, pressed.value);
  const shown = progressLine(form);
  const sent = new XMLHttpRequest();
  sent.open('POST', form.action);
  sent.upload.addEventListener('progress', (event) => shown.at(event.loaded, event.total));
  sent.addEventListener('load', () => answer(sent, form.action));
  const lost = () => {
    shown.say('没有传完，可能是网络断了。填的内容和照片都还在，请再按一次。');
    failed();
  };
  sent.addEventListener('error', lost);
  sent.addEventListener('abort', lost);
  sent.send(data);
}

/** Where the server led elsewhere, the browser goes there; a page it answered with takes this one's place. */
function answer(sent: XMLHttpRequest, asked: string): void {
  if (sent.status === 200 && sent.responseURL !== '' && sent.responseURL !== asked) {
    window.location.assign(sent.responseURL);
    return;
  }
  // The window stays the same, and it runs no module twice: under another address it is another module.
  const again = sent.responseText.replace(/(<script[^>]* src="[^"?]+)"/g, `$1?again=${Date.now()}"`);
  document.open();
  document.write(again);
  document.close();
  window.scrollTo(0, 0);
}

/** The line below the form's button that tells how far the upload is, for the eye and, now and then, for the ear. */
function progressLine(form: HTMLFormElement): {
  at: (loaded: number, total: number) => void;
  say: (text: string) => void;
} {
  form.querySelector('.app-upload')?.remove();
  const box = document.createElement('div');
  box.className = 'app-upload';
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.setAttribute('aria-label', '上传进度');
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.textContent = '正在上传，请不要离开这一页……';
  box.append(bar, words);
  form.append(box);
  box.scrollIntoView({ block: 'nearest' });
  let told = 0;
  return {
    at: (loaded, total) => {
      const percent = total > 0 ? Math.floor((loaded / total) * 100) : 0;
      bar.value = percent;
      // A screen reader hears each quarter, not each packet.
      if (percent < told + 25 && percent < 100) return;
      told = percent;
      words.textContent = percent < 100 ? `正在上传，已传${percent}%……` : '已传完，正在处理照片，请稍等……';
    },
    say: (text) => {
      bar.remove();
      words.textContent = text;
    },
  };
}
