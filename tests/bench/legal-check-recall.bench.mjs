// How well the rules about words do on labelled texts: recall and precision, for errors and warnings and per rule.

import { figure, short } from './figures.mjs'
import { corpusParts, scoresOf, sumOf } from './labelled-texts.mjs'

export function run() {
  return [...corpusParts()].flatMap(([name, records]) => {
    const scores = scoresOf(records)
    return [
      ...['error', 'warning'].map((severity) => row(`${name}, ${severity}s`, sumOf(scores, severity))),
      ...[...scores]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([code, { hits, misses, falseAlarms }]) =>
          figure(
            `${name}, ${code}`,
            `${hits.length} hits, ${misses.length} misses, ${falseAlarms.length} false`,
          ),
        ),
    ]
  })
}

const row = (what, { hits, misses, falseAlarms, recall, precision }) =>
  figure(
    what,
    `${hits} hits, ${misses} misses, ${falseAlarms} false; recall ${short(recall)}, precision ${short(precision)}`,
  )
