import { count } from './plural.ts';

const people = (number: number) => count(number, 'contact');

/** What follows from the way a list is filled, and why a way or a plan is not possible. */
export const consequenceText = {
  sameList:
    'The list of last time is brought up to date, and everybody else on it stays as they are. For another letter to the same people, choose a fresh list.',
  cannotRemove: (contacts: number) =>
    `${people(contacts)} would have to leave the list of last time, and PrayerLetters.com cannot take anybody off a list. Choose a fresh list.`,
  cannotEmpty: (contacts: number) =>
    `A field of ${people(contacts)} was emptied since, and PrayerLetters.com cannot empty a field of somebody on a list. Choose a fresh list.`,
  cannotTell: (contacts: number) =>
    `Whether a change of ${people(contacts)} arrived before the last send ended is not known. Choose a fresh list.`,
  noList: 'There is no list of last time that can still be filled.',
  nothingToDo: 'Everybody is on the list at the provider as they are here. There is nothing to send.',
  nothingElseToDo:
    'Everybody who is not blocked is on the list at the provider as they are here. There is nothing else to send.',
  nobody: 'No contact of this list can be sent. Fix the blocked ones, or add contacts to the list.',
  onItsWay:
    'This list is on its way through this account already. Wait until that send is over, or cancel it in the outbox.',
  files: (files: number, countries: number) =>
    files === countries && files > 1
      ? `${count(files, 'file')}, one for each country.`
      : `${count(files, 'file')} for ${count(countries, 'country', 'countries')}.`,
  sentAlong: (contacts: number) =>
    `${people(contacts)} ${contacts === 1 ? 'is' : 'are'} unchanged and sent along, because a file is replaced as a whole.`,
} as const;
