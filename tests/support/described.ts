import type { Hono } from 'hono'
import { z } from 'zod'

/** An operation of the API as its description has it. */
export interface DescribedCall {
  readonly method: string
  /** Below `/api/v1`: `/dossiers/{id}`. */
  readonly path: string
  readonly action: string
  readonly statuses: readonly number[]
  readonly takesBody: boolean
}

let kept: Promise<readonly DescribedCall[]> | undefined

/** Every operation that the API describes; the same for every service, so read once. */
export const describedCalls = (app: Hono): Promise<readonly DescribedCall[]> => {
  kept ??= readDescription(app)
  return kept
}

/** The statuses that the description names for a call; undefined for one that it does not have. */
export async function describedStatuses(
  app: Hono,
  method: string,
  path: string,
): Promise<readonly number[] | undefined> {
  const [asked = ''] = path.split('?')
  const calls = await describedCalls(app)
  const found = calls.filter((call) => call.method === method && fits(call.path, asked))
  return found.sort((one, other) => names(one) - names(other))[0]?.statuses
}

const names = ({ path }: DescribedCall): number => path.split('{').length

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (part.startsWith('{') && given[index] !== ''))
  )
}

async function readDescription(app: Hono): Promise<readonly DescribedCall[]> {
  const answer = await app.request('/api/v1/openapi.json', { headers: { Host: '127.0.0.1:3000' } })
  const { paths } = descriptionSchema.parse(await answer.json())
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replace('/api/v1', ''),
      action: operation['x-action'] ?? '',
      statuses: Object.keys(operation.responses).map(Number),
      takesBody: operation.requestBody !== undefined,
    })),
  )
}

const descriptionSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        'x-action': z.string().optional(),
        responses: z.record(z.string(), z.unknown()),
        requestBody: z.unknown().optional(),
      }),
    ),
  ),
})
