import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type BreadcrumbsProps } from '../components/breadcrumbs.tsx'
import type { NavItem } from '../navigation.ts'
import { Banner, type BannerProps } from './banner.tsx'
import { Brand, type BrandProps } from './brand.tsx'
import { PageDocument, type PageDocumentProps } from './page-document.tsx'
import { SearchBox, type SearchBoxProps } from './search-box.tsx'
import { WorkNavigation } from './work-navigation.tsx'

export type WorkFrameProps = PageDocumentProps &
  BrandProps & {
    skipLabel: string
    navigation: { label: string; groups: { heading?: string; items: NavItem[] }[] }
    /** Absent on pages such as signing in. */
    who?: { name: string; href?: string; role?: string; signOut: { action: string; csrfToken: string; label: string } }
    /** Small links in the header, such as the public site or the other language. */
    headerLinks?: (NavItem & { lang?: string })[]
    search?: SearchBoxProps
    banner?: BannerProps
    breadcrumbs?: BreadcrumbsProps
    children: ComponentChildren
  }

/** The whole page of the work place: who is signed in above, the menu beside, on a phone the menu behind one button. */
export function WorkFrame(props: WorkFrameProps) {
  return (
    <PageDocument {...props} noIndex bodyClass="regie-work">
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
        {props.skipLabel}
      </a>
      <Banner banner={props.banner} />
      <header class="regie-work-header">
        <div class="regie-wrap regie-work-header__row">
          <Brand {...props} />
          {props.search && <SearchBox {...props.search} />}
          <WhoIsHere who={props.who} links={props.headerLinks} />
        </div>
      </header>
      <div class="regie-work-body">
        <WorkNavigation {...props.navigation} />
        <main class="regie-main" id="main" tabIndex={-1}>
          {props.breadcrumbs && (
            <div class="regie-breadcrumbs">
              <Breadcrumbs {...props.breadcrumbs} />
            </div>
          )}
          {props.children}
        </main>
      </div>
    </PageDocument>
  )
}

function WhoIsHere({ who, links = [] }: { who: WorkFrameProps['who']; links?: WorkFrameProps['headerLinks'] }) {
  return (
    <div class="regie-who">
      {links.map((link) => (
        <a key={link.href} href={link.href} lang={link.lang}>
          {link.label}
        </a>
      ))}
      {who && (
        <span>
          {who.href ? <a href={who.href}>{who.name}</a> : who.name}{' '}
          {who.role && <span class="regie-who__role">{who.role}</span>}
        </span>
      )}
      {who && (
        <form method="post" action={who.signOut.action}>
          <input type="hidden" name="csrf" value={who.signOut.csrfToken} />
          <button class="regie-who__button" type="submit">
            {who.signOut.label}
          </button>
        </form>
      )}
    </div>
  )
}
