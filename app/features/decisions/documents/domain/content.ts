import { z } from 'zod'

export const KINDS = [
  'executiveMemo',
  'councilNotice',
  'councilProposal',
  'councilDecision',
  'pressRelease',
  'startNote',
] as const
export type Kind = (typeof KINDS)[number]

export const AUTHORITIES = ['executiveBoard', 'council', 'mayor'] as const
export type Authority = (typeof AUTHORITIES)[number]

/** The choices of the form on making memo and decision public; all but the first two ask for a condition or an article. */
export const DISCLOSURES = ['open', 'openWithRelease', 'openAfter', 'openExcept', 'decisionOnly', 'closed'] as const
export type Disclosure = (typeof DISCLOSURES)[number]

/** A day as `2019-07-09`, or unknown: real forms leave days open. */
const looseDay = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)

/** A section as the template of a municipality asks it; what it leaves out is as the program has it. */
export const templateSection = z.object({
  key: z.string(),
  name: z.string().optional(),
  question: z.string().optional(),
  isRequired: z.boolean().optional(),
})
export type TemplateSection = z.output<typeof templateSection>

/** What is filled in on a document. Texts are Markdown; of a document made from another, an empty text is that of the other. */
export const contentSchema = z.object({
  team: z.string().default(''),
  programme: z.string().default(''),
  portfolioHolder: z.string().default(''),
  datedOn: looseDay.default(''),
  authorities: z.array(z.object({ body: z.enum(AUTHORITIES), on: looseDay })).default([]),
  members: z.array(z.string()).default([]),
  decisionPoints: z.array(z.string()).default([]),
  hasFinancialConsequences: z.boolean().default(false),
  changesBudget: z.boolean().default(false),
  disclosure: z.union([z.enum(DISCLOSURES), z.literal('')]).default(''),
  /** After what it becomes public, what is left out, or which article keeps it closed. */
  disclosureCondition: z.string().default(''),
  needsPublicNotice: z.boolean().default(false),
  needsNotification: z.boolean().default(false),
  /** Which advisory councils must be heard or told; empty when none. */
  advisoryCouncils: z.string().default(''),
  annexes: z.array(z.string()).default([]),
  agendaItem: z.string().default(''),
  /** Who sign, with their office: the secretary and the mayor, or the clerk and the chair. */
  signatures: z.array(z.object({ office: z.string(), name: z.string() })).default([]),
  sections: z.record(z.string(), z.string()).default({}),
  /** The template of the day it was begun, where the municipality has its own: later changes do not rewrite it. */
  template: z.array(templateSection).optional(),
})

export type DocumentContent = z.output<typeof contentSchema>

export const emptyContent: DocumentContent = contentSchema.parse({})

/** Which choices of disclosure ask after what, except what, or on which article. */
export const needsCondition = (disclosure: DocumentContent['disclosure']): boolean =>
  disclosure !== '' && disclosure !== 'open' && disclosure !== 'openWithRelease'

/** Closed documents stay with who reads the files of the college, also after the decision. */
export const isClosedBy = (disclosure: DocumentContent['disclosure']): boolean =>
  disclosure === 'closed' || disclosure === 'decisionOnly'
