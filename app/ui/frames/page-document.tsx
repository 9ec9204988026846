import type { ComponentChildren } from 'preact'
import type { PageAssets } from '../assets.ts'
import { type ThemeTokens, themeStyle } from '../theme.ts'

/** What every page has, whatever its frame. */
export type PageDocumentProps = {
  lang: string
  /** The whole title, most specific part first. */
  title: string
  /** The language of the title, where it is not that of the page. */
  titleLanguage?: string
  description?: string
  assets: PageAssets
  tokens?: ThemeTokens
  canonical?: string
  /** The same page in other languages. */
  alternates?: { lang: string; href: string }[]
  /** Work place and one-time pages stay out of search engines. */
  noIndex?: boolean
  /** Scripts of islands; the nonce is what lets the browser run them. */
  scripts?: { addresses: string[]; nonce: string }
  /** After so many seconds a browser without script asks for the page again. */
  refreshWithoutScript?: number
}

/** A thread through three points, in the accent colour of Regie; in the page itself, so that it costs no request. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#154273"/><path d="M6 23 16 9l10 10" fill="none" stroke="#e6b94a" stroke-width="3"/><circle cx="6" cy="23" r="3" fill="#fff"/><circle cx="16" cy="9" r="3" fill="#fff"/><circle cx="26" cy="19" r="3" fill="#fff"/></svg>',
)}`

/** The html document around a frame: head, own tokens, and the body that carries the community root class. */
export function PageDocument(props: PageDocumentProps & { bodyClass?: string; children: ComponentChildren }) {
  const style = themeStyle(props.tokens ?? {})
  return (
    <html lang={props.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title lang={props.titleLanguage === props.lang ? undefined : props.titleLanguage}>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        {props.noIndex && <meta name="robots" content="noindex" />}
        {props.canonical && <link rel="canonical" href={props.canonical} />}
        {props.alternates?.map(({ lang, href }) => (
          <link key={lang} rel="alternate" hreflang={lang} href={href} />
        ))}
        {props.assets.preloadFonts?.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={props.assets.stylesheet} />
        <link rel="icon" href={ICON} type="image/svg+xml" />
        {props.scripts?.addresses.map((address) => (
          <script key={address} type="module" src={address} nonce={props.scripts!.nonce} />
        ))}
        {props.refreshWithoutScript && (
          <noscript>
            <meta http-equiv="refresh" content={String(props.refreshWithoutScript)} />
          </noscript>
        )}
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
      </head>
      <body class={`utrecht-root utrecht-body ${props.bodyClass ?? 'regie-public'}`}>{props.children}</body>
    </html>
  )
}
