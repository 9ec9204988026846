import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for one another, on paper or when they are read aloud. */
export const CLEAR_SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A random code in groups of four, to be written down: three groups of `CLEAR_SIGNS` are some 59 bits, four some 79. */
export function makeCode(groups: number, signs = CLEAR_SIGNS): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}
