import { liveTexts } from '../../../../i18n/live.ts'
import type { FormState, RequestContext } from '../../../../platform/http/index.ts'
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  HiddenText,
  Paragraph,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { ROUND_KINDS } from '../domain/rounds.ts'
import type { PrepareRefusal } from '../operations/prepare-rounds.ts'
import type { Round } from '../rounds.queries.ts'
import { workAddress } from '../session-at.ts'
import type { Session } from '../sessions.queries.ts'

type Props = {
  ctx: RequestContext
  session: Session
  rounds: Round[]
  again: { state: FormState; refusal?: PrepareRefusal }
}

/** The rounds of a session in order, and the form for one more. */
export function RoundsPart({ ctx, session, rounds, again }: Props) {
  const all = liveTexts[ctx.language]
  const t = all.work
  const mayEdit = ctx.may('consultations.edit')
  const isOver = session.status === 'closed' || session.status === 'published'
  return (
    <Section id="rondes">
      <Heading level={2}>{t.rounds}</Heading>
      {rounds.length === 0 ? (
        <Paragraph>{t.noRounds}</Paragraph>
      ) : (
        <Table
          caption={t.rounds}
          captionHidden
          stack
          rows={rounds}
          rowKey={({ id }) => id}
          columns={[
            { header: t.roundColumns.number, numeric: true, cell: ({ number }) => number },
            {
              header: t.roundColumns.question,
              rowHeader: true,
              cell: ({ question }) => <span lang="nl">{question}</span>,
            },
            { header: t.roundColumns.kind, cell: ({ kind }) => all.roundKinds[kind] },
            { header: t.roundColumns.state, cell: ({ state }) => all.roundStates[state] },
            { header: t.roundColumns.votes, numeric: true, cell: ({ votes }) => votes ?? '–' },
            ...(mayEdit && rounds.some(({ state }) => state === 'prepared')
              ? [
                  {
                    header: t.roundColumns.do,
                    cell: ({ id, state, question }: Round) =>
                      state === 'prepared' && (
                        <Form action={ctx.href(`${workAddress(ctx.params)}/ronde-weg`)} csrfToken={ctx.csrf}>
                          <HiddenField name="ronde" value={id} />
                          <Button look="subtle">
                            <span aria-hidden="true">{t.remove}</span>
                            <HiddenText>{t.removeNamed(question)}</HiddenText>
                          </Button>
                        </Form>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayEdit && !isOver && <NewRound {...{ ctx, rounds, again }} />}
    </Section>
  )
}

function NewRound({ ctx, rounds, again }: Pick<Props, 'ctx' | 'rounds' | 'again'>) {
  const all = liveTexts[ctx.language]
  const t = all.work
  const { state, refusal } = again
  const wordsOf = (code: string) => t.problems[code as keyof typeof t.problems] ?? t.problems.required
  const errors = Object.entries(state.errors).map(([field, code]) => ({ field, message: wordsOf(code) }))
  const ofIdeas = rounds.filter(({ kind }) => kind === 'ideas')
  const field = (name: 'question' | 'options' | 'ideasOf' | 'points') => ({
    name,
    label: t.fields[name],
    value: state.values[name],
    error: state.errors[name] && wordsOf(state.errors[name]),
    hint: t.hints[name as keyof typeof t.hints],
  })
  return (
    <>
      <Heading level={3}>{t.addRound}</Heading>
      {refusal && (
        <Alert tone="error" announce>
          {t.prepareRefused[refusal]}
        </Alert>
      )}
      <ErrorSummary title={t.checkThis} errors={errors} />
      <Form action={ctx.href(`${workAddress(ctx.params)}/ronde`)} csrfToken={ctx.csrf}>
        <Select
          name="kind"
          label={t.fields.roundKind}
          value={state.values.kind}
          choices={ROUND_KINDS.map((kind) => ({ value: kind, label: all.roundKinds[kind] }))}
        />
        <TextField {...field('question')} maxLength={200} />
        <TextArea {...field('options')} rows={6} />
        {ofIdeas.length > 0 && (
          <Select
            {...field('ideasOf')}
            empty={t.noIdeas}
            choices={ofIdeas.map(({ id, number, question }) => ({ value: id, label: `${number}. ${question}` }))}
          />
        )}
        <TextField {...field('points')} value={state.values.points ?? '10'} size="short" inputMode="numeric" />
        <Button look="secondary">{t.addRound}</Button>
      </Form>
    </>
  )
}
