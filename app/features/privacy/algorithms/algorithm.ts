import { METHODS } from '../../../statistics/index.ts'

export type InBoth = { nl: string; en: string }

/** What the municipality says in public of one method or automatic step of Regie. */
export type Algorithm = {
  /** Part of its address; never changes. */
  slug: string
  kind: 'method' | 'step'
  title: InBoth
  /** What it is for, and who notices it. */
  goal: InBoth
  how: InBoth
  /** Which data it works on. */
  data: InBoth
  /** What a person does with the outcome before anything follows from it. */
  human: InBoth
  /** When it misleads, and what is done about that. */
  risks: InBoth
  /** What may never be said or done with it. */
  never: InBoth
  sources: readonly string[]
  version: string
  /** Whether it can touch what happens to single people, in the words of the national standard. */
  category: 'Impactvolle algoritmes' | 'Overige algoritmes'
  /** The background jobs that do it. */
  jobs?: readonly string[]
}

const OF_COUNTS: InBoth = {
  nl: 'Aantallen en percentages per gebied, periode of groep. Geen gegevens van één persoon.',
  en: 'Counts and percentages per area, period or group. No data of a single person.',
}

const BY_ANALYST: InBoth = {
  nl: 'Een analist kiest de methode, bekijkt de uitkomst en schrijft op wat die betekent. Er volgt niets vanzelf uit.',
  en: 'An analyst chooses the method, looks at the outcome and writes down what it means. Nothing follows from it by itself.',
}

/** Every method of the library of statistics, by the card that each of them carries. */
export const methodCards: readonly Algorithm[] = METHODS.map(({ name, card }) => ({
  ...{ slug: name, kind: 'method', title: card.title, goal: card.question, how: card.how },
  ...{ data: OF_COUNTS, human: BY_ANALYST, never: card.never, sources: card.source, version: card.version },
  risks: { nl: `${card.assumptions.nl} ${card.fails.nl}`, en: `${card.assumptions.en} ${card.fails.en}` },
  category: 'Overige algoritmes',
  jobs: name === 'opinion-groups' ? ['find-opinion-groups'] : [],
}))
