import type { BlockKey, FrozenConsultation, FrozenEffect, FrozenFigure, FrozenSeries } from './frozen.ts'

/** A reference as it stands in the text of a section, with the line of its block. */
export type Reference = { line: number } & (
  | { place: 'inline'; reference: string }
  | { place: 'block'; kind: 'tabel' | 'grafiek' | 'cijfers' | 'vastlegging' | 'effect' | 'inspraak'; keys: string[] }
  /** What was written cannot be read as a reference at all. */
  | { place: 'broken'; text: string }
)

export type PlacedReference = Reference & { section: string; block: BlockKey }

export type ReferenceProblem =
  | 'unknown-effect'
  | 'unknown-consultation'
  | 'unknown-indicator'
  | 'unknown-period'
  | 'unknown-category'
  | 'no-figures'
  | 'unreadable'

export type Unresolved = {
  section: string
  block: BlockKey
  line: number
  reference: string
  problem: ReferenceProblem
}

/** `zvh_cases:2022` and `bibob_by_type:2022:horecavergunning`: indicator, period and, where there are any, category. */
export function partsOfReference(reference: string): { key: string; period: string; category: string } {
  const [key = '', period = '', category = ''] = reference.split(':').map((part) => part.trim())
  return { key, period, category }
}

export function referenceOf(figure: Pick<FrozenFigure, 'indicator' | 'period' | 'category'>): string {
  return [figure.indicator, figure.period, ...(figure.category ? [figure.category] : [])].join(':')
}

/** The keys of all indicators that are referred to, each once, in order of appearance. */
export function keysOf(references: Reference[]): string[] {
  const keys = references.flatMap((found) => {
    if (found.place === 'block') return isAboutEffect(found.kind) || found.kind === 'inspraak' ? [] : found.keys
    return found.place === 'inline' ? [partsOfReference(found.reference).key] : []
  })
  return [...new Set(keys)]
}

/** A registration by itself, for before the effort, or with what came of it. */
const isAboutEffect = (kind: string) => kind === 'effect' || kind === 'vastlegging'

/** The short names of all effect evaluations that are referred to, each once, in order of appearance. */
export function effectsOf(references: Reference[]): string[] {
  const slugs = references.flatMap((found) => (found.place === 'block' && isAboutEffect(found.kind) ? found.keys : []))
  return [...new Set(slugs)]
}

/** The short names of all consultations that are referred to, each once, in order of appearance. */
export function consultationsOf(references: Reference[]): string[] {
  const slugs = references.flatMap((found) => (found.place === 'block' && found.kind === 'inspraak' ? found.keys : []))
  return [...new Set(slugs)]
}

/** Every reference that leads nowhere, with the place where it stands. */
export function findUnresolved(
  references: PlacedReference[],
  series: FrozenSeries[],
  effects: readonly Pick<FrozenEffect, 'slug'>[],
  consultations: readonly Pick<FrozenConsultation, 'slug'>[],
): Unresolved[] {
  const byKey = new Map(series.map((one) => [one.passport.key, one]))
  return references.flatMap((found) => {
    const { section, block, line } = found
    const at = (reference: string, problem: ReferenceProblem): Unresolved => ({
      section,
      block,
      line,
      reference,
      problem,
    })
    if (found.place === 'broken') return [at(found.text, 'unreadable')]
    if (found.place === 'inline') {
      const problem = problemOf(found.reference, byKey)
      return problem ? [at(found.reference, problem)] : []
    }
    if (isAboutEffect(found.kind)) {
      const isKnown = (slug: string) => effects.some((one) => one.slug === slug)
      return found.keys.flatMap((slug) => (isKnown(slug) ? [] : [at(slug, 'unknown-effect')]))
    }
    if (found.kind === 'inspraak') {
      const isKnown = (slug: string) => consultations.some((one) => one.slug === slug)
      return found.keys.flatMap((slug) => (isKnown(slug) ? [] : [at(slug, 'unknown-consultation')]))
    }
    return found.keys.flatMap((key) => {
      const known = byKey.get(key)
      if (!known) return [at(key, 'unknown-indicator')]
      return known.figures.length === 0 ? [at(key, 'no-figures')] : []
    })
  })
}

function problemOf(reference: string, byKey: Map<string, FrozenSeries>): ReferenceProblem | undefined {
  const { key, period, category } = partsOfReference(reference)
  const found = byKey.get(key)
  if (!found) return 'unknown-indicator'
  const ofPeriod = found.figures.filter((figure) => figure.period === period)
  if (ofPeriod.length === 0) return 'unknown-period'
  return ofPeriod.some((figure) => figure.category === category) ? undefined : 'unknown-category'
}
