import { documentTexts } from '../../../../i18n/documents.ts'
import { NotFound, orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { diffWords } from '../../../../shared/word-diff.ts'
import { DiffView, Heading, Paragraph, Section } from '../../../../ui/index.ts'
import { findDocument, listVersions } from '../documents.queries.ts'
import { contentOfVersion } from '../domain/version.ts'
import { wordsOfText } from '../words-of-text.ts'

/** What is different between two versions of a document, part by part. */
export async function showChanges(ctx: PageContext): Promise<PageView> {
  const all = documentTexts[ctx.language]
  const { page: t, dossiers } = all
  const found = orNotFound(await findDocument(ctx.tx, { slug: ctx.params.document! }))
  const versions = await listVersions(ctx.tx, found.id)
  const version = (name: 'van' | 'tot') => versions.find(({ number }) => number === Number(ctx.query.get(name)))
  const [before, after] = [version('van'), version('tot')]
  if (!before || !after) throw new NotFound()
  const then = wordsOfText(contentOfVersion(before.content), ctx.language)
  const now = wordsOfText(contentOfVersion(after.content), ctx.language)
  const names = [...new Set([...then.keys(), ...now.keys()])]
  const changed = names.filter((name) => (then.get(name) ?? '') !== (now.get(name) ?? ''))
  const title = t.changesTitle(String(before.number), String(after.number))
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: dossiers.title, href: '/werk/dossiers' },
      { label: found.number ?? found.title, href: `/werk/stukken/${found.slug}` },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {changed.length === 0 && <Paragraph>{t.noChanges}</Paragraph>}
        {changed.map((name) => {
          const words = diffWords(then.get(name) ?? '', now.get(name) ?? '')
          return (
            <Section key={name}>
              <Heading level={2}>{name}</Heading>
              <div lang="nl">
                <DiffView
                  before={{ label: t.before(String(before.number)), segments: words.before }}
                  after={{ label: t.before(String(after.number)), segments: words.after }}
                  addedLabel={t.added}
                  removedLabel={t.removed}
                />
              </div>
            </Section>
          )
        })}
      </>
    ),
  }
}
