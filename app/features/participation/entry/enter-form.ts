import { onceIn, type Tx } from '../../../platform/database/index.ts'
import { canonicalJson } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { Answers } from '../domain/answers.ts'
import { questionsOf } from '../domain/definition.ts'
import { type HandInRefusal, handIn } from '../operations/hand-in.ts'
import type { Survey, Version } from '../surveys/surveys.queries.ts'
import { findEntry, finishEntry, insertEntry } from './entries.queries.ts'

export type EnterRefusal = HandInRefusal | 'entered-already' | 'other-version' | 'differs'

type Form = {
  survey: Pick<Survey, 'id'>
  version: Version
  language: string
  answers: Answers
  /** Of an invitation that came with the form; empty where none is asked. */
  code: string
}

/**
 * Enters a form on paper, which happens twice: the first time it is kept, the second time it is handed in when both agree.
 * Where they do not, it is refused with the questions that differ, until somebody looked at the paper and says it is right now.
 */
export async function enterPaper(
  tx: Tx,
  municipalityId: string,
  { number, isSecond, isChecked, ...form }: Form & { number: string; isSecond: boolean; isChecked: boolean },
): Promise<Outcome<EnterRefusal, 'kept' | 'taken'>> {
  const { survey, version, answers } = form
  const isFirst = await insertEntry(tx, municipalityId, survey.id, { number, version: version.number, answers })
  const earlier = isFirst ? undefined : await findEntry(tx, survey.id, number)
  if (!earlier) return ok('kept')
  if (!earlier.answers) return refuse('entered-already')
  if (earlier.version !== version.number) return refuse('other-version')
  const differing = differences(version, earlier.answers, answers)
  if (differing.length > 0 && !isChecked) return refuse('differs', { values: { questions: differing.join(' ') } })
  // The same form sent twice, by pressing twice, was still typed only once.
  if (differing.length === 0 && !isSecond) return ok('kept')
  const taken = await handIn(onceIn(tx), { ...form, channel: 'paper', form: `paper ${survey.id} ${number}` })
  if (!taken.ok) return taken
  await finishEntry(tx, survey.id, number)
  return ok('taken')
}

/** Keys of the questions that were entered differently. */
const differences = ({ definition }: Version, first: Answers, second: Answers): string[] =>
  questionsOf(definition).flatMap(({ key }) =>
    canonicalJson(first[key] ?? null) === canonicalJson(second[key] ?? null) ? [] : [key],
  )
