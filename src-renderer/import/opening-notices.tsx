import { startText } from '../../src-shared/text/open-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { openAgain } from './open-file.ts';
import { useOpening } from './opening.ts';

/** What there is to tell here about what was opened last. `importId` is the import that is shown, if one is. */
export function OpeningNotices({ importId }: { readonly importId: string | undefined }) {
  const { errors, notices, place } = useOpening();
  const isOfImport = typeof place === 'object';
  const again = isOfImport ? place.again : undefined;
  const isHere = place === 'everywhere' || (isOfImport ? place.importId === importId : importId === undefined);
  if (!isHere) return null;
  return (
    <>
      {errors.map((error) => (
        <Notice key={error} kind="error">
          {error}
        </Notice>
      ))}
      {notices.map((notice) => (
        <Notice
          key={notice}
          kind="info"
          action={
            isOfImport && again !== undefined ? (
              <Button onPress={() => void openAgain(place.importId, again.files)}>
                {again.files === undefined ? startText.openAgain : startText.openPartAgain(again.files.length)}
              </Button>
            ) : undefined
          }
        >
          {notice}
        </Notice>
      ))}
    </>
  );
}
