import { planTexts } from '../../../i18n/plan.ts'
import type { Language } from '../../../shared/numbers.ts'
import { diffWords } from '../../../shared/word-diff.ts'
import { DiffView, Heading, Paragraph } from '../../../ui/index.ts'
import type { Change } from '../domain/compare.ts'

/** A difference in one sentence: "Doel Meer zicht op …: streefwaarde gewijzigd". */
export function sayChange(change: Change, language: Language): string {
  const t = planTexts[language]
  const part = t.parts[change.part]
  if (change.kind !== 'changed') return t.said[change.kind](part, change.title)
  const field = t.fields[change.field as keyof typeof t.fields] ?? change.field
  return t.said.changed(part, change.title, field)
}

/** Every difference in words; of a changed text also which words went and came. */
export function ChangeList({ changes, language }: { changes: Change[]; language: Language }) {
  const t = planTexts[language]
  return (
    <>
      {changes.map((change) => {
        const said = sayChange(change, language)
        if (change.kind !== 'changed') return <Paragraph key={said}>{said}</Paragraph>
        const segments = diffWords(change.before ?? '', change.after ?? '')
        return (
          <section key={`${said} ${change.code}`}>
            <Heading level={3} look={4}>
              {said}
            </Heading>
            <DiffView
              before={{ label: t.before, segments: segments.before }}
              after={{ label: t.after, segments: segments.after }}
              addedLabel={t.added}
              removedLabel={t.deleted}
            />
          </section>
        )
      })}
    </>
  )
}
