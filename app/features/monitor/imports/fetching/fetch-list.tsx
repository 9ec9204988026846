import { fetchTexts } from '../../../../i18n/fetches.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import type { Language } from '../../../../shared/numbers.ts'
import {
  Alert,
  Badge,
  type BadgeTone,
  Button,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  Table,
} from '../../../../ui/index.ts'
import { wantedOf } from '../cbs/table.ts'
import type { SavedSource } from '../import-source.queries.ts'
import type { FetchState, SourceFetch } from './fetch.queries.ts'
import { fetchAddress } from './fetch-address.ts'

export const FETCH_TONES: Record<FetchState, BadgeTone> = {
  ...{ waiting: 'active', running: 'active', proposed: 'warning', accepted: 'ok', same: 'ok', unchanged: 'ok' },
  ...{ failed: 'danger', refused: 'danger', stopped: 'neutral', declined: 'neutral', overtaken: 'neutral' },
}

/** Who asked for it. */
export function askedByInWords({ isByCalendar, askedByName }: SourceFetch, language: Language): string {
  const t = fetchTexts[language]
  return isByCalendar ? t.calendar : (askedByName ?? t.service)
}

type Props = { ctx: RequestContext; source: SavedSource; fetches: SourceFetch[] }

/** On the page of a source: a button to fetch it, what waits, and what was fetched before. */
export function FetchSection({ ctx, source, fetches }: Props) {
  const t = fetchTexts[ctx.language]
  if (!wantedOf(source)) return null
  const busy = fetches.find(({ state }) => state === 'waiting' || state === 'running')
  const proposed = fetches.find(({ state }) => state === 'proposed')
  return (
    <Section id="ophalen">
      <Heading level={2}>{t.section}</Heading>
      <Paragraph>{t.sectionIntro}</Paragraph>
      {proposed && (
        <Alert tone="warning" title={t.waits}>
          <Link href={ctx.href(fetchAddress(source.key, proposed.id))}>{t.seeProposal}</Link>
        </Alert>
      )}
      {busy ? (
        <Alert tone="info" title={t.busyAlready}>
          <Link href={ctx.href(fetchAddress(source.key, busy.id))}>{t.seeProgress}</Link>
        </Alert>
      ) : (
        <Form action={ctx.href(fetchAddress(source.key))} csrfToken={ctx.csrf} label={t.fetch}>
          <Button>{fetches.length === 0 ? t.fetch : t.goOn}</Button>
        </Form>
      )}
      <Heading level={3}>{t.earlier}</Heading>
      {fetches.length === 0 ? (
        <Paragraph>{t.never}</Paragraph>
      ) : (
        <Earlier ctx={ctx} source={source} fetches={fetches} />
      )}
    </Section>
  )
}

function Earlier({ ctx, source, fetches }: Props) {
  const { language } = ctx
  const t = fetchTexts[language]
  return (
    <Table
      caption={t.earlier}
      captionHidden
      stack
      rows={fetches}
      columns={[
        {
          header: t.askedAt,
          rowHeader: true,
          cell: ({ id, askedAt }) => (
            <Link href={ctx.href(fetchAddress(source.key, id))}>{formatInstant(askedAt, language)}</Link>
          ),
        },
        { header: t.byWhom, cell: (fetch) => askedByInWords(fetch, language) },
        { header: t.outcome, cell: ({ state }) => <Badge tone={FETCH_TONES[state]}>{t.states[state]}</Badge> },
      ]}
    />
  )
}
