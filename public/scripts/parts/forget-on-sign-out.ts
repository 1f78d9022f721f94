import { pageAccount } from '../draft-parts/page-account';
import { countOwned, dropOthers, dropOver, dropOwned } from '../draft-parts/stored-draft';

/**
 * Drafts that belong to an account go with it; whoever has not sent them is asked first. What is over goes on any page, and so does what
 * another account left: on a page of somebody else, and where nobody is signed in. Only the page to sign in waits for who comes.
 */
export function forgetOnSignOut(): void {
  dropOver();
  const account = pageAccount();
  if (account) dropOthers(account);
  else if (!location.pathname.startsWith('/sign-in')) dropOwned();
  for (const form of document.querySelectorAll<HTMLFormElement>(
    'form[action$="/sign-out"], form[action$="/sign-out-everywhere"]',
  ))
    form.addEventListener('submit', (event) => {
      const count = countOwned();
      // Without a network nobody is signed out.
      if (count === 0 || !navigator.onLine) return;
      const question = `这台手机上还有${count}条写了没发出的内容，退出登录就删掉了。要退出吗？`;
      if (window.confirm(question)) dropOwned();
      else event.preventDefault();
    });
}
