import { contentOf } from '../../contact/blank-text.ts';
import type { Rule } from '../rule.ts';

/** The expression of `<input type="email">`: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const emailPattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const angled = /<([^<>\s]+)>$/;
const leading = /^(?:mailto:|e-?mail:|[<("'\s])+/i;
const trailing = /[>)"'.,;:\s]+$/;
const separators = /[\s,;|]+/;
/** No address is longer, in characters; looking for what stands around it takes time by the square of the blanks in it. */
const longest = 500;
/** Without any of these there is neither something around an address to take away nor a second one. */
const noise = /[\s,;|<>()"':]|\.$/;

/** An e-mail address that is none, has noise around it, or is one of several. A valid one is never touched. */
export const emailFormat: Rule = ({ fields }) => {
  const email = contentOf(fields.email);
  if (email === '' || emailPattern.test(email)) return undefined;
  if (!noise.test(email)) return { code: 'email-format', severity: 'warning', field: 'email' };
  const addresses = email.split(separators).filter((part) => emailPattern.test(bareEmail(part)));
  if (addresses.length > 1)
    return { code: 'several-values', severity: 'warning', field: 'email', detail: `${addresses.length}` };
  const bare = bareEmail(angled.exec(email)?.[1] ?? email);
  const fix = emailPattern.test(bare) ? { fix: bare } : {};
  return { code: 'email-format', severity: 'warning', field: 'email', ...fix };
};

/** Without what stands around the address, without blanks beside "@" and the dots of the domain. */
function bareEmail(text: string): string {
  if (text.length > longest) return text;
  const [local = '', domain, ...more] = text
    .replace(leading, '')
    .replace(trailing, '')
    .split(/\s*@\s*/);
  if (domain === undefined || more.length > 0) return text;
  return `${local}@${domain.replaceAll(/\s*\.\s*/g, '.').toLowerCase()}`;
}
