import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { surveyEditorTexts } from '../../../i18n/survey-editor.ts'
import type { Language } from '../../../shared/numbers.ts'
import { tickedOrNot, type Version, versionsOf } from '../../../ui/index.ts'
import type { Definition } from '../domain/definition.ts'
import { fieldsOf } from './edit-form.ts'

/** The questions of a survey that are stored beside those that were written, field by field of the form. */
export function versionsOfSurvey(language: Language, stored: Definition, written: Definition): Version[] {
  const [theirs, yours] = [Object.fromEntries(fieldsOf(stored)), Object.fromEntries(fieldsOf(written))]
  const names = Object.keys({ ...theirs, ...yours })
  const t = surveyEditorTexts[language]
  const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value, label }))
  const choices = names.map((name) => [
    name,
    name.endsWith('.kind')
      ? kinds
      : /\.(required|isAboutPerson)$/.test(name)
        ? tickedOrNot(bothVersionsTexts[language])
        : [],
  ])
  // A question that only one of the two has stands there beside nothing.
  const all = (values: Record<string, string>) => Object.fromEntries(names.map((name) => [name, values[name] ?? '']))
  const labels = Object.fromEntries(names.map((name) => [name, labelOf(name, language)]))
  return versionsOf(labels, all(theirs), all(yours), Object.fromEntries(choices))
}

const PLACE = /^(?:deel\.(\d+)|vraag\.(\d+)\.(\d+))\./

/** What a field of the editor is called, with the part or question that it belongs to and the language it is in. */
function labelOf(name: string, language: Language): string {
  const t = surveyEditorTexts[language]
  const [place = '', section, questionSection, question] = PLACE.exec(name) ?? []
  const [field = '', spoken] = name.slice(place.length).split('.')
  const ofSection: Record<string, string> = { title: t.sectionTitle, intro: t.sectionIntro }
  const ofSurvey: Record<string, string> = { title: t.surveyTitle, intro: t.surveyIntro }
  const own = (section !== undefined && ofSection[field]) || (place === '' && ofSurvey[field])
  const label = own || String(t[field as 'text'])
  const where =
    place &&
    `${t.placeOf(Number(section ?? questionSection) + 1, question === undefined ? undefined : Number(question) + 1)}: `
  return `${where}${label}${spoken ? ` (${spoken})` : ''}`
}
