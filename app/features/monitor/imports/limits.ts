/** More than any table we know: all neighbourhoods of the country, for ten kinds and ten years. */
export const MOST_ROWS = 2_000_000

/** What a file may be when it is unpacked. */
export const MOST_BYTES = 1024 * 1024 * 1024

/** What a workbook or a JSON-stat dataset may be: it can only be read as a whole. */
export const MOST_WHOLE_BYTES = 50 * 1024 * 1024

/** A file that is larger than anything we import; reading stops there. */
export class TooLarge extends Error {
  constructor(
    readonly code: 'too-many-rows' | 'too-large',
    readonly most: number,
  ) {
    super(code)
  }
}
