import type { ContactField } from '../contact/fields.ts';
import { mostlyLooksLike, neverLooksLike, type ValueShape } from './value-shapes.ts';

/** A field that the values of a column speak for. */
export interface ValueGuess {
  readonly field: ContactField;
  readonly shape: ValueShape;
}

/** What to look for in a column whose header says nothing, the most telling shape first. */
const guesses: readonly ValueGuess[] = [
  { field: 'email', shape: 'email' },
  { field: 'state', shape: 'state' },
  { field: 'country', shape: 'country' },
  { field: 'postalCode', shape: 'us-zip' },
  { field: 'phone', shape: 'phone' },
  { field: 'street', shape: 'street' },
];

/** Shapes that confirm a header which only resembles the name of a field. */
const confirming: ReadonlyMap<ContactField, readonly ValueShape[]> = new Map([
  ['email', ['email']],
  ['phone', ['phone']],
  ['postalCode', ['us-zip']],
  ['state', ['state']],
  ['country', ['country']],
  ['street', ['street']],
  ['title', ['title']],
]);

/** Shapes that the values of a field have; a column without a single one of them does not hold the field. */
const required: ReadonlyMap<ContactField, ValueShape> = new Map<ContactField, ValueShape>([
  ['name', 'letters'],
  ['firstName', 'letters'],
  ['lastName', 'letters'],
  ['greeting', 'letters'],
  ['fileAs', 'letters'],
  ['company', 'letters'],
  ['spouseFirstName', 'letters'],
  ['spouseLastName', 'letters'],
  ['city', 'letters'],
  ['state', 'letters'],
  ['title', 'title'],
  ['postalCode', 'postcode'],
  ['email', 'email'],
  ['phone', 'phone'],
]);

/** The field that nearly all values of a column speak for, if one does. */
export function fieldByValues(values: readonly string[]): ValueGuess | undefined {
  return guesses.find(({ shape }) => mostlyLooksLike(values, shape));
}

/** True for shapes that nothing else has: an e-mail address is one under any header, five digits are not always a ZIP code. */
export function isCertainShape(shape: ValueShape): boolean {
  return shape === 'email';
}

/** The shape by which the values confirm that a column holds the field. */
export function confirmingShape(field: ContactField, values: readonly string[]): ValueShape | undefined {
  return (confirming.get(field) ?? []).find((shape) => mostlyLooksLike(values, shape));
}

/** True when there are enough values and none can belong to the field. */
export function valuesDisagree(field: ContactField, values: readonly string[]): boolean {
  const shape = required.get(field);
  return shape !== undefined && neverLooksLike(values, shape);
}
