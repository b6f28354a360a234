import currencies from '../../assets/words/currencies.json' with { type: 'json' }
import unitList from '../../assets/words/units.json' with { type: 'json' }
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

/** A unit as read: its base unit, how to convert to it, and the token after it. */
export interface UnitRead {
  readonly unit: string
  readonly factor: number
  /** Added after multiplying; only temperatures have one. */
  readonly offset: number
  /** Not metric: its values are rounded, so half a digit either way is meant. */
  readonly converted: boolean
  readonly next: number
}

interface NamedUnit {
  readonly unit: string
  readonly factor: number
  readonly converted: boolean
  readonly phrase: readonly string[]
}

let units: ReadonlyMap<string, readonly NamedUnit[]> | undefined
const currencyCodes = new Set(currencies.codes)
const currencyWords = new Map(Object.entries(currencies.words))
const smallMoney = new Map(Object.entries(currencies.small))
const currencySymbols = new Map(Object.entries(currencies.symbols))
/** Symbols of one letter stand glued to their number or mean something else. */
const ONE_LETTER = /^[a-z]$/
const WEIGHT = /^(?:weigh\w*|heavy|of|in|weight|lighter|heavier)$/

/** The unit of measure that begins at a token ("square kilometers", "km", "°F"), or null. */
export function readUnit(tokens: readonly Token[], at: number): UnitRead | null {
  const temperature = readTemperature(tokens, at)
  if (temperature) return temperature
  const token = tokens[at]
  if (!token) return null
  const speed = /^k/.test(token.lower) && tokens[at + 1]?.text === '/' && wordAt(tokens, at + 2) === 'h'
  if (speed) return { unit: 'm/s', factor: 1 / 3.6, offset: 0, converted: false, next: at + 3 }
  units ??= indexUnits()
  for (const { unit, factor, converted, phrase } of units.get(singular(token.lower)) ?? []) {
    const length = phraseLength(tokens, at, phrase)
    if (length === 0 || (ONE_LETTER.test(token.lower) && (!token.glued || token.text !== token.lower)))
      continue
    return { unit, factor, offset: 0, converted, next: at + length }
  }
  return null
}

function readTemperature(tokens: readonly Token[], at: number): UnitRead | null {
  const sign = tokens[at]?.text === '°' || /^degrees?$/.test(wordAt(tokens, at))
  const scale = wordAt(tokens, sign ? at + 1 : at)
  const glued = tokens[at]?.glued === true && /^[CF]$/.test(tokens[at].text)
  const celsius = { unit: '°C', factor: 1, offset: 0, converted: false, next: sign ? at + 2 : at + 1 }
  if ((sign && /^(?:c|celsius|centigrade)$/.test(scale)) || (glued && scale === 'c')) return celsius
  if ((sign && /^(?:f|fahrenheit)$/.test(scale)) || (glued && scale === 'f'))
    return { ...celsius, factor: 5 / 9, offset: -160 / 9, converted: true }
  return null
}

/** Longest names first, under the singular of their first word. */
function indexUnits(): ReadonlyMap<string, readonly NamedUnit[]> {
  const index = new Map<string, NamedUnit[]>()
  for (const { unit, factor, names, converted } of unitList as readonly UnitRow[]) {
    for (const name of names.split('|')) {
      const phrase = name.split(' ')
      const first = phrase[0] ?? ''
      index.set(first, [...(index.get(first) ?? []), { unit, factor, converted: converted ?? false, phrase }])
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  return index
}

interface UnitRow {
  readonly unit: string
  readonly factor: number
  readonly names: string
  readonly converted?: boolean
}

function phraseLength(tokens: readonly Token[], at: number, phrase: readonly string[]): number {
  let next = at
  for (const word of phrase) {
    if (next > at && /^[-.]$/.test(wordAt(tokens, next))) next += 1
    if (singular(wordAt(tokens, next)) !== word && wordAt(tokens, next) !== word) return 0
    next += 1
  }
  return next - at
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}

/** The currency sign or code that begins at a token, with the token after it, or null. */
export function readCurrencySign(
  tokens: readonly Token[],
  at: number,
): { readonly unit: string; readonly next: number } | null {
  const token = tokens[at]
  if (!token) return null
  const sign = tokens[at + 1]
  if (sign?.glued && currencySymbols.has(sign.text)) {
    const unit = currencySymbols.get(`${token.text.replaceAll('.', '')}${sign.text}`)
    if (unit) return { unit, next: at + 2 }
  }
  const unit = currencySymbols.get(token.text)
  if (unit) return { unit, next: at + 1 }
  if (!currencyCodes.has(token.text)) return null
  const dot = token.text === 'Rs' && wordAt(tokens, at + 1) === '.' ? 1 : 0
  return { unit: token.text === 'Rs' ? 'INR' : token.text === 'RMB' ? 'CNY' : token.text, next: at + 1 + dot }
}

/** The name of a currency after a number ("US dollars", "euros", "cents"): unit, factor and the token after it, or null. */
export function readCurrencyName(
  tokens: readonly Token[],
  at: number,
  scaled: boolean,
): { readonly unit: string; readonly factor: number; readonly next: number } | null {
  const one = singular(wordAt(tokens, at))
  const two = `${wordAt(tokens, at)} ${singular(wordAt(tokens, at + 1))}`
  const pair = currencyWords.get(two)
  if (pair) return { unit: pair, factor: 1, next: at + 2 }
  const small = smallMoney.get(one)
  if (small) return { unit: small, factor: 0.01, next: at + 1 }
  const code = tokens[at]?.text ?? ''
  const unit =
    currencyCodes.has(code) && code !== 'Rs' ? code : (currencyWords.get(one) ?? currencySymbols.get(code))
  // "He won", "the real one", "at random": these words are money after a million only.
  if (
    !unit ||
    (/^(?:won|real|reai|rand|peso|lira|franc|krone|krona)$/.test(one) &&
      !scaled &&
      !wordAt(tokens, at).endsWith('s'))
  )
    return null
  if (one === 'pound' && !scaled && isWeight(tokens, at)) return null
  return { unit, factor: 1, next: at + 1 }
}

/** "10 pounds of rice", "weighs 8.4 pounds": a weight and not money. */
export function isWeight(tokens: readonly Token[], at: number): boolean {
  return [at + 1, at - 2, at - 3].some((place) => WEIGHT.test(wordAt(tokens, place)))
}
