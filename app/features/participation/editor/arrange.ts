import { type Definition, questionsOf, type Section } from '../domain/definition.ts'
import { freeKey } from './edit-form.ts'

/**
 * What a button of the editor does with the questions: `add-section`, `add.0` puts a question at the end of the first part,
 * `up.0.2`, `down.0.2` and `remove.0.2` are about the third question of it, `remove-section.0` about the part itself.
 */
export function arranged(definition: Definition, press: string): Definition {
  const [what, section, at] = press.split('.')
  const [from, place] = [Number(section), Number(at)]
  const sections = definition.sections.map((one) => ({ ...one, questions: [...one.questions] }))
  const here = sections[from]
  if (what === 'add-section') sections.push(emptySection(definition))
  else if (!here) return definition
  else if (what === 'add') here.questions.push(emptyQuestion(definition))
  else if (what === 'remove') here.questions.splice(place, 1)
  else if (what === 'remove-section') sections.splice(from, 1)
  else if (what === 'up') move(sections, from, place, -1)
  else if (what === 'down') move(sections, from, place, 1)
  return { ...definition, sections }
}

/** One place up or down; past the edge of a part it goes to the part beside it. */
function move(sections: Section[], from: number, place: number, step: -1 | 1) {
  const questions = sections[from]!.questions
  const to = place + step
  const beside = sections[from + step]
  const isPast = to < 0 || to >= questions.length
  if (isPast && !beside) return
  const [moved] = questions.splice(place, 1)
  if (!moved) return
  if (!isPast) questions.splice(to, 0, moved)
  else if (step === 1) beside!.questions.unshift(moved)
  else beside!.questions.push(moved)
}

const blank = ({ languages }: Definition) => Object.fromEntries(languages.map((spoken) => [spoken, '']))

const emptySection = (definition: Definition): Section => ({
  key: numbered(
    'deel',
    definition.sections.map(({ key }) => key),
  ),
  title: blank(definition),
  questions: [emptyQuestion(definition)],
})

const emptyQuestion = (definition: Definition) => ({
  key: numbered(
    'vraag',
    questionsOf(definition).map(({ key }) => key),
  ),
  kind: 'single' as const,
  text: blank(definition),
})

/** `vraag-2` when there is one question already, and so on. */
const numbered = (stem: string, taken: readonly string[]) => freeKey(`${stem}-${taken.length + 1}`, new Set(taken))

/** What a new survey begins with: one open question, so that there is something to change. */
export const beginning = (title: string): Definition => ({
  format: 1,
  languages: ['nl'],
  title: { nl: title },
  intro: { nl: 'Wij horen graag wat u vindt.' },
  thanks: { nl: 'Dank u wel voor het meedoen.' },
  sections: [
    {
      key: 'deel-1',
      title: { nl: 'Vragen' },
      questions: [{ key: 'vraag-1', kind: 'long-text', text: { nl: 'Wat wilt u ons meegeven?' } }],
    },
  ],
})
