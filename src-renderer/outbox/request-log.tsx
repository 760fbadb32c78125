import { useCallback } from 'react';
import type { LoggedRequest } from '../../src-shared/contract/outbox.ts';
import { requestText } from '../../src-shared/text/request-text.ts';
import { ask } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Notice } from '../ui/notice.tsx';
import { RowGrid, type RowGridColumn } from '../ui/row-grid.tsx';
import { exactTime } from '../ui/time.ts';
import styles from './outbox.module.css';

const columns: readonly RowGridColumn<LoggedRequest>[] = [
  { key: 'at', name: requestText.time, width: 190, render: ({ at }) => exactTime(at) },
  { key: 'method', name: requestText.method, width: 80, render: ({ method }) => method },
  { key: 'path', name: requestText.path, width: 320, render: ({ path }) => path },
  {
    key: 'status',
    name: requestText.status,
    width: 70,
    isNumber: true,
    render: ({ status }) => status ?? requestText.noAnswer,
  },
  { key: 'ended', name: requestText.ended, width: 150, render: ({ ended }) => ended },
  {
    key: 'duration',
    name: requestText.duration,
    width: 80,
    isNumber: true,
    render: ({ durationMs }) => durationMs.toLocaleString('en-US'),
  },
  {
    key: 'bytes',
    name: requestText.bytes,
    width: 100,
    isNumber: true,
    render: ({ requestBytes }) => requestBytes.toLocaleString('en-US'),
  },
  { key: 'answer', name: requestText.answer, width: 480, render: ({ answer }) => answer ?? '' },
];

/** What was asked of the provider for one send, for whoever has to find out what went wrong. */
export function RequestLog({ sendId }: { readonly sendId: string }) {
  const newest = useQuery('outbox.requests', { sendId, offset: 0, limit: 1 }, ['outbox']);
  const total = newest.data?.total ?? 0;
  const fetchRows = useCallback(
    async (offset: number, limit: number) => (await ask('outbox.requests', { sendId, offset, limit })).requests,
    [sendId],
  );
  return (
    <>
      <p className={styles.soft}>{requestText.help}</p>
      {newest.error === undefined ? null : <Notice kind="error">{newest.error}</Notice>}
      <RowGrid
        label={requestText.table}
        columns={columns}
        total={total}
        version={`${total} ${newest.data?.requests[0]?.at ?? ''}`}
        fetchRows={fetchRows}
        empty={requestText.empty}
      />
    </>
  );
}
