import type { ComponentChildren } from 'preact'

type LinkProps = {
  href: string
  children: ComponentChildren
  lang?: string
  /** The file is saved instead of shown. */
  download?: boolean
  rel?: string
}

/** A link in running text. */
export function Link({ href, children, lang, download, rel }: LinkProps) {
  return (
    <a class="utrecht-link utrecht-link--html-a" href={href} hreflang={lang} download={download} rel={rel}>
      {children}
    </a>
  )
}
