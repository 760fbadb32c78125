/** One sentence a line. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

export function contacts(count: number): string {
  return count === 1 ? '1 contact' : `${count} contacts`;
}
