import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type BreadcrumbsProps } from '../components/breadcrumbs.tsx'
import { ariaCurrent, type NavItem } from '../navigation.ts'
import { Banner, type BannerProps } from './banner.tsx'
import { Brand, type BrandProps } from './brand.tsx'
import { PageDocument, type PageDocumentProps } from './page-document.tsx'
import { SearchBox, type SearchBoxProps } from './search-box.tsx'
import { SiteFooter, type SiteFooterProps } from './site-footer.tsx'

export type PublicFrameProps = PageDocumentProps &
  BrandProps & {
    skipLabel: string
    navigation: { label: string; items: NavItem[] }
    /** The same page in the other language. */
    language?: { href: string; label: string; lang: string }
    /** Small links beside the language, such as signing in. */
    headerLinks?: NavItem[]
    search?: SearchBoxProps
    /** A line above everything, such as "this is a demonstration". */
    banner?: BannerProps
    breadcrumbs?: BreadcrumbsProps
    footer: SiteFooterProps
    children: ComponentChildren
  }

/** The whole public page. Inside it, a `Band` runs to both edges and everything else keeps to the column. */
export function PublicFrame(props: PublicFrameProps) {
  return (
    <PageDocument {...props}>
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
        {props.skipLabel}
      </a>
      <Banner banner={props.banner} />
      <header class="regie-header">
        <div class="regie-wrap regie-header__top">
          <Brand {...props} />
          <HeaderLinks links={props.headerLinks} language={props.language} />
          {props.search && <SearchBox {...props.search} />}
        </div>
        <nav class="regie-nav" aria-label={props.navigation.label}>
          <ul class="regie-wrap regie-nav__list regie-plain-list">
            {props.navigation.items.map((item) => (
              <li key={item.href}>
                <a class="regie-nav__link" href={item.href} aria-current={ariaCurrent(item)}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {props.breadcrumbs && (
        <div class="regie-wrap regie-breadcrumbs">
          <Breadcrumbs {...props.breadcrumbs} />
        </div>
      )}
      <main class="regie-main" id="main" tabIndex={-1}>
        <div class="regie-wrap">{props.children}</div>
      </main>
      <SiteFooter {...props.footer} />
    </PageDocument>
  )
}

function HeaderLinks({ links = [], language }: Pick<PublicFrameProps, 'language'> & { links?: NavItem[] }) {
  if (!language && links.length === 0) return null
  return (
    <ul class="regie-header__links regie-plain-list">
      {links.map((item) => (
        <li key={item.href}>
          <a class="utrecht-link utrecht-link--html-a" href={item.href} aria-current={ariaCurrent(item)}>
            {item.label}
          </a>
        </li>
      ))}
      {language && (
        <li>
          <a
            class="utrecht-link utrecht-link--html-a"
            href={language.href}
            lang={language.lang}
            hreflang={language.lang}
          >
            {language.label}
          </a>
        </li>
      )}
    </ul>
  )
}
