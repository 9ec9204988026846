import { monitorTexts } from '../../../i18n/monitor.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  NotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  ActionGroup,
  Alert,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Section,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { errorsOf, fieldOf, problemInWords } from '../components/passport-fields.tsx'
import type { Passport } from '../domain/series.ts'
import { listBreaks, listIndicators } from '../monitor.queries.ts'
import { breakForm } from '../monitor.schemas.ts'
import { type BreakInput, removeBreak, saveBreak } from '../operations/save-marks.ts'
import { choicesOf } from './key-choices.ts'

type Lists = { breaks: BreakInput[]; indicators: Passport[] }
type BreakState = { form: FormState; indicators: string[] }

const ADDRESS = '/werk/cijfers/breuken'

const readLists = async (tx: PageContext['tx']): Promise<Lists> => ({
  breaks: await listBreaks(tx),
  indicators: await listIndicators(tx),
})

export async function showBreaks(ctx: PageContext): Promise<Answer> {
  const lists = await readLists(ctx.tx)
  const chosen = lists.breaks.find((found) => found.key === ctx.query.get('breuk'))
  return breaksPage(ctx, lists, chosen ? typedBreak(chosen) : { form: emptyForm, indicators: [] })
}

/** Records or changes a break, or removes the one whose button was pressed. */
export async function changeBreaks(ctx: RequestContext, form: FormData): Promise<Answer> {
  const gone = form.get('remove')
  if (gone) {
    const done = await ctx.transaction('remove a break', (tx) => removeBreak(tx, String(gone)))
    if (!done.ok) throw new NotFound()
    return redirectTo(ctx.href(ADDRESS))
  }
  const parsed = parseForm(breakForm, form)
  const indicators = form.getAll('indicators').map(String)
  const errors = { ...parsed.state.errors, ...(indicators.length === 0 ? { indicators: 'required' } : {}) }
  const done = await ctx.transaction('save a break', async (tx) => {
    if (!parsed.ok || indicators.length === 0) return refuse('invalid')
    const { titleNl, titleEn, breakTextNl, breakTextEn, ...rest } = parsed.value
    const words = { title: { nl: titleNl, en: titleEn }, text: { nl: breakTextNl, en: breakTextEn } }
    return saveBreak(tx, ctx.municipality.id, { ...rest, ...words, indicators })
  })
  if (done.ok) return redirectTo(ctx.href(`${ADDRESS}?bewaard`))
  if (done.reason === 'unknown-indicator') errors.indicators = done.reason
  const state = { form: { values: parsed.state.values, errors }, indicators }
  return shownAgain(ctx, async (page) => breaksPage(page, await readLists(page.tx), state))
}

function typedBreak(found: BreakInput): BreakState {
  const values = {
    key: found.key,
    period: found.period,
    happenedOn: found.happenedOn,
    titleNl: found.title.nl,
    titleEn: found.title.en,
    breakTextNl: found.text.nl,
    breakTextEn: found.text.en,
    source: found.source,
  }
  return { form: { values, errors: {} }, indicators: found.indicators }
}

function breaksPage(ctx: RequestContext, lists: Lists, state: BreakState): PageView {
  const t = monitorTexts[ctx.language]
  return {
    title: t.breaks,
    frame: 'work',
    breadcrumbs: [{ label: t.figures, href: '/werk/cijfers' }],
    body: (
      <>
        <Heading level={1}>{t.breaks}</Heading>
        <Intro>{t.breaksIntro}</Intro>
        {ctx.query.has('bewaard') && Object.keys(state.form.errors).length === 0 && (
          <Alert tone="ok" title={t.saved} announce />
        )}
        <ErrorSummary title={t.checkThis} errors={errorsOf({ state: state.form, language: ctx.language })} />
        {lists.breaks.length === 0 ? (
          <EmptyState title={t.noBreaks}>{t.noBreaksYet}</EmptyState>
        ) : (
          <BreakTable ctx={ctx} lists={lists} />
        )}
        <BreakForm ctx={ctx} lists={lists} state={state} />
      </>
    ),
  }
}

function BreakTable({ ctx, lists }: { ctx: RequestContext; lists: Lists }) {
  const { language } = ctx
  const t = monitorTexts[language]
  const names = new Map(lists.indicators.map((passport) => [passport.key, passport.name[language]]))
  return (
    <Table
      caption={t.breaks}
      captionHidden
      stack
      rows={lists.breaks}
      columns={[
        {
          header: t.fields.titleNl,
          rowHeader: true,
          cell: (found) => (
            <Link href={ctx.href(`${ADDRESS}?breuk=${encodeURIComponent(found.key)}#wijzigen`)}>
              {found.title[language]}
            </Link>
          ),
        },
        { header: t.fields.period, cell: (found) => periodInWords(found.period, language) },
        {
          header: t.fields.indicators,
          cell: (found) => found.indicators.map((key) => names.get(key) ?? key).join(', '),
        },
        {
          header: t.removeBreak,
          cell: (found) => (
            <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={`${t.removeBreak}: ${found.title[language]}`}>
              <HiddenField name="remove" value={found.key} />
              <Button look="subtle">{t.removeBreak}</Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function BreakForm({ ctx, lists, state }: { ctx: RequestContext; lists: Lists; state: BreakState }) {
  const { language } = ctx
  const t = monitorTexts[language]
  const props = { state: state.form, language }
  return (
    <Section id="wijzigen">
      <Heading level={2}>{t.addBreak}</Heading>
      <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.addBreak}>
        <TextField {...fieldOf('key', props)} hint={t.hints.breakKey} size="short" />
        <TextField {...fieldOf('period', props)} hint={t.hints.breakPeriod} size="short" />
        <TextField {...fieldOf('happenedOn', props)} hint={t.hints.happenedOn} size="short" />
        <TextField {...fieldOf('titleNl', props)} />
        <TextField {...fieldOf('titleEn', props)} />
        <TextArea {...fieldOf('breakTextNl', props)} />
        <TextArea {...fieldOf('breakTextEn', props)} />
        <TextField {...fieldOf('source', props)} />
        <Checkboxes
          name="indicators"
          label={t.fields.indicators}
          required={t.required}
          error={problemInWords(state.form.errors.indicators, language)}
          values={state.indicators}
          choices={choicesOf(lists.indicators, language)}
        />
        <ActionGroup>
          <Button>{t.saveBreak}</Button>
        </ActionGroup>
      </Form>
    </Section>
  )
}
