import { publicationTexts } from '../../../../i18n/publications.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { Alert } from '../../../../ui/index.ts'
import { PublicationView } from '../components/publication-view.tsx'
import { listFiles } from '../files.queries.ts'
import { findPublication, listPublicationSteps } from '../publication.queries.ts'

/** The public page as it will be, for who reads publications at work. */
export async function showPreview(ctx: PageContext): Promise<PageView> {
  const t = publicationTexts[ctx.language]
  const found = orNotFound(await findPublication(ctx.tx, ctx.params.published!))
  const steps = await listPublicationSteps(ctx.tx, found.id)
  const at = `/werk/publicaties/${found.slug}`
  return {
    title: `${t.check.preview}: ${found.title}`,
    frame: 'public',
    headers: { 'x-robots-tag': 'noindex', 'cache-control': 'no-store' },
    breadcrumbs: [
      { label: t.title, href: '/werk/publicaties' },
      { label: found.title, language: 'nl', href: at },
    ],
    body: (
      <>
        <Alert tone="info">{t.check.previewNote}</Alert>
        <PublicationView
          ctx={ctx}
          publication={{ ...found, publishedAt: steps.at(-1)?.publishAt ?? undefined }}
          files={await listFiles(ctx.tx, found.id)}
          addressOf={({ position }) => ctx.href(`${at}/bestanden/${position}`)}
        />
      </>
    ),
  }
}
