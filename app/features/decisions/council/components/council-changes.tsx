import { councilTexts } from '../../../../i18n/council.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import { Heading, Link, List, Paragraph, Section } from '../../../../ui/index.ts'
import { publicAddress } from '../addresses.ts'
import { listSettledAmendments } from '../amendments.queries.ts'

/** What the council changed in a plan, for the page of that plan; nothing when it changed nothing. */
export async function councilChanges(ctx: PageContext, planSlug: string) {
  const t = councilTexts[ctx.language]
  const changes = await listSettledAmendments(ctx.tx, planSlug)
  if (changes.length === 0) return null
  return (
    <Section id="veranderd-door-de-raad">
      <Heading level={2}>{t.changedByCouncil}</Heading>
      <Paragraph>{t.changedByCouncilIntro}</Paragraph>
      <List
        items={changes.map(({ number, title, version }) => (
          <>
            <Link href={ctx.href(publicAddress({ kind: 'amendment', number }))}>
              {number} <span lang="nl">{title}</span>
            </Link>{' '}
            ({t.version(version)})
          </>
        ))}
      />
    </Section>
  )
}
