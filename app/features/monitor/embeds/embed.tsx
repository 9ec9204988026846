import { embedTexts } from '../../../i18n/embeds.ts'
import type { PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { Details, Link, Paragraph } from '../../../ui/index.ts'
import type { Snapshot } from '../monitor.queries.ts'

type Drawing = {
  title: string
  subtitle: string
  draw: (width: number) => string
  snapshots: readonly Snapshot[]
  /** The page that explains it, as a path. */
  path: string
}

/** One chart or map with its source and the way to its explanation: what other sites may show in a frame. */
export function embedView(ctx: PageContext, { title, subtitle, draw, snapshots, path }: Drawing): PageView {
  const t = embedTexts[ctx.language]
  const sources = [...new Set(snapshots.map(({ source }) => source))].join('; ')
  const { siteName } = ctx.municipality.settings
  return {
    title,
    frame: 'embed',
    body: (
      <figure class="utrecht-figure regie-figure">
        <figcaption class="utrecht-figure__caption">
          <h1 class="regie-figure__title">{title}</h1>
          <span class="regie-figure__subtitle">{subtitle}</span>
        </figcaption>
        <div class="regie-figure__canvas regie-figure__canvas--wide" dangerouslySetInnerHTML={{ __html: draw(760) }} />
        <div
          class="regie-figure__canvas regie-figure__canvas--narrow"
          dangerouslySetInnerHTML={{ __html: draw(340) }}
        />
        <Paragraph small>
          {sources && <span lang="nl">{t.source(sources)} </span>}
          <a class="utrecht-link utrecht-link--html-a" href={ctx.origin + ctx.href(path)} target="_top">
            {t.more(siteName || ctx.municipality.name)}
          </a>
        </Paragraph>
      </figure>
    ),
  }
}

/** The lines with which another site shows a chart. `path` is that of the embedded page. */
export function EmbedCode({ ctx, path, title }: { ctx: RequestContext; path: string; title: string }) {
  const t = embedTexts[ctx.language]
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const address = `${ctx.origin}${ctx.href(path)}`.replaceAll('&', '&amp;')
  return (
    <div class="regie-screen-only">
      <Details summary={t.show}>
        <Paragraph>{t.how}</Paragraph>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="regie-code" aria-label={t.code} tabIndex={0}>
          <pre>
            <code>{`<iframe src="${address}" title="${name}" width="100%" height="560" loading="lazy"></iframe>`}</code>
          </pre>
        </section>
        <Paragraph>
          <Link href={ctx.href(path)}>{t.look}</Link>
        </Paragraph>
      </Details>
    </div>
  )
}
