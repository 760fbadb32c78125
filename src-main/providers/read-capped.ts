/** Eight times what the largest request may weigh; real answers are far smaller. */
export const largestAnswerBytes = 8 * 1024 * 1024;

/**
 * The body of a response as text, or undefined when it is larger than `maxBytes`, in which case the rest is not even
 * downloaded. Rejects when the connection breaks before the body is complete.
 */
export async function readCapped(response: Response, maxBytes = largestAnswerBytes): Promise<string | undefined> {
  const { text, isWhole } = await readStart(response, maxBytes);
  return isWhole ? text : undefined;
}

/** The first `maxBytes` or a little more of a response as text; the rest is not downloaded. Rejects like `readCapped`. */
export async function readStart(
  response: Response,
  maxBytes: number,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  if (response.body === null) return { text: '', isWhole: true };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), isWhole: true };
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (bytes > maxBytes) {
      // Not waited for: of a body that somebody else reads as well, it ends only when they have finished.
      void reader.cancel().catch(() => undefined);
      return { text, isWhole: false };
    }
  }
}
