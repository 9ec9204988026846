import { documentTexts } from '../../../i18n/documents.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { KeptText } from './domain/version.ts'
import { nameOfSection } from './section-words.ts'

/** Every part of a kept text in words, under its name: what two versions are compared by. */
export function wordsOfText({ title, content, made }: KeptText, language: Language): Map<string, string> {
  const t = documentTexts[language]
  const { fields, parts, document } = t
  const yesNo = (is: boolean) => (is ? document.checked : document.unchecked)
  const words: [string, string][] = [
    [fields.title, title],
    [fields.team, content.team],
    [fields.programme, content.programme],
    [fields.portfolioHolder, content.portfolioHolder],
    [fields.datedOn, content.datedOn],
    [parts.authorities, content.authorities.map(({ body, on }) => `${t.authorities[body]} ${on}`.trim()).join('\n')],
    [fields.members, content.members.join('\n')],
    [fields.decisionPoints, content.decisionPoints.join('\n')],
    [fields.hasFinancialConsequences, yesNo(content.hasFinancialConsequences)],
    [fields.changesBudget, yesNo(content.changesBudget)],
    [fields.disclosure, content.disclosure && t.disclosures[content.disclosure]],
    [fields.disclosureCondition, content.disclosureCondition],
    [fields.needsPublicNotice, yesNo(content.needsPublicNotice)],
    [fields.needsNotification, yesNo(content.needsNotification)],
    [fields.advisoryCouncils, content.advisoryCouncils],
    [fields.annexes, content.annexes.join('\n')],
    [fields.agendaItem, content.agendaItem],
    [parts.signatures, content.signatures.map(({ office, name }) => `${office} ${name}`.trim()).join('\n')],
    ...Object.entries(content.sections).map(
      ([key, text]) => [nameOfSection(content, key, language), text] as [string, string],
    ),
    ...made.map(
      ({ kind, number, title: name, hash }) =>
        [`${t.kinds[kind]} ${number ?? name}`, `${name} (${hash.slice(0, 12)})`] as [string, string],
    ),
  ]
  return new Map(words)
}
