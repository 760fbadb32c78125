import { readFile } from 'node:fs/promises';
import type { Rectangle } from 'electron';
import * as v from 'valibot';
import { writeFileSafely } from './write-file-safely.ts';

const boundsSchema = v.object({
  x: v.pipe(v.number(), v.integer()),
  y: v.pipe(v.number(), v.integer()),
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
  maximized: v.boolean(),
});

/** Where the window was, in the system's units, and whether it filled the screen. */
export type WindowBounds = Readonly<v.InferOutput<typeof boundsSchema>>;

/** How much of the window has to be on a screen for the user to be able to take hold of it. */
const graspable = { width: 120, height: 60 };

/** Reads the remembered place; undefined when there is none or the file makes no sense. Never changes the file. */
export async function readBounds(path: string): Promise<WindowBounds | undefined> {
  try {
    const parsed = v.safeParse(boundsSchema, JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the place for the next start. */
export function writeBounds(path: string, bounds: WindowBounds): Promise<void> {
  return writeFileSafely(path, `${JSON.stringify(bounds)}\n`);
}

/** True if the title bar can be reached on one of the screens: a screen may have been unplugged since. */
export function isReachable(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return width >= graspable.width && height >= graspable.height && bounds.y >= screen.y;
  });
}
