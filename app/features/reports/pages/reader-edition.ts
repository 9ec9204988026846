import { reportTexts } from '../../../i18n/reports.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { readFrozen } from '../render.ts'
import { findFrozenBuild, listPublishedEditions } from '../report.queries.ts'
import { findEdition } from './edition.tsx'
import { chosenEdition } from './read.tsx'

/** An edition as its renderings are read: on the site or in the work place, each with its own addresses. */
export type ReaderEdition = {
  buildId: string
  number: number
  slug: string
  title: string
  frozen: FrozenReport
  frozenHash: string
  frame: 'public' | 'work'
  breadcrumbs: NonNullable<PageView['breadcrumbs']>
  /** The address of a part of this edition: `voor/college`, `cijfer/zvh_cases:2022`. */
  address(part: string): string
}

export const publicEdition = (ctx: PageContext) => editionOnSite(ctx, ctx.params.report!)

/** The edition of a report on the site that was asked for; an earlier one is named in the address, and so are its parts. */
export async function editionOnSite(ctx: PageContext, slug: string): Promise<ReaderEdition> {
  const editions = await listPublishedEditions(ctx.tx, slug)
  const edition = chosenEdition(ctx, editions)
  const suffix = edition === editions[0] ? '' : `?uitgave=${edition.number}`
  const base = `/verslagen/${edition.slug}`
  return {
    ...(await frozenOf(ctx, edition.buildId)),
    ...edition,
    frame: 'public',
    breadcrumbs: [
      { label: reportTexts[ctx.language].reports, href: '/verslagen' },
      { label: edition.title, href: `${base}${suffix}` },
    ],
    address: (part) => ctx.href(`${base}/${part}`) + suffix,
  }
}

/** The edition in the work place, published or not. */
export async function workEdition(ctx: PageContext): Promise<ReaderEdition> {
  const t = reportTexts[ctx.language]
  const { report, build } = await findEdition(ctx)
  const base = `/werk/verslagen/${report.slug}/uitgaven/${build.number}`
  return {
    ...(await frozenOf(ctx, build.id)),
    buildId: build.id,
    number: build.number,
    slug: report.slug,
    title: report.title,
    frame: 'work',
    breadcrumbs: [
      { label: t.reports, href: '/werk/verslagen' },
      { label: report.title, href: `/werk/verslagen/${report.slug}` },
      { label: t.edition(build.number), href: base },
    ],
    address: (part) => ctx.href(`${base}/${part}`),
  }
}

async function frozenOf(ctx: PageContext, buildId: string) {
  const { frozen, frozenHash } = orNotFound(await findFrozenBuild(ctx.tx, buildId))
  return { frozen: readFrozen(frozen), frozenHash }
}
