/** Line drawings on a grid of 24; `spot` is the one shape that is filled. */
const drawings = {
  tasks: {
    line: 'M4 4.5h5v5H4zM4 14.5h5v5H4zM13 7h7.5M13 17h7.5M5.5 7l1 1 2-2',
    spot: 'M4 4.5h5v5H4zM4 14.5h5v5H4z',
  },
  document: {
    line: 'M5.5 3.5H14L18.5 8v12.5h-13zM14 3.5V8h4.5M8.5 12.5h7M8.5 16h5',
    spot: 'M14 3.5V8h4.5z',
  },
  shield: {
    line: 'M12 3.5 19 6v5c0 4.8-2.5 7.8-7 9.5-4.5-1.7-7-4.7-7-9.5V6zM9 11.5l2.2 2.2L15.2 9.5',
    spot: 'M12 3.5v17c-4.5-1.7-7-4.7-7-9.5V6z',
  },
  people: {
    line: 'M5.3 8a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0M2.5 19.5c.3-3.7 2.5-6 6-6s5.7 2.3 6 6zM15 5.2a3.2 3.2 0 0 1 0 5.6M17 14c2.6.7 4.2 2.7 4.5 5.5',
    spot: 'M5.3 8a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0',
  },
  download: { line: 'M12 3.5v12M7 11l5 5 5-5M4.5 20.5h15', spot: '' },
  signpost: {
    line: 'M11 3v18M4.5 5.5h11l3 2.75-3 2.75h-11zM19.5 12.5h-11l-3 2.75 3 2.75h11z',
    spot: 'M4.5 5.5h11l3 2.75-3 2.75h-11z',
  },
  calendar: {
    line: 'M4 5.5h16v14.5H4zM4 10h16M8 3v4.5M16 3v4.5M8 14h2.5M14 14h2',
    spot: 'M4 5.5h16V10H4z',
  },
  scales: {
    line: 'M4 14h4v6H4zM10 9.5h4V20h-4zM16 5h4v15h-4zM3 20.2h18',
    spot: 'M4 14h4v6H4z',
  },
  clock: {
    line: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7v5l4 2.3',
    spot: 'M12 12V7a5 5 0 0 1 4.3 7.5z',
  },
  tick: { line: 'm5 12.5 4.5 4.5L19 7.5', spot: '' },
  pencil: {
    line: 'm14.5 5.5 4 4L8 20H4v-4zM12.5 7.5l4 4',
    spot: 'm14.5 5.5 4 4L8 20H4v-4z',
  },
  menu: { line: 'M4 7h16M4 12h16M4 17h16', spot: '' },
  info: { line: 'M12 10v9.5M12 5v.1', spot: '' },
  plus: { line: 'M12 5v14M5 12h14', spot: '' },
  insert: {
    line: 'M5 4.5h14M5 19.5h14M5 9.5h14v5H5zM12 10.8v2.4M10.8 12h2.4',
    spot: 'M5 9.5h14v5H5z',
  },
  copy: { line: 'M8.5 8.5h11.5v12H8.5zM5.5 15.5H4v-12h11.5v2', spot: 'M8.5 8.5h11.5v12H8.5z' },
  building: { line: 'M4 20.5h16M6 20.5v-11l6-5 6 5v11M10 20.5v-5h4v5', spot: 'M6 9.5l6-5 6 5z' },
} as const satisfies Readonly<Record<string, { readonly line: string; readonly spot: string }>>
export type IconName = keyof typeof drawings

/** A drawing beside a word that says the same; readers of the screen skip it. */
export const Icon = ({ name, small }: { name: IconName; small?: boolean }) => (
  <svg
    class={`cw-icon${small ? ' cw-icon--small' : ''}`}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    {drawings[name].spot !== '' && <path class="cw-icon__spot" d={drawings[name].spot} />}
    <path d={drawings[name].line} />
  </svg>
)
