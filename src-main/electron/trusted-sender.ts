import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { isOwnPage } from './own-page.ts';

/**
 * True for a call from the main frame of the app's own window while it shows the app's own page. A frame that has gone
 * away or navigated in the meantime is null, and refused.
 */
export function isTrustedSender(
  event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ownContents: Pick<WebContents, 'id'> | undefined,
): boolean {
  const { sender, senderFrame } = event;
  return (
    ownContents !== undefined &&
    sender.id === ownContents.id &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnPage(senderFrame.url)
  );
}
