import { unbundle } from '../../../src-shared/spreadsheet/file-bundle.ts';
import { decodeText } from '../reading/decode-text.ts';
import { considerDelimiters } from '../reading/detect-delimiter.ts';
import { considerEncodings } from '../reading/detect-encoding.ts';
import { withLineFeeds } from '../reading/line-ends.ts';
import type { Table } from '../reading/table.ts';
import type { ConsideredReadings } from '../reading-protocol.ts';

/** So many bytes show how a text is cut into cells. */
const sampleBytes = 256 * 1024;

/** The ways in which a text could be read; of several files, those of the first one that leaves a choice. */
export function considerReadings(bytes: Uint8Array, { format, encoding }: Table): ConsideredReadings {
  if (format !== 'text') return { encodings: [], delimiters: [] };
  const several = unbundle(bytes);
  const files = several?.map((file) => file.bytes) ?? [bytes];
  // Each of several files has an encoding of its own, unless one was chosen for all of them.
  const inForce = several === undefined ? encoding : undefined;
  let encodings: ConsideredReadings['encodings'] = [];
  for (const file of files) {
    if (encodings.length < 2) encodings = considerEncodings(file, inForce).candidates;
  }
  const { text } = decodeText((files[0] ?? bytes).subarray(0, sampleBytes), encoding);
  return { encodings, delimiters: considerDelimiters(withLineFeeds(text)) };
}
