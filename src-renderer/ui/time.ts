const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const exactClock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** A time (ms since 1970) as short as it can be: the clock today, the date and the clock else. */
export function shortTime(time: number): string {
  return timeWith(clock, time);
}

function timeWith(format: Intl.DateTimeFormat, time: number): string {
  const date = new Date(time);
  const today = new Date().toDateString() === date.toDateString();
  return today ? format.format(date) : `${day.format(date)}, ${format.format(date)}`;
}

/** The same to the second, for what follows each other closely. */
export function exactTime(time: number): string {
  return timeWith(exactClock, time);
}

/** A number of bytes in words. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000).toLocaleString('en-US')} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
