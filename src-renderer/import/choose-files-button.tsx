import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button, type ButtonProps } from '../ui/button.tsx';

const acceptedTypes = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.xlsb', '.ods', '.vcf'];

interface ChooseFilesButtonProps extends Pick<ButtonProps, 'kind' | 'children'> {
  readonly onFiles: (files: readonly File[]) => void;
}

/** The button that shows the system's dialog for files. */
export function ChooseFilesButton({ kind = 'plain', onFiles, children }: ChooseFilesButtonProps) {
  return (
    <FileTrigger acceptedFileTypes={acceptedTypes} allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
      <Button kind={kind}>{children}</Button>
    </FileTrigger>
  );
}
