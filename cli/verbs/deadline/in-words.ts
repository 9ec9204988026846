import { type Deadline, findRule, type LegalRule, RULES } from '../../../app/law/index.ts'
import type { Language } from '../../../app/shared/numbers.ts'

const LABELS: Record<Language, { end: string; provisional: string; consequence: string; verify: string }> = {
  nl: { end: 'Einde', provisional: 'voorlopig', consequence: 'Daarna', verify: 'na te gaan' },
  en: { end: 'End', provisional: 'provisional', consequence: 'After it', verify: 'to be verified' },
}

/** A deadline for a person to read. */
export function deadlineInWords(deadline: Deadline, language: Language): string {
  const labels = LABELS[language]
  const name = findRule(deadline.rule, deadline.start.slice(0, 10))?.name[language]
  const marks = [
    ...(deadline.isOpen ? [labels.provisional] : []),
    ...(deadline.certainty === 'verify' ? [labels.verify] : []),
  ]
  return `${[
    `${name} (${deadline.article})`,
    `${labels.end}: ${deadline.end}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    '',
    ...deadline.derivation.map(({ date, text }) => `  ${date}  ${text}`),
    '',
    `${labels.consequence}: ${deadline.consequence[language]}`,
    deadline.source,
  ].join('\n')}\n`
}

/** Every rule on a line of its own: id, article, name. */
export function rulesInWords(language: Language): string {
  return `${RULES.map((rule) => [rule.id, rule.article, rule.name[language], ...validity(rule)].join('\t')).join('\n')}\n`
}

function validity({ validFrom, validUntil }: LegalRule): string[] {
  return validFrom || validUntil ? [`${validFrom ?? ''}..${validUntil ?? ''}`] : []
}
