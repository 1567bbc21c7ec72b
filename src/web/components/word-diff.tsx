import { diffWordsWithSpace } from 'diff'

/** Past this many characters together a comparison takes too long: the two texts are then shown whole. */
const maximumCompared = 60_000

/** What was added and taken away, word by word; said in words too, not by colour alone. */
export const WordDiff = ({ before, after }: { before: string; after: string }) => {
  const parts =
    before.length + after.length > maximumCompared
      ? [
          { removed: true, added: false, value: before },
          { removed: false, added: true, value: after },
        ]
      : diffWordsWithSpace(before, after)
  return (
    <div class="cw-pane__sheet cw-text cw-diff">
      {parts.map(({ added, removed, value }) =>
        added ? (
          <ins>
            <span class="govuk-visually-hidden">toegevoegd: </span>
            <Lines text={value} />
          </ins>
        ) : removed ? (
          <del>
            <span class="govuk-visually-hidden">verwijderd: </span>
            <Lines text={value} />
          </del>
        ) : (
          <Lines text={value} />
        ),
      )}
    </div>
  )
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
)
