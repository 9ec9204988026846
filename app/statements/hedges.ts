/** How exact a number claims to be, from the words before it. */
export type Hedge = 'exact' | 'about' | 'over' | 'more' | 'almost' | 'less' | 'least' | 'most' | 'unclear'

const HEDGES: [Hedge, RegExp][] = [
  ['unclear', /(?:niet|geen|not) (?:meer|minder|more|less) (?:dan|than)$/],
  [
    'less',
    /(?:nog geen|nog niet|net geen|minder dan|iets minder dan|lager dan|onder|less than|fewer than|under|below)$/,
  ],
  ['most', /(?:hooguit|maximaal|hoogstens|ten hoogste|at most)$/],
  ['least', /(?:minstens|minimaal|ten minste|at least)$/],
  ['more', /(?:meer dan|hoger dan|boven|more than|above)$/],
  ['over', /(?:ruim|iets meer dan|net iets meer dan|goed|just over|over)$/],
  ['almost', /(?:bijna|krap|een kleine|nagenoeg|vrijwel|almost|nearly|just under)$/],
  ['about', /(?:circa|ca\.?|ongeveer|zo'n|rond|rond de|rond het|grofweg|om en nabij|about|around|roughly|some)$/],
]

/** The hedge that stands right before a place in a sentence. */
export function hedgeBefore(norm: string, index: number): Hedge {
  const before = norm.slice(0, index).trimEnd()
  return HEDGES.find(([, words]) => words.test(before))?.[0] ?? 'exact'
}

/** Half a unit of the last digit that was written, with room for binary fractions. */
const precision = (decimals: number) => 0.5 * 10 ** -decimals + 1e-9

/**
 * Whether a percentage can be written this way, with the hedge before it. A typed percentage must be right in its last
 * digit; a fraction in words may be three points off; "ongeveer" allows three points or a tenth, in words five; "bijna"
 * and "ruim" reach fifteen points.
 */
export function percentFits(
  claim: { value: number; decimals: number; isFraction: boolean },
  hedge: Hedge,
  actual: number,
): boolean {
  const { value, decimals, isFraction } = claim
  const edge = isFraction ? 0.5 : precision(decimals)
  const off = Math.abs(actual - value)
  switch (hedge) {
    case 'exact':
      return off <= (isFraction ? 3 : edge)
    case 'about':
      return off <= (isFraction ? 5 : Math.max(3, value / 10))
    case 'over':
      return actual >= value - edge && actual <= value + 15
    case 'almost':
      return actual <= value + edge && actual >= value - 15
    case 'more':
      return actual > value
    case 'less':
      return actual < value
    case 'least':
      return actual >= value - edge
    case 'most':
      return actual <= value + edge
    case 'unclear':
      return true
  }
}
