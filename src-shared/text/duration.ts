import { count } from './plural.ts';

/** About how long something takes, for the start or the middle of a sentence: "about 4 minutes". */
export function aboutDuration(seconds: number): string {
  if (seconds < 45) return 'less than a minute';
  if (seconds < 90) return 'about a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `about ${count(minutes, 'minute')}`;
  const hours = Math.round(seconds / 3600);
  if (hours < 48) return `about ${count(hours, 'hour')}`;
  return `about ${count(Math.round(hours / 24), 'day')}`;
}
