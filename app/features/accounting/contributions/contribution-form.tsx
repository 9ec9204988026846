import { Fragment } from 'preact'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { contributionTexts } from '../../../i18n/contributions.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import {
  Alert,
  BothVersions,
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  HiddenField,
  Link,
  List,
  Paragraph,
  TextArea,
} from '../../../ui/index.ts'
import { ASKED_KINDS } from '../domain/account.ts'
import type { Subject } from '../domain/asked.ts'
import { markOf, whoseWords } from '../domain/two-writers.ts'
import type { Entry, OpenedRequest } from './contributions.queries.ts'

/** Longer than this an answer is a document of its own. */
const MOST_SIGNS = 5000

const nameOf = (goal: string, kind: string) => `${goal}|${kind}`
const anchorOf = (goal: string) => `doel-${goal}`
const markName = (goal: string, kind: string) => `was|${nameOf(goal, kind)}`

const bodyIn = (entries: readonly Entry[], goal: string, kind: string) =>
  entries.find((one) => one.goal === goal && one.kind === kind)?.body ?? ''

/** What was typed on top of what a colleague with the same link kept meanwhile, and where the two wrote different things. */
export function besideDrafts(form: FormData, typed: Entry[], drafts: readonly Entry[]) {
  const judged = typed.map((entry) => {
    const stored = bodyIn(drafts, entry.goal, entry.kind)
    const was = String(form.get(markName(entry.goal, entry.kind)) ?? markOf(stored))
    return { entry, stored, was, whose: whoseWords({ was, stored, typed: entry.body }) }
  })
  return {
    entries: judged.map(({ entry, stored, whose }) => (whose === 'theirs' ? { ...entry, body: stored } : entry)),
    isOvertaken: judged.some(({ whose }) => whose === 'both'),
    marks: judged.map(({ entry, was }) => ({ ...entry, body: was })),
  }
}

/** What was typed in the form, goal by goal; `too-long` when one answer is. */
export function readEntries(form: FormData, subjects: readonly Subject[]): { entries: Entry[]; problem?: 'too-long' } {
  const entries = subjects.flatMap(({ code }) =>
    ASKED_KINDS.map((kind) => ({ goal: code, kind, body: String(form.get(nameOf(code, kind)) ?? '') })),
  )
  return entries.some(({ body }) => body.length > MOST_SIGNS) ? { entries, problem: 'too-long' } : { entries }
}

type FormProps = {
  ctx: RequestContext
  request: OpenedRequest
  entries: readonly Entry[]
  action: string
  isKept: boolean
  isOwn: boolean
  problem?: keyof typeof contributionTexts.nl.problems
  /** What stood in each field when the form was opened, where that is not what stands there now. */
  marks?: readonly Entry[]
}

/** The same questions about every goal. Works on a small phone and without script; nothing is asked that must be answered. */
export function ContributionForm({ ctx, request, entries, action, isKept, isOwn, problem, marks }: FormProps) {
  const t = contributionTexts[ctx.language]
  const words = bothVersionsTexts[ctx.language]
  const versions = request.subjects.flatMap(({ code, title }) =>
    ASKED_KINDS.map((kind) => ({
      field: `${title}: ${t.questions[kind]}`,
      theirs: bodyIn(request.drafts, code, kind),
      yours: bodyIn(entries, code, kind),
    })),
  )
  return (
    <>
      {isKept && (
        <Alert tone="ok" announce>
          {isOwn ? t.keptOwn : t.kept}
        </Alert>
      )}
      {problem === 'changed-meanwhile' && (
        <BothVersions words={{ ...words, field: t.questionAsked }} versions={versions} language="nl" />
      )}
      {problem && <ErrorSummary title={t.checkThis} errors={[{ message: t.problems[problem] }]} />}
      {request.subjects.length > 1 && (
        <nav aria-label={t.toGoal}>
          <Paragraph>{t.toGoal}:</Paragraph>
          <List
            items={request.subjects.map(({ code, title }) => (
              <Link href={`#${anchorOf(code)}`}>
                <span lang="nl">{title}</span>
              </Link>
            ))}
          />
        </nav>
      )}
      <Form action={ctx.href(action)} csrfToken={ctx.csrf}>
        <HiddenField name="doing" value="answer" />
        {request.subjects.map(({ code, title, actions }) => (
          <Fieldset key={code} name={code} anchor={anchorOf(code)} section legend={title} legendLanguage="nl">
            {actions.length > 0 && (
              <>
                <Paragraph small>{t.yourActions}:</Paragraph>
                <List items={actions.map((one) => <span lang="nl">{one.title}</span>)} />
              </>
            )}
            {ASKED_KINDS.map((kind) => (
              <Fragment key={kind}>
                <HiddenField
                  name={markName(code, kind)}
                  value={marks ? bodyIn(marks, code, kind) : markOf(bodyIn(request.drafts, code, kind))}
                />
                <TextArea
                  name={nameOf(code, kind)}
                  label={t.questions[kind]}
                  value={bodyIn(entries, code, kind)}
                  rows={3}
                  maxLength={MOST_SIGNS}
                />
              </Fragment>
            ))}
          </Fieldset>
        ))}
        <p class="utrecht-action-group regie-button-row">
          <Button name="final" value="yes">
            {t.handIn}
          </Button>
          <Button name="final" value="no" look="secondary">
            {t.keep}
          </Button>
        </p>
      </Form>
    </>
  )
}
