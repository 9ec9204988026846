import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { liveTexts } from '../../../../i18n/live.ts'
import {
  type FormState,
  fieldErrors,
  isOvertaken,
  type RequestContext,
  revisionIn,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  BothVersions,
  Button,
  DataList,
  Downloads,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Section,
  Table,
  TextArea,
  TextField,
  versionsOf,
} from '../../../../ui/index.ts'
import { StepsTable } from '../../components/steps-table.tsx'
import { NEXT_STATUS } from '../domain/sessions.ts'
import type { MinutesRefusal } from '../operations/save-minutes.ts'
import type { Round } from '../rounds.queries.ts'
import { workAddress } from '../session-at.ts'
import type { Fraction, Session, SessionStep } from '../sessions.queries.ts'
import { Lines } from './lines.tsx'
import { RoundResultView } from './round-result.tsx'

type Common = { ctx: RequestContext; session: Session }

/** When, where, for whom, and the codes. */
export function AboutPart({
  ctx,
  session,
  fractions,
  participants,
}: Common & { fractions: Fraction[]; participants: number }) {
  const all = liveTexts[ctx.language]
  const t = all.work
  return (
    <>
      <DataList
        items={[
          { term: t.about.when, value: formatDay(session.heldOn, ctx.language) },
          { term: t.about.where, value: <span lang="nl">{session.place}</span> },
          { term: t.about.kind, value: all.kinds[session.kind] },
          ...(session.kind === 'council'
            ? []
            : [{ term: t.about.code, value: <span class="regie-live-code">{session.code}</span> }]),
          { term: t.about.phones, value: String(participants) },
        ]}
      />
      <Paragraph>
        <Link href={ctx.href(`/meedoen/${session.code}/scherm`)}>{t.toScreen}</Link>
        {session.kind !== 'council' && (
          <>
            {' · '}
            <Link href={ctx.href(`/meedoen/${session.code}`)}>{t.toPhone}</Link>
          </>
        )}
      </Paragraph>
      {fractions.length > 0 && (
        <Section>
          <Heading level={2}>{t.codes}</Heading>
          <Paragraph>{t.codesNote}</Paragraph>
          <Table
            caption={t.codes}
            captionHidden
            rows={fractions}
            rowKey={({ name }) => name}
            columns={[
              { header: t.fraction, rowHeader: true, cell: ({ name }) => name },
              { header: t.about.code, cell: ({ code }) => <span class="regie-live-code">{code}</span> },
            ]}
          />
        </Section>
      )}
      {session.agenda && (
        <Section>
          <Heading level={2}>{t.agendaHeading}</Heading>
          <Lines text={session.agenda} />
        </Section>
      )}
    </>
  )
}

/** Where the session stands, what may be done, and what was. */
export function StepsPart({ ctx, session, steps, reason }: Common & { steps: SessionStep[]; reason?: string }) {
  const { work: t, statuses } = liveTexts[ctx.language]
  const possible = ctx.may('consultations.edit')
    ? NEXT_STATUS[session.status].filter(({ isPublishing }) => !isPublishing || ctx.may('consultations.publish'))
    : []
  return (
    <Section id="stand">
      <Heading level={2}>{t.phaseHeading}</Heading>
      {possible.length > 0 && (
        <Form action={ctx.href(`${workAddress(ctx.params)}/stap`)} csrfToken={ctx.csrf}>
          {possible.some(({ isBack }) => isBack) && (
            <TextField name="reason" label={t.fields.reason} hint={t.hints.reason} value={reason} maxLength={2000} />
          )}
          <ActionGroup>
            {possible.map(({ to, isBack }) => (
              <Button key={to} name="to" value={to} look={isBack ? 'secondary' : 'primary'}>
                {isBack ? t.stepsBack[to] : t.steps[to]}
              </Button>
            ))}
          </ActionGroup>
        </Form>
      )}
      {steps.length > 0 && (
        <StepsTable
          steps={steps.map((step) => ({ ...step, name: statuses[step.status] }))}
          caption={t.phaseHeading}
          language={ctx.language}
        />
      )}
    </Section>
  )
}

/** What came of the rounds that are closed, and the files to take along. */
export function ResultsPart({ ctx, session, rounds, ideasToKeep }: Common & { rounds: Round[]; ideasToKeep: number }) {
  const t = liveTexts[ctx.language].work
  const counted = rounds.filter(({ result }) => result !== null)
  const isOver = session.status === 'closed' || session.status === 'published'
  return (
    <Section id="uitkomst">
      <Heading level={2}>{t.results}</Heading>
      {counted.length === 0 && <Paragraph>{t.resultsHint}</Paragraph>}
      {counted.map((round) => (
        <section key={round.id}>
          <Heading level={3}>
            <span lang="nl">{`${round.number}. ${round.question}`}</span>
          </Heading>
          <RoundResultView round={round} result={round.result!} language={ctx.language} level={4} isOnScreen={false} />
        </section>
      ))}
      {ideasToKeep > 0 && ctx.may('consultations.edit') && (
        <Form action={ctx.href(`${workAddress(ctx.params)}/inbreng`)} csrfToken={ctx.csrf}>
          <Paragraph>{t.keepIdeasHint}</Paragraph>
          <Button look="secondary">{t.keepIdeas(ideasToKeep)}</Button>
        </Form>
      )}
      {isOver && (
        <Downloads
          items={[
            { href: ctx.href(`${workAddress(ctx.params)}/uitkomst.csv`), label: t.csv },
            { href: ctx.href(`${workAddress(ctx.params)}/uitkomst.json`), label: t.json },
          ]}
        />
      )}
    </Section>
  )
}

type MinutesProps = Common & { state: FormState }

/** The minutes: a draft until they are approved. */
export function MinutesPart({ ctx, session, state }: MinutesProps) {
  const t = liveTexts[ctx.language].work
  const wordsOf = (code: string) => t.problems[code as keyof typeof t.problems] ?? t.problems.required
  const errors = fieldErrors(state).map(([field, code]) => ({ field, message: wordsOf(code) }))
  const refusal = isOvertaken(state) ? undefined : (state.errors[''] as MinutesRefusal | undefined)
  const stored = { attendance: String(session.attendance ?? ''), minutes: session.minutes }
  const isFrozen = session.areMinutesApproved || !ctx.may('consultations.edit')
  return (
    <Section id="verslag">
      <Heading level={2}>{t.minutesHeading}</Heading>
      <Paragraph>
        <Badge tone={session.areMinutesApproved ? 'ok' : 'draft'}>
          {session.areMinutesApproved ? t.minutesStates.approved : t.minutesStates.draft}
        </Badge>{' '}
        {session.areMinutesApproved && t.approvedNote}
      </Paragraph>
      {refusal && (
        <Alert tone="error" announce>
          {t.minutesRefused[refusal]}
        </Alert>
      )}
      {isOvertaken(state) && (
        <BothVersions
          words={bothVersionsTexts[ctx.language]}
          versions={versionsOf(t.fields, stored, state.values)}
          language="nl"
        />
      )}
      {isFrozen ? (
        <Lines text={session.minutes} />
      ) : (
        <>
          <ErrorSummary title={t.checkThis} errors={errors} />
          <Form action={ctx.href(`${workAddress(ctx.params)}/verslag`)} csrfToken={ctx.csrf}>
            <HiddenField name="revision" value={revisionIn(state, session.revision)} />
            <TextField
              name="attendance"
              label={t.fields.attendance}
              hint={t.hints.attendance}
              size="short"
              inputMode="numeric"
              value={state.values.attendance ?? stored.attendance}
              error={state.errors.attendance && wordsOf(state.errors.attendance)}
            />
            <TextArea
              name="minutes"
              label={t.fields.minutes}
              rows={10}
              size="wide"
              value={state.values.minutes ?? stored.minutes}
            />
            <ActionGroup>
              <Button name="doe" value="save" look="secondary">
                {t.saveMinutes}
              </Button>
              {ctx.may('consultations.publish') && (
                <Button name="doe" value="approve">
                  {t.approve}
                </Button>
              )}
            </ActionGroup>
          </Form>
        </>
      )}
    </Section>
  )
}
