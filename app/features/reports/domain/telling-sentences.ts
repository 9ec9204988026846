import { type GivenAway, numbersGivenAway, type StatedSeries } from '../../../statements/index.ts'
import { BLOCK_KEYS, type FrozenReport, type FrozenSeries } from './frozen.ts'
import { referenceOf } from './references.ts'

/** A sentence that would tell the public a figure that it may not have. */
export type TellingSentence = GivenAway & { section: string }

/**
 * The sentences of what is about to be built for the public that name a figure that is hidden in it, typed or as good as
 * typed. `exact` are the same series as those inside may see them.
 */
export function tellingSentences(
  inputs: Pick<FrozenReport, 'sections' | 'series' | 'explanations'>,
  exact: StatedSeries[],
): TellingSentence[] {
  const hidden = new Set(inputs.series.flatMap(hiddenIn))
  if (hidden.size === 0) return []
  const isHidden = (figure: { indicator: string; period: string; category: string }) => hidden.has(referenceOf(figure))
  const texts = [
    ...inputs.sections.flatMap(({ key, title, blocks }) =>
      [title, ...BLOCK_KEYS.map((block) => blocks[block] ?? '')].map((text) => ({ section: key, text })),
    ),
    ...(inputs.explanations ?? []).map(({ section, explanation }) => ({ section, text: explanation })),
  ]
  return texts.flatMap(({ section, text }) =>
    numbersGivenAway({ text, series: exact, isHidden }).map((found) => ({ ...found, section })),
  )
}

const hiddenIn = ({ figures }: FrozenSeries) => figures.filter(({ state }) => state === 'suppressed').map(referenceOf)
