import { z } from 'zod'
import { councilTexts } from '../../../../i18n/council.ts'
import { councilSecrecyTexts } from '../../../../i18n/council-secrecy.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { type Outcome, refuse } from '../../../../shared/outcome.ts'
import {
  Alert,
  Badge,
  EmptyState,
  ErrorSummary,
  Heading,
  Intro,
  Link,
  List,
  Paragraph,
  Table,
} from '../../../../ui/index.ts'
import {
  isSecret,
  SECRECY_BODIES,
  SECRECY_GROUNDS,
  SECRECY_LAW,
  type SecrecyStanding,
  secrecyStanding,
} from '../domain/secrecy.ts'
import { imposeSecrecy } from './keep-secrecy.ts'
import { listCouncilSessions, listSecrecy, listSecretables, type SecrecyRow } from './secrecy.queries.ts'
import { ImposeForm } from './secrecy-forms.tsx'

const AT = '/werk/raad/geheimhouding'
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const day = z.string().trim().refine(isDay, 'not-a-day')
const looseId = z
  .string()
  .default('')
  .refine((text) => text === '' || /^[0-9a-f-]{36}$/.test(text), 'not-a-choice')
const needed = z.string().trim().min(1, 'required').max(2000, 'too-long')

const imposeForm = z.object({
  subject: needed,
  documentId: looseId,
  itemId: looseId,
  imposedBy: z.enum(SECRECY_BODIES, 'not-a-choice'),
  imposedOn: day,
  ground: z.enum(SECRECY_GROUNDS, 'not-a-choice'),
  reason: needed,
  givenToCouncilOn: z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || isDay(text), 'not-a-day'),
})
/** Who records what a body imposed: the clerk, and the secretariat of the college. */
export const keepsSecrecy = (ctx: RequestContext) => ctx.may('council.keep') || ctx.may('decisions.keep')

/** The register of secrecy, with where each stands today. */
export const showSecrecy = (ctx: PageContext): Promise<PageView> => secrecyPage(ctx, emptyForm)

/** Records secrecy, or shows the page again with what is wrong. */
export async function imposeSecrecyForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  if (!keepsSecrecy(ctx)) orNotFound(undefined)
  const parsed = parseForm(imposeForm, form)
  const done = await ctx.transaction('record secrecy', async (tx): Promise<Outcome<string, unknown>> => {
    if (!parsed.ok) return refuse('invalid')
    const { documentId, itemId, givenToCouncilOn, ...row } = parsed.value
    const { documents, items } = await listSecretables(tx)
    if (documentId && !documents.some(({ value }) => value === documentId))
      return refuse('not-a-choice', { field: 'documentId' })
    if (itemId && !items.some(({ value }) => value === itemId)) return refuse('not-a-choice', { field: 'itemId' })
    const given = { documentId: documentId || null, itemId: itemId || null, givenToCouncilOn: givenToCouncilOn || null }
    return imposeSecrecy(tx, ctx.municipality.id, { ...row, ...given }, ctx.clock.today())
  })
  return done.ok ? redirectTo(ctx.href(AT)) : again(ctx, parsed.state, done)
}

function again(ctx: RequestContext, state: FormState, done: { reason: string; details?: { field?: string } }) {
  const field = done.details?.field
  const errors = field ? { ...state.errors, [field]: done.reason } : state.errors
  return shownAgain(ctx, (page) => secrecyPage(page, { values: state.values, errors }, field ? '' : done.reason))
}

/** Where secrecy stands, in words. */
export function standingInWords(standing: SecrecyStanding, language: Language): string {
  const t = councilSecrecyTexts[language]
  const on = (text: string) => formatDay(text, language)
  switch (standing.state) {
    case 'in-force':
      return t.states['in-force'](t.bodies[standing.liftedBy])
    case 'to-confirm':
      return standing.confirmOn ? t.states['to-confirm-on'](on(standing.confirmOn)) : t.states['to-confirm']
    case 'to-verify':
      return t.states['to-verify'](on(standing.meetingOn))
    case 'lapsed':
      return t.states.lapsed(on(standing.lapsedOn))
    case 'lifted':
      return t.states.lifted(on(standing.liftedOn))
  }
}

async function secrecyPage(ctx: PageContext, state: FormState, refusal = ''): Promise<PageView> {
  const { language } = ctx
  const t = councilSecrecyTexts[language]
  const today = ctx.clock.today()
  const sessions = await listCouncilSessions(ctx.tx)
  const rows = (await listSecrecy(ctx.tx)).map((row) => ({ row, standing: secrecyStanding(row, sessions, today) }))
  const mayKeep = keepsSecrecy(ctx)
  const wordsOf = (problem: string) => t.problems[problem as keyof typeof t.problems] ?? ''
  const errors = Object.entries(state.errors).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const on = (text: string) => formatDay(text, language)
  const imposed = ({ imposedBy, imposedOn, givenToCouncilOn }: SecrecyRow) =>
    [t.imposedBy(t.bodies[imposedBy], on(imposedOn)), givenToCouncilOn && t.givenOn(on(givenToCouncilOn))]
      .filter(Boolean)
      .join('; ')
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: councilTexts[language].title, href: '/werk/raad' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>{t.oldLaw}</Paragraph>
        <List
          items={(['impose', 'share', 'last', 'confirm', 'grounds'] as const).map((name) => (
            <Link key={name} href={SECRECY_LAW[name]}>
              {t.laws[name]}
            </Link>
          ))}
        />
        {wordsOf(refusal) && (
          <Alert tone="error" announce>
            {wordsOf(refusal)}
          </Alert>
        )}
        <ErrorSummary title={councilWorkTexts[language].checkThis} errors={errors} />
        {rows.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            stack
            rows={rows}
            rowKey={({ row }) => row.id}
            columns={[
              {
                header: t.columns.subject,
                rowHeader: true,
                cell: ({ row }) => (
                  <Link href={ctx.href(`${AT}/${row.id}`)}>
                    <span lang="nl">{row.subject}</span>
                  </Link>
                ),
              },
              { header: t.columns.imposed, cell: ({ row }) => imposed(row) },
              {
                header: t.columns.ground,
                cell: ({ row }) => `5.1 ${row.ground[0]}${row.ground[1]}: ${t.grounds[row.ground]}`,
              },
              {
                header: t.columns.standing,
                cell: ({ standing }) => (
                  <Badge tone={isSecret(standing) ? 'warning' : 'neutral'}>{standingInWords(standing, language)}</Badge>
                ),
              },
            ]}
          />
        )}
        {mayKeep && (
          <ImposeForm ctx={ctx} at={AT} values={state.values} errors={errors} choices={await listSecretables(ctx.tx)} />
        )}
      </>
    ),
  }
}
