/** Stands where nothing was measured. */
export const NOTHING = '–'

type Measured = number | null | undefined

const isNumber = (value: Measured): value is number => typeof value === 'number' && Number.isFinite(value)

/** Milliseconds; tenths under 10. */
export function ms(value: Measured): string {
  return isNumber(value) ? `${plain(value)} ms` : NOTHING
}

/** How many times one is the other, such as `120×`. */
export function ratio(one: Measured, other: Measured): string {
  return isNumber(one) && isNumber(other) && other > 0 ? `${plain(one / other)}×` : NOTHING
}

/** A value in units of so many, such as kB. */
export function bytesAs(value: Measured, unit: number, name = ''): string {
  return isNumber(value) ? plain(value / unit) + name : NOTHING
}

/** A share from 0 to 1 in percent. */
export function percent(value: Measured): string {
  return isNumber(value) ? `${Math.round(100 * value)} %` : NOTHING
}

/** A whole number with commas, and tenths under 10. */
export function plain(value: number): string {
  return value < 10 ? String(Math.round(10 * value) / 10) : Math.round(value).toLocaleString('en-US')
}
