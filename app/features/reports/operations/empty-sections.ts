import { reportTexts } from '../../../i18n/reports.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type PlanContent, readPlanContent } from '../../plan/index.ts'
import type { NewSection } from '../report.queries.ts'

/** A foreword, a section for each theme in the order of the plan, and the lessons; the report itself is in Dutch. */
export async function emptySections(tx: Tx, planId: string): Promise<NewSection[]> {
  const { themes } = await readPlanContent(tx, planId)
  const ofTheme = ({ slug, code, name, kind }: PlanContent['themes'][number]): NewSection => ({
    key: slug,
    kind: kind === 'foundation' ? 'foundation' : 'theme',
    themeCode: code,
    title: name,
    blocks: {},
  })
  const isFoundation = (theme: PlanContent['themes'][number]) => theme.kind === 'foundation'
  return [
    { key: 'voorwoord', kind: 'foreword', title: reportTexts.nl.foreword, blocks: {} },
    ...themes.filter((theme) => !isFoundation(theme)).map(ofTheme),
    ...themes.filter(isFoundation).map(ofTheme),
    { key: 'lessen', kind: 'lessons', title: reportTexts.nl.lessons, blocks: {} },
  ]
}
