/** What can be said about an error without a word of the data: these two quote the text that they could not read. */
export function messageWithoutData(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return quotesData(error) ? error.name : error.message;
}

/** An error as it may be logged: where it happened, and what it says unless that is somebody's data. */
export function errorWithoutData(error: Error): Readonly<Record<'name' | 'message' | 'stack', string | undefined>> {
  const { name, message, stack } = error;
  if (!quotesData(error)) return { name, message, stack };
  // The stack begins with the message.
  const start = stack?.indexOf(message) ?? -1;
  const frames = start < 0 ? undefined : stack?.slice(start + message.length).trimStart();
  return { name, message: messageWithoutData(error), stack: frames };
}

function quotesData(error: Error): boolean {
  return error instanceof SyntaxError || error.name === 'ValiError';
}
