import { fetchTexts } from '../../../../i18n/fetches.ts'
import { importTexts } from '../../../../i18n/imports.ts'
import { monitorTexts } from '../../../../i18n/monitor.ts'
import type { FormState, PageView, RequestContext } from '../../../../platform/http/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  ButtonLink,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Progress,
  Section,
  TextField,
  TitleRow,
} from '../../../../ui/index.ts'
import type { ImportPreview } from '../../operations/preview-import.ts'
import type { SavedSource } from '../import-source.queries.ts'
import { DifferenceView } from '../pages/difference-view.tsx'
import { SOURCES } from '../pages/sources.tsx'
import { seenOf } from './decide-fetch.ts'
import type { SourceFetch } from './fetch.queries.ts'
import { fetchAddress } from './fetch-address.ts'
import { askedByInWords, FETCH_TONES } from './fetch-list.tsx'
import { FetchResult } from './fetch-result.tsx'

/** Everything the page of one fetch shows. */
export type FetchState = {
  source: SavedSource
  fetch: SourceFetch
  preview?: ImportPreview
  refusal?: 'file-gone' | 'changed-meanwhile' | 'decided-already'
  form?: FormState
}

const SECONDS_TO_REFRESH = '3'

type Props = { ctx: RequestContext; state: FetchState }

/** How far a fetch is, what it would change, or what came of it. */
export function fetchPage(ctx: RequestContext, state: FetchState): PageView {
  const { language } = ctx
  const t = fetchTexts[language]
  const { source, fetch, preview } = state
  const isBusy = fetch.state === 'waiting' || fetch.state === 'running'
  const badge = <Badge tone={FETCH_TONES[fetch.state]}>{t.states[fetch.state]}</Badge>
  return {
    title: t.title(source.name),
    frame: 'work',
    breadcrumbs: [
      { label: monitorTexts[language].figures, href: '/werk/cijfers' },
      { label: importTexts[language].sources, href: SOURCES },
      { label: source.name, href: `${SOURCES}/${source.key}` },
    ],
    headers: isBusy ? { refresh: SECONDS_TO_REFRESH } : undefined,
    body: (
      <>
        <TitleRow title={t.title(source.name)} state={badge} />
        <Refusal ctx={ctx} state={state} />
        {isBusy && <Busy ctx={ctx} state={state} />}
        {fetch.state === 'proposed' && preview && <Proposal ctx={ctx} state={state} preview={preview} />}
        {!isBusy && fetch.state !== 'proposed' && <FetchResult ctx={ctx} fetch={fetch} />}
        <Facts ctx={ctx} state={state} />
        {!isBusy && (
          <ActionGroup>
            <ButtonLink look="secondary" href={ctx.href(`${SOURCES}/${source.key}`)}>
              {importTexts[language].facts}
            </ButtonLink>
          </ActionGroup>
        )}
      </>
    ),
  }
}

function Refusal({ ctx, state: { refusal } }: Props) {
  const t = fetchTexts[ctx.language]
  if (!refusal) return null
  const words = {
    'file-gone': t.fileGone,
    'changed-meanwhile': t.changedMeanwhile,
    'decided-already': t.decidedAlready,
  }
  return <Alert tone="warning" title={words[refusal]} announce />
}

function Busy({ ctx, state: { source, fetch } }: Props) {
  const t = fetchTexts[ctx.language]
  const { rowsDone, rowsTotal, isStopAsked, state, id } = fetch
  const inNumbers = (value: number | null) => (value === null ? undefined : formatNumber(value, ctx.language))
  const address = ctx.href(fetchAddress(source.key, id))
  return (
    <>
      <Progress
        label={t.states[state]}
        percent={rowsTotal ? (100 * (rowsDone ?? 0)) / rowsTotal : undefined}
        text={state === 'waiting' ? t.notBegun : t.progress(inNumbers(rowsDone ?? 0)!, inNumbers(rowsTotal))}
      />
      <Paragraph>
        {isStopAsked ? t.stopAsked : t.refresh} <Link href={address}>{t.reload}</Link>
      </Paragraph>
      {!isStopAsked && (
        <Form action={`${address}/stoppen`} csrfToken={ctx.csrf} label={t.stop}>
          <Button look="secondary">{t.stop}</Button>
        </Form>
      )}
    </>
  )
}

function Proposal({ ctx, state, preview }: Props & { preview: ImportPreview }) {
  const t = fetchTexts[ctx.language]
  const { source, fetch, form } = state
  const address = ctx.href(fetchAddress(source.key, fetch.id))
  const error = form?.errors.reason
  const message = error === 'too-long' ? t.problems['too-long'] : error && t.problems.required
  return (
    <>
      <ErrorSummary
        title={t.checkThis}
        errors={message ? [{ field: 'reason', message: `${t.declineReason}: ${message}` }] : []}
      />
      <Alert tone="info" title={t.proposal}>
        {t.proposalWhy}
      </Alert>
      <DifferenceView preview={preview} language={ctx.language} />
      <Section id="besluit">
        <Form action={`${address}/aannemen`} csrfToken={ctx.csrf} label={t.accept}>
          <HiddenField name="seen" value={seenOf(preview)} />
          <ActionGroup>
            <Button>{t.accept}</Button>
          </ActionGroup>
        </Form>
        <Form action={`${address}/afwijzen`} csrfToken={ctx.csrf} label={t.decline}>
          <TextField
            name="reason"
            label={t.declineReason}
            hint={t.declineHint}
            value={form?.values.reason ?? ''}
            error={message || undefined}
            required={t.required}
          />
          <ActionGroup>
            <Button look="secondary">{t.decline}</Button>
          </ActionGroup>
        </Form>
      </Section>
    </>
  )
}

function Facts({ ctx, state: { fetch } }: Props) {
  const { language } = ctx
  const t = fetchTexts[language]
  return (
    <Section id="gegevens">
      <Heading level={2}>{t.facts}</Heading>
      <DataList
        items={[
          { term: t.askedAt, value: formatInstant(fetch.askedAt, language) },
          { term: t.byWhom, value: askedByInWords(fetch, language) },
          ...(fetch.request ? [{ term: t.request, value: <code>{fetch.request}</code> }] : []),
          ...(fetch.version ? [{ term: t.version, value: <code>{fetch.version}</code> }] : []),
          ...(fetch.outcome.rows === undefined
            ? []
            : [{ term: t.rows, value: formatNumber(fetch.outcome.rows, language) }]),
        ]}
      />
    </Section>
  )
}
