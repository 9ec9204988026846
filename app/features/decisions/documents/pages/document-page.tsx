import { documentStyles, renderHtmlPart } from '../../../../documents/index.ts'
import { documentTexts } from '../../../../i18n/documents.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { accentOf } from '../../../../platform/municipality.ts'
import type { Language } from '../../../../shared/numbers.ts'
import {
  Alert,
  ButtonLink,
  DataList,
  DocumentView,
  Downloads,
  Heading,
  Link,
  List,
  Paragraph,
  Section,
  TitleRow,
} from '../../../../ui/index.ts'
import { NodePanel, type NodePanelFacts, readNodePanel } from '../../../thread/index.ts'
import { type Dossier, findDossier } from '../../dossiers/dossiers.queries.ts'
import { RoutePart } from '../../routing/components/route-part.tsx'
import type { InitialRefusal } from '../../routing/put-initial.ts'
import { type Route, readRoute } from '../../routing/read-route.ts'
import { type Advice, listAdvice } from '../advice.queries.ts'
import { AdvicePart } from '../components/advice-part.tsx'
import { DocumentTable, PhaseBadge } from '../components/document-table.tsx'
import { FollowUpPart } from '../components/follow-up-part.tsx'
import { StepPart } from '../components/step-part.tsx'
import { VersionsPart } from '../components/versions-part.tsx'
import { documentModel } from '../document-model.ts'
import {
  findDocument,
  listMadeFrom,
  listSteps,
  listVersions,
  type OfficialDocument,
  type Step,
  type Version,
} from '../documents.queries.ts'
import type { DocumentContent } from '../domain/content.ts'
import { type Lack, lacksOf } from '../domain/lacks.ts'
import { isOpen } from '../domain/phases.ts'
import type { PageRefusal } from '../page-refusal.ts'
import { type FollowUpFacts, readFollowUp } from '../read-follow-up.ts'
import { readShown } from '../read-shown.ts'
import { nameOfSection } from '../section-words.ts'
import { readWhole } from '../whole.ts'
import { DOCUMENT_FORMATS } from './files.ts'

type Again = { part: 'step' | 'hand' | 'followUp' | 'advice'; reason: PageRefusal; state: FormState }

type View = {
  found: OfficialDocument
  dossier: Dossier | undefined
  source: OfficialDocument | undefined
  made: OfficialDocument[]
  html: string
  facts: { term: string; value: string }[]
  lacks: Lack[]
  steps: Step[]
  versions: Version[]
  route: Route
  advice: Advice[]
  followUp: FollowUpFacts
  panel: NodePanelFacts | undefined
}

/** One document at work: as it looks, where it is, who initialled it, and what can be done with it. */
export async function showDocument(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await read(ctx))
}

/** The same after something was refused. */
export async function shownWithRefusal(ctx: RequestContext, again: Again): Promise<Answer> {
  return shownAgain(ctx, async (page) => pageOf(page, await read(page), again))
}

/** The same after an initial was refused. */
export async function shownWithInitialRefusal(
  ctx: RequestContext,
  reason: InitialRefusal | 'invalid',
): Promise<Answer> {
  return shownAgain(ctx, async (page) => pageOf(page, await read(page), undefined, reason))
}

async function read(ctx: PageContext): Promise<View> {
  const { tx } = ctx
  const found = orNotFound(await findDocument(tx, { slug: ctx.params.document! }))
  const model = documentModel(await readShown(tx, ctx.municipality, found))
  return {
    found,
    dossier: await findDossier(tx, { id: found.dossierId }),
    source: found.sourceId ? await findDocument(tx, { id: found.sourceId }) : undefined,
    made: await listMadeFrom(tx, found.id),
    html: renderHtmlPart(model),
    facts: model.letter!.reference,
    lacks: lacksOf(found.kind, await readWhole(tx, found)),
    steps: await listSteps(tx, found.id),
    versions: await listVersions(tx, found.id),
    route: await readRoute(tx, found, ctx.actor.id, ctx.clock.today()),
    advice: await listAdvice(tx, found.id),
    followUp: await readFollowUp(tx, found),
    panel: await readNodePanel(ctx, found.id),
  }
}

function pageOf(ctx: RequestContext, view: View, again?: Again, initial?: InitialRefusal | 'invalid'): PageView {
  const all = documentTexts[ctx.language]
  const { page: t } = all
  const { found, dossier, source, made, lacks } = view
  const at = `/werk/stukken/${found.slug}`
  const mayWrite = ctx.may('decisions.write')
  const refusalOf = (part: Again['part']) => (again?.part === part ? again.reason : undefined)
  const stateOf = (part: Again['part']) => (again?.part === part ? again.state : emptyForm)
  return {
    title: `${all.kinds[found.kind]}: ${found.title}`,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [
      ...(dossier ? [{ label: all.dossiers.title, href: '/werk/dossiers' }] : []),
      ...(dossier ? [{ label: dossier.title, href: `/werk/dossiers/${dossier.slug}` }] : []),
    ],
    body: (
      <>
        <TitleRow
          kicker={`${all.kinds[found.kind]}${found.number ? ` ${found.number}` : ''}`}
          title={<span lang="nl">{found.title}</span>}
          state={<PhaseBadge ctx={ctx} phase={found.phase} />}
          actions={
            mayWrite && isOpen(found.phase) && <ButtonLink href={ctx.href(`${at}/wijzigen`)}>{t.edit}</ButtonLink>
          }
        />
        {ctx.query.has('gewijzigd') && (
          <Alert tone="warning" announce>
            {t.lapsedNote}
          </Alert>
        )}
        {!isOpen(found.phase) && found.phase !== 'withdrawn' && <Paragraph>{t.decidedNote}</Paragraph>}
        {source && (
          <Paragraph>
            {t.madeFrom}{' '}
            <Link href={ctx.href(`/werk/stukken/${source.slug}`)}>
              {all.kinds[source.kind]} {source.number}
            </Link>
          </Paragraph>
        )}
        <NodePanel ctx={ctx} panel={view.panel} />
        {mayWrite && found.phase === 'draft' && lacks.length > 0 && (
          <Alert tone="info">
            <Paragraph>{t.lacks}</Paragraph>
            <List items={lacks.map((lack) => wordsOfLack(lack, found.content, ctx.language))} />
          </Alert>
        )}
        <div lang="nl">
          <DataList items={view.facts} />
        </div>
        <DocumentView nonce={ctx.nonce} styles={documentStyles(accentOf(ctx.municipality))} html={view.html} />
        <Downloads
          items={DOCUMENT_FORMATS.map((format) => ({
            label: format.toUpperCase(),
            href: ctx.href(`${at}/bestand/${format}`),
          }))}
        />
        {ctx.may('decisions.read') && !source && (
          <RoutePart ctx={ctx} document={found} route={view.route} refusal={initial} />
        )}
        {made.length > 0 && (
          <Section>
            <Heading level={2}>{t.making}</Heading>
            <DocumentTable ctx={ctx} documents={made} caption={t.making} />
          </Section>
        )}
        <AdvicePart ctx={ctx} at={at} advice={view.advice} refusal={refusalOf('advice')} state={stateOf('advice')} />
        <StepPart
          ctx={ctx}
          at={at}
          document={found}
          steps={view.steps}
          step={{ refusal: refusalOf('step'), state: stateOf('step') }}
          hand={{ refusal: refusalOf('hand'), state: stateOf('hand') }}
        />
        {(found.phase === 'decided' || found.phase === 'final') && ctx.may('decisions.read') && (
          <FollowUpPart
            ctx={ctx}
            at={at}
            facts={view.followUp}
            refusal={refusalOf('followUp')}
            state={stateOf('followUp')}
          />
        )}
        {view.versions.length > 0 && <VersionsPart ctx={ctx} at={at} versions={view.versions} />}
      </>
    ),
  }
}

function wordsOfLack(lack: Lack, content: DocumentContent, language: Language): string {
  if ('field' in lack) return documentTexts[language].page.lackFields[lack.field]
  return nameOfSection(content, lack.section, language)
}
