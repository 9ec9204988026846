import type { ComponentChildren } from 'preact'

export type BannerProps = { label: string; content: ComponentChildren }

/** A strip above everything that holds for the whole site; a landmark, so that people who hear the page can skip it. */
export function Banner({ banner }: { banner: BannerProps | undefined }) {
  if (!banner) return null
  return (
    <section class="regie-banner" aria-label={banner.label}>
      <div class="regie-wrap">
        <p>{banner.content}</p>
      </div>
    </section>
  )
}
