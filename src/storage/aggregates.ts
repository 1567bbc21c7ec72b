import { LRUCache } from 'lru-cache'
import { failure, type Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import { type Bodies, bodiesIn, readingOf } from './bodies.js'
import { queuePerKey } from './queue-per-key.js'
import type { StoredFormat } from './stored-format.js'
import { type Summaries, summariesFrom } from './summaries.js'
import type { FoundText, SummaryIndex } from './summary-index.js'
import type { SummaryMaker } from './summary-maker.js'
import type { Texts } from './texts.js'

/** @property nameOf where the text of one stands. */
export interface AggregateKind<Body extends Identified, Summary extends Identified> {
  readonly nameOf: (id: string) => string
  readonly format: StoredFormat<Body>
  readonly summaries: SummaryMaker<Body, Summary>
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
  /**
   * Removes one while nobody else writes it, after `allowed` said so and removed what stands beside it: what fails half
   * way leaves the body, so that it can be done again.
   */
  readonly remove: <Refusal>(
    id: string,
    allowed: (current: Body) => Promise<Result<void, Refusal>>,
  ) => Promise<Result<void, Refusal | NotThere | WriteFailure>>
  readonly summaries: () => Iterable<Summary>
  /** Waits for what is being written; more work is refused. */
  readonly close: () => Promise<void>
}

type Change<Body, Refusal> = (current: Body) => Result<Body, Refusal> | Promise<Result<Body, Refusal>>

interface AlreadyThere {
  readonly kind: 'exists'
}
interface NotThere {
  readonly kind: 'unknown'
}

interface Identified {
  readonly id: string
}

interface Keep<Body extends Identified, Summary> {
  readonly nameOf: (id: string) => string
  readonly texts: Texts
  readonly stored: Bodies<Body>
  readonly bodies: LRUCache<string, Body>
  readonly summaries: Summaries<Body, Summary>
}

const bodiesInMemory = 256

/**
 * Memory holds a summary of every body and the bodies that were used last. Both follow the disk: they change once a
 * write stands there, and are read again after a write that failed.
 */
export async function openAggregates<Body extends Identified, Summary extends Identified>(
  kind: AggregateKind<Body, Summary>,
  texts: Texts,
  index: SummaryIndex<Summary>,
): Promise<Aggregates<Body, Summary>> {
  const { nameOf, format } = kind
  const remembered = await index.load((id, text) => summaryAtStart(kind, texts, id, text))
  const stored = bodiesIn(texts, format, ({ id }) => nameOf(id))
  const summaries = summariesFrom(remembered, kind.summaries.ofBody)
  const bodies = new LRUCache<string, Body>({ max: bodiesInMemory })
  return aggregatesOver({ nameOf, texts, stored, bodies, summaries }, index)
}

async function summaryAtStart<Body extends Identified, Summary extends Identified>(
  { nameOf, summaries }: AggregateKind<Body, Summary>,
  texts: Texts,
  id: string,
  { firstLine, whole }: FoundText,
): Promise<Summary | undefined> {
  const told = firstLine.kind === 'text' ? summaries.ofHead(firstLine.text) : undefined
  if (told?.id === id) return told
  const made = readingOf(await whole(), summaries.ofText, ({ id }) => nameOf(id), nameOf(id))
  if (made.ok) return made.value
  await texts.setAside(nameOf(id), made.error)
  return undefined
}

function aggregatesOver<Body extends Identified, Summary>(
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
    remove: (id, allowed) => inTurn(id, () => remove(keep, id, allowed)),
    summaries: () => keep.summaries.all().values(),
    close: async () => {
      await close()
      if (keep.summaries.haveChanged()) await index.save(keep.summaries.all())
    },
  }
}

/** Only inside the queue, as all that follows: a read beside a write could put the older of the two in memory. */
async function load<Body extends Identified, Summary>(
  keep: Keep<Body, Summary>,
  id: string,
): Promise<Body | undefined> {
  const body = keep.bodies.get(id) ?? (await keep.stored.read(keep.nameOf(id)))
  if (body === undefined) keep.summaries.forget(id)
  else keep.bodies.set(id, body)
  return body
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

async function remove<Body extends Identified, Summary, Refusal>(
  keep: Keep<Body, Summary>,
  id: string,
  allowed: (current: Body) => Promise<Result<void, Refusal>>,
): Promise<Result<void, Refusal | NotThere | WriteFailure>> {
  const current = keep.summaries.has(id) ? await load(keep, id) : undefined
  if (current === undefined) return failure({ kind: 'unknown' })
  const may = await allowed(current)
  if (!may.ok) return may
  const removed = await keep.texts.remove(keep.nameOf(id))
  if (removed.ok) remember(keep, id, undefined)
  return removed
}

async function save<Body extends Identified, Summary>(
  keep: Keep<Body, Summary>,
  id: string,
  body: Body,
): Promise<Result<Body, WriteFailure>> {
  let kept: Body | undefined
  try {
    const written = await keep.stored.write(body)
    if (written.ok) kept = written.value
    return written
  } finally {
    // A write that failed at its last step may stand on the disk all the same.
    if (kept === undefined) kept = await keep.stored.read(keep.nameOf(id))
    remember(keep, id, kept)
  }
}

function remember<Body extends Identified, Summary>(
  { bodies, summaries }: Keep<Body, Summary>,
  id: string,
  body: Body | undefined,
): void {
  if (body === undefined) {
    bodies.delete(id)
    summaries.forget(id)
  } else {
    bodies.set(id, body)
    summaries.renew(id, body)
  }
}
