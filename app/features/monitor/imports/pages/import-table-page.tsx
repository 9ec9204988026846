import { fetchTexts } from '../../../../i18n/fetches.ts'
import { importTexts } from '../../../../i18n/imports.ts'
import { monitorTexts } from '../../../../i18n/monitor.ts'
import { releaseCalendarTexts } from '../../../../i18n/release-calendar.ts'
import type { FormState, PageView, RequestContext } from '../../../../platform/http/index.ts'
import { type Day, formatDay } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  DataList,
  DayField,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  HiddenField,
  Intro,
  Paragraph,
  Section,
  TextField,
} from '../../../../ui/index.ts'
import { ProblemsView } from '../../components/import-preview.tsx'
import { SnapshotTable } from '../../components/snapshot-table.tsx'
import type { Snapshot } from '../../monitor.queries.ts'
import type { ImportPreview } from '../../operations/preview-import.ts'
import { CheckedFile } from '../../pages/import-page.tsx'
import type { SentFile } from '../../pages/sent-file.ts'
import type { SourceFetch } from '../fetching/fetch.queries.ts'
import { FetchSection } from '../fetching/fetch-list.tsx'
import type { SavedSource } from '../import-source.queries.ts'
import { DifferenceView } from './difference-view.tsx'
import { errorsOf, fieldOf } from './fields.ts'
import { SOURCES } from './sources.tsx'

export type TableState = {
  source: SavedSource
  snapshots: Snapshot[]
  fetches: SourceFetch[]
  /** When the next publication is expected. */
  next?: Day
  form: FormState
  preview?: ImportPreview
  sent?: SentFile
  /** Checked and complete: only a confirmation is asked. */
  isReady?: boolean
}

/** One source: what a file would change, the form to import one, and what came in before. */
export function importTablePage(ctx: RequestContext, state: TableState): PageView {
  const { language } = ctx
  const t = importTexts[language]
  const { source, preview } = state
  const hasProblems = preview !== undefined && preview.problemCount > 0
  return {
    title: source.name,
    frame: 'work',
    breadcrumbs: [
      { label: monitorTexts[language].figures, href: '/werk/cijfers' },
      { label: t.sources, href: SOURCES },
    ],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{source.name}</span>
        </Heading>
        <Said ctx={ctx} />
        <ErrorSummary title={t.checkThis} errors={errorsOf({ state: state.form, language })} />
        {hasProblems && <ProblemsView preview={preview} language={language} />}
        {preview && !hasProblems && <DifferenceView preview={preview} language={language} />}
        {state.isReady && <Confirmation ctx={ctx} state={state} />}
        {!preview && <FetchSection ctx={ctx} source={source} fetches={state.fetches} />}
        <Section id="inlezen">
          <Heading level={2}>{t.run}</Heading>
          {!preview && <Intro>{t.runIntro}</Intro>}
          <Upload ctx={ctx} state={state} />
        </Section>
        {!preview && <Calendar ctx={ctx} state={state} />}
        <Section id="bron">
          <Heading level={2}>{t.facts}</Heading>
          <Facts ctx={ctx} source={source} />
          <Heading level={2}>{t.snapshots}</Heading>
          {state.snapshots.length === 0 ? (
            <Paragraph>{t.never}</Paragraph>
          ) : (
            <SnapshotTable ctx={ctx} snapshots={state.snapshots} />
          )}
        </Section>
      </>
    ),
  }
}

function Said({ ctx }: { ctx: RequestContext }) {
  const t = importTexts[ctx.language]
  const said = ctx.query.has('toegevoegd') ? t.added : ctx.query.has('bewaard') ? t.saved : undefined
  if (ctx.query.has('geen-adres')) return <Alert tone="warning" title={fetchTexts[ctx.language].noAddress} announce />
  return said ? <Alert tone="ok" title={said} announce /> : null
}

function Calendar({ ctx, state: { source, next } }: { ctx: RequestContext; state: TableState }) {
  const t = releaseCalendarTexts[ctx.language]
  return (
    <Section id="kalender">
      <Heading level={2}>{t.section}</Heading>
      <Paragraph>{next ? t.next(formatDay(next, ctx.language)) : t.noNext}</Paragraph>
      <ActionGroup>
        <ButtonLink look="secondary" href={ctx.href(`${SOURCES}/${source.key}/kalender`)}>
          {t.edit}
        </ButtonLink>
      </ActionGroup>
    </Section>
  )
}

/** Sends the very bytes that were checked. */
function Confirmation({ ctx, state }: { ctx: RequestContext; state: TableState }) {
  const t = importTexts[ctx.language]
  const { publishedOn = '', retrievedOn = '' } = state.form.values
  return (
    <Form action={ctx.href(`${SOURCES}/${state.source.key}`)} csrfToken={ctx.csrf} withFiles label={t.confirm}>
      <HiddenField name="step" value="confirm" />
      <HiddenField name="publishedOn" value={publishedOn} />
      <HiddenField name="retrievedOn" value={retrievedOn} />
      <CheckedFile sent={state.sent} />
      <ActionGroup>
        <Button>{t.confirm}</Button>
        <ButtonLink look="subtle" href={ctx.href(`${SOURCES}/${state.source.key}`)}>
          {t.cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  )
}

function Upload({ ctx, state }: { ctx: RequestContext; state: TableState }) {
  const { language } = ctx
  const t = importTexts[language]
  const props = { state: state.form, language }
  const { value: _, ...file } = fieldOf('file', props)
  return (
    <Form action={ctx.href(`${SOURCES}/${state.source.key}`)} csrfToken={ctx.csrf} withFiles label={t.run}>
      <HiddenField name="step" value="check" />
      <FileField {...file} accept=".csv,.gz,.xlsx,.json" />
      {!state.isReady && <CheckedFile sent={state.sent} />}
      <TextField {...fieldOf('publishedOn', props, true)} size="short" />
      <DayField {...fieldOf('retrievedOn', props)} />
      <ActionGroup>
        <Button look={state.isReady ? 'secondary' : 'primary'}>{t.check}</Button>
      </ActionGroup>
    </Form>
  )
}

function Facts({ ctx, source }: { ctx: RequestContext; source: SavedSource }) {
  const t = importTexts[ctx.language]
  const indicators = [...new Set(source.mapping.measures.map(({ indicator }) => indicator))]
  return (
    <>
      <DataList
        items={[
          { term: t.fields.source, value: <span lang="nl">{source.source}</span> },
          { term: t.fields.licence, value: <span lang="nl">{source.licence}</span> },
          { term: t.fields.tableId, value: source.tableId },
          { term: t.fields.roundingBase, value: source.roundingBase },
          { term: t.measures, value: indicators.join(', ') },
        ]}
      />
      <ActionGroup>
        <ButtonLink look="secondary" href={ctx.href(`${SOURCES}/${source.key}/wijzigen`)}>
          {t.editSource}
        </ButtonLink>
      </ActionGroup>
    </>
  )
}
