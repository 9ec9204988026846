import { adviceFor, languageCheckTexts } from '../../../i18n/language-check.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Alert, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import { type Definition, questionsOf, said } from '../domain/definition.ts'
import { hurdlesOf, MOST_MINUTES, minutesFor } from '../domain/plain-language.ts'

/** How long the survey takes, and what in it is hard to read; told to who writes it, before anybody is asked. */
export function LanguageCheck({ definition, language }: { definition: Definition; language: Language }) {
  const t = languageCheckTexts[language]
  const minutes = minutesFor(definition)
  const hurdles = hurdlesOf(definition)
  const names = new Map<string, string>([
    ...Object.entries(t.places),
    ...definition.sections.map(({ key, title }) => [key, said(title, language, definition)] as const),
    ...questionsOf(definition).map(({ key, text }) => [key, said(text, language, definition)] as const),
  ])
  return (
    <Section id="taal">
      <Heading level={2}>{t.title}</Heading>
      <Paragraph>{t.minutes(minutes, questionsOf(definition).length)}</Paragraph>
      {minutes > MOST_MINUTES && <Alert tone="warning">{t.tooLong(MOST_MINUTES)}</Alert>}
      {hurdles.length === 0 ? (
        <Paragraph>{t.nothing}</Paragraph>
      ) : (
        <Table
          caption={t.hurdles(hurdles.length)}
          stack
          rows={hurdles}
          columns={[
            { header: t.where, rowHeader: true, cell: ({ place }) => names.get(place) ?? place },
            { header: t.found, cell: ({ found, language: spoken }) => <q lang={spoken}>{found}</q> },
            { header: t.why, cell: (hurdle) => adviceFor(hurdle, language) },
          ]}
        />
      )}
      <Paragraph>{t.onlyHelp}</Paragraph>
    </Section>
  )
}
