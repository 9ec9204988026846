import { z } from 'zod'
import { planTexts } from '../../../i18n/plan.ts'
import { type Fault, line, looseDay, slug, text } from '../../../platform/api/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { Field, Part } from '../plan.parts.ts'
import type { PartRow } from '../plan.queries.ts'
import { type FieldProblem, type PartValues, parsePart, typedValue } from '../plan.schemas.ts'
import { ACTION_STATES, FIELD_NAMES, GOAL_KINDS, GOAL_STATES, THEME_KINDS } from './words.ts'

const CHOICES: Record<string, ReturnType<typeof anyWords>> = {
  'theme.kind': anyWords(THEME_KINDS),
  'goal.kind': anyWords(GOAL_KINDS),
  'goal.state': anyWords(GOAL_STATES),
  'action.state': anyWords(ACTION_STATES),
}

type Words = { schema: z.ZodEnum; fromDutch(dutch: string): string }

function anyWords(words: Words): Words {
  return words
}

/** What may be sent for a part: the fields of its form, under their Dutch names. */
export type PartBody = Record<string, unknown>

const LINK_NAMES: Record<string, string> = { indicators: 'indicatoren', goals: 'doelen' }

/** The schema of a new part, or of a change in one, made from the same declaration that draws its form. */
export function bodyOf(part: Part, isNew: boolean, extra: readonly Field[] = []): z.ZodType<PartBody> {
  const shape: Record<string, z.ZodType> = {}
  for (const field of [...extra, ...part.fields]) {
    const name = FIELD_NAMES[field.name]
    if (!name || field.input === 'organisation') continue
    const schema = schemaOf(part, field)
    shape[name] = isNew && field.isRequired ? schema : schema.optional()
  }
  for (const link of part.links ?? []) {
    shape[LINK_NAMES[link.name]!] = z.array(z.string().min(1).max(80)).max(500).optional()
  }
  const names: Record<string, string> = {
    plan: 'Plan',
    theme: 'Thema',
    goal: 'Doel',
    action: 'Actie',
    milestone: 'Mijlpaal',
  }
  return z.strictObject(shape).meta({ id: `${names[part.name]}${isNew ? 'Nieuw' : 'Wijziging'}` })
}

function schemaOf(part: Part, field: Field): z.ZodType {
  switch (field.input) {
    case 'day':
      return field.isRequired ? z.iso.date() : z.iso.date().nullable()
    case 'looseDay':
      return looseDay()
    case 'number':
      return z.number().min(-1e12).max(1e12).nullable()
    case 'choice':
      return CHOICES[`${part.name}.${field.name}`]!.schema
    case 'slug':
      return slug()
    case 'lines':
      return z.array(oneLine()).max(100)
    case 'aliases':
      return z.array(z.strictObject({ naam: oneLine().min(1), document: oneLine() })).max(100)
    case 'text':
      return text()
    default:
      return field.isRequired ? line(field.maxLength).min(1) : line(field.maxLength)
  }
}

const oneLine = () => line().regex(/^[^\r\n]*$/)

/** Reads what was sent by the rules of the form; what was not sent stays as it was. */
export function readPart(
  part: Part,
  body: PartBody,
  language: Language,
  before?: PartRow,
): { ok: true; values: PartValues } | { ok: false; reason: 'invalid'; faults: Fault[] } {
  const typed: Record<string, string> = {}
  for (const field of part.fields) {
    const name = FIELD_NAMES[field.name]
    const sent = name === undefined ? undefined : body[name]
    typed[field.name] = sent === undefined ? typedValue(field, before?.[field.name]) : asTyped(part, field, sent)
  }
  const parsed = parsePart(part, typed)
  if (parsed.ok) return { ok: true, values: parsed.value }
  const faults = Object.entries(parsed.errors).map(([name, problem]) => faultOf(name, problem, language))
  return { ok: false, reason: 'invalid', faults }
}

/** What a person would have typed for this value. */
function asTyped(part: Part, field: Field, sent: unknown): string {
  if (field.input === 'choice') return CHOICES[`${part.name}.${field.name}`]!.fromDutch(String(sent))
  if (field.input !== 'aliases') return typedValue(field, sent)
  const aliases = (sent as { naam: string; document: string }[]).map(({ naam, document }) => ({ name: naam, document }))
  return typedValue(field, aliases)
}

function faultOf(field: string, problem: FieldProblem, language: Language): Fault {
  const t = planTexts[language]
  const label = t.fields[field as keyof typeof t.fields] ?? field
  return { in: 'body', pointer: `#/${FIELD_NAMES[field] ?? field}`, code: problem, detail: t.problems[problem](label) }
}

/** The links that were sent, as ids; a name that leads nowhere is a fault. Links that were not sent stay. */
export function readLinks(
  part: Part,
  body: PartBody,
  offered: Record<string, Map<string, string>>,
  language: Language,
): { links: Record<string, string[]>; faults: Fault[] } {
  const links: Record<string, string[]> = {}
  const faults: Fault[] = []
  for (const { name } of part.links ?? []) {
    const dutch = LINK_NAMES[name]!
    const sent = body[dutch] as string[] | undefined
    if (!sent) continue
    links[name] = []
    for (const [position, reference] of sent.entries()) {
      const id = offered[name]?.get(reference)
      if (id) links[name].push(id)
      else {
        const detail = planTexts[language].problems['not-a-choice'](dutch)
        faults.push({ in: 'body', pointer: `#/${dutch}/${position}`, code: 'not-a-choice', detail })
      }
    }
  }
  return { links, faults }
}
