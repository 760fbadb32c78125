/**
 * What PrayerLetters accepts for one contact. The metadata limits are those of its documentation of "add contacts to a
 * list", valid as of its writing; the allowed characters of metadata names are not documented, so these are the ones that
 * are certainly safe. No print lengths are published: these are the limits of comparable printers, in characters.
 */
export const prayerLettersLimits = {
  metadataFields: 100,
  metadataLength: 1_000,
  metadataName: /^[A-Za-z0-9_ -]+$/,
  print: { name: 40, line: 64 },
} as const;
