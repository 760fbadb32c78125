/** Eight times what the largest request may weigh; real answers are far smaller. */
export const largestAnswerBytes = 8 * 1024 * 1024;

/**
 * The body of a response as text, or undefined when it is larger than `maxBytes`, in which case the rest is not even
 * downloaded. Rejects when the connection breaks before the body is complete.
 */
export async function readCapped(response: Response, maxBytes = largestAnswerBytes): Promise<string | undefined> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
