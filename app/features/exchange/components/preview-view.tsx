import { exchangeTexts } from '../../../i18n/exchange.ts'
import { planTexts } from '../../../i18n/plan.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { Language } from '../../../shared/numbers.ts'
import { diffWords } from '../../../shared/word-diff.ts'
import { Alert, Details, DiffView, Heading, List, Paragraph, Table } from '../../../ui/index.ts'
import type { PlanChange } from '../changes/merge.ts'
import { titleOf } from '../changes/words.ts'
import type { Preview } from '../operations/preview-import.ts'
import { changeInWords, partInWords } from '../words.ts'

/** More differences than a person reads; the summary counts them all. */
const MOST_SHOWN = 200

/** What a file would change: how many of each, then every change in words. */
export function PreviewView({ preview, language }: { preview: Preview; language: Language }) {
  const t = exchangeTexts[language]
  const { changes, kept } = preview
  if (changes.length === 0) {
    return (
      <>
        <Alert tone="info" title={t.nothing}>
          {t.nothingWhat}
        </Alert>
        <Kept kept={kept} language={language} />
      </>
    )
  }
  const changed = changes.filter(({ kind }) => kind === 'changed' || kind === 'reordered')
  return (
    <>
      {preview.isNew && <Paragraph>{t.newPlan}</Paragraph>}
      <Summary changes={changes} language={language} />
      <Kept kept={kept} language={language} />
      <Heading level={2}>{t.allChanges}</Heading>
      <Named kind="removed" changes={changes} language={language} isOpen />
      <Named kind="added" changes={changes} language={language} />
      {changed.slice(0, MOST_SHOWN).map((change, position) => (
        <ChangedField key={String(position)} change={change} language={language} />
      ))}
      {changed.length > MOST_SHOWN && <Paragraph>{t.moreChanges(changed.length - MOST_SHOWN)}</Paragraph>}
    </>
  )
}

function Summary({ changes, language }: { changes: PlanChange[]; language: Language }) {
  const t = exchangeTexts[language]
  const rows = [...groupBy(changes, ({ part }) => part)].map(([part, of]) => ({
    part: partInWords(part, language),
    added: of.filter(({ kind }) => kind === 'added').length,
    changed: new Set(of.filter(({ kind }) => kind === 'changed').map(({ title }) => title)).size,
    removed: of.filter(({ kind }) => kind === 'removed').length,
  }))
  return (
    <Table
      caption={t.summary}
      columns={[
        { header: t.part, rowHeader: true, cell: (row) => row.part },
        { header: t.added, numeric: true, cell: (row) => row.added },
        { header: t.changed, numeric: true, cell: (row) => row.changed },
        { header: t.removed, numeric: true, cell: (row) => row.removed },
      ]}
      rows={rows}
    />
  )
}

function Named(props: { kind: 'added' | 'removed'; changes: PlanChange[]; language: Language; isOpen?: boolean }) {
  const { kind, changes, language, isOpen } = props
  const t = exchangeTexts[language]
  const named = changes.filter((change) => change.kind === kind)
  if (named.length === 0) return null
  const items = named.map((change) => <span lang="nl">{`${partInWords(change.part, language)}: ${change.title}`}</span>)
  return (
    <Details summary={`${t[kind]} (${named.length})`} open={isOpen}>
      <List items={items} />
    </Details>
  )
}

function ChangedField({ change, language }: { change: PlanChange; language: Language }) {
  const words = planTexts[language]
  const said = changeInWords(change, language)
  if (change.kind === 'reordered') return <Paragraph>{said}</Paragraph>
  const segments = diffWords(change.before ?? '', change.after ?? '')
  return (
    <section>
      <Heading level={3} look={4}>
        {said}
      </Heading>
      <DiffView
        before={{ label: words.before, segments: segments.before }}
        after={{ label: words.after, segments: segments.after }}
        addedLabel={words.added}
        removedLabel={words.deleted}
      />
    </section>
  )
}

/** What the file does not name and therefore stays. */
function Kept({ kept, language }: { kept: Preview['kept']; language: Language }) {
  const t = exchangeTexts[language]
  if (kept.length === 0) return null
  return (
    <>
      <Paragraph>{t.kept(kept.length)}</Paragraph>
      <Details summary={t.keptWhich}>
        <List
          items={kept
            .slice(0, MOST_SHOWN)
            .map((item) => <span lang="nl">{`${partInWords(item.part.name, language)}: ${titleOf(item)}`}</span>)}
        />
      </Details>
    </>
  )
}
