import { Document, isMap, isPair, visit } from 'yaml'
import type { Municipality } from '../../../platform/http/index.ts'
import type { QuestionTerm } from '../../decisions/index.ts'
import type { Area } from '../areas.queries.ts'

/**
 * A municipality as the file that would make it again: one file with the drawing and the borders in it. Accounts are
 * not settings and do not stand in it.
 */
export function writeSettingsFile(
  { id, name, settings }: Municipality,
  { areas, questionTerm }: { areas: Area[]; questionTerm: QuestionTerm | undefined },
): string {
  const { siteName, hosts, cbsCode, contact, currentPlan, homeFigures, tokens, logo, ...others } = settings
  const { termsOfOffice, numberSeries, documentTemplates, signIn } = others
  const document = new Document({
    id,
    name,
    siteName,
    hosts,
    cbsCode,
    contact,
    currentPlan,
    homeFigures,
    tokens,
    logo,
    termsOfOffice,
    writtenQuestions: inFile(questionTerm),
    numberSeries,
    documentTemplates,
    signIn,
    areas: inSets(areas),
  })
  // The points of a border on one line: they are for machines.
  visit(document, {
    Pair(_key, pair) {
      if (isPair(pair) && (pair.key as { value?: unknown }).value === 'geometry' && isMap(pair.value)) {
        pair.value.flow = true
      }
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function inFile(term: QuestionTerm | undefined) {
  if (!term?.questionDays) return undefined
  return { days: term.questionDays, basis: term.questionBasis, link: term.questionLink }
}

function inSets(areas: Area[]) {
  const sets = new Map<string, { kind: Area['kind']; vintage: number; source: string; geojson: GeoJSON.GeoJSON }>()
  for (const { kind, vintage, source, code, name, parentCode, geometry } of areas) {
    const key = JSON.stringify([vintage, kind, source])
    const set = sets.get(key) ?? { kind, vintage, source, geojson: { type: 'FeatureCollection', features: [] } }
    sets.set(key, set)
    const properties = parentCode === null ? { code, name } : { code, name, parent: parentCode }
    ;(set.geojson as GeoJSON.FeatureCollection).features.push({ type: 'Feature', properties, geometry })
  }
  return [...sets.values()]
}
