import { describe, expect, it } from 'vitest';
import { isOwnPage, startPage } from '../../../src-main/electron/own-page.ts';

describe('isOwnPage', () => {
  it.each([startPage, 'app://fieldpost', 'app://fieldpost/index.html?x=1#y', 'APP://fieldpost/'])(
    'accepts %s',
    (address) => {
      expect(isOwnPage(address)).toBe(true);
    },
  );

  it.each([
    '',
    'fieldpost',
    'app://fieldpost.example/',
    'app://evil/fieldpost',
    'app://evil/?app://fieldpost/',
    'app://fieldpost:8080/',
    'app://user@fieldpost/',
    'app://:secret@fieldpost/',
    'app:fieldpost',
    'https://fieldpost/',
    'file:///fieldpost',
    'data:text/html,app://fieldpost/',
    'javascript:alert(1)',
  ])('refuses %s', (address) => {
    expect(isOwnPage(address)).toBe(false);
  });
});
