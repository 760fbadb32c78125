/**
 * What PostGrid prints for one contact: two address lines. It publishes no lengths; these are the limits of comparable
 * printers, in characters.
 */
export const postGridLimits = {
  addressLines: 2,
  print: { name: 40, line: 64 },
} as const;
