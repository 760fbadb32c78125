import Papa from 'papaparse';
import type { Delivery } from '../../src-shared/contract/delivery.ts';
import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import { historyText } from '../../src-shared/text/history-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';

const columns: readonly (readonly [header: string, read: (delivery: Delivery) => string])[] = [
  [historyText.contact, ({ contactName }) => contactName],
  [historyText.account, ({ accountName }) => accountName],
  [historyText.send, ({ sendName }) => sendName],
  [historyText.action, ({ action }) => deliveryText.actions[action]],
  [historyText.state, ({ state }) => outboxText.contactStates[state]],
  [historyText.reason, ({ reason }) => reason ?? ''],
  [historyText.addressStatus, ({ addressStatus }) => addressStatus ?? ''],
  [historyText.addressErrors, ({ addressErrors }) => addressErrors ?? ''],
  [historyText.remoteId, ({ remoteId }) => remoteId ?? ''],
  [historyText.remoteListId, ({ remoteListId }) => remoteListId ?? ''],
  [historyText.time, ({ updatedAt }) => new Date(updatedAt).toISOString()],
];

/**
 * What was sent, as a CSV that Excel opens: UTF-8 with a byte order mark, and nothing in it that a spreadsheet program would
 * run as a formula.
 */
export function historyFile(name: string, deliveries: readonly Delivery[]) {
  const rows = deliveries.map((delivery) => columns.map(([, read]) => read(delivery)));
  const csv = Papa.unparse([columns.map(([header]) => header), ...rows], { escapeFormulae: true });
  return {
    fileName: `${name.replaceAll(/[^\p{L}\p{N} ()-]+/gu, ' ').trim() || 'history'}.csv`,
    text: `\uFEFF${csv}\r\n`,
  };
}
