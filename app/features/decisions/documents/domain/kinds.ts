import type { DocumentContent, Kind, TemplateSection } from './content.ts'

/** A part of the form beside the sections. */
export type Part =
  | 'head'
  | 'authorities'
  | 'members'
  | 'decisionPoints'
  | 'finance'
  | 'disclosure'
  | 'notices'
  | 'annexes'
  | 'agendaItem'
  | 'signatures'

export type SectionSpec = TemplateSection & {
  /** Which section of the memo is shown while this one has no text of its own. */
  from?: string
}

export type KindSpec = {
  /** How it is called in addresses: `nota-2019-001335`. */
  path: string
  parts: readonly Part[]
  sections: readonly SectionSpec[]
  /** From which kind it can be made, sharing its words. */
  madeFrom?: Kind
}

/** What each kind of document asks, in the order of its form. The words of the questions are in `i18n/documents.ts`. */
export const KIND_SPECS: Record<Kind, KindSpec> = {
  executiveMemo: {
    path: 'nota',
    parts: [
      ...(['head', 'authorities', 'members', 'decisionPoints', 'finance', 'disclosure'] as const),
      ...(['notices', 'annexes'] as const),
    ],
    sections: [
      { key: 'introduction', isRequired: true },
      { key: 'intendedResult', isRequired: true },
      { key: 'framework', isRequired: true },
      { key: 'argumentsFor', isRequired: true },
      { key: 'argumentsAgainst' },
      { key: 'support' },
      { key: 'financialConsequences' },
      { key: 'execution', isRequired: true },
    ],
  },
  councilNotice: {
    path: 'raadsmededeling',
    parts: ['head'],
    madeFrom: 'executiveMemo',
    sections: [
      { key: 'introduction', isRequired: true, from: 'introduction' },
      { key: 'framework', from: 'framework' },
      { key: 'message', isRequired: true, from: 'intendedResult' },
      { key: 'explanation', from: 'execution' },
    ],
  },
  councilProposal: {
    path: 'raadsvoorstel',
    parts: ['head', 'agendaItem', 'decisionPoints', 'signatures'],
    madeFrom: 'executiveMemo',
    sections: [
      { key: 'core', isRequired: true, from: 'introduction' },
      { key: 'intendedResult', isRequired: true, from: 'intendedResult' },
      { key: 'framework', from: 'framework' },
      { key: 'arguments', isRequired: true, from: 'argumentsFor' },
      { key: 'participation', from: 'support' },
      { key: 'financialConsequences', from: 'financialConsequences' },
      { key: 'councilInvolvement' },
    ],
  },
  councilDecision: {
    path: 'raadsbesluit',
    parts: ['head', 'decisionPoints', 'signatures'],
    madeFrom: 'councilProposal',
    sections: [{ key: 'considering' }],
  },
  pressRelease: {
    path: 'persbericht',
    parts: ['head'],
    madeFrom: 'executiveMemo',
    sections: [
      { key: 'lead', isRequired: true, from: 'introduction' },
      { key: 'body', from: 'intendedResult' },
      { key: 'contact', isRequired: true },
    ],
  },
  startNote: {
    path: 'startnotitie',
    parts: ['head'],
    madeFrom: 'executiveMemo',
    sections: [
      { key: 'introduction', isRequired: true },
      { key: 'reason' },
      { key: 'aim', isRequired: true },
      { key: 'framework' },
      { key: 'principles' },
      { key: 'themes' },
      { key: 'parties' },
      { key: 'planning' },
    ],
  },
}

/** Whether the program itself asks such a section in this kind. */
export const isSectionOf = (kind: Kind, section: string): boolean =>
  KIND_SPECS[kind].sections.some(({ key }) => key === section)

/** The sections that a document asks: of the template it was begun with, or else of its kind. */
export function sectionsOf(kind: Kind, { template }: Pick<DocumentContent, 'template'>): readonly SectionSpec[] {
  const { sections } = KIND_SPECS[kind]
  return template?.map((one) => ({ ...sections.find(({ key }) => key === one.key), ...one })) ?? sections
}

/** What a document says: its own words, and where it has none those of the document it was made from. */
export function wholeContent(kind: Kind, own: DocumentContent, source: DocumentContent | undefined): DocumentContent {
  if (!source) return own
  const { parts } = KIND_SPECS[kind]
  const shared = sectionsOf(kind, own).flatMap(({ key, from }) =>
    from ? [[key, source.sections[from] ?? ''] as const] : [],
  )
  const written = Object.entries(own.sections).filter(([, text]) => text.trim() !== '')
  return {
    ...own,
    team: own.team || source.team,
    programme: own.programme || source.programme,
    portfolioHolder: own.portfolioHolder || source.portfolioHolder,
    datedOn: own.datedOn || source.datedOn,
    authorities: own.authorities.length > 0 ? own.authorities : source.authorities,
    decisionPoints:
      own.decisionPoints.length > 0 || !parts.includes('decisionPoints') ? own.decisionPoints : source.decisionPoints,
    sections: { ...Object.fromEntries(shared), ...Object.fromEntries(written) },
  }
}
