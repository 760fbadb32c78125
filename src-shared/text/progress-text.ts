import { aboutDuration } from './duration.ts';
import { count } from './plural.ts';

/** The words of a send that runs. */
export const progressText = {
  contacts: 'Delivered',
  steps: 'Steps done',
  stepsHelp: (contacts: number) =>
    `${count(contacts, 'contact')} ${contacts === 1 ? 'is' : 'are'} on the way and count as delivered once the provider has confirmed the list.`,
  pace: (perMinute: number, secondsLeft: number) =>
    `about ${count(perMinute, 'request')} a minute, ${aboutDuration(secondsLeft)} left`,
} as const;
