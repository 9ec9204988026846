import { type Definition, questionsOf } from '../domain/definition.ts'
import { FEATURES, type Mappings } from './analysis/population.ts'
import { choicesSchema, type KeptChoices } from './choices.ts'

/** How many tables of two questions the form has room for. */
export const CROSSTABS = 4

/** What the form of a survey's results was sent with; what cannot be read is left out. */
export function readChoicesForm(form: FormData, definition: Definition): { choices: KeptChoices; revision: number } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const questions = questionsOf(definition)
  const mappings: Mappings = {}
  for (const feature of FEATURES) {
    const question = questions.find(({ key }) => key === text(`feature.${feature}`))
    if (!question) continue
    const to = (question.options ?? []).map(({ key }) => [
      key,
      text(`to.${feature}.${key}`)
        .split(/[\s,]+/)
        .filter(Boolean),
    ])
    mappings[feature] = { question: question.key, to: feature === 'area' ? {} : Object.fromEntries(to) }
  }
  const earlier = text('earlier')
  return {
    // A form without it was not ours: it overwrites nothing.
    revision: Number(form.get('revision') ?? -1),
    choices: choicesSchema.parse({
      questions: Object.fromEntries(
        questions.map(({ key }) => [
          key,
          {
            isPublic: form.get(`public.${key}`) === 'on',
            byDistrict: form.get(`district.${key}`) === 'on',
            reason: text(`reason.${key}`).slice(0, 1000),
          },
        ]),
      ),
      crosstabs: Array.from({ length: CROSSTABS }, (_, at) => [text(`row.${at}`), text(`column.${at}`)]).filter(
        ([row, column]) => row !== '' && column !== '',
      ),
      isRandomSample: text('sample') === 'lot',
      mappings,
      ...(/^[0-9a-f-]{36}$/.test(earlier) ? { earlier } : {}),
    }),
  }
}
