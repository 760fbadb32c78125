import { contentOf } from '../../contact/blank-text.ts';
import type { Rule } from '../rule.ts';

/** One number and nothing else, which is nearly every cell: no more digits than the longest international number has. */
const usual = /^[+\d(][\d ().+-]{0,18}\d$/;
const label = /^(?:tel|phone|ph|telephone|mobile|cell)\s*[:.]\s*(?=[+\d(])/i;
const trailing = /[\s,;:]+$/;
const separators = /[,;|\n]|\s\/\s|\sor\s|\sand\s/i;
const fewestDigits = 7;
/** No number is longer, in characters; looking for the noise behind it takes time by the square of the blanks in it. */
const longest = 500;

/**
 * Noise around a phone number ("tel:", a comma behind it), or several numbers in one cell. How a number is grouped, its
 * extension and letters in it are left alone: every style is somebody's.
 */
export const phoneFormat: Rule = ({ fields }) => {
  if (fields.phone === '' || usual.test(fields.phone)) return undefined;
  const phone = contentOf(fields.phone);
  const numbers = phone.split(separators).filter((part) => digitsIn(part) >= fewestDigits);
  if (numbers.length > 1)
    return { code: 'several-values', severity: 'warning', field: 'phone', detail: `${numbers.length}` };
  if (phone.length > longest) return undefined;
  const fix = phone.replace(label, '').replace(trailing, '');
  if (fix === phone || digitsIn(fix) < fewestDigits) return undefined;
  return { code: 'phone-format', severity: 'warning', field: 'phone', fix };
};

function digitsIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}
