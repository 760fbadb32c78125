import { describe, expect, it } from 'vitest';
import { mayOpenOutside } from '../../../src-main/electron/outside-page.ts';

describe('what may be opened in the browser', () => {
  it.each(['https://www.prayerletters.com/', 'https://www.prayerletters.com/my/orders?list=l-1'])('%s', (address) => {
    expect(mayOpenOutside(address)).toBe(true);
  });

  it.each([
    'http://www.prayerletters.com/',
    'https://www.prayerletters.com.example/',
    'https://www.prayerletters.com@evil.example/',
    'https://user:secret@www.prayerletters.com/',
    'https://prayerletters.example/?https://www.prayerletters.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('never %s', (address) => {
    expect(mayOpenOutside(address)).toBe(false);
  });
});
