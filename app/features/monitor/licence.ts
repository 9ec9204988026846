const LICENCES = 'http://publications.europa.eu/resource/authority/licence'

/**
 * The licence of a source as the European list of licences calls it. A source that asks no more than to be named, in
 * whatever words, is CC BY; only what says so is CC0.
 */
export function licenceAddress(words: string): string {
  return /\bCC[ -]?0\b/i.test(words) ? `${LICENCES}/CC0` : `${LICENCES}/CC_BY_4_0`
}
