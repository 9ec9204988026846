/** One series of a file: its name, and its counts in an array that is used again for the next. */
export type Line = { id: string; counts: Float64Array; population?: number[] }

/** Reads one line of the file between two bytes; a problem is thrown as an Error that names the series. */
export type LineReader = (bytes: Buffer, from: number, to: number) => Line

const [COMMA, SEMICOLON, QUOTE, ZERO, NINE] = [44, 59, 34, 48, 57]

/** The separator of a header line: a semicolon where there is one, and otherwise a comma. */
export const separatorOf = (header: string): ',' | ';' => (header.includes(';') ? ';' : ',')

/** Lines `name,count,count,…`; nothing between two separators is missing. Straight from the bytes, for speed. */
export function csvLines(periods: number, separator: ',' | ';'): LineReader {
  const counts = new Float64Array(periods)
  const between = separator === ',' ? COMMA : SEMICOLON
  return (bytes, from, to) => {
    let at = endOfName(bytes, from, to, between)
    const id = nameOf(bytes.toString('utf8', from, at))
    let period = 0
    for (; at < to; period++) {
      at++
      let value = 0
      const begin = at
      for (; at < to && bytes[at] !== between; at++) {
        const digit = bytes[at]!
        if (digit < ZERO || digit > NINE)
          throw new Error(`series ${id}: the count of period ${period + 1} is not a whole number`)
        value = value * 10 + digit - ZERO
      }
      if (period < periods) counts[period] = at === begin ? Number.NaN : value
    }
    if (period !== periods) throw new Error(`series ${id} has ${period} periods; the first line names ${periods}`)
    return { id, counts }
  }
}

function endOfName(bytes: Buffer, from: number, to: number, separator: number): number {
  let isQuoted = false
  let at = from
  for (; at < to && (isQuoted || bytes[at] !== separator); at++) if (bytes[at] === QUOTE) isQuoted = !isQuoted
  return at
}

const nameOf = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text)

/** Lines of JSON: {"id", "observed": […], "population"?: […]}. */
export function jsonLines(periods: number): LineReader {
  return (bytes, from, to) => {
    const { id, observed, population, ...rest } = parse(bytes.toString('utf8', from, to))
    if (typeof id !== 'string') throw new Error('a series has no "id"')
    const [unknown] = Object.keys(rest)
    if (unknown) throw new Error(`series ${id}: there is no field ${unknown}`)
    if (!isCounts(observed, periods)) {
      throw new Error(`series ${id}: "observed" is not a list of ${periods} whole numbers or null`)
    }
    if (population !== undefined && !isNumbers(population, periods)) {
      throw new Error(`series ${id}: "population" is not a list of ${periods} numbers`)
    }
    return { id, counts: Float64Array.from(observed, (count) => count ?? Number.NaN), population }
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`a line is not JSON: ${text.slice(0, 60)}`)
  }
}

const isCounts = (value: unknown, periods: number): value is (number | null)[] =>
  Array.isArray(value) &&
  value.length === periods &&
  value.every((each) => each === null || (Number.isInteger(each) && each >= 0))

const isNumbers = (value: unknown, periods: number): value is number[] =>
  Array.isArray(value) && value.length === periods && value.every((each) => typeof each === 'number' && each >= 0)
