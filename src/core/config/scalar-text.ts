/** A scalar of a config as a category text: numbers without `.0`, booleans as `true` and `false`. */
export function scalarText(scalar: string | number | boolean): string {
  return typeof scalar === 'number' && scalar === 0 ? '0' : String(scalar);
}
