import { planTexts } from '../../i18n/plan.ts'
import type { Language } from '../../shared/numbers.ts'
import { type HistoryWords, namedLikeFields } from '../thread/index.ts'
import { PARTS } from './plan.parts.ts'

const names = { nl: planTexts.nl.fields, en: planTexts.en.fields }

/** How the rows of a plan are said in its history: the same words as on its forms. */
export const planHistory: HistoryWords = {
  ...Object.fromEntries(
    Object.values(PARTS).map((part) => [
      part.table.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      {
        name: lowered(part.name),
        titleOf: (image: Record<string, unknown>) => titleIn(image, part.codeField ?? part.titleField),
        fieldName: namedLikeFields(
          names,
          part.fields.map(({ name }) => name),
        ),
        valueInWords: choiceInWords,
      },
    ]),
  ),
  version: {
    name: { nl: 'versie', en: 'version' },
    titleOf: (image) => String(image.number ?? ''),
    fieldName: () => undefined,
  },
}

function titleIn(image: Record<string, unknown>, field: string): string {
  const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return String(image[column] ?? '')
}

/** The state of a goal, the kind of a theme: what the form offers to choose from. */
function choiceInWords(column: string, value: unknown, language: Language): string | undefined {
  const isChoice = Object.values(PARTS).some(({ fields }) =>
    fields.some(({ name, input }) => input === 'choice' && name === column),
  )
  const words: Record<string, string> = planTexts[language].choices
  return isChoice ? words[String(value)] : undefined
}

function lowered(part: keyof typeof PARTS): Record<Language, string> {
  return { nl: planTexts.nl.parts[part].toLowerCase(), en: planTexts.en.parts[part].toLowerCase() }
}
