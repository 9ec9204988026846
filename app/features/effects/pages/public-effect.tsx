import { effectTexts } from '../../../i18n/effects.ts'
import { threadTexts } from '../../../i18n/thread.ts'
import { type Answer, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { Heading, Intro, Link, Paragraph, Section } from '../../../ui/index.ts'
import { EvaluationList } from '../components/evaluation-list.tsx'
import { ProtocolFacts } from '../components/protocol-facts.tsx'
import { AmendmentList, RegistrationBlock } from '../components/registration-block.tsx'
import { readEffect } from '../effect-view.ts'
import { findProtocol, findRegistration } from '../effects.queries.ts'
import { readEvaluation } from '../evaluation-view.ts'
import { readNames } from '../protocol-names.ts'

/** What everybody may read of a registration: what was agreed, when, what was deviated from, and every evaluation. */
export async function showPublicEffect(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = effectTexts[language]
  const view = orNotFound(await readEffect(ctx.tx, ctx.params.effect!))
  orNotFound(view.publishedAt)
  const { protocol } = view
  const names = await readNames(ctx, protocol, '/cijfers')
  const latest = await readEvaluation(ctx.tx, view.row.slug)
  return {
    title: protocol.title,
    frame: 'public',
    breadcrumbs: [{ label: t.title, href: '/effecten' }],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{protocol.title}</span>
        </Heading>
        {protocol.description && (
          <Intro>
            <span lang="nl">{protocol.description}</span>
          </Intro>
        )}
        <EvaluationList ctx={ctx} view={view} place="/effecten" latest={latest} />
        <RegistrationBlock view={view} language={language} />
        <Section id="afgesproken">
          <Heading level={2}>{t.protocol}</Heading>
          <ProtocolFacts {...{ protocol, names, language }} />
        </Section>
        <AmendmentList view={view} language={language} />
        <Paragraph>
          <Link href={ctx.href(`/effecten/${view.row.slug}/vastlegging.json`)}>{t.registeredText}</Link>
        </Paragraph>
        <Paragraph>
          <Link href={ctx.href(`/draad/effectmeting/${view.row.slug}`)}>{threadTexts[language].seeThread}</Link>
        </Paragraph>
      </>
    ),
  }
}

/** The registered text itself, byte for byte: its SHA-256 is the checksum on the page. */
export async function downloadRegistration(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findProtocol(ctx.tx, ctx.params.effect!))
  const { content } = orNotFound(await findRegistration(ctx.tx, found.id))
  return new Response(content, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
