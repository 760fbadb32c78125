import type { Cost } from './cost.ts';

const nameWidth = 38;

/** The head of one table. */
export function headLine(part: string, rows: number, bytes: number): string {
  const what = `${part}: ${rows.toLocaleString('en-US')} rows x 20 columns, ${(bytes / 1e6).toFixed(1)} MB`;
  return `\n${what}\n${''.padEnd(nameWidth)}  processor         ms    clock ms   peak MB  longest task ms`;
}

/** What something took, as a multiple of its yardstick's processor time. */
export function costLine(name: string, { cpu, clock, peak, longestTask }: Cost, yardstick: number): string {
  const numbers = [clock, peak / 1e6].map((value) => value.toFixed(0).padStart(10)).join('');
  return `${timeLine(name, cpu, yardstick)}  ${numbers}${longestTask.toFixed(0).padStart(17)}`;
}

/** The same where nothing but the processor time is known. */
export function timeLine(name: string, cpu: number, yardstick: number): string {
  return `${name.padEnd(nameWidth)}${(cpu / yardstick).toFixed(3).padStart(9)} x ${cpu.toFixed(0).padStart(10)}`;
}

/** Whether an aim was met. */
export function aimLine(aim: string, value: number, limit: number): string {
  return `aim: ${aim}: ${value.toFixed(2)}, ${value <= limit ? 'met' : 'not met'}`;
}
