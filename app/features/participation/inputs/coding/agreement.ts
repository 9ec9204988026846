import { METHODS } from '../../../../statistics/index.ts'

const found = METHODS.find(({ name }) => name === 'agreement')!

/** How far two coders agree beyond chance, as Krippendorff judges it; `alpha` is nothing when it cannot be given. */
export type Agreement = {
  alpha: number | null
  lo: number | null
  hi: number | null
  judgement: 'reliable' | 'tentative' | 'unreliable' | 'unknown'
}

/** Krippendorff's alpha of the codes that two people gave to the same answers, in the same order. */
export async function agreementOf(first: readonly string[], second: readonly string[]): Promise<Agreement> {
  const input = found.input.parse({ ratings: [first, second] })
  const { alpha, lo, hi, judgement } = (await found.run(input)) as Record<'alpha' | 'lo' | 'hi', number> &
    Pick<Agreement, 'judgement'>
  const orNothing = (value: number) => (Number.isFinite(value) ? value : null)
  return { alpha: orNothing(alpha), lo: orNothing(lo), hi: orNothing(hi), judgement }
}
