import type { FindingKind } from './finding.ts'

/** What a rule found in a text: the words as they stand there, and where they begin. */
export type Match = { kind: FindingKind; value: string; index: number }

const BSN = /(?<![\w.,€-]|€ )(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?![\w-]|[.,]\d)/g
/** A number that lost its first zero in a spreadsheet, where the text itself says what it is. */
const SHORT_BSN = /\b(?:bsn|burgerservicenummer|sofinummer)\W{0,3}(\d{8})(?!\d)/gi
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Z0-9])/gi
const EMAIL = /[\w.+'-]+\s?(?:@|\[at\]|\(at\)|\[@\])\s?(?:[a-z0-9-]+\.)+[a-z]{2,}/gi
const PHONE =
  /(?<![\w.,/-])(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|\(?0)(?:6(?:[ .-]?\d){8}|[1-578]\d\)?[ .-]{0,3}\d(?: ?\d){6}|[1-578]\d{2}\)?[ .-]{0,3}\d(?: ?\d){5})(?![\w-]|[.,]\d)/g
const STREETS =
  'straat|laan|weg|plein|dijk|kade|gracht|singel|hof|steeg|dreef|plantsoen|park|pad|markt|wal|brink|kamp|erf|allee|boulevard|ring|baan|dwarsstraat|poort|veld|akker|hoek|stede|burg|wijk|horst'
const STREET = new RegExp(
  `(?<![\\p{L}])\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{L}[\\p{L}'’.-]*)){0,3}?(?:${STREETS})\\.? \\d{1,4}(?: ?(?:[a-z]|bis|[A-Z]|-?\\d{1,3}))?(?![\\p{L}\\d])`,
  'gu',
)
const POSTCODE = /(?<![\w.,])[1-9]\d{3} ?[A-Z]{2}(?![\w])/g

/** Everything in a text that looks like it points to a person; a number only when its own check holds. */
export function matchesIn(raw: string): Match[] {
  const text = plainText(raw)
  const found: Match[] = []
  // What was understood as one thing is not taken for a part of another: an account holds no telephone number.
  const isTaken = (from: number, to: number) =>
    found.some(({ index, value }) => from < index + value.length && index < to)
  const add = (kind: FindingKind, pattern: RegExp, holds: (value: string, index: number) => boolean, group = 0) => {
    for (const match of text.matchAll(pattern)) {
      const value = match[group]!
      const index = match.index + match[0].lastIndexOf(value)
      if (!isTaken(index, index + value.length) && holds(value, index)) found.push({ kind, value, index })
    }
  }
  add('bsn', BSN, (value) => passesEleven(value))
  add('bsn', SHORT_BSN, (value) => passesEleven(`0${value}`), 1)
  for (const match of text.matchAll(IBAN)) {
    const value = accountIn(match[0])
    if (value) found.push({ kind: 'iban', value, index: match.index })
  }
  add('email', EMAIL, () => true)
  add('phone', PHONE, (value) => !/^0[89]00/.test(value))
  add('address', STREET, (value) => !isTheYear(value))
  add('address', POSTCODE, (value, index) => isPostcode(text, value, index))
  return found
}

/** The text as a reader sees it: other ways to write a space, a dash or a digit are one; what has no width is gone. */
export function plainText(raw: string): string {
  return raw
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
}

/** The check of a burgerservicenummer: 9 to 2 times the digits, less the last, divides by eleven. */
export function passesEleven(written: string): boolean {
  const digits = [...written.replaceAll(/\D/g, '')].map(Number)
  if (digits.length !== 9 || digits.every((digit) => digit === 0)) return false
  const sum = digits.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0)
  return sum % 11 === 0
}

/** ISO 13616: the country and check digits behind the account, letters as 10 to 35, leave 1 when divided by 97. */
export function passesNinetySeven(written: string): boolean {
  const account = written.replaceAll(/[ -]/g, '').toUpperCase()
  if (account.length < 15 || account.length > 34) return false
  if (account.startsWith('NL') && !/^NL\d{2}[A-Z]{4}\d{10}$/.test(account)) return false
  let rest = 0
  for (const letter of account.slice(4) + account.slice(0, 4)) {
    for (const digit of String(Number.parseInt(letter, 36))) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}

/** The account at the beginning of what could be one: a short word behind it looks like its last digits. */
function accountIn(written: string): string | undefined {
  for (let length = written.length; length >= 15; length -= 1) {
    const part = written.slice(0, length)
    if (!/[ -]$/.test(part) && passesNinetySeven(part)) return part
  }
  return undefined
}

/** "Binnenstad in de wijk 2023", "Overlast in het park 2022 11": a name and a year, and what comes in the next column. */
const isTheYear = (value: string): boolean => /[^\d](?:19|20)\d{2}(?: ?-?\d{1,3})?$/.test(value)

/** A year with two capitals behind it is no postcode, unless a house stands before it or a town behind it. */
function isPostcode(text: string, value: string, index: number): boolean {
  if (/(?:SA|SD|SS)$/.test(value)) return false
  if (!/^(?:19|20)\d{2}/.test(value)) return true
  const before = text.slice(Math.max(0, index - 8), index)
  const after = text.slice(index + value.length, index + value.length + 12)
  return /\d ?[a-z]?,? $/i.test(before) || /^ {1,2}\p{Lu}\p{Ll}{2}/u.test(after)
}
