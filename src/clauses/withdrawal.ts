import { z } from 'zod'
import { strictFields } from '../kernel/fields.js'
import { localDateSchema } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import { versionSchema } from './clause.js'
import { type ConditionInput, conditionSchema, testCondition } from './conditions.js'

const sentences = (advice: string) => z.string({ error: advice }).trim().min(20, { error: advice })

/** One that is absent is answered in Dutch too. */
const version = z.string({ error: 'Schrijf de versie als 1.0.0.' }).pipe(versionSchema)

const withdrawalSchema = strictFields({
  id: z.string({ error: 'Schrijf de naam van de tekst.' }).min(1, { error: 'Schrijf de naam van de tekst.' }),
  version,
  withdrawnOn: localDateSchema,
  reason: sentences('Schrijf in een zin voor een jurist welke fout in recht de versie heeft.'),
  remedy: sentences('Schrijf wat een bestuur doet met documenten die al verstuurd zijn.'),
  successor: version,
  concerns: conditionSchema.optional(),
})

/**
 * A published version that is not used any more because it is wrong in law. The version itself never changes.
 * @property withdrawnOn the first day on which nobody begins with it.
 * @property reason what is wrong in law; remedy: what to do about documents that went out. Dutch, whole sentences.
 * @property successor the version that takes its place.
 * @property concerns the dossiers in which the fault shows, in the language of conditions; left out: every one.
 */
export interface Withdrawal extends Readonly<z.infer<typeof withdrawalSchema>> {}

/**
 * Whether a withdrawal concerns what is read: one input for the lot that a text speaks of, or one for each lot when it
 * speaks of all. What is not answered concerns nobody yet.
 */
export const concernsAny = ({ concerns }: Withdrawal, inputs: readonly ConditionInput[]): boolean =>
  concerns === undefined || inputs.some((input) => testCondition(concerns, input) !== undefined)

/** What is wrong with a list of withdrawn versions. @property path of the field: `0.successor`; reason: in Dutch. */
export interface WithdrawalFault {
  readonly path: string
  readonly reason: string
}

/** Reads a `withdrawn.json`. Errors: every fault with its path. Whether the versions exist, a library tells. */
export function parseWithdrawals(file: string): Result<readonly Withdrawal[], readonly WithdrawalFault[]> {
  const list = z.array(withdrawalSchema, { error: 'Schrijf een lijst: [] als er niets ingetrokken is.' })
  const read = list.safeParse(jsonOf(file))
  return read.success
    ? success(read.data)
    : failure(read.error.issues.map(({ path, message }) => ({ path: path.join('.'), reason: message })))
}

/** Undefined, which no JSON says, when the file is none. */
function jsonOf(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    return undefined
  }
}
