const plainNumber = /^\+?\d+(?:\.\d+)?$/;
const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,3})$/i;
/** Excel keeps so many digits of a number and writes zeros for the others. */
const keptDigits = 15;
const zeros = /^0*$/;

/**
 * True for what Excel makes of a text of digits by itself when it opens and saves a CSV: "02139" becomes "2139",
 * "16035551234" becomes "1.60356E+10", "+44123" becomes "44123", "100.0" becomes "100", and a long number loses its last
 * digits. Nobody typed that.
 */
export function isDamagedNumber(returned: string, current: string): boolean {
  const text = returned.trim();
  if (text === '' || text === current || !plainNumber.test(current)) return false;
  const [whole = '', decimals = ''] = withoutLeadingZeros(current.replace('+', '')).split('.');
  const kept = decimals.replace(/0+$/, '');
  if (text === (kept === '' ? whole : `${whole}.${kept}`)) return true;
  return decimals === '' && (isShortened(text, whole) || isCut(text, whole));
}

function withoutLeadingZeros(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}

/** "1.60356E+10", with as many digits as the column was wide. */
function isShortened(text: string, whole: string): boolean {
  const [, first, behind = '', exponent] = scientific.exec(text) ?? [];
  if (first === undefined || Number(exponent) !== whole.length - 1) return false;
  const rounded = Number(whole).toExponential(Math.min(behind.length, keptDigits));
  return Number(`${first}.${behind}e${exponent}`) === Number(rounded);
}

/** "1234567890123450000" for "1234567890123456789". */
function isCut(text: string, whole: string): boolean {
  return (
    whole.length > keptDigits &&
    text.length === whole.length &&
    text.startsWith(whole.slice(0, keptDigits)) &&
    zeros.test(text.slice(keptDigits))
  );
}
