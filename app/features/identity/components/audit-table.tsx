import { identityTexts } from '../../../i18n/identity.ts'
import { siteTexts } from '../../../i18n/site.ts'
import { formatInstant } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge, Details, Table } from '../../../ui/index.ts'
import type { AuditRow } from '../audit/audit.queries.ts'
import { type Change, changesOf, kindOfChange, titleOf } from '../audit/changes.ts'

/** Records of the audit in words: when, who, what became of which thing, and the fields that changed. */
export function AuditTable({ language, rows }: { language: Language; rows: AuditRow[] }) {
  const t = siteTexts[language]
  return (
    <Table
      caption={t.audit}
      captionHidden
      stack
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { header: t.when, cell: (row) => formatInstant(row.occurredAt, language) },
        { header: t.who, cell: (row) => <Who language={language} row={row} /> },
        { header: t.what, rowHeader: true, cell: (row) => <What language={language} row={row} /> },
        { header: t.purpose, cell: (row) => <span lang="en">{row.purpose ?? '–'}</span> },
        { header: t.details, cell: (row) => <Changes language={language} row={row} /> },
      ]}
    />
  )
}

function Who({ language, row }: { language: Language; row: AuditRow }) {
  const names: Record<string, string> = identityTexts[language].serviceNames
  if (row.actor === null) {
    return <Badge tone="warning">{`${siteTexts[language].byHand} (${row.databaseRole})`}</Badge>
  }
  return <>{row.name ?? names[row.actor] ?? row.actor}</>
}

function What({ language, row }: { language: Language; row: AuditRow }) {
  const title = row.tableName === null ? '' : titleOf(row)
  return (
    <>
      {eventInWords(row, language)}
      {title && (
        <>
          : <span lang="nl">{title}</span>
        </>
      )}
    </>
  )
}

function eventInWords(row: AuditRow, language: Language): string {
  const events: Record<string, string> = siteTexts[language].events
  const tables: Record<string, string> = identityTexts[language].tableNames
  if (row.tableName === null) return events[row.event] ?? row.event
  const event = events[row.event] ?? events[kindOfChange(row)]
  return `${tables[row.tableName] ?? row.tableName} ${event}`
}

function Changes({ language, row }: { language: Language; row: AuditRow }) {
  const t = identityTexts[language]
  const changes = changesOf(row)
  /** What is new has no before, and what is gone no after. */
  const inWords = ({ before, after }: Change) => {
    if (row.before === null) return after
    return row.after === null ? before : `${before || t.nothing} → ${after || t.nothing}`
  }
  if (changes.length === 0) return <>–</>
  return (
    <Details summary={t.fieldCount(changes.length)}>
      <ul class="utrecht-unordered-list">
        {changes.map((change) => (
          <li key={change.field} class="utrecht-unordered-list__item">
            <strong>{change.field.replaceAll('_', ' ')}</strong>:{' '}
            {change.isShielded ? <em>{t.shielded}</em> : <span lang="nl">{inWords(change)}</span>}
          </li>
        ))}
      </ul>
    </Details>
  )
}
