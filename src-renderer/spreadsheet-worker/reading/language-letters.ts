/** A language: the letters beyond A to Z that it is written with, in lower case, and how likely it is beside others. */
interface Alphabet {
  readonly letters: ReadonlySet<string>;
  readonly weight: number;
}

/** The dotted capital I in lower case. */
const turkishCapital = 'İ'.toLowerCase();

/** What tells the encodings of one byte per character apart: the languages that are written in each. */
export const languages: Readonly<Record<string, readonly Alphabet[]>> = {
  'windows-1252': western(),
  macintosh: western(),
  'windows-1250': [
    alphabet('ąćęłńóśźż'),
    alphabet('áčďéěíňóřšťúůýž'),
    alphabet('áäčďéíĺľňóôŕšťúýž'),
    alphabet('áéíóöőúüű'),
    alphabet('ăâîşţ'),
    alphabet('čćđšž'),
    alphabet('äöüß'),
  ],
  'windows-1254': [alphabet('çğıöşüâîû', turkishCapital), alphabet('äöüß'), alphabet('àâçéèêëîïôœùûü')],
  'windows-1251': [
    alphabet('абвгдежзийклмнопрстуфхцчшщъыьэюяё'),
    alphabet('абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'),
    alphabet('абвгдђежзијклљмнњопрстћуфхцчџш'),
  ],
  'windows-1253': [alphabet('αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ')],
};

/** The letters that make up most of any text in their script. */
export const frequentLetters: ReadonlySet<string> = new Set('оаеинтсрвлкмдпуαοιεητνσςρκπλ');

function western(): readonly Alphabet[] {
  return [
    alphabet('äöüß'),
    alphabet('àâæçéèêëîïôœùûüÿ'),
    alphabet('áéíñóúü'),
    alphabet('áâãàçéêíóôõúü'),
    alphabet('åäöéü'),
    alphabet('åæøéöä'),
    // Where a Turkish name reads as an Icelandic one, it is far more likely to be Turkish.
    { letters: new Set('áðéíóúýþæö'), weight: 0.9 },
    alphabet('àèéìíòóù'),
    alphabet('ëïéèöüá'),
    alphabet('àçèéíïòóúü'),
    alphabet('äöšžå'),
  ];
}

function alphabet(letters: string, ...more: readonly string[]): Alphabet {
  return { letters: new Set([...letters, ...more]), weight: 1 };
}
