import { versionedLibrary } from '../../src/clauses/library.js'
import { parseClause } from '../../src/clauses/parse-clause.js'
import { shippedClauses, shippedFiles } from './legal-texts.js'

/** The shipped library, in which one clause has its first version and one that comes into use on 1 January 2027. */
export function libraryOf2027() {
  const file = shippedFiles('clauses').find(({ path }) => path.startsWith('clauses/anti-social-dumping/'))
  const next = parseClause(
    (file?.text ?? '')
      .replace('version: 1.0.0', 'version: 1.1.0')
      .replace(/validFrom: .*/, 'validFrom: 2027-01-01')
      .replace(/changes: .*/, 'changes: Verduidelijkt het toezicht.')
      .replace(/\s*$/, '\n\nEen nieuwe slotzin over toezicht.\n'),
  )
  if (!next.ok) throw new Error(JSON.stringify(next.error))
  const { id } = next.value
  const shipped = shippedClauses().map(({ clause }) => clause)
  return versionedLibrary([
    ...shipped.filter((clause) => clause.id !== id || clause.version === '1.0.0'),
    next.value,
  ])
}
