export type DiffSegment = { kind: 'same' | 'added' | 'removed'; text: string }

type DiffViewProps = {
  before: { label: string; segments: DiffSegment[] }
  after: { label: string; segments: DiffSegment[] }
  /** Said before each changed piece to people who hear the page. */
  addedLabel: string
  removedLabel: string
}

/** A text before and after, side by side, with what went and what came marked by line and by words, not by colour alone. */
export function DiffView({ before, after, addedLabel, removedLabel }: DiffViewProps) {
  return (
    <div class="regie-diff">
      {[before, after].map((side) => (
        <div key={side.label} class="regie-diff__side">
          <p class="regie-diff__label">{side.label}</p>
          <p class="regie-diff__text">
            <DiffText segments={side.segments} addedLabel={addedLabel} removedLabel={removedLabel} />
          </p>
        </div>
      ))}
    </div>
  )
}

/** One running text with insertions and deletions in place. */
export function DiffText(props: { segments: DiffSegment[]; addedLabel: string; removedLabel: string }) {
  return (
    <>
      {props.segments.map((segment, position) => {
        if (segment.kind === 'same') return segment.text
        const Tag = segment.kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={position}>
            <span class="regie-hidden">{segment.kind === 'added' ? props.addedLabel : props.removedLabel} </span>
            {segment.text}
          </Tag>
        )
      })}
    </>
  )
}
