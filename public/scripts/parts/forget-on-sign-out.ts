import { countOwned, dropOver, dropOwned } from '../draft-parts/stored-draft';

/** Drafts that belong to an account go with it; whoever has not sent them is asked first. Those that are over go on any page. */
export function forgetOnSignOut(): void {
  dropOver();
  for (const form of document.querySelectorAll<HTMLFormElement>(
    'form[action$="/sign-out"], form[action$="/sign-out-everywhere"]',
  ))
    form.addEventListener('submit', (event) => {
      const count = countOwned();
      // Without a network nobody is signed out.
      if (count === 0 || !navigator.onLine) return;
      const question = `这台手机上还有${count}条走访记录没发出，退出登录就删掉了。要退出吗？`;
      if (window.confirm(question)) dropOwned();
      else event.preventDefault();
    });
}
