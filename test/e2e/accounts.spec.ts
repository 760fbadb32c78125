import { settingsText } from '../../src-shared/text/settings-text.ts';
import { closedAddress } from '../support/browser-provider.ts';
import { expect, test } from './fixtures.ts';

const token = 'a-token-that-nobody-knows';

test.beforeEach(({ frame }) => frame.goTo('Settings'));

test('A Practice account is added, tested, renamed and removed', async ({ frame, settings }) => {
  await expect(settings.accounts).toContainText(settingsText.noAccounts);
  await settings.addPractice('Rehearsal');
  await expect(settings.account('Rehearsal')).toContainText(settingsText.tokenStates['not-needed']);
  await expect(frame.status).toContainText('Practice');

  await settings.test('Rehearsal');
  await expect(settings.account('Rehearsal')).toContainText('The practice provider answers.');

  await settings.rename('Rehearsal', 'Dress rehearsal');
  await expect(settings.account('Dress rehearsal')).toBeVisible();
  await expect(settings.account('Rehearsal')).toBeHidden();

  await settings.remove('Dress rehearsal');
  await expect(settings.accounts).toContainText(settingsText.noAccounts);
  await expect(frame.status).toContainText('No account');
});

test('A Live account that nobody answers for says what is wrong', async ({ frame, settings }) => {
  const apiUrl = await closedAddress();
  await settings.addLive({ name: 'Our mission', token, apiUrl });
  const account = settings.account('Our mission');
  await expect(account).toContainText('Live');
  await expect(account).toContainText(apiUrl);
  await expect(account).toContainText(settingsText.tokenStates['this-run-only']);
  await expect(settings.page.getByText(token)).toHaveCount(0);

  await settings.test('Our mission');
  await expect(account.getByRole('alert')).toContainText('The service could not be reached');

  await frame.turnWorkOffline(true);
  await settings.test('Our mission');
  await expect(account.getByRole('alert')).toContainText('Work offline is on. Switch it off to test the connection.');
});

test('A name that is taken is refused with a sentence', async ({ settings }) => {
  const taken = 'Something with this name exists already. Choose another name.';
  await settings.addPractice('Practice');
  await settings.addPractice('Rehearsal');
  await settings.name.fill('Practice');
  await settings.add.click();
  await expect(settings.form.getByRole('alert')).toHaveText(taken);

  await settings.rename('Rehearsal', 'Practice');
  await expect(settings.dialog).toContainText(taken);
  await settings.dialog.getByRole('button', { name: settingsText.cancel }).click();
  await expect(settings.account('Rehearsal')).toBeVisible();
});

test('A token never travels unencrypted: http:// is for this computer only', async ({ settings }) => {
  await settings.fillLive({ name: 'Our mission', token, apiUrl: 'http://api.example.org/v1' });
  await settings.add.click();
  await expect(settings.form.getByRole('alert')).toHaveText(
    'The API address must start with https:// (http:// only for this computer itself).',
  );
  await expect(settings.account('Our mission')).toBeHidden();
  await settings.apiUrl.fill('https://api.example.org/v1');
  await settings.add.click();
  await expect(settings.account('Our mission')).toBeVisible();
  await expect(settings.token).toHaveValue('');
});
