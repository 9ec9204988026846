import { z } from 'zod'
import { looseDayField } from '../day-fields.ts'
import { AUTHORITIES, DISCLOSURES, type DocumentContent, type Kind } from './domain/content.ts'
import { sectionsOf } from './domain/kinds.ts'

const line = z.string().trim().max(300, 'too-long').default('')
const text = z.string().trim().max(40_000, 'too-long').default('')
const check = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
const lines = text.transform((typed) =>
  typed
    .split('\n')
    .map((one) => one.replace(/^\s*(?:[-*•]|\d+[.)]?)?\s+/, '').trim())
    .filter((one) => one !== ''),
)

/** What is asked of a document, for its form: its kind and the template it was begun with. */
export type Asked = { kind: Kind; content: Pick<DocumentContent, 'template'> }

/** The form of such a document: field names as on the page, messages as keys of the texts. */
export function documentForm({ kind, content }: Asked) {
  const sections = sectionsOf(kind, content)
  const bodies = Object.fromEntries(AUTHORITIES.flatMap((body) => [[body, check] as const]))
  const days = Object.fromEntries(AUTHORITIES.map((body) => [`${body}On`, looseDayField]))
  return z.object({
    title: z.string().trim().min(1, 'required').max(200, 'too-long'),
    ...{ team: line, programme: line, portfolioHolder: line, datedOn: looseDayField },
    ...bodies,
    ...days,
    ...{ members: lines, decisionPoints: lines, annexes: lines },
    ...{ hasFinancialConsequences: check, changesBudget: check },
    disclosure: z.union([z.enum(DISCLOSURES), z.literal('')], 'not-a-choice').default(''),
    disclosureCondition: line,
    ...{ needsPublicNotice: check, needsNotification: check },
    advisoryCouncils: line,
    agendaItem: line,
    ...{ firstOffice: line, firstName: line, secondOffice: line, secondName: line },
    ...Object.fromEntries(sections.map(({ key }) => [`section-${key}`, text])),
  })
}

/** What was typed as the content of a document. */
export function contentFrom(
  { kind, content: { template } }: Asked,
  typed: Record<string, unknown>,
): { title: string; content: DocumentContent } {
  const said = typed as Record<string, string>
  const yes = typed as Record<string, boolean>
  const listed = typed as Record<string, string[]>
  const content: DocumentContent = {
    team: said.team!,
    programme: said.programme!,
    portfolioHolder: said.portfolioHolder!,
    datedOn: said.datedOn!,
    authorities: AUTHORITIES.filter((body) => yes[body]).map((body) => ({ body, on: said[`${body}On`]! })),
    members: listed.members!,
    decisionPoints: listed.decisionPoints!,
    hasFinancialConsequences: yes.hasFinancialConsequences!,
    changesBudget: yes.changesBudget!,
    disclosure: typed.disclosure as DocumentContent['disclosure'],
    disclosureCondition: said.disclosureCondition!,
    needsPublicNotice: yes.needsPublicNotice!,
    needsNotification: yes.needsNotification!,
    advisoryCouncils: said.advisoryCouncils!,
    annexes: listed.annexes!,
    agendaItem: said.agendaItem!,
    signatures: [
      { office: said.firstOffice!, name: said.firstName! },
      { office: said.secondOffice!, name: said.secondName! },
    ].filter(({ office, name }) => office !== '' || name !== ''),
    sections: Object.fromEntries(sectionsOf(kind, { template }).map(({ key }) => [key, said[`section-${key}`]!])),
    ...(template && { template }),
  }
  return { title: said.title!, content }
}

/** The content of a document as what is typed in its form. */
export function typedFrom(title: string, content: DocumentContent): Record<string, string> {
  const { sections, authorities, signatures, members, decisionPoints, annexes, template, ...rest } = content
  const flags = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value ? [[name, 'on']] : [],
  )
  const [first, second] = signatures
  return {
    title,
    ...Object.fromEntries(flags),
    ...Object.fromEntries(
      authorities.flatMap(({ body, on }) => [
        [body, 'on'],
        [`${body}On`, on],
      ]),
    ),
    members: members.join('\n'),
    decisionPoints: decisionPoints.join('\n'),
    annexes: annexes.join('\n'),
    firstOffice: first?.office ?? '',
    firstName: first?.name ?? '',
    secondOffice: second?.office ?? '',
    secondName: second?.name ?? '',
    ...Object.fromEntries(Object.entries(sections).map(([key, text]) => [`section-${key}`, text])),
  }
}
