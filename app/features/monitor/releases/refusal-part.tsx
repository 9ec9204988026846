import type { Violation } from '../../../disclosure/index.ts'
import { releaseTexts } from '../../../i18n/releases.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Alert, List, Paragraph } from '../../../ui/index.ts'
import { UNPLACED } from './districts.ts'
import type { Choices } from './release-form.ts'
import type { ReleaseRefused } from './store-release.ts'

/** Why nothing is released, and what to do about it. */
export function RefusalPart(props: { ctx: RequestContext; refusal: ReleaseRefused; choices: Choices }) {
  const { ctx, refusal, choices } = props
  const t = releaseTexts[ctx.language]
  if (refusal.reason === 'unsafe') {
    return (
      <Alert tone="error" title={t.refused} announce>
        <Paragraph>{t.unsafe}</Paragraph>
        {/* What gives a small count away tells what it is, so it is for who may see it. */}
        {ctx.may('figures.exact') &&
          refusal.violations.map((violation) => (
            <GivesAway key={violation.cell} violation={violation} choices={choices} language={ctx.language} />
          ))}
      </Alert>
    )
  }
  const words =
    refusal.reason === 'counted-otherwise'
      ? t['counted-otherwise'](refusal.number, refusal.periods.join(', '))
      : t[refusal.reason]
  return (
    <Alert tone={refusal.reason === 'changed-meanwhile' ? 'warning' : 'error'} title={t.refused} announce>
      {words}
    </Alert>
  )
}

type Words = { violation: Violation; choices: Choices; language: Language }

function GivesAway({ violation, choices, language }: Words) {
  const t = releaseTexts[language]
  const [low, high] = violation.interval
  const name = (id: string) => cellInWords(id, choices, language)
  return (
    <>
      <Paragraph>
        {t.givesAway(
          name(violation.cell),
          formatNumber(low, language),
          high === null ? t.withoutEnd : formatNumber(high, language),
        )}
      </Paragraph>
      <List items={violation.equations.map(({ total, parts }) => `${name(total)} = ${parts.map(name).join(' + ')}`)} />
    </>
  )
}

/** A cell of the gate as people call it; what is in no table by itself is what is left over. */
function cellInWords(id: string, { offered, division }: Choices, language: Language): string {
  const t = releaseTexts[language]
  const [, area, rule, period] = id.split('|')
  const found = offered.find((one) => one.rule.key === rule)
  if (!found) return t.rest
  const district = division.districts.find(({ code }) => code === area)
  const place = area === UNPLACED ? t.unplaced : (district?.name ?? '')
  return [found.rule.words[language], place, period ? periodInWords(period, language) : ''].filter(Boolean).join(', ')
}
