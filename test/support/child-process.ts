import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

export interface TestChild {
  /** Every line the child has printed so far. */
  readonly lines: readonly string[];
  /** Resolves when the child has printed this line. */
  line(text: string): Promise<void>;
  /** Ends the child at once, as a power cut would (kill -9), and waits until it is gone and all its lines are read. */
  kill(): Promise<void>;
}

/** Runs a TypeScript file in a process of its own, which never outlives the test. */
export async function startChild(file: URL, args: readonly string[]): Promise<TestChild> {
  const child = spawn(process.execPath, [fileURLToPath(file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(child, 'close');
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  createInterface(child.stderr).on('line', (line) => errors.push(line));

  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await gone;
  }
  onTestFinished(kill);
  await once(child, 'spawn');
  return {
    lines,
    line: (text) =>
      vi.waitFor(
        () => {
          if (!lines.includes(text)) throw new Error(`The child has not printed "${text}". ${errors.join('\n')}`);
        },
        { timeout: 20_000, interval: 5 },
      ),
    kill,
  };
}
