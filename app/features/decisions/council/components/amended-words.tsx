import { councilTexts } from '../../../../i18n/council.ts'
import type { PageContext, RequestContext } from '../../../../platform/http/index.ts'
import { Heading, Link, Paragraph, Section } from '../../../../ui/index.ts'
import { type Change, ChangeList, comparePlans, findAdoptedPlan } from '../../../plan/index.ts'
import { listChanges } from '../amendments.queries.ts'
import { applyAmendment } from '../domain/amendment.ts'
import type { Item } from '../items.queries.ts'

type Amended = { changes: Change[]; plan?: { slug: string; title: string; version: number | null } }

/**
 * What an amendment changes, as the difference of the plan without and with it: of a version that everybody can read, or word by
 * word when that version says something else since.
 */
export async function readAmendedWords(ctx: PageContext, item: Item): Promise<Amended> {
  const stored = await listChanges(ctx.tx, item.id)
  const slug = stored[0]?.plan
  if (!slug) return { changes: [] }
  const adopted = await findAdoptedPlan(ctx.tx, slug)
  const plan = { slug, title: adopted?.content.title ?? slug, version: item.versionNumber }
  const amended = adopted && applyAmendment(adopted.content, stored)
  if (adopted && amended?.ok) return { plan, changes: comparePlans(adopted.content, amended.value) }
  const changes = stored.map(({ part, code, field, before, after }) => ({
    ...{ kind: 'changed' as const, part, code, title: code, field, before, after },
  }))
  return { plan, changes }
}

/** The words that go and the words that come. */
export function AmendedWords({ ctx, words: { changes, plan } }: { ctx: RequestContext; words: Amended }) {
  const t = councilTexts[ctx.language]
  if (changes.length === 0 || !plan) return null
  return (
    <Section id="wijzigingen">
      <Heading level={2}>{t.changes}</Heading>
      <Paragraph>
        {t.changesIntro}{' '}
        <Link href={ctx.href(`/plan/${plan.slug}`)}>
          <span lang="nl">{plan.title}</span>
        </Link>
        {plan.version !== null && ` · ${t.settledIn(t.version(plan.version))}`}
      </Paragraph>
      <ChangeList changes={changes} language={ctx.language} />
    </Section>
  )
}
