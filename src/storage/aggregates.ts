import { LRUCache } from 'lru-cache'
import { failure, type Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import { type Bodies, bodiesIn } from './bodies.js'
import { frozenCopy } from './frozen-copy.js'
import { queuePerKey } from './queue-per-key.js'
import type { StoredFormat } from './stored-format.js'
import type { SummaryIndex } from './summary-index.js'
import type { Texts } from './texts.js'

/** @property nameOf where the text of one stands. */
export interface AggregateKind<Body, Summary> {
  readonly nameOf: (id: string) => string
  readonly format: StoredFormat<Body>
  readonly summarise: (body: Body) => Summary
}

/** Bodies that are read and written as one whole, each by one writer at a time. Values cannot be changed. */
export interface Aggregates<Body, Summary> {
  readonly find: (id: string) => Promise<Body | undefined>
  readonly create: (body: Body) => Promise<Result<Body, AlreadyThere | WriteFailure>>
  /**
   * Reads, changes and writes while nobody else writes this one. A change that answers the same value, or a
   * failure, writes nothing.
   */
  readonly edit: <Refusal>(
    id: string,
    change: Change<Body, Refusal>,
  ) => Promise<Result<Body, Refusal | NotThere | WriteFailure>>
  readonly summaries: () => Iterable<Summary>
  /** Waits for what is being written; more work is refused. */
  readonly close: () => Promise<void>
}

export type Change<Body, Refusal> = (current: Body) => Result<Body, Refusal> | Promise<Result<Body, Refusal>>

interface AlreadyThere {
  readonly kind: 'exists'
}
interface NotThere {
  readonly kind: 'unknown'
}

interface Identified {
  readonly id: string
}

interface Keep<Body extends Identified, Summary> extends AggregateKind<Body, Summary> {
  readonly texts: Texts
  readonly stored: Bodies<Body>
  readonly bodies: LRUCache<string, Body>
  readonly summaries: Map<string, Summary>
  hasChanged: boolean
}

const bodiesInMemory = 256

/**
 * Memory holds a summary of every body and the bodies that were used last. Both follow the disk: they change once a
 * write stands there, and are read again after a write that failed.
 */
export async function openAggregates<Body extends Identified, Summary>(
  given: AggregateKind<Body, Summary>,
  texts: Texts,
  index: SummaryIndex<Summary>,
): Promise<Aggregates<Body, Summary>> {
  const kind = { ...given, summarise: (body: Body) => frozenCopy(given.summarise(body)) }
  const stored = bodiesIn(texts, kind.format, ({ id }) => kind.nameOf(id))
  const summaries = await index.load(async (id) => {
    const body = await stored.read(kind.nameOf(id))
    return body && kind.summarise(body)
  })
  const bodies = new LRUCache<string, Body>({ max: bodiesInMemory })
  return over({ ...kind, texts, stored, bodies, summaries, hasChanged: false }, index)
}

function over<Body extends Identified, Summary>(
  keep: Keep<Body, Summary>,
  index: SummaryIndex<Summary>,
): Aggregates<Body, Summary> {
  const { inTurn, close } = queuePerKey()
  return {
    find: async (id) => {
      if (!keep.summaries.has(id)) return undefined
      return keep.bodies.get(id) ?? inTurn(id, () => load(keep, id))
    },
    create: (body) => inTurn(body.id, () => create(keep, body)),
    edit: (id, change) => inTurn(id, () => edit(keep, id, change)),
    summaries: () => keep.summaries.values(),
    close: async () => {
      await close()
      if (keep.hasChanged) await index.save(keep.summaries)
    },
  }
}

/** Only inside the queue, as all that follows: a read beside a write could put the older of the two in memory. */
async function load<Body extends Identified, Summary>(
  keep: Keep<Body, Summary>,
  id: string,
): Promise<Body | undefined> {
  const body = keep.bodies.get(id) ?? (await keep.stored.read(keep.nameOf(id)))
  remember(keep, id, body)
  return body
}

function remember<Body extends Identified, Summary>(
  keep: Keep<Body, Summary>,
  id: string,
  body: Body | undefined,
): void {
  if (keep.bodies.get(id) === body && body !== undefined) return
  keep.hasChanged = true
  if (body === undefined) {
    keep.bodies.delete(id)
    keep.summaries.delete(id)
  } else {
    keep.bodies.set(id, body)
    keep.summaries.set(id, keep.summarise(body))
  }
}

async function create<Body extends Identified, Summary>(
  keep: Keep<Body, Summary>,
  body: Body,
): Promise<Result<Body, AlreadyThere | WriteFailure>> {
  // A text that this program cannot read has no summary, and is not to be written over either.
  const isThere =
    keep.summaries.has(body.id) || (await keep.texts.read(keep.nameOf(body.id))).kind !== 'absent'
  return isThere ? failure({ kind: 'exists' }) : save(keep, body.id, body)
}

async function edit<Body extends Identified, Summary, Refusal>(
  keep: Keep<Body, Summary>,
  id: string,
  change: Change<Body, Refusal>,
): Promise<Result<Body, Refusal | NotThere | WriteFailure>> {
  const current = keep.summaries.has(id) ? await load(keep, id) : undefined
  if (current === undefined) return failure({ kind: 'unknown' })
  const changed = await change(current)
  return !changed.ok || changed.value === current ? changed : save(keep, id, changed.value)
}

async function save<Body extends Identified, Summary>(
  keep: Keep<Body, Summary>,
  id: string,
  body: Body,
): Promise<Result<Body, WriteFailure>> {
  let isKept = false
  try {
    const written = await keep.stored.write(body)
    isKept = written.ok
    if (written.ok) remember(keep, id, written.value)
    return written
  } finally {
    // A write that failed at its last step may stand on the disk all the same.
    if (!isKept) {
      keep.bodies.delete(id)
      await load(keep, id)
    }
  }
}
