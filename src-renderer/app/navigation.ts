import * as v from 'valibot';
import { create } from 'zustand';
import { assertNever } from '../../src-shared/assert-never.ts';
import { ask } from '../host/host-client.ts';

const viewSchema = v.variant('screen', [
  v.strictObject({ screen: v.literal('import'), importId: v.exactOptional(v.string()) }),
  v.strictObject({
    screen: v.literal('contacts'),
    contactId: v.exactOptional(v.string()),
    /** The send from which the contact was opened, to go back to. */
    sendId: v.exactOptional(v.string()),
  }),
  v.strictObject({ screen: v.literal('lists'), listId: v.exactOptional(v.string()) }),
  v.strictObject({
    screen: v.literal('send'),
    listId: v.exactOptional(v.string()),
    accountId: v.exactOptional(v.string()),
  }),
  v.strictObject({ screen: v.literal('outbox'), sendId: v.exactOptional(v.string()) }),
  v.strictObject({ screen: v.literal('settings') }),
]);

/** Where the user is: enough to come back to the same place after a restart. */
export type View = v.InferOutput<typeof viewSchema>;

/** What makes two views the same place: choices made on a screen do not lead to another one. */
export function placeOf(view: View): string {
  switch (view.screen) {
    case 'import':
      return `import ${view.importId ?? ''}`;
    case 'contacts':
      return `contacts ${view.contactId ?? ''}`;
    case 'lists':
      return `lists ${view.listId ?? ''}`;
    case 'outbox':
      return `outbox ${view.sendId ?? ''}`;
    case 'send':
    case 'settings':
      return view.screen;
    default:
      return assertNever(view, 'view');
  }
}

interface Navigation {
  readonly view: View;
  readonly go: (view: View) => void;
}

export const useNavigation = create<Navigation>((set) => ({
  view: { screen: 'import' },
  go(view) {
    set({ view });
    ask('app.saveView', { view: JSON.stringify(view) }).catch(() => {});
  },
}));

/** Goes somewhere, from outside of a component. */
export function go(view: View): void {
  useNavigation.getState().go(view);
}

/** Returns to where the user was when the app was closed. A place that no longer makes sense is the start. */
export async function restoreView(): Promise<void> {
  try {
    const { view } = await ask('app.view', {});
    const parsed = v.safeParse(viewSchema, JSON.parse(view ?? 'null'));
    if (parsed.success) useNavigation.setState({ view: parsed.output });
  } catch {
    // The start is a good place, too.
  }
}
