/** An address of the file by the words of its columns: "Home", "Address 2"; the one without a name goes by its place. */
function nameOf(name: string): string {
  return name === '' ? 'Address without a name' : name;
}

/** The words about a file with several addresses for a person. */
export const addressText = {
  title: 'Several addresses: each person gets the first that is filled',
  /** When the address at this place is used: "Home", "Business, where Home is blank". */
  use: (names: readonly string[], place: number) => {
    const name = nameOf(names[place] ?? '');
    const before = names.slice(0, place).map(nameOf);
    const last = before.pop();
    if (last === undefined) return `${name} first`;
    return before.length === 0
      ? `${name} where ${last} is blank`
      : `${name} where ${before.join(', ')} and ${last} are blank`;
  },
  unused: (name: string) => `${nameOf(name)} is left out`,
  moveUp: (name: string) => `Ask for ${nameOf(name)} earlier`,
  moveDown: (name: string) => `Ask for ${nameOf(name)} later`,
  leaveOut: 'Leave out',
  leaveOutOf: (name: string) => `Leave out ${nameOf(name)}`,
  take: 'Use where the others are blank',
  takeOf: (name: string) => `Use ${nameOf(name)} where the others are blank`,
} as const;
