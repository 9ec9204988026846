import { statementTexts } from '../../../i18n/statements.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Alert, Heading, Paragraph, Section } from '../../../ui/index.ts'
import type { Explaining, SectionPage } from '../pages/section-view.ts'
import { ContradictionList } from './contradiction-list.tsx'
import { NumberList } from './number-list.tsx'

/** The text of a section held against the figures: what contradicts them, and what has no source. */
export function SectionChecksPart({ ctx, page }: { ctx: RequestContext; page: SectionPage }) {
  const t = statementTexts[ctx.language]
  const { report, section, checks, state, isStored } = page
  const { contradictions, numbers } = checks.found
  const mayExplain = ctx.may('reports.write') && isStored
  const explaining: Explaining = {
    action: mayExplain ? ctx.href(`/werk/verslagen/${report.slug}/onderdelen/${section.key}/toelichting`) : undefined,
    state: state.explaining,
    nameOf: (id) => page.colleagues.find((one) => one.id === id)?.name ?? id,
  }
  return (
    <>
      <Section id="tegenspraken">
        <Heading level={2}>{t.contradictions}</Heading>
        {state.explaining?.refused === 'sentence-gone' && (
          <Alert tone="error" announce>
            {t.refused['sentence-gone']}
          </Alert>
        )}
        {contradictions.length === 0 ? (
          <Paragraph>
            {t.none}. {t.noneWhy}
          </Paragraph>
        ) : (
          <>
            <Paragraph>{t.intro}</Paragraph>
            {ctx.may('reports.write') && !isStored && <Alert tone="info">{t.saveFirst}</Alert>}
            {mayExplain && section.status === 'approved' && <Alert tone="info">{t.approvedBecomesDraft}</Alert>}
            <ContradictionList
              ctx={ctx}
              series={checks.series}
              explaining={explaining}
              contradictions={contradictions}
            />
          </>
        )}
      </Section>
      {numbers.length > 0 && (
        <Section id="getallen">
          <Heading level={2}>{t.numbers}</Heading>
          <Paragraph>{t.numbersIntro}</Paragraph>
          <NumberList ctx={ctx} series={checks.series} explaining={explaining} numbers={numbers} />
        </Section>
      )}
    </>
  )
}
