import { openDataTexts } from '../../../i18n/open-data.ts'
import { json, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { EmptyState, Heading, Intro, Link, Paragraph, Table } from '../../../ui/index.ts'
import { stableOrigin } from './files.ts'
import { listReleases, type Release } from './releases.queries.ts'

const ON_PAGE = 200
const IN_FILE = 2000

/** Every release of a data set: when, what is new in it, and the checksum to know it by. */
export async function showReleases(ctx: PageContext): Promise<PageView> {
  const t = openDataTexts[ctx.language]
  const releases = await listReleases(ctx.tx, ON_PAGE)
  return {
    title: t.releases,
    frame: 'public',
    breadcrumbs: [{ label: t.openData, href: '/open-data' }],
    body: (
      <>
        <Heading level={1}>{t.releases}</Heading>
        <Intro>{t.releasesIntro}</Intro>
        <Paragraph>
          <Link href="/open-data/wijzigingen.json">JSON</Link> · <Link href="/open-data/wijzigingen.atom">Atom</Link>
        </Paragraph>
        {releases.length === 0 ? (
          <EmptyState title={t.noReleases}>{t.noReleasesWhy}</EmptyState>
        ) : (
          <Table
            caption={t.releases}
            captionHidden
            stack
            rows={releases}
            rowKey={(release) => release.id}
            columns={[
              { header: t.releasedOn, cell: (release) => formatDay(dayOf(release.releasedAt), ctx.language) },
              {
                header: t.dataSet,
                rowHeader: true,
                cell: (release) => (
                  <Link href={release.path.endsWith('.json') ? release.path : ctx.href(release.path)} lang="nl">
                    {release.title}
                  </Link>
                ),
              },
              { header: t.whatChanged, cell: (release) => changeOf(ctx, release) },
              { header: t.checksum, cell: (release) => <code>{release.checksum.slice(0, 12)}</code> },
            ]}
          />
        )}
      </>
    ),
  }
}

function changeOf(ctx: PageContext, { added, changed }: Release): string {
  const t = openDataTexts[ctx.language]
  const words = [added > 0 && t.rowsAdded(added), changed > 0 && t.rowsChanged(changed)].filter(Boolean)
  return words.length > 0 ? words.join(', ') : t.newEdition
}

export async function downloadReleases(ctx: PageContext): Promise<Response> {
  const releases = await listReleases(ctx.tx, IN_FILE)
  return json(releases.map(({ path, ...release }) => ({ ...release, address: stableOrigin(ctx) + path })))
}

/** The same as a feed, after RFC 4287. */
export async function feedReleases(ctx: PageContext): Promise<Response> {
  const t = openDataTexts[ctx.language]
  const releases = await listReleases(ctx.tx, ON_PAGE)
  const origin = stableOrigin(ctx)
  const self = `${origin}/open-data/wijzigingen.atom`
  const updated = releases[0]?.releasedAt ?? new Date(0)
  const entries = releases.map(
    (release) => `<entry><id>${origin}/id/release/${inXml(release.id)}</id><title>${inXml(release.title)}</title>
<updated>${release.releasedAt.toISOString()}</updated><link href="${inXml(origin + release.path)}"/>
<summary>${inXml(`${changeOf(ctx, release)}; sha256 ${release.checksum}`)}</summary></entry>`,
  )
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><id>${self}</id><title>${inXml(t.releases)}</title>
<updated>${updated.toISOString()}</updated><link rel="self" href="${self}"/>
<author><name>${inXml(ctx.municipality.name)}</name></author>
${entries.join('\n')}
</feed>
`
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

const inXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
