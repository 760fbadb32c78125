import type { Locator } from '@playwright/test';
import type { TestFile } from '../../support/browser-test-files.ts';

/** Drags files over something on the screen and drops them there. */
export async function dropOn(target: Locator, files: readonly TestFile[]): Promise<void> {
  const dataTransfer = await target.page().evaluateHandle(
    (dragged) => {
      const transfer = new DataTransfer();
      for (const [fileName, base64] of dragged) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], fileName));
      }
      return transfer;
    },
    files.map(({ name, content }) => [name, content.toString('base64')] as const),
  );
  await target.dispatchEvent('dragenter', { dataTransfer });
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
  await dataTransfer.dispose();
}
