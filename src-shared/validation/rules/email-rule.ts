import { contentOf } from '../../contact/blank-text.ts';
import type { Rule } from '../rule.ts';

/** The expression of `<input type="email">`: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const emailPattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const angled = /<([^<>\s]+)>$/;

export const emailFormat: Rule = ({ fields }) => {
  const email = contentOf(fields.email);
  if (email === '' || emailPattern.test(email)) return undefined;
  const bare = (angled.exec(email)?.[1] ?? email).replace(/^mailto:/i, '');
  const fix = bare !== email && emailPattern.test(bare) ? { fix: bare } : {};
  return { code: 'email-format', severity: 'warning', field: 'email', ...fix };
};
