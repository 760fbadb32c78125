import { linesOf } from '../../validation/clean-text.ts';
import { postGridLimits } from './limits.ts';

/**
 * The street as PostGrid's address lines, none to two: what does not fit is joined to the second with commas, so that no
 * part of the address is lost.
 */
export function postGridAddressLines(street: string): readonly string[] {
  const lines = linesOf(street);
  if (lines.length <= postGridLimits.addressLines) return lines;
  const [first = '', ...others] = lines;
  return [first, others.join(', ')];
}
