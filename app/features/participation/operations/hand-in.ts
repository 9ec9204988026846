import type { Once } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { Answers } from '../domain/answers.ts'
import { type Channel, handInForm, type Survey, type Version } from '../surveys/surveys.queries.ts'
import { hashOfCode } from './codes.ts'

export type HandInRefusal = 'closed' | 'not-found' | 'no-invitation' | 'quota-full'

type Input = {
  survey: Pick<Survey, 'id'>
  version: Version
  language: string
  channel: Channel
  answers: Answers
  /** Random words of the form itself: sent twice it counts once. */
  form: string
  /** The code of an invitation; empty where none is asked. */
  code: string
  /** The code under which it was kept for later; absent when it was not. */
  saved?: string
}

/** Takes in what somebody answered. Handing in the same form again changes nothing and is no mistake. */
export async function handIn(once: Once, input: Input): Promise<Outcome<HandInRefusal>> {
  const quotas = (input.version.definition.quotas ?? []).filter(
    ({ question, option }) => input.answers[question] === option,
  )
  const taken = await once(
    handInForm({
      surveyId: input.survey.id,
      version: input.version.number,
      language: input.language,
      channel: input.channel,
      answers: input.answers,
      formHash: sha256(`form ${input.form}`),
      codeHash: input.code && hashOfCode('invitation', input.code),
      quotas,
      savedHash: input.saved ? hashOfCode('saved', input.saved) : '',
    }),
  )
  return taken === 'taken' || taken === 'already' ? ok() : refuse(taken)
}
