import { StoreNotOpenedError } from '../store/store-client.ts';

/** What to tell the user when the app cannot start: a title and a message that names the remedy. */
export function explainStartFailure(
  error: unknown,
  dataFolder: string,
): { readonly title: string; readonly message: string } {
  if (error instanceof StoreNotOpenedError) return { title: 'The data could not be opened', message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    title: 'Fieldpost could not start',
    message:
      `${reason}\n\nThe data in ${dataFolder} was not changed. Check that this folder can be written to, and start ` +
      'Fieldpost again; the file logs/fieldpost.log in it holds the details.',
  };
}
