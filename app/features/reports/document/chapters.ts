import { type Block, type HeadingBlock, type Inline, parseMarkdown, plain } from '../../../documents/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { formatFigure } from '../../monitor/index.ts'
import {
  BLOCK_KEYS,
  type BlockKey,
  type Correction,
  type FrozenGoal,
  type FrozenReport,
  type FrozenSection,
  type FrozenTheme,
} from '../domain/frozen.ts'
import { keysOf } from '../domain/references.ts'
import { referencesInText } from '../section-references.ts'
import { accountBlocks } from './account-blocks.ts'
import { type BlockContext, figureBlocks } from './figure-blocks.ts'
import { nameOfRow } from './figure-book.ts'
import { actionsInWords, BLOCK_TITLES, countActions, enumerate, LACKS, WORDS } from './words.ts'

type Level = HeadingBlock['level']

/** The sections of these kinds, each as a chapter; those of the foundation stand together in one. */
export function chapters(frozen: FrozenReport, context: Omit<BlockContext, 'said'>): Block[] {
  const blocks: Block[] = []
  let isInFoundation = false
  for (const section of frozen.sections) {
    const isFoundation = section.kind === 'foundation'
    if (isFoundation && !isInFoundation) {
      blocks.push({ type: 'pageBreak' }, heading(1, WORDS.foundation, 'fundament'))
    }
    if (!isFoundation) blocks.push({ type: 'pageBreak' })
    isInFoundation = isFoundation
    blocks.push(...sectionBlocks(section, frozen, context))
  }
  return blocks
}

/** One section with its blocks as sub-headings, the goals of its theme, and the corrections to its figures. */
export function sectionBlocks(
  section: FrozenSection,
  frozen: Pick<FrozenReport, 'plan' | 'corrections' | 'series' | 'edition' | 'accounts'>,
  context: Omit<BlockContext, 'said'>,
): Block[] {
  const level: Level = section.kind === 'foundation' ? 2 : 1
  const theme = frozen.plan.themes.find((one) => one.code === section.themeCode && section.themeCode !== '')
  const blocks: Block[] = [heading(level, section.title, section.key)]
  if (theme?.strategyVerb) blocks.push(paragraph(WORDS.approach(theme.strategyVerb)))
  const said = new Set<string>()
  const corrected = new Set<Correction>()
  for (const key of BLOCK_KEYS) {
    const text = section.blocks[key]?.trim()
    // What is written for residents, or for the safety picture, stands there.
    if (!text || key === 'residents' || key === 'picture') continue
    if (BLOCK_TITLES[key]) blocks.push(heading((level + 1) as Level, BLOCK_TITLES[key], `${section.key}-${key}`))
    blocks.push(...textBlocks(section, key, text, { ...context, said }))
    const fresh = correctionsIn(text, frozen.corrections).filter((correction) => !corrected.has(correction))
    for (const correction of fresh) corrected.add(correction)
    blocks.push(...fresh.map((correction) => correctionBlock(correction, frozen)))
    if (key === 'goal' && theme) blocks.push(...goalBlocks(theme))
  }
  const accounts = (frozen.accounts ?? []).filter((account) => account.theme === section.themeCode)
  return [...blocks, ...accountBlocks(section.themeCode === '' ? [] : accounts, section.key)]
}

export function textBlocks(
  { key, kind }: FrozenSection,
  block: BlockKey,
  text: string,
  context: BlockContext,
): Block[] {
  return parseMarkdown(text, {
    firstLevel: kind === 'foreword' || kind === 'lessons' ? 2 : 3,
    idPrefix: `${key}-${block}-`,
    resolveInline: (reference) => {
      const figure = context.book.find(reference)
      if (!figure) throw new Error(`The reference ${reference} in section ${key} leads nowhere.`)
      return context.book.showInText(figure)
    },
    resolveBlock: (wanted, reference) => figureBlocks(wanted, reference, context),
  })
}

function goalBlocks(theme: FrozenTheme): Block[] {
  if (theme.goals.length === 0) return []
  const actions =
    countActions(theme.actions) > 0 ? [paragraph(WORDS.actionsOfTheme(actionsInWords(theme.actions)))] : []
  return [
    { type: 'paragraph', content: [{ type: 'strong', content: plain(WORDS.goalsOfTheme) }] },
    { type: 'list', ordered: false, items: theme.goals.map(goalItem) },
    ...actions,
  ]
}

function goalItem({ code, title, isMeasurable, lacks }: FrozenGoal): Inline[] {
  const mark: Inline = {
    type: 'strong',
    content: plain(isMeasurable ? WORDS.measurable : WORDS.notMeasurable),
  }
  const why = isMeasurable ? '' : `: ${WORDS.lacking(enumerate(lacks.map((lack) => LACKS[lack])))}`
  return [...plain(`${code} ${title} (`), mark, ...plain(`${why})`)]
}

/** The corrections to figures that this text refers to, by name or in a table or chart. */
function correctionsIn(text: string, corrections: Correction[]): Correction[] {
  const keys = keysOf(referencesInText(text))
  return corrections.filter((correction) => keys.includes(correction.indicator))
}

function correctionBlock(
  { indicator, category, period, before, after, edition, source, remark }: Correction,
  { series, edition: current }: Pick<FrozenReport, 'series' | 'edition'>,
): Block {
  const { passport } = series.find((one) => one.passport.key === indicator)!
  const [was, is] = [formatFigure(before, passport, 'nl').text, formatFigure(after, passport, 'nl').text]
  const text =
    edition === current ? WORDS.correctedNow(was, is, source) : WORDS.correctedEarlier(was, is, edition, source)
  return {
    type: 'callout',
    kind: 'correction',
    title: WORDS.correction(nameOfRow(passport, category), periodInWords(period, 'nl')),
    content: [plain(text + (remark ? WORDS.correctionRemark(remark) : ''))],
  }
}

export function heading(level: Level, text: string, id: string): HeadingBlock {
  return { type: 'heading', level, text, id }
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', content: plain(text) }
}
