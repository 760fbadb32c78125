/** The words of the log of requests, which is for support. */
export const requestText = {
  table: 'Requests of this send',
  help: 'What was asked of the provider, newest first. Keys and contents are not kept.',
  time: 'Time',
  method: 'Method',
  path: 'Path',
  status: 'Status',
  ended: 'How it ended',
  duration: 'ms',
  bytes: 'Bytes',
  answer: 'Answer',
  noAnswer: 'none',
  empty: 'No request was made yet.',
} as const;
