import { effectResultTexts } from '../../../i18n/effect-results.ts'
import { effectTexts } from '../../../i18n/effects.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { DataList, Downloads, Heading, Link, Paragraph, Section } from '../../../ui/index.ts'
import type { FrozenInputs } from '../domain/frozen.ts'
import type { EvaluationResult } from '../domain/result.ts'
import type { EvaluationView } from '../evaluation-view.ts'
import { leftOutInWords, percent, summedInWords } from '../result-words.ts'

/** Of what it was computed, and the files and checksums by which anybody can compute it again. */
export function ProofPart({ ctx, view }: { ctx: RequestContext; view: EvaluationView }) {
  const { language } = ctx
  const t = effectResultTexts[language]
  const { frozen, result, row, slug } = view
  const file = (name: string) => ctx.href(`/effecten/${slug}/metingen/${row.number}/${name}`)
  return (
    <Section id="narekenen">
      <Heading level={2}>{t.proof}</Heading>
      <Paragraph>{t.proofWhy}</Paragraph>
      <DataList
        items={[
          { term: t.runAt, value: formatInstant(row.runAt, language) },
          { term: t.inputHash, value: <code class="regie-hash">{row.frozenHash}</code> },
          { term: t.resultHash, value: <code class="regie-hash">{row.resultHash}</code> },
          ...comparedWith(frozen, result, language),
          {
            term: t.sources,
            value: (
              <span lang="nl">
                {frozen.snapshots.map(({ id, title, source }, at) => (
                  <span key={id}>
                    {at > 0 && '; '}
                    <Link href={ctx.href(`/bronnen/${id}`)}>{title}</Link> ({source})
                  </span>
                ))}
                {frozen.outcome.roundingBase > 1 && ` ${t.rounded(String(frozen.outcome.roundingBase))}`}
              </span>
            ),
          },
        ]}
      />
      <Downloads
        items={[
          { href: file('cijfers.csv'), label: t.csv },
          { href: file('invoer.json'), label: t.frozen },
          { href: file('uitkomst.json'), label: t.result },
        ]}
      />
    </Section>
  )
}

/** How many areas it was compared with, what the comparison is made of, and what was added up or left out. */
function comparedWith(frozen: FrozenInputs, result: EvaluationResult, language: Language) {
  const t = effectResultTexts[language]
  const isComparison = result.donors > 0 && frozen.protocol.method !== 'its'
  const weights = result.weights.map(({ name, weight }) => `${name} ${percent(weight, language)}`).join(', ')
  const summed = summedInWords(result, language)
  const leftOut = leftOutInWords(frozen, language)
  const inDutch = (term: string, value: string) => (value ? [{ term, value: <span lang="nl">{value}</span> }] : [])
  return [
    ...(isComparison
      ? [
          {
            term: effectTexts[language].fields.comparison,
            value: t.donorsUsed(formatNumber(result.donors, language)),
          },
        ]
      : []),
    ...inDutch(t.weights, weights),
    ...(summed ? [{ term: t.summed, value: summed }] : []),
    ...(leftOut ? [{ term: t.leftOut, value: leftOut }] : []),
  ]
}
