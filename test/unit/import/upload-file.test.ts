import { describe, expect, it } from 'vitest';
import { readPiece, refusal } from '../../../src-renderer/import/upload-file.ts';
import { maxSourceBytes } from '../../../src-shared/contract/imports.ts';

describe('a file that is opened', () => {
  it('82: says that it changed, or that its drive is gone, when it cannot be read to its end', async () => {
    const file = new File(['Name\n'], 'friends.csv');
    const gone = Object.assign(new Blob(), {
      arrayBuffer: () => Promise.reject(new DOMException('The file could not be read.', 'NotReadableError')),
    });
    await expect(readPiece(file, gone)).rejects.toThrow(
      /^friends\.csv could not be read to its end\. .* on a drive that is gone\. .* Nothing was imported\.$/u,
    );
    expect([...(await readPiece(file))]).toEqual([...new TextEncoder().encode('Name\n')]);
  });

  it('is refused when it is empty or larger than 512 MB, with a remedy', () => {
    const sized = (size: number): File => Object.defineProperty(new File([], 'friends.csv'), 'size', { value: size });
    expect(refusal(sized(0))).toBe('friends.csv is empty. Save the spreadsheet again and open the new file.');
    expect(refusal(sized(maxSourceBytes + 1))).toContain('friends.csv is larger than 512 MB. Split it');
    expect(refusal(sized(maxSourceBytes))).toBeUndefined();
  });
});
