import { reportingTexts } from '../../../i18n/reporting.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Answer, PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Paragraph,
  Section,
  TextArea,
  TextField,
  Timeline,
  TitleRow,
} from '../../../ui/index.ts'
import { readCode } from './code.ts'
import { addTo, type LookingBack, lookBack, type OwnReport } from './look-back.ts'

const ADDRESS = '/werk/melden/antwoord'

/** Where somebody fills in the code of his report. */
export const showLookBack = async (ctx: PageContext): Promise<PageView> => codePage(ctx, '')

/** Shows the report of a code, and takes in what is added. The code never stands in an address. */
export const answerByCode =
  (database: Database) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const typed = String(form.get('code') ?? '')
    const code = readCode(typed)
    const desk = deskOf(database, ctx)
    const isAdding = form.has('addition')
    const addition = String(form.get('addition') ?? '').trim()
    if (!code) return { ...codePage(ctx, typed), status: 422 }
    const added = isAdding && addition ? await addTo(desk, code, addition) : undefined
    const found = await lookBack(desk, code)
    if (!found.ok) return { ...codePage(ctx, typed), status: 422 }
    const isMissing = isAdding && !addition
    const view = ownReportPage(ctx, code, found.value, { isMissing, isAdded: added?.ok === true })
    return isMissing || added?.ok === false ? { ...view, status: 422 } : view
  }

function deskOf(database: Database, { municipality, config, clock, origin }: RequestContext): LookingBack {
  return {
    database,
    municipalityId: municipality.id,
    secret: config.secret,
    today: clock.today(),
    origin,
    now: clock.now(),
  }
}

function codePage(ctx: RequestContext, typed: string): PageView {
  const t = reportingTexts[ctx.language]
  const error = typed ? t.notFound : undefined
  return {
    title: t.lookBack,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/melden' }],
    body: (
      <>
        <TitleRow title={t.lookBack} />
        <Intro>{t.lookBackIntro}</Intro>
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.lookBack}>
          {error && <ErrorSummary title={t.check} errors={[{ field: 'code', message: error }]} />}
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            value={typed}
            error={error}
            autocomplete="off"
            spellcheck={false}
            maxLength={40}
          />
          <ActionGroup>
            <Button>{t.show}</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

type Said = { isMissing: boolean; isAdded: boolean }

function ownReportPage(ctx: RequestContext, code: string, report: OwnReport, { isMissing, isAdded }: Said): PageView {
  const { language } = ctx
  const t = reportingTexts[language]
  const hasAnswer = report.said.some(({ by }) => by === 'counsellor')
  return {
    title: t.yourReport,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/melden' }],
    body: (
      <>
        <TitleRow title={t.yourReport} />
        {isAdded && (
          <Alert tone="ok" announce>
            {t.added}
          </Alert>
        )}
        <DataList items={[{ term: t.state, value: t.states[report.state as keyof typeof t.states] ?? report.state }]} />
        <Section>
          <Heading level={2}>{t.said}</Heading>
          {!hasAnswer && <Paragraph>{t.nothingYet}</Paragraph>}
          <Timeline
            steps={report.said.map(({ by, day, text }) => ({
              when: formatDay(day, language),
              day,
              title: t.by[by],
              state: 'done',
              note: <span lang="nl">{text}</span>,
            }))}
          />
        </Section>
        <Section>
          <Heading level={2}>{t.add}</Heading>
          {report.isClosed ? (
            <Paragraph>{t.closed}</Paragraph>
          ) : (
            <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.add}>
              <HiddenField name="code" value={code} />
              <TextArea
                name="addition"
                label={t.addition}
                hint={t.additionHint}
                error={isMissing ? t.additionNeeded : undefined}
                rows={4}
                maxLength={20_000}
              />
              <ActionGroup>
                <Button>{t.sendAddition}</Button>
              </ActionGroup>
            </Form>
          )}
        </Section>
      </>
    ),
  }
}
