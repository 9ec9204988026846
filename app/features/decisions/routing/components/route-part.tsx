import { documentTexts } from '../../../../i18n/documents.ts'
import { newsTimeTexts } from '../../../../i18n/news-time.ts'
import { routingTexts } from '../../../../i18n/routing.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { Alert, Badge, type BadgeTone, Heading, Link, Paragraph, Section, Table } from '../../../../ui/index.ts'
import type { OfficialDocument } from '../../documents/documents.queries.ts'
import { isOpen } from '../../documents/domain/phases.ts'
import type { StopState } from '../domain/routing.ts'
import type { InitialRefusal } from '../put-initial.ts'
import type { Route, ShownStop } from '../read-route.ts'
import { InitialForm } from './initial-form.tsx'

const TONES: Record<StopState, BadgeTone> = {
  done: 'ok',
  lapsed: 'warning',
  returned: 'danger',
  open: 'active',
  waiting: 'draft',
}

type Props = { ctx: RequestContext; document: OfficialDocument; route: Route; refusal?: InitialRefusal | 'invalid' }

/** Whose initials a document needs, where it is on its route, and the form of whoever is at turn. */
export function RoutePart({ ctx, document, route, refusal }: Props) {
  const t = routingTexts[ctx.language]
  const at = `/werk/stukken/${document.slug}`
  const mayDraw = ctx.may('decisions.write') && isOpen(document.phase)
  const mine = route.stops.filter((stop) => stop.isTurn && (stop.isMine || ctx.may('decisions.keep')))
  return (
    <Section>
      <Heading level={2}>{t.route}</Heading>
      {route.stops.length === 0 ? (
        <Paragraph>{t.noRoute}</Paragraph>
      ) : (
        <Table
          caption={t.route}
          captionHidden
          stack
          rows={route.stops}
          rowKey={({ id }) => id}
          columns={[
            { header: t.columns.office, rowHeader: true, cell: ({ office }) => <span lang="nl">{office}</span> },
            { header: t.columns.position, cell: ({ position }) => String(position) },
            { header: t.columns.person, cell: ({ name }) => name ?? t.onPaper },
            {
              header: t.columns.due,
              cell: ({ dueOn, remindedOn }) => (
                <>
                  {dueOn ? formatDay(dueOn, ctx.language) : '–'}{' '}
                  {remindedOn && (
                    <Badge tone="warning">
                      {newsTimeTexts[ctx.language].reminded(formatDay(remindedOn, ctx.language))}
                    </Badge>
                  )}
                </>
              ),
            },
            { header: t.columns.state, cell: (stop) => <StopStateCell ctx={ctx} at={at} stop={stop} route={route} /> },
            { header: t.columns.on, cell: ({ last }) => <ActDay ctx={ctx} last={last} /> },
            { header: t.columns.remark, cell: ({ last }) => <span lang="nl">{last?.remark || '–'}</span> },
          ]}
        />
      )}
      {route.stops.some(({ isNobodyThere }) => isNobodyThere) && <Alert tone="warning">{t.bothAway}</Alert>}
      {refusal && (
        <Alert tone="error" announce>
          {t.refused[refusal]}
        </Alert>
      )}
      {mine.map((stop) => (
        <InitialForm key={stop.id} ctx={ctx} at={at} stop={stop} version={route.currentVersion} />
      ))}
      {mayDraw && (
        <Paragraph>
          <Link href={ctx.href(`${at}/route`)}>{t.draw}</Link>
        </Paragraph>
      )}
    </Section>
  )
}

function ActDay({ ctx, last }: { ctx: RequestContext; last: ShownStop['last'] }) {
  if (!last || last.act === 'passedOver') return <>–</>
  const on = formatDay(last.happenedOn, ctx.language)
  return <>{last.isFromPaper ? `${on} (${routingTexts[ctx.language].fromPaper})` : on}</>
}

function StopStateCell({ ctx, at, stop, route }: { ctx: RequestContext; at: string; stop: ShownStop; route: Route }) {
  const t = routingTexts[ctx.language]
  if (stop.state === 'done' && stop.last?.act === 'passedOver') return <Badge>{t.passedOver}</Badge>
  const badge = <Badge tone={TONES[stop.state]}>{t.states[stop.state]}</Badge>
  if (stop.state !== 'lapsed' || !stop.lastVersion) return badge
  return (
    <>
      {badge} {t.lapsedSince(String(stop.lastVersion))}.{' '}
      <Link href={ctx.href(`${at}/verschil?van=${stop.lastVersion}&tot=${route.currentVersion}`)}>
        {documentTexts[ctx.language].page.showChanges}
      </Link>
    </>
  )
}
