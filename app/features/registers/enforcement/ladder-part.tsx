import { enforcementTexts } from '../../../i18n/enforcement.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Badge, Details, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { standing } from '../domain/situation.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { CONDUCT, GRAVITY, RUNGS, rungOfLadder } from '../types/parts/ladder.ts'

/** On a case: the enforcement ladder with the place of this case on it, and why another rung was chosen if it was. */
export async function LadderPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (!type.steps.some(({ key }) => key === 'chooseRung')) return undefined
  const { language } = ctx
  const t = enforcementTexts[language].ladder
  const chosen = standing(record.events).findLast(({ step }) => step === 'chooseRung')?.given
  const wordsOf = (list: typeof RUNGS, key: unknown) => list.find((one) => one.key === key)?.words[language] ?? ''
  const named = chosen && rungOfLadder(chosen.gravity, chosen.conduct)
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      {chosen && (
        <Paragraph>
          <strong>{t.chosen(wordsOf(RUNGS, chosen.rung))}</strong>{' '}
          {named === chosen.rung ? t.asLadder : t.deviates(wordsOf(RUNGS, named))}{' '}
          <span lang="nl">{String(chosen.deviation ?? '')}</span>
        </Paragraph>
      )}
      <Details summary={t.whole} open={!chosen}>
        <Paragraph>{t.intro}</Paragraph>
        <Table
          caption={t.title}
          captionHidden
          stack
          rows={CONDUCT}
          rowKey={({ key }) => key}
          columns={[
            { header: t.conduct, rowHeader: true, cell: ({ words }) => words[language] },
            ...GRAVITY.map((gravity) => ({
              header: gravity.words[language],
              cell: ({ key }: (typeof CONDUCT)[number]) => (
                <>
                  {wordsOf(RUNGS, rungOfLadder(gravity.key, key))}
                  {chosen?.gravity === gravity.key && chosen.conduct === key && <Badge tone="active">{t.here}</Badge>}
                </>
              ),
            })),
          ]}
        />
      </Details>
    </Section>
  )
}
