import type { Config } from '../../../platform/config.ts'

/** How much is read, and how fast is asked. */
export type Limits = {
  /** Figures in one file. */
  rows: number
  /** Bytes of one file when it is unpacked. */
  bytes: number
  /** Milliseconds between two requests to a source. */
  pause: number
}

/** More than any table we know: all neighbourhoods of the country, for ten kinds and ten years. */
const USUAL: Limits = { rows: 2_000_000, bytes: 1024 * 1024 * 1024, pause: 250 }

/** What holds in this installation. */
export const limitsOf = ({ importLimits }: Pick<Config, 'importLimits'> = {}): Limits => ({ ...USUAL, ...importLimits })

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
