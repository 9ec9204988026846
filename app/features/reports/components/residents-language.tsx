import { adviceFor, languageCheckTexts } from '../../../i18n/language-check.ts'
import type { Language } from '../../../shared/numbers.ts'
import { hurdlesIn } from '../../../shared/plain-language.ts'
import { Heading, Paragraph, Section, Table } from '../../../ui/index.ts'

/** What reads hard in the text for residents, told to who writes it. */
export function ResidentsLanguage({ text, language }: { text: string; language: Language }) {
  const t = languageCheckTexts[language]
  const hurdles = hurdlesIn(text, 'nl')
  return (
    <Section>
      <Heading level={2}>{t.forResidents}</Heading>
      {hurdles.length === 0 ? (
        <Paragraph>{t.nothing}</Paragraph>
      ) : (
        <Table
          caption={t.hurdles(hurdles.length)}
          stack
          rows={hurdles}
          columns={[
            { header: t.found, rowHeader: true, cell: ({ found }) => <q lang="nl">{found}</q> },
            { header: t.why, cell: (finding) => adviceFor(finding, language) },
          ]}
        />
      )}
      <Paragraph>{t.onlyHelp}</Paragraph>
    </Section>
  )
}
