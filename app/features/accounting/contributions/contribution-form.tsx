import { contributionTexts } from '../../../i18n/contributions.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import {
  Alert,
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  HiddenField,
  List,
  Paragraph,
  TextArea,
} from '../../../ui/index.ts'
import { ASKED_KINDS } from '../domain/account.ts'
import type { Subject } from '../domain/asked.ts'
import type { Entry, OpenedRequest } from './contributions.queries.ts'

/** Longer than this an answer is a document of its own. */
const MOST_SIGNS = 5000

const nameOf = (goal: string, kind: string) => `${goal}|${kind}`

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
}

/** The same questions about every goal. Works on a small phone and without script; nothing is asked that must be answered. */
export function ContributionForm({ ctx, request, entries, action, isKept, isOwn, problem }: FormProps) {
  const t = contributionTexts[ctx.language]
  const typed = (goal: string, kind: string) =>
    entries.find((one) => one.goal === goal && one.kind === kind)?.body ?? ''
  return (
    <>
      {isKept && (
        <Alert tone="ok" announce>
          {isOwn ? t.keptOwn : t.kept}
        </Alert>
      )}
      {problem && <ErrorSummary title={t.checkThis} errors={[{ message: t.problems[problem] }]} />}
      <Form action={ctx.href(action)} csrfToken={ctx.csrf}>
        <HiddenField name="doing" value="answer" />
        {request.subjects.map(({ code, title, actions }) => (
          <Fieldset key={code} name={code} section legend={title} legendLanguage="nl">
            {actions.length > 0 && (
              <>
                <Paragraph small>{t.yourActions}:</Paragraph>
                <List items={actions.map((one) => <span lang="nl">{one.title}</span>)} />
              </>
            )}
            {ASKED_KINDS.map((kind) => (
              <TextArea
                key={kind}
                name={nameOf(code, kind)}
                label={t.questions[kind]}
                value={typed(code, kind)}
                rows={3}
                maxLength={MOST_SIGNS}
              />
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
