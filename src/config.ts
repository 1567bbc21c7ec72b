import { z } from 'zod'
import { failure, type Result, success } from './kernel/result.js'

const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'PORT is een getal van 1 tot 65535.' })
    .int()
    .min(0)
    .max(65535, { error: 'PORT is een getal van 1 tot 65535.' })
    .default(3000),
  DATA_DIR: z.string().min(1, { error: 'DATA_DIR is een map.' }).default('./data'),
})

/** What the environment sets: where to listen, and the folder of the embedded store. */
export interface Config {
  readonly host: string
  /** 0 lets the system choose one. */
  readonly port: number
  readonly dataDirectory: string
}

/** Reads the environment. Errors: one Dutch sentence that lists every fault. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, string> {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success)
    return failure(
      `De instellingen kloppen niet: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    )
  const { HOST, PORT, DATA_DIR } = parsed.data
  return success({ host: HOST, port: PORT, dataDirectory: DATA_DIR })
}
