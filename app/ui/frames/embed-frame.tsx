import type { ComponentChildren } from 'preact'
import { Banner, type BannerProps } from './banner.tsx'
import { PageDocument, type PageDocumentProps } from './page-document.tsx'

/** A page that other sites show in a frame of theirs: nothing but what it is about. */
export function EmbedFrame(props: PageDocumentProps & { banner?: BannerProps; children: ComponentChildren }) {
  return (
    <PageDocument {...props} bodyClass="regie-public regie-embed" noIndex>
      <Banner banner={props.banner} />
      <main class="regie-embed__main" id="main">
        {props.children}
      </main>
    </PageDocument>
  )
}
