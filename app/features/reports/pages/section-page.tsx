import { documentStyles } from '../../../documents/index.ts'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import { statementTexts } from '../../../i18n/statements.ts'
import type { PageView, RequestContext } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import {
  Alert,
  BothVersions,
  DocumentView,
  Heading,
  Link,
  Paragraph,
  Section,
  TitleRow,
  type Version,
} from '../../../ui/index.ts'
import { JudgeForm } from '../components/judge-form.tsx'
import { ReferenceList } from '../components/reference-list.tsx'
import { ResidentsLanguage } from '../components/residents-language.tsx'
import { SectionChecksPart } from '../components/section-checks-part.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { StatusBadge } from '../components/status-badge.tsx'
import { openOnes } from '../domain/contradictions.ts'
import type { SectionRow } from '../report.queries.ts'
import { blocksOf, type SectionPage, typedSection } from './section-view.ts'

/** The page of a section, for who writes it and for who judges it. */
export function sectionPage(ctx: RequestContext, page: SectionPage): PageView {
  const t = reportTexts[ctx.language]
  const { report, section, state } = page
  const open = openOnes(page.checks.found.contradictions).length
  const status = <StatusBadge status={section.status} language={ctx.language} />
  return {
    title: `${section.title} – ${report.title}`,
    frame: 'work',
    breadcrumbs: [
      { label: t.reports, href: '/werk/verslagen' },
      { label: report.title, href: `/werk/verslagen/${report.slug}` },
    ],
    body: (
      <>
        <TitleRow title={<span lang="nl">{section.title}</span>} kicker={t.kinds[section.kind]} state={status} />
        {state.moveRefused && (
          <Alert tone="error" announce>
            <p>{t.moveRefused[state.moveRefused]}</p>
            {/* Sent back by somebody else: there is no form any more to keep the remark. */}
            {section.status === 'draft' && state.remark && <p lang="nl">{state.remark}</p>}
          </Alert>
        )}
        {section.remark && (
          <Alert tone="warning" title={t.lastRemark}>
            <p lang="nl">{section.remark}</p>
          </Alert>
        )}
        {state.newer && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(ctx, state.newer, page)}
            language="nl"
          />
        )}
        {open > 0 && (
          <Alert tone="warning" title={statementTexts[ctx.language].alert(open)}>
            <p>
              <Link href="#tegenspraken">{statementTexts[ctx.language].look}</Link>
            </p>
          </Alert>
        )}
        <JudgeForm ctx={ctx} page={page} />
        {ctx.may('reports.write') && <SectionForm ctx={ctx} page={page} />}
        <SectionChecksPart ctx={ctx} page={page} />
        {ctx.may('reports.write') && section.blocks.residents && (
          <ResidentsLanguage text={section.blocks.residents} language={ctx.language} />
        )}
        <Section id="voorbeeld">
          <Heading level={2}>{t.previewTitle}</Heading>
          {page.preview ? (
            <DocumentView nonce={ctx.nonce} styles={documentStyles(accentOf(ctx.municipality))} html={page.preview} />
          ) : (
            <Paragraph>{page.hasText ? t.previewNot : t.nothingWritten}</Paragraph>
          )}
        </Section>
        {ctx.may('reports.write') && <ReferenceList ctx={ctx} series={page.series} />}
      </>
    ),
  }
}

/** What is stored now beside what was typed, block by block. */
function versionsOf(ctx: RequestContext, newer: SectionRow, page: SectionPage): Version[] {
  const t = reportTexts[ctx.language]
  const typed = typedSection(newer, page.state.values)
  const blocks = blocksOf(newer).map((key) => ({
    field: t.blocks[key],
    theirs: newer.blocks[key] ?? '',
    yours: typed.blocks[key] ?? '',
  }))
  return [{ field: t.title, theirs: newer.title, yours: typed.title }, ...blocks]
}
