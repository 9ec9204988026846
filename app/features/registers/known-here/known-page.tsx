import { setTimeout as wait } from 'node:timers/promises'
import { knownTexts } from '../../../i18n/known-here.ts'
import { type Answer, type PageView, type RequestContext, typedValues } from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import {
  ActionGroup,
  Button,
  DayField,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
  TextArea,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { readsNothing } from '../reading/reading-reason.ts'
import { personKey } from '../reading/subjects.ts'
import { scopeOf } from '../scope.ts'
import { checkKnown, type WhomToAsk } from './check-known.ts'
import { ownSpaces } from './contacts-page.tsx'
import { KNOWN_HERE } from './known-activity.ts'

type Typed = { name: string; bornOn: string; reason: string }

const ADDRESS = '/werk/bekend'

/** Every answer takes at least this long, so that how long it took tells nothing of what was found on the way. */
const ANSWER_MS = 300

export async function showKnown(ctx: RequestContext): Promise<PageView> {
  readsNothing(ctx)
  return knownPage(ctx, { name: '', bornOn: '', reason: '' })
}

/** Asked by a form, so that no name stands in an address; hit or not, the same is done and it takes as long. */
export async function askKnown(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { name = '', bornOn = '', reason = '' } = typedValues(form)
  const typed = { name, bornOn, reason }
  const person = { type: 'person', idsOf: () => [personKey(name, bornOn) ?? ''].filter(Boolean) }
  const moment = wait(ANSWER_MS)
  const done = await ctx.transaction('ask whether somebody is known', (tx) =>
    readConfidential(ctx, KNOWN_HERE, person, () => checkKnown(scopeOf(ctx, tx), { ...typed, now: ctx.clock.now() })),
  )
  await moment
  if (done.ok) return knownPage(ctx, typed, { whom: done.value })
  readsNothing(ctx)
  const { problems } = knownTexts[ctx.language]
  const problem = { field: done.details?.field, message: problems[done.reason] }
  return { ...knownPage(ctx, typed, { problem }), status: done.reason === 'too-many' ? 429 : 422 }
}

type Answered = { whom?: WhomToAsk[]; problem?: { field?: string; message: string } }

function knownPage(ctx: RequestContext, typed: Typed, { whom, problem }: Answered = {}): PageView {
  const t = knownTexts[ctx.language]
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined)
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        {whom && (
          <Section>
            <Heading level={2}>{t.answer}</Heading>
            <Paragraph>{whom.length > 0 ? t.hit : t.miss}</Paragraph>
            {whom.length > 0 && <List items={whom.map((one) => whomInWords(ctx, one))} />}
          </Section>
        )}
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.title}>
          {problem && <ErrorSummary title={problem.message} errors={[problem]} />}
          <FieldRow>
            <TextField name="name" label={t.name} value={typed.name} error={errorOf('name')} autocomplete="off" />
            <DayField name="bornOn" label={t.bornOn} value={typed.bornOn} />
          </FieldRow>
          <TextArea name="reason" label={t.reason} value={typed.reason} error={errorOf('reason')} rows={2} />
          <ActionGroup>
            <Button>{t.ask}</Button>
            {ownSpaces(ctx).length > 0 && <Link href={ctx.href('/werk/bekend/aanspreekpunten')}>{t.contacts}</Link>}
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

function whomInWords({ language }: RequestContext, whom: WhomToAsk): string {
  const t = knownTexts[language]
  return whom === 'nobody-named' ? t.contactMissing : [whom.organisation ?? t.ownOrganisation, whom.contact].join(', ')
}
