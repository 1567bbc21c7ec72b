/** A summary of every body. One that was renewed is made when somebody asks: many saves come without a question. */
export interface Summaries<Body, Summary> {
  readonly has: (id: string) => boolean
  readonly renew: (id: string, body: Body) => void
  readonly forget: (id: string) => void
  readonly all: () => ReadonlyMap<string, Summary>
  /** Whether they differ from those that they began with. */
  readonly haveChanged: () => boolean
}

/** So many bodies are kept in memory for their summaries at most. */
const mostWaiting = 100

export function summariesFrom<Body, Summary>(
  initial: ReadonlyMap<string, Summary>,
  summarise: (body: Body) => Summary,
): Summaries<Body, Summary> {
  const made = new Map(initial)
  const waiting = new Map<string, Body>()
  let isChanged = false
  const all = () => {
    for (const [id, body] of waiting) made.set(id, summarise(body))
    waiting.clear()
    return made
  }
  return {
    has: (id) => waiting.has(id) || made.has(id),
    renew: (id, body) => {
      isChanged = true
      waiting.set(id, body)
      if (waiting.size >= mostWaiting) all()
    },
    forget: (id) => {
      isChanged = true
      waiting.delete(id)
      made.delete(id)
    },
    all,
    haveChanged: () => isChanged,
  }
}
