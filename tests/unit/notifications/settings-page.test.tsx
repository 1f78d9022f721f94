import { expect, it } from 'vitest';
import { SettingsPage } from '@/portal/notifications/settings-page';
import { render } from '../portal/render';

const preferences = { sms: true, email: false, quiet: true, address: '', isConfirmed: false };
const page = (offered: { sms: boolean; email: boolean }, address = '') =>
  render(
    <SettingsPage preferences={{ ...preferences, address }} offered={offered} errors={{}} done={null} />,
  );

it('offers only the ways by which something leaves, and an address can always be deleted', () => {
  const both = page({ sms: true, email: true });
  expect(both).toContain('发短信');
  expect(both).toContain('发邮件');
  const byText = page({ sms: true, email: false });
  expect(byText).not.toContain('发邮件');
  expect(byText).not.toContain('name="address"');
  const nothing = page({ sms: false, email: false }, 'wang@example.org');
  expect(nothing).toContain('本站现在不发短信和邮件');
  expect(nothing).not.toContain('name="ways"');
  expect(nothing).toContain('value="wang@example.org"');
  expect(nothing).not.toContain('确认邮件');
});
