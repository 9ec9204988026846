import { describe, expect, test } from 'vitest'
import { renderDocument } from '../html.ts'
import { PublicFrame, type PublicFrameProps } from './public-frame.tsx'
import { WorkFrame } from './work-frame.tsx'

const page: Omit<PublicFrameProps, 'children'> = {
  lang: 'nl',
  title: 'Drugs – Veiligheid in Deventer',
  description: 'Wat de gemeente doet.',
  assets: { stylesheet: '/assets/site-1a2b.css', preloadFonts: ['/assets/sans.woff2'] },
  municipality: { name: 'Gemeente Deventer' },
  siteName: 'Veiligheid',
  homeHref: '/',
  skipLabel: 'Naar de inhoud',
  navigation: {
    label: 'Hoofdmenu',
    items: [
      { href: '/plan', label: 'Het plan', current: 'section' },
      { href: '/cijfers', label: 'Cijfers' },
    ],
  },
  language: { href: '/en/plan/drugs', label: 'English', lang: 'en' },
  footer: { columns: [{ heading: 'Over deze site', links: [{ href: '/privacy', label: 'Privacy' }] }] },
}

describe('the public page', () => {
  const html = renderDocument(<PublicFrame {...page}>Inhoud</PublicFrame>)

  test('says its language, title and what it is about', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/)
    expect(html).toContain('<title>Drugs – Veiligheid in Deventer</title>')
    expect(html).toContain('<meta name="description" content="Wat de gemeente doet."/>')
  })

  test('starts with a link past the menu to the content', () => {
    expect(html).toMatch(/<body[^>]*><a class="utrecht-skip-link[^>]*href="#main">Naar de inhoud<\/a>/)
    expect(html).toContain('<main class="regie-main" id="main"')
  })

  test('marks the part of the site it belongs to', () => {
    expect(html).toMatch(/href="\/plan" aria-current="true">Het plan/)
    expect(html).not.toMatch(/href="\/cijfers" aria-current/)
  })

  test('writes the link to the other language in that language', () => {
    expect(html).toMatch(/href="\/en\/plan\/drugs" lang="en" hreflang="en">English/)
  })

  test('carries no script, no style attribute and nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script| style="|https?:/)
  })

  test('shows the name of a municipality that gave no logo, and the logo of one that did', () => {
    expect(html).toContain('<span class="regie-brand__name">Gemeente Deventer</span>')
    const withLogo = { name: 'Gemeente Voorst', logo: '<svg xmlns="http://www.w3.org/2000/svg"/>' }
    expect(renderDocument(<PublicFrame {...page} municipality={withLogo} children="" />)).toMatch(
      /<img class="regie-brand__logo" src="data:image\/svg\+xml;base64,[^"]+" alt="Gemeente Voorst"\/>/,
    )
  })

  test('takes the look of the municipality from its tokens, in a style that is the same in every answer', () => {
    const themed = <PublicFrame {...page} tokens={{ '--regie-accent': '#7a1f2b' }} children="" />
    expect(renderDocument(themed)).toContain('<style>:root{--regie-accent:#7a1f2b}</style>')
  })

  test('names its banner, so that it is a place people can skip', () => {
    const banner = { label: 'Demonstratie', content: 'Niets hier is een besluit.' }
    expect(renderDocument(<PublicFrame {...page} banner={banner} children="" />)).toMatch(
      /<section class="regie-banner" aria-label="Demonstratie">.*Niets hier is een besluit/,
    )
  })
})

describe('the work place', () => {
  const html = renderDocument(
    <WorkFrame
      {...page}
      navigation={{ label: 'Menu', groups: [{ heading: 'Beleid', items: [{ href: '/werk/plan', label: 'Plannen' }] }] }}
      who={{
        name: 'Marijke de Wit',
        role: 'Programmamanager',
        signOut: { action: '/uitloggen', csrfToken: 'abc', label: 'Uitloggen' },
      }}
    >
      Inhoud
    </WorkFrame>,
  )

  test('says who is signed in and signs out by a form with the token', () => {
    expect(html).toContain('Marijke de Wit')
    expect(html).toMatch(
      /<form method="post" action="\/uitloggen"><input type="hidden" name="csrf" value="abc"\/><button[^>]*>Uitloggen/,
    )
  })

  test('has a menu that opens on a phone without script', () => {
    expect(html).toMatch(/<details class="regie-work-nav[^>]*><summary>Menu<\/summary><nav aria-label="Menu">/)
  })

  test('stays out of search engines', () => {
    expect(html).toContain('<meta name="robots" content="noindex"/>')
  })
})
