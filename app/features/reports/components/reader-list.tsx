import { readerTexts } from '../../../i18n/report-readers.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Heading, Link, List } from '../../../ui/index.ts'
import { DATA_SET, READERS } from '../renderings/renderings.ts'

/** For whom else this edition was made. */
export function ReaderList({ language, addressOf }: { language: Language; addressOf: (part: string) => string }) {
  const t = readerTexts[language]
  return (
    <>
      <Heading level={2}>{t.otherReaders}</Heading>
      <List
        items={[...READERS, DATA_SET].map((reader) => (
          <Link key={reader} href={addressOf(`voor/${reader}`)}>
            {t.readers[reader]}
          </Link>
        ))}
      />
    </>
  )
}
