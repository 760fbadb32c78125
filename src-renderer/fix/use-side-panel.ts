import { useSyncExternalStore } from 'react';
import { type SidePanel, useFixStore } from './fix-store.ts';

/** From here on there is no room for a panel beside the grid. */
const narrow = '(max-width: 1099px)';

function onChange(listener: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export interface SidePanelState {
  readonly panel: SidePanel | undefined;
  /** Whether the panel lies over the grid, for want of room. */
  readonly isOver: boolean;
  /** Opens a panel, or closes it when it is open. */
  readonly toggle: (panel: SidePanel) => void;
  readonly close: () => void;
}

/** Which panel is at the side of the grid: the one that was opened last, else the problems where there is room for them. */
export function useSidePanel(): SidePanelState {
  const { panel: chosen, setPanel } = useFixStore();
  const isOver = useSyncExternalStore(onChange, () => window.matchMedia(narrow).matches);
  const automatic = isOver ? undefined : 'problems';
  const panel = chosen === 'auto' ? automatic : chosen === 'none' ? undefined : chosen;
  return {
    panel,
    isOver,
    toggle: (pressed) => setPanel(pressed === panel ? 'none' : pressed),
    close: () => setPanel('none'),
  };
}
