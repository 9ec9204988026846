import { publicationTexts } from '../../../../i18n/publications.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { CATEGORIES } from '../../../../publishing/index.ts'
import { formatDay, formatInstant } from '../../../../shared/days.ts'
import { formatBytes } from '../../../../shared/numbers.ts'
import { DataList, Downloads, Heading, Intro, Link, List, Paragraph, Section } from '../../../../ui/index.ts'
import type { Publication } from '../publication.queries.ts'

type Shown = Pick<Publication, 'title' | 'about' | 'category' | 'handling' | 'handledOn'> & { publishedAt?: Date }
type ShownFile = { position: number; name: string; format: string; size: number; grounds: string[] }

/** A publication as everybody reads it; the preview shows the same before it is public. */
export function PublicationView(props: {
  ctx: RequestContext
  publication: Shown
  files: ShownFile[]
  addressOf(file: ShownFile): string
  metadataOf?(file: ShownFile): string
}) {
  const { ctx, publication, files, addressOf, metadataOf } = props
  const { language } = ctx
  const t = publicationTexts[language]
  const { title, about, category, handling, handledOn, publishedAt } = publication
  const grounds = [...new Set(files.flatMap((file) => file.grounds))]
  return (
    <>
      <Heading level={1}>
        <span lang="nl">{title}</span>
      </Heading>
      {about && (
        <Intro>
          <span lang="nl">{about}</span>
        </Intro>
      )}
      <Section>
        <Heading level={2}>{t.public.files}</Heading>
        <Downloads
          items={files.map((file) => ({
            href: addressOf(file),
            label: file.name,
            note: t.fileFacts(file.format.toUpperCase(), formatBytes(file.size, language), file.grounds.length),
          }))}
        />
      </Section>
      <DataList
        items={[
          { term: t.fields.category, value: <span lang="nl">{CATEGORIES[category]}</span> },
          { term: t.fields.handling, value: t.public.handled(t.handlings[handling], formatDay(handledOn, language)) },
          ...(publishedAt ? [{ term: t.public.publishedOn, value: formatInstant(publishedAt, language) }] : []),
          {
            term: t.public.leftOut,
            value:
              grounds.length === 0 ? (
                t.public.noneLeft
              ) : (
                <List items={grounds.map((one) => groundName(one, language))} />
              ),
          },
        ]}
      />
      {grounds.length > 0 && <Paragraph>{t.public.leftOutWhy}</Paragraph>}
      {metadataOf && files[0] && (
        <Paragraph>
          <Link href={metadataOf(files[0])}>{t.public.metadata}</Link>
        </Paragraph>
      )}
    </>
  )
}

/** What a ground is called on a page. */
export function groundName(ground: string, language: RequestContext['language']): string {
  const { grounds } = publicationTexts[language]
  return grounds[ground as keyof typeof grounds] ?? ground
}
