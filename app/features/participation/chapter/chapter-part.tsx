import { heardChapterTexts } from '../../../i18n/heard-chapter.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Heading, Link, List, Paragraph } from '../../../ui/index.ts'
import { findChapter } from './chapter.queries.ts'
import { readChapter } from './freeze-chapter.ts'

type Version = { id: string; number: number }

/** Beside the versions of a plan in the work place: what is told of who was heard in the last one, and what goes with the next. */
export async function chapterPart(ctx: PageContext, planId: string, versions: readonly Version[]) {
  const t = heardChapterTexts[ctx.language].work
  const next = await readChapter(ctx.tx, planId)
  const last = versions[0]
  const frozen = last && (await findChapter(ctx.tx, last.id))
  const listed = (items: readonly { slug: string; title: string }[]) => (
    <List
      items={items.map(({ slug, title }) => (
        <Link key={slug} href={ctx.href(`/werk/inspraak/${slug}`)}>
          <span lang="nl">{title}</span>
        </Link>
      ))}
    />
  )
  return (
    <>
      <Heading level={2}>{t.heading}</Heading>
      <Paragraph>{next.length === 0 ? t.none : t.goesWith(next.length)}</Paragraph>
      {next.length > 0 && listed(next)}
      {frozen && (
        <>
          <Heading level={3}>{t.frozen(last.number)}</Heading>
          {listed(frozen.consultations)}
        </>
      )}
    </>
  )
}
