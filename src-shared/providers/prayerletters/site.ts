/** Where the user orders the printing of a list. The app only opens it; ordering costs money and is theirs to do. */
export const prayerLettersSite = 'https://www.prayerletters.com/';
