import type { VNode } from 'preact'
import { pageAskedAbout } from './features/questions/index.ts'
import { PageHelp } from './help.tsx'
import { councilTexts } from './i18n/council.ts'
import { deskTexts } from './i18n/desk.ts'
import { effectTexts } from './i18n/effects.ts'
import { identityTexts } from './i18n/identity.ts'
import { methodTexts } from './i18n/methods.ts'
import { nodeTexts } from './i18n/node.ts'
import { participationTexts } from './i18n/participation.ts'
import { questionTexts } from './i18n/questions.ts'
import { pictureTexts } from './i18n/safety-picture.ts'
import { searchTexts } from './i18n/search.ts'
import { sentimentTexts } from './i18n/sentiment.ts'
import { siteTexts } from './i18n/site.ts'
import type { FailureKind, PageView, RequestContext } from './platform/http/index.ts'
import {
  ButtonLink,
  EmbedFrame,
  Heading,
  Intro,
  type NavItem,
  NoConnection,
  type PageAssets,
  PublicFrame,
  renderDocument,
  WorkFrame,
} from './ui/index.ts'
import { workMenu } from './work-menu.ts'

/** Puts the frame of the site or of the work place around what a page shows. */
export function pageRenderer(assets: PageAssets) {
  return (ctx: RequestContext, view: PageView): string => {
    const head = {
      lang: ctx.language,
      titleLanguage: view.titleLanguage,
      title: `${view.title} – ${ctx.municipality.settings.siteName || ctx.municipality.name}`,
      description: view.description,
      assets,
      tokens: ctx.municipality.settings.tokens,
      municipality: { name: ctx.municipality.name, logo: ctx.municipality.settings.logo || undefined },
      siteName: ctx.municipality.settings.siteName,
      skipLabel: siteTexts[ctx.language].skip,
      breadcrumbs: breadcrumbsOf(ctx, view),
      banner: bannerOf(ctx),
      search: searchOf(ctx, view.frame === 'work' && ctx.person !== undefined),
      scripts: { addresses: islandsOf(view).map((name) => assets.island!(name)), nonce: ctx.nonce },
      refreshWithoutScript: view.refreshWithoutScript,
    }
    if (view.frame === 'embed') {
      return renderDocument(
        <EmbedFrame {...head} alternates={alternatesOf(ctx)}>
          {view.body}
        </EmbedFrame>,
      )
    }
    const frame = view.frame === 'work' && ctx.person ? workFrame(ctx, view, head) : publicFrame(ctx, view, head)
    return renderDocument(frame)
  }
}

const islandsOf = ({ islands = [], frame, hasShortcuts }: PageView) =>
  frame === 'work' ? [...islands, 'connection.island.js', ...(hasShortcuts ? ['shortcuts.island.js'] : [])] : islands

type Head = Omit<Parameters<typeof PublicFrame>[0], 'homeHref' | 'navigation' | 'footer' | 'children'>

function publicFrame(ctx: RequestContext, view: PageView, head: Head): VNode {
  const t = siteTexts[ctx.language]
  const link = (path: string, label: string): NavItem => ({
    href: ctx.href(path),
    label,
    current: currentFor(ctx, path),
  })
  return (
    <PublicFrame
      {...head}
      homeHref={ctx.href('/')}
      alternates={alternatesOf(ctx)}
      navigation={{
        label: t.menu,
        items: [
          link('/', t.home),
          link('/plan', t.plan),
          link('/cijfers', t.figures),
          link('/effecten', effectTexts[ctx.language].menu),
          link('/praat-mee', participationTexts[ctx.language].title),
          link('/verslagen', t.reports),
          link('/open-data', t.openData),
        ],
      }}
      language={otherLanguage(ctx)}
      headerLinks={[ctx.person ? link('/werk', t.workplace) : link('/inloggen', t.signIn)]}
      footer={{
        about: {
          heading: ctx.municipality.settings.siteName || ctx.municipality.name,
          text: (
            <>
              {t.contact}:{' '}
              <a href={`mailto:${ctx.municipality.settings.contact}`}>{ctx.municipality.settings.contact}</a>
            </>
          ),
        },
        columns: [
          {
            heading: t.follow,
            links: [
              link('/plan', t.plan),
              link('/cijfers', t.figures),
              link('/sentiment', sentimentTexts[ctx.language].menu),
              link('/besluiten', t.decisions),
              link('/raad', councilTexts[ctx.language].title),
            ],
          },
          {
            heading: t.account,
            links: [
              link('/verslagen', t.reports),
              link('/veiligheidsbeeld', pictureTexts[ctx.language].menu),
              link('/open-data', t.openData),
              link('/api', 'API'),
            ],
          },
          {
            heading: t.aboutThisSite,
            links: [
              link('/toegankelijkheid', t.accessibility),
              link('/privacy', t.privacy),
              link('/rekenmethoden', methodTexts[ctx.language].title),
            ],
          },
        ],
        note: (
          <>
            <a href={ctx.href(`/mist-u-iets?over=${pageAskedAbout(ctx.path)}`)}>{questionTexts[ctx.language].link}</a>
            {' · '}
            {t.footNote}
          </>
        ),
      }}
    >
      {view.body}
    </PublicFrame>
  )
}

function workFrame(ctx: RequestContext, view: PageView, head: Head): VNode {
  const t = siteTexts[ctx.language]
  const roleNames = identityTexts[ctx.language].roleNames
  return (
    <WorkFrame
      {...head}
      noIndex
      homeHref={ctx.href('/werk')}
      navigation={{
        label: t.workMenu,
        groups: workMenu(ctx).map(({ heading, items }) => ({
          heading,
          items: items.map(({ path, label, key }) => ({
            href: ctx.href(path),
            label: path === '/werk/meldingen' ? nodeTexts[ctx.language].news.menu(view.unread ?? 0) : label,
            current: currentFor(ctx, path),
            key,
          })),
        })),
      }}
      who={{
        name: ctx.person!.name,
        href: ctx.href('/werk/mijn-account'),
        role: ctx.person!.roles.map((role) => roleNames[role as keyof typeof roleNames] ?? role).join(', '),
        signOut: { action: ctx.href('/uitloggen'), csrfToken: ctx.csrf, label: t.signOut },
      }}
      headerLinks={[otherLanguage(ctx), { href: ctx.href('/'), label: t.home }]}
    >
      {view.body}
      <PageHelp ctx={ctx} />
      <NoConnection>{deskTexts[ctx.language].noConnection}</NoConnection>
    </WorkFrame>
  )
}

function searchOf(ctx: RequestContext, isWork: boolean) {
  const t = searchTexts[ctx.language]
  return isWork
    ? { action: ctx.href('/werk/zoeken'), label: t.searchWork, button: t.go }
    : { action: ctx.href('/zoeken'), label: t.searchSite, button: t.go }
}

/** The page that is asked for, or the part of the site it is in. */
function currentFor(ctx: RequestContext, path: string): NavItem['current'] {
  const asked = ctx.path.split('?')[0]!
  if (asked === path) return 'page'
  const isStart = path === '/' || path === '/werk'
  return !isStart && asked.startsWith(`${path}/`) ? 'section' : undefined
}

function otherLanguage(ctx: RequestContext) {
  const isDutch = ctx.language === 'nl'
  const href = isDutch ? (ctx.path === '/' ? '/en' : `/en${ctx.path}`) : ctx.path
  return { href, label: siteTexts[ctx.language].otherLanguage, lang: isDutch ? 'en' : 'nl' }
}

function alternatesOf(ctx: RequestContext) {
  const path = ctx.path.split('?')[0]!
  return [
    { lang: 'nl', href: path },
    { lang: 'en', href: path === '/' ? '/en' : `/en${path}` },
  ]
}

function breadcrumbsOf(ctx: RequestContext, view: PageView) {
  if (!view.breadcrumbs) return undefined
  const t = siteTexts[ctx.language]
  const start = view.frame === 'work' ? { label: t.workStart, href: '/werk' } : { label: t.home, href: '/' }
  return {
    label: t.youAreHere,
    items: [
      ...[start, ...view.breadcrumbs].map((crumb) => ({ ...crumb, href: ctx.href(crumb.href) })),
      { label: view.title, language: view.titleLanguage },
    ],
  }
}

function bannerOf(ctx: RequestContext) {
  if (!ctx.config.isDemonstration) return undefined
  const t = siteTexts[ctx.language]
  return { label: t.demoTitle, content: t.demoText }
}

const STATUS: Record<FailureKind, number> = {
  'not-found': 404,
  forbidden: 403,
  'stale-form': 403,
  'too-large': 413,
  unavailable: 503,
  failed: 500,
}

/** A page that says what went wrong, whose fault it is and what to do next. */
export function failurePage(ctx: RequestContext, kind: FailureKind, reference: string): PageView {
  const t = siteTexts[ctx.language]
  const words: Record<FailureKind, [title: string, text: string]> = {
    'not-found': [t.notFound, t.notFoundText],
    forbidden: [t.forbidden, t.forbiddenText],
    'stale-form': [t.staleForm, t.staleFormText],
    'too-large': [t.tooLarge, t.tooLargeText],
    unavailable: [t.unavailable, t.unavailableText],
    failed: [t.failed, t.failedText(reference)],
  }
  const [title, text] = words[kind]
  return {
    title,
    frame: ctx.path.startsWith('/werk') ? 'work' : 'public',
    status: STATUS[kind],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <Intro>{text}</Intro>
        <ButtonLink href={ctx.href(ctx.path.startsWith('/werk') ? '/werk' : '/')}>{t.toHome}</ButtonLink>
      </>
    ),
  }
}
