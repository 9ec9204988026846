import { liveTexts } from '../../../../i18n/live.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { Button, ErrorSummary, Form, Heading, HiddenField, Paragraph } from '../../../../ui/index.ts'
import { QuestionField } from '../../components/question-field.tsx'
import { type Definition, said } from '../../domain/definition.ts'
import type { AnswerProblem, Sent } from '../../domain/read-answers.ts'
import { questionsOfRound, ROUND_LANGUAGES, type RoundQuestion } from '../domain/rounds.ts'
import type { SeenRound } from '../live.queries.ts'

/** What a question needs to know of the survey it would stand in. */
const ROUND_AS_SURVEY: Definition = {
  format: 1,
  languages: ROUND_LANGUAGES,
  title: {},
  intro: {},
  thanks: {},
  sections: [],
}

type Props = {
  ctx: RequestContext
  code: string
  round: SeenRound
  sent: Sent
  isAgain: boolean
  problems?: Record<string, AnswerProblem>
  isEmpty?: boolean
}

/** A vote as a form that works without script. */
export function VoteForm({ ctx, code, round, sent, isAgain, problems = {}, isEmpty = false }: Props) {
  const t = liveTexts[ctx.language].phone
  const words = participationTexts[ctx.language].problems
  const questions = questionsOfRound(round)
  const spoken = ctx.language
  const errors = questions.flatMap((question) => {
    const problem = problems[question.key]
    const name = said(question.text, spoken, ROUND_AS_SURVEY)
    return problem ? [{ field: question.key, message: `${name}: ${words[problem]}` }] : []
  })
  if (isEmpty) errors.push({ field: questions[0]!.key, message: t.empty })
  return (
    <Form action={ctx.href(`/meedoen/${code}`)} csrfToken={ctx.csrf}>
      <ErrorSummary title={t.checkThis} errors={errors} />
      {round.kind === 'ideas' && <Paragraph>{t.ideasHint}</Paragraph>}
      <HiddenField name="ronde" value={round.id} />
      {inGroups(questions).map(({ group, members }) => (
        <div key={group} class={group ? 'regie-live-group' : undefined}>
          {group && (
            <Heading level={2}>
              <span lang="nl">{group}</span>
            </Heading>
          )}
          {members.map((question) => (
            <QuestionField
              key={question.key}
              {...{ question, definition: ROUND_AS_SURVEY, spoken, sent, areas: [] }}
              language={ctx.language}
              problem={problems[question.key]}
            />
          ))}
        </div>
      ))}
      <Button>{isAgain ? t.sendAgain : round.kind === 'ideas' ? t.sendIdeas : t.send}</Button>
      {isAgain && <Paragraph>{t.replaces}</Paragraph>}
    </Form>
  )
}

/** Questions about the same option stay together under its name. */
function inGroups(questions: readonly RoundQuestion[]): { group: string; members: RoundQuestion[] }[] {
  const groups: { group: string; members: RoundQuestion[] }[] = []
  for (const question of questions) {
    const last = groups.at(-1)
    if (last && last.group === (question.group ?? '')) last.members.push(question)
    else groups.push({ group: question.group ?? '', members: [question] })
  }
  return groups
}
