import { sharingTexts } from '../../../i18n/sharing.ts'
import { addDays } from '../../../law/index.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { readConfidential, sealReason } from '../../../platform/read-log/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import {
  Button,
  DataList,
  EmptyState,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TextArea,
  Timeline,
  TitleRow,
} from '../../../ui/index.ts'
import { type ActProblem, actAgain, problemOf } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { findStep } from '../domain/situation.ts'
import { activityOf, askedRegister } from '../pages/find.ts'
import { stepInWords, valueInWords } from '../pages/words.ts'
import { personKey } from '../reading/subjects.ts'
import { scopeOf } from '../scope.ts'
import { SPACES } from '../spaces.ts'
import { findRegister } from '../types/index.ts'
import { findSharingBasis } from './bases.ts'
import { feedbackDueOn, giveFeedback } from './feedback.ts'
import { readShared } from './share-record.ts'
import type { SharedCopy } from './shared-copy.ts'
import { listSharedWith, type ShareRow } from './sharing.queries.ts'

/** The last day on which somebody may look. */
export const lastDayOf = ({ endsAt }: Pick<ShareRow, 'endsAt'>) => addDays(dayOf(endsAt), -1)

/** What is shared with the person who looks, as long as it lasts. */
export async function showSharedWithMe(ctx: PageContext): Promise<PageView> {
  const t = sharingTexts[ctx.language]
  const shares = await listSharedWith(ctx.tx, ctx.actor.id, ctx.clock.now())
  return {
    title: t.withMe,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.withMe}</Heading>
        {shares.length === 0 ? (
          <EmptyState title={t.withMeNone}>{t.withMeNoneWhy}</EmptyState>
        ) : (
          <>
            <Intro>{t.withMeIntro}</Intro>
            <Table
              caption={t.withMe}
              captionHidden
              stack
              rows={shares}
              rowKey={({ id }) => id}
              columns={[
                {
                  header: t.what,
                  rowHeader: true,
                  cell: ({ id, register, number }) => (
                    <Link href={ctx.href(`/werk/gedeeld/${register}/${id}`)}>
                      {`${findRegister(register)?.words.one[ctx.language] ?? register} ${number}`}
                    </Link>
                  ),
                },
                { header: t.from, cell: ({ sharerName }) => sharerName ?? '' },
                { header: t.endsAt, cell: (share) => formatDay(lastDayOf(share), ctx.language) },
                { header: t.feedback, cell: (share) => feedbackInWords(ctx, share) },
              ]}
            />
          </>
        )}
      </>
    ),
  }
}

export function feedbackInWords({ language, clock }: RequestContext, share: ShareRow): string {
  const t = sharingTexts[language]
  const due = feedbackDueOn(share)
  if (!due) return ''
  return due < clock.today() ? t.feedbackLate(formatDay(due, language)) : t.feedbackDue(formatDay(due, language))
}

/** What is read or given because it is shared stands so in the read log; with why, where the person did not agree. */
export function noteSharing({ reading, config, municipality }: RequestContext, consent: string, reason: string) {
  if (!reading) return
  const kind = consent === 'overridden' ? 'shared-without-consent' : 'shared'
  reading.reason = sealReason(config.secret, municipality.id, { kind, note: consent === 'overridden' ? reason : '' })
}

type Shared = { share: ShareRow; copy: SharedCopy; reason: string }

/** Of whom a copy speaks. */
const COPY_SUBJECTS = [
  {
    type: 'person',
    idsOf: (found: Shared | undefined) =>
      (found?.copy.people ?? []).flatMap(({ person }) => (person && personKey(person.name, person.bornOn)) ?? []),
  },
  { type: 'record', idsOf: (found: Shared | undefined) => (found ? [found.share.recordId] : []) },
]

/** One copy, for who received it. */
export const showShared = (ctx: PageContext) => sharedPage(ctx)

export async function giveFeedbackBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const text = String(form.get('text') ?? '')
  const input = { id: ctx.params.share ?? '', text, now: ctx.clock.now() }
  const done = await ctx.transaction('give feedback', (tx) => giveFeedback(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(`/werk/gedeeld/${type.key}/${input.id}?bewaard=ja`))
  return actAgain(ctx, form, done, sharingTexts[ctx.language].problems, (page, problems) =>
    sharedPage(page, text, problems),
  )
}

async function sharedPage(ctx: PageContext, text = '', problems: ActProblem[] = []): Promise<PageView> {
  const type = askedRegister(ctx)
  const t = sharingTexts[ctx.language]
  const asked = { id: ctx.params.share ?? '', now: ctx.clock.now() }
  const read = () => readShared(scopeOf(ctx, ctx.tx), type, asked)
  const { share, copy, reason } = orNotFound(await readConfidential(ctx, activityOf(ctx.params)!, COPY_SUBJECTS, read))
  noteSharing(ctx, share.consent, reason)
  const basis = findSharingBasis(share.basis)
  return {
    title: share.number,
    frame: 'work',
    breadcrumbs: [{ label: t.withMe, href: '/werk/gedeeld' }],
    body: (
      <>
        <TitleRow kicker={type.words.one[ctx.language]} title={share.number} />
        <Intro>{t.copyOf(formatDay(dayOf(share.sharedAt), ctx.language))}</Intro>
        <DataList
          items={[
            { term: t.from, value: `${share.sharerName ?? ''} (${SPACES[type.space][ctx.language]})` },
            { term: t.purpose, value: basis ? `${basis.words[ctx.language]} (${basis.article})` : share.basis },
            { term: t.endsAt, value: formatDay(lastDayOf(share), ctx.language) },
          ]}
        />
        <Copy ctx={ctx} type={type} copy={copy} />
        {share.asksFeedback && <AskFeedback {...{ ctx, type, share, text, problems }} />}
      </>
    ),
  }
}

function Copy({ ctx, type, copy }: { ctx: PageContext; type: RegisterType; copy: SharedCopy }) {
  const { language } = ctx
  const t = sharingTexts[language]
  const fields = factFields(type).filter(({ key }) => copy.facts?.[key] !== undefined)
  const roleOf = (key: string) => type.parties?.find((role) => role.key === key)?.words[language] ?? key
  return (
    <>
      {(fields.length > 0 || copy.place) && (
        <Section>
          <Heading level={2}>{t.facts}</Heading>
          <DataList
            items={[
              ...fields.map((field) => ({
                term: field.words[language],
                value: <span lang="nl">{valueInWords(field, copy.facts?.[field.key], language)}</span>,
              })),
              ...(copy.place
                ? [{ term: t.place, value: [copy.place.address, copy.place.postcode].filter(Boolean).join(', ') }]
                : []),
            ]}
          />
        </Section>
      )}
      {copy.people && (
        <Section>
          <Heading level={2}>{t.people}</Heading>
          <DataList
            items={copy.people.map(({ role, name, person }) => ({
              term: roleOf(role),
              value: [name, person?.bornOn && formatDay(person.bornOn, language), person?.address, person?.contact]
                .filter(Boolean)
                .join(', '),
            }))}
          />
        </Section>
      )}
      {copy.events && (
        <Section>
          <Heading level={2}>{t.timeline}</Heading>
          <Timeline
            steps={[...copy.events].reverse().map(({ step, day, given = {}, reason }) => ({
              title: stepInWords(type, step, language),
              when: formatDay(day, language),
              day,
              body: [
                ...(findStep(type, step)?.fields ?? [])
                  .filter(({ key }) => given[key] !== undefined)
                  .map((field) => `${field.words[language]}: ${valueInWords(field, given[field.key], language)}`),
                reason ?? '',
              ]
                .filter(Boolean)
                .join(' · '),
              state: 'done' as const,
            }))}
          />
        </Section>
      )}
    </>
  )
}

type AskProps = { ctx: PageContext; type: RegisterType; share: ShareRow; text: string; problems: ActProblem[] }

function AskFeedback({ ctx, type, share, text, problems }: AskProps) {
  const t = sharingTexts[ctx.language]
  return (
    <Section>
      <Heading level={2}>{t.giveFeedback}</Heading>
      {ctx.query.get('bewaard') && <Paragraph>{t.feedbackThanks}</Paragraph>}
      <Paragraph>{t.giveFeedbackIntro}</Paragraph>
      <Paragraph>{feedbackInWords(ctx, share)}</Paragraph>
      <Form
        action={ctx.href(`/werk/gedeeld/${type.key}/${share.id}/terugkoppeling`)}
        csrfToken={ctx.csrf}
        label={t.giveFeedback}
      >
        <TextArea name="text" label={t.feedback} value={text} error={problemOf(problems, 'text')} rows={3} />
        <Button>{t.sendFeedback}</Button>
      </Form>
    </Section>
  )
}
