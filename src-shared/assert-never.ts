/** Makes the compiler prove that a switch is exhaustive; at run time it names the value that slipped through. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
