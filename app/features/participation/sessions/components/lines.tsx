import { Paragraph } from '../../../../ui/index.ts'

/** What somebody typed, line by line. */
export function Lines({ text }: { text: string }) {
  return (
    <div lang="nl">
      {text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          <Paragraph key={at}>{line}</Paragraph>
        ))}
    </div>
  )
}
