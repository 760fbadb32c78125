import { FailureError } from '../../../src-shared/contract/failure.ts';
import { type importsContract, sourceChunkBytes } from '../../../src-shared/contract/imports.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type ImportHandlers = Pick<Handlers, keyof typeof importsContract>;

/** Files on their way in, and what becomes of them. */
export function importHandlers({ store, clock, ids, events, sample }: Services): ImportHandlers {
  return {
    'imports.list': async () => [...(await store.listImports())],
    'imports.get': ({ importId }) => store.getImport(importId),
    'imports.openSample': async () => {
      const { fileName, bytes } = await sample();
      const uploadId = ids.next();
      await store.beginUpload(uploadId, fileName, bytes.byteLength, clock.now());
      for (let index = 0; index * sourceChunkBytes < bytes.byteLength; index += 1) {
        await store.addChunk(uploadId, index, bytes.slice(index * sourceChunkBytes, (index + 1) * sourceChunkBytes));
      }
      const { importId } = await store.finishUpload(uploadId, ids.next(), clock.now());
      events.changed('imports');
      return { importId };
    },
    'imports.beginUpload': async ({ fileName, byteLength }) => {
      if (byteLength === 0) {
        throw new FailureError(
          'invalid-input',
          `${fileName} is empty. Save the spreadsheet again and open the new file.`,
        );
      }
      const uploadId = ids.next();
      await store.beginUpload(uploadId, fileName, byteLength, clock.now());
      return { uploadId };
    },
    'imports.upload': async ({ uploadId, index, bytes }) => {
      await store.addChunk(uploadId, index, bytes);
      return {};
    },
    'imports.finishUpload': async ({ uploadId }) => {
      const opened = await store.finishUpload(uploadId, ids.next(), clock.now());
      events.changed('imports');
      return opened;
    },
    'imports.openAgain': async ({ importId, files }) => {
      const again = ids.next();
      await store.openAgain(importId, again, clock.now(), files);
      events.changed('imports');
      return { importId: again };
    },
    'imports.addFiles': async ({ importId, uploadId, sourceHash }) => {
      const shared = await store.addFiles(importId, uploadId, sourceHash, clock.now());
      events.changed('imports');
      return { shared: [...shared] };
    },
    'imports.readSource': async ({ sourceHash, index }) => {
      const { bytes, last } = await store.readSource(sourceHash, index);
      return { bytes: new Uint8Array(bytes), last };
    },
    'imports.apply': async ({ importId, operation, position }) => {
      const applied = await store.applyOperation(importId, operation, position, clock.now());
      events.changed('imports');
      return applied;
    },
    'imports.applyPacked': async ({ importId, packed, position }) => {
      const applied = await store.applyPacked(importId, packed, position, clock.now());
      events.changed('imports');
      return applied;
    },
    'imports.move': async ({ importId, position }) => {
      const moved = await store.moveImport(importId, position, clock.now());
      events.changed('imports');
      return moved;
    },
    'imports.describe': async ({ importId, ...change }) => {
      await store.describeImport(importId, change, clock.now());
      events.changed('imports');
      return {};
    },
    'imports.discard': async ({ importId }) => {
      await store.discardImport(importId);
      events.changed('imports');
      return {};
    },
  };
}
