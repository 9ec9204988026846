import { heardChapterTexts } from '../../../i18n/heard-chapter.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { DataList, Details, Heading, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { BlockTable } from './block-table.ts'
import { findChapter } from './chapter.queries.ts'
import type { ConsultationBlock } from './consultation-block.ts'

type Version = { id: string; createdAt: Date }

/** The chapter of an adopted plan about who was heard; nothing when nobody was, or nothing of it was public then. */
export async function HeardChapter(ctx: PageContext, version: Version) {
  const t = heardChapterTexts[ctx.language]
  const chapter = await findChapter(ctx.tx, version.id)
  if (!chapter) return null
  const day = formatDay(dayOf(version.createdAt), ctx.language)
  return (
    <Section id="inspraak">
      <Heading level={2}>{t.title}</Heading>
      <Paragraph>{t.intro}</Paragraph>
      {chapter.consultations.map((one) => (
        <HeardConsultation key={one.slug} ctx={ctx} consultation={one} />
      ))}
      <Paragraph small>{t.frozenOn(day, chapter.contentHash.slice(0, 16))}</Paragraph>
    </Section>
  )
}

/** What was told is Dutch; only the words around it follow the language of the page. */
function HeardConsultation({ ctx, consultation }: { ctx: PageContext; consultation: ConsultationBlock }) {
  const t = heardChapterTexts[ctx.language]
  const { slug, title, facts, surveys, sessions, inputs } = consultation
  const tables = surveys.flatMap(({ represented, results }) => [
    ...represented.map((one) => ({ ...one, sentence: '' })),
    ...results,
  ])
  return (
    <section>
      <Heading level={3}>
        <span lang="nl">{title}</span>
      </Heading>
      <div lang="nl">
        <DataList items={facts.map(({ name, value }) => ({ term: name, value }))} />
        {surveys.map((survey) => (
          <Paragraph key={survey.title}>
            <strong>{survey.title}</strong>. {survey.sentences.join(' ')}
          </Paragraph>
        ))}
      </div>
      {tables.length > 0 && (
        <Details summary={t.results(tables.length)}>
          {tables.map((one) => (
            <ChapterTable key={one.caption} table={one} sentence={one.sentence} />
          ))}
        </Details>
      )}
      {sessions.map((session) => (
        <div key={session.title} lang="nl">
          <Heading level={4}>{session.title}</Heading>
          <Paragraph>{session.sentences.join(' ')}</Paragraph>
          {session.rounds.map((round) => (
            <ChapterTable key={round.caption} table={round} sentence={round.sentence} />
          ))}
        </div>
      ))}
      {inputs && (
        <>
          <Heading level={4}>{t.inputs}</Heading>
          <div lang="nl">
            <Paragraph>{inputs.sentence}</Paragraph>
            <ChapterTable table={inputs.byTheme} />
            {inputs.done.rows.length > 0 && <ChapterTable table={inputs.done} sentence={inputs.note} stack />}
          </div>
        </>
      )}
      <Paragraph>
        <Link href={ctx.href(`/praat-mee/${slug}`)}>
          {t.toConsultation}: <span lang="nl">{title}</span>
        </Link>
      </Paragraph>
    </section>
  )
}

function ChapterTable({ table, sentence = '', stack }: { table: BlockTable; sentence?: string; stack?: boolean }) {
  return (
    <div lang="nl">
      {table.rows.length === 0 ? (
        <Heading level={4}>{table.caption}</Heading>
      ) : (
        <Table
          caption={table.caption}
          stack={stack}
          rows={table.rows}
          columns={table.columns.map(({ title, isNumber }, at) => ({
            header: title,
            rowHeader: at === 0,
            numeric: isNumber,
            cell: (row: string[]) => row[at],
          }))}
        />
      )}
      {sentence && <Paragraph>{sentence}</Paragraph>}
    </div>
  )
}
