import { liveTexts } from '../../../../i18n/live.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { shareChart } from '../../../../ui/charts/index.ts'
import { Figure, Heading, List, Paragraph, Table } from '../../../../ui/index.ts'
import type { OpinionGroups, StatementCounts } from '../domain/results.ts'
import type { ResultView } from './result-view.ts'

type Props = ResultView & { statements: StatementCounts[]; opinions: OpinionGroups }

/** What people agree on and what divides them. */
export function StatementsResult({ round, statements, opinions, language, level, isOnScreen }: Props) {
  const t = liveTexts[language].result
  const nameOf = (key: string) => round.options.find((one) => one.key === key)?.text ?? key
  const spec = {
    title: t.statementsChart,
    language,
    parts: [t.stances.agree, t.stances.disagree, t.stances.pass],
    rows: statements.map(({ option, agree, disagree, pass }) => ({
      name: nameOf(option),
      counts: [agree, disagree, pass],
    })),
  }
  return (
    <>
      <Figure
        title={t.statementsChart}
        svg={shareChart({ ...spec, width: isOnScreen ? 400 : 640 }).svg}
        narrowSvg={isOnScreen ? undefined : shareChart({ ...spec, width: 340 }).svg}
        table={
          isOnScreen
            ? undefined
            : {
                summary: t.table,
                content: (
                  <Table
                    caption={t.statementsChart}
                    rows={statements}
                    rowKey={({ option }) => option}
                    columns={[
                      {
                        header: t.statement,
                        rowHeader: true,
                        cell: ({ option }) => <span lang="nl">{nameOf(option)}</span>,
                      },
                      { header: t.stances.agree, numeric: true, cell: ({ agree }) => agree },
                      { header: t.stances.disagree, numeric: true, cell: ({ disagree }) => disagree },
                      { header: t.stances.pass, numeric: true, cell: ({ pass }) => pass },
                    ]}
                  />
                ),
              }
        }
      />
      <Heading level={level}>{t.groupsHeading}</Heading>
      <Groups {...{ opinions, nameOf, language, level }} />
    </>
  )
}

type GroupsProps = Pick<Props, 'opinions' | 'language' | 'level'> & { nameOf: (key: string) => string }

function Groups({ opinions, nameOf, language, level }: GroupsProps) {
  const t = liveTexts[language].result
  if (!opinions.found) {
    return <Paragraph>{opinions.reason === 'counting' ? t.groupsCounting : t.noGroups[opinions.reason]}</Paragraph>
  }
  const percent = (share: number) => `${formatNumber(share * 100, language, 0)} %`
  const next = Math.min(level + 1, 4) as ResultView['level']
  return (
    <>
      <Paragraph>{t.groups(opinions.groups.length)}</Paragraph>
      {opinions.groups.map(({ size, statements }, at) => (
        <section key={at}>
          <Heading level={next}>{t.group(String.fromCharCode(65 + at), size)}</Heading>
          <List
            items={statements.map(({ option, vote, share, shareOfOthers }) =>
              t.groupSays[vote](percent(share), percent(shareOfOthers), nameOf(option)),
            )}
          />
        </section>
      ))}
      <Paragraph small>{t.groupsNote}</Paragraph>
    </>
  )
}
