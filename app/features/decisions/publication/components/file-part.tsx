import { publicationTexts } from '../../../../i18n/publications.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { GROUNDS, type Passage } from '../../../../publishing/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import { formatBytes } from '../../../../shared/numbers.ts'
import {
  ActionGroup,
  Alert,
  Button,
  Details,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  Select,
  Table,
  TextArea,
} from '../../../../ui/index.ts'
import type { OverrideRow, PublicationFile, ScanRow } from '../files.queries.ts'
import { groundName } from './publication-view.tsx'

/** What stands in the way of these bytes, and who let that go. */
export type FileView = { file: PublicationFile; scan?: ScanRow; override?: OverrideRow; passages: Passage[] }

/** Kinds of findings of which the words themselves can be left out. */
const WORDS = new Set(['bsn', 'iban', 'email', 'phone', 'address', 'name'])

type Props = { ctx: RequestContext; at: string; view: FileView; mayChange: boolean; mayLetGo: boolean }

/** One file: what goes out, what the scan found in it, what is left out, and what can be done. */
export function FilePart({ ctx, at, view, mayChange, mayLetGo }: Props) {
  const { language } = ctx
  const t = publicationTexts[language]
  const { file, scan, override, passages } = view
  const address = ctx.href(`${at}/bestanden/${file.position}`)
  const mayOpenSource = ctx.may('publications.prepare') || ctx.may('publications.check')
  return (
    <Section>
      <Heading level={3}>{file.name}</Heading>
      <Paragraph>
        {t.fileFacts(file.format.toUpperCase(), formatBytes(file.size, language), file.grounds.length)}
      </Paragraph>
      <Paragraph>
        <Link href={address} download>
          {t.download(file.name)}
        </Link>
        {mayOpenSource && passages.length > 0 && (
          <>
            {' · '}
            <Link href={`${address}/bron`} download>
              {t.downloadSource(file.name)}
            </Link>
          </>
        )}
      </Paragraph>
      {scan && <ScanPart ctx={ctx} address={address} scan={scan} file={file} mayChange={mayChange} />}
      {override && (
        <Alert tone="info">
          {t.scan.letBy(override.decider ?? '', formatInstant(override.decidedAt, language), override.reason)}
        </Alert>
      )}
      {mayLetGo && scan && scan.findings.length > 0 && !override && (
        <Form action={`${address}/laten-gaan`} csrfToken={ctx.csrf} label={t.scan.letReason(file.name)}>
          <TextArea
            name={`reason-${file.position}`}
            label={t.scan.letReason(file.name)}
            rows={2}
            required={t.required}
            maxLength={2000}
          />
          <Button look="secondary">{t.scan.let}</Button>
        </Form>
      )}
      {mayChange && <PassagePart ctx={ctx} address={address} file={file} passages={passages} />}
      {mayChange && (
        <ActionGroup>
          <Form action={`${address}/weg`} csrfToken={ctx.csrf} label={t.removeFile(file.name)}>
            <Button look="secondary">{t.removeFile(file.name)}</Button>
          </Form>
        </ActionGroup>
      )}
    </Section>
  )
}

function ScanPart(props: {
  ctx: RequestContext
  address: string
  scan: ScanRow
  file: PublicationFile
  mayChange: boolean
}) {
  const { ctx, address, scan, file, mayChange } = props
  const { language } = ctx
  const t = publicationTexts[language]
  const rules = t.scan.rules(scan.ruleVersion, formatInstant(scan.scannedAt, language))
  if (scan.findings.length === 0) {
    return (
      <Alert tone="ok">
        {t.scan.clean} {rules}
      </Alert>
    )
  }
  const isUnseen = scan.findings.some(({ kind }) => !WORDS.has(kind) && kind !== 'unseen')
  return (
    <>
      <Alert tone="warning">
        {t.scan.found(scan.findings.length)} {rules}
      </Alert>
      <Table
        caption={t.scan.found(scan.findings.length)}
        captionHidden
        stack
        rows={scan.findings}
        columns={[
          { header: t.scan.columns.kind, rowHeader: true, cell: ({ kind }) => t.scan.kinds[kind] },
          { header: t.scan.columns.place, cell: ({ place }) => t.scan.places[place.in](place.at) },
          { header: t.scan.columns.masked, cell: ({ masked }) => masked || '–' },
          ...(mayChange
            ? [
                {
                  header: t.scan.columns.leave,
                  cell: ({ kind }: ScanRow['findings'][number], number: number) =>
                    WORDS.has(kind) ? (
                      <Form
                        action={`${address}/weglaten`}
                        csrfToken={ctx.csrf}
                        label={`${t.scan.columns.leave} ${number + 1}`}
                      >
                        <input type="hidden" name="finding" value={String(number)} />
                        <input type="hidden" name="ground" value={kind === 'bsn' ? '5.1.1e' : '5.1.2e'} />
                        <Button look="secondary">{kind === 'bsn' ? '5.1.1e' : '5.1.2e'}</Button>
                      </Form>
                    ) : (
                      '–'
                    ),
                },
              ]
            : []),
        ]}
      />
      {mayChange && isUnseen && (
        <Form action={`${address}/ongezien`} csrfToken={ctx.csrf} label={`${t.scan.takeOut}: ${file.name}`}>
          <Paragraph>{t.scan.takeOutWhy}</Paragraph>
          <Button look="secondary">{t.scan.takeOut}</Button>
        </Form>
      )}
    </>
  )
}

function PassagePart(props: { ctx: RequestContext; address: string; file: PublicationFile; passages: Passage[] }) {
  const { ctx, address, file, passages } = props
  const { language } = ctx
  const t = publicationTexts[language].passages
  return (
    <Details summary={`${t.heading}: ${passages.length === 0 ? t.none : String(passages.length)}`}>
      {passages.length > 0 && (
        <Table
          caption={t.heading}
          captionHidden
          stack
          rows={passages}
          columns={[
            { header: t.columns.text, rowHeader: true, cell: ({ text }) => text },
            { header: t.columns.ground, cell: ({ ground }) => groundName(ground, language) },
            {
              header: t.columns.back,
              cell: (_, number) => (
                <Form action={`${address}/terug`} csrfToken={ctx.csrf} label={t.back(number + 1)}>
                  <input type="hidden" name="passage" value={String(number)} />
                  <Button look="secondary">{t.back(number + 1)}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Form action={`${address}/weglaten`} csrfToken={ctx.csrf} label={`${t.add}: ${file.name}`}>
        <TextArea
          name={`passage-${file.position}`}
          label={t.text}
          hint={t.textHint}
          rows={2}
          required={publicationTexts[language].required}
        />
        <Select
          name={`ground-${file.position}`}
          label={t.ground}
          empty={publicationTexts[language].choose}
          required={publicationTexts[language].required}
          choices={GROUNDS.map((one) => ({ value: one, label: groundName(one, language) }))}
        />
        <Button look="secondary">{t.add}</Button>
      </Form>
    </Details>
  )
}
