import { Alert } from './alert.tsx'
import { Table } from './table.tsx'

type Words = { title: string; why: string; field: string; theirs: string; yours: string; empty: string }

export type Version = { field: string; theirs: string; yours: string }

/** Somebody else was faster: what is stored now beside what was typed, where they differ. Neither text is lost. */
export function BothVersions({ words, versions, language }: { words: Words; versions: Version[]; language?: 'nl' }) {
  const asTyped = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return (
    <Alert tone="warning" title={words.title} announce>
      <p class="utrecht-paragraph">{words.why}</p>
      <Table
        caption={words.title}
        captionHidden
        stack
        columns={[
          { header: words.field, rowHeader: true, cell: ({ field }) => field },
          {
            header: words.theirs,
            cell: ({ theirs }) => (theirs ? <span lang={language}>{theirs}</span> : words.empty),
          },
          { header: words.yours, cell: ({ yours }) => (yours ? <span lang={language}>{yours}</span> : words.empty) },
        ]}
        rows={versions.filter(({ theirs, yours }) => asTyped(theirs) !== asTyped(yours))}
      />
    </Alert>
  )
}
