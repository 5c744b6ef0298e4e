import type { ReactElement } from 'react';

/** Strokes on a grid of 24; every icon stands beside a word and is hidden from screen readers. */
const strokes = {
  home: 'M3.5 11 12 4l8.5 7M6 9.5V20h4.5v-5.5h3V20H18V9.5',
  today: 'M4 6.5h16V20H4zM4 10.5h16M8 3.5v4M16 3.5v4M9 15.2l2.2 2.2 4-4',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3.2 2',
  people:
    'M9 4.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM3 19.5c0-3.4 2.6-5.6 6-5.6s6 2.2 6 5.6M15.5 5a3 3 0 0 1 0 5.6M17.5 14.4c2.2.7 3.5 2.5 3.5 5.1',
  person: 'M12 4a3.7 3.7 0 1 0 0 7.4A3.7 3.7 0 0 0 12 4ZM4.8 20c0-3.9 3-6.2 7.2-6.2s7.2 2.3 7.2 6.2',
  document: 'M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.8V8.5h4.7M9 12.5h6.5M9 16h6.5',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4M12 5.5v-2',
  message: 'M4 5h16v11.5h-9L7 20v-3.5H4zM8 9.2h8M8 12.5h5',
  goal: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 12h.01',
  phone:
    'M6.5 3.8 9.5 4l1.2 4-2 1.6c1 2.3 2.7 4 5 5l1.6-2 4 1.2.2 3c0 1.7-1.3 3.2-3 3.2C10 20 4 14 3.8 6.8c0-1.7 1.2-3 2.7-3Z',
  video: 'M3.5 6.5h11v11h-11zM14.5 10.5l6-3v9l-6-3',
  place:
    'M12 3.5c-3.6 0-6.2 2.7-6.2 6.1 0 4.4 6.2 10.9 6.2 10.9s6.2-6.5 6.2-10.9c0-3.4-2.6-6.1-6.2-6.1ZM12 7.7a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  money:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM15.5 8.8c-.9-.9-2-1.3-3.1-1.3-2.3 0-4 2-4 4.5s1.7 4.5 4 4.5c1.1 0 2.2-.4 3.1-1.3M7 11h5.5M7 13.5h5',
  map: 'M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20',
  list: 'M8.5 6.5h12M8.5 12h12M8.5 17.5h12M4 6.5h.01M4 12h.01M4 17.5h.01',
  settings:
    'M4 7h9M17.5 7H20M4 17h2.5M11 17h9M15.2 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4ZM8.8 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20.5 20.5',
  filter: 'M4 6h16M7 12h10M10 18h4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'm5 12.7 4.5 4.5L19.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  edit: 'm4.5 19.5 1-4.5L16 4.5 19.5 8 9 18.5zM13.5 7l3.5 3.5',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5',
  send: 'M4 12 20.5 4.5 14 20.5l-3-7zM11 13.5l9.5-9',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M4.5 19.5h15',
  upload: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M4.5 19.5h15',
  print: 'M7 9V4h10v5M7 16.5H4V9h16v7.5h-3M7 14h10v6H7z',
  sign: 'M4 20h16M5 15.5c2.5-5 4.8-10 6.5-10 2.2 0-2 9.5.3 9.5 1.5 0 2.2-3.2 3.5-3.2s.7 2.7 2.2 2.7c.9 0 1.5-.5 2-1.2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6ZM12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4Z',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.7h.01',
  success: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 12.3l2.8 2.8L16 9.7',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.3h.01',
  danger: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 7.5V13M12 16.3h.01',
  neutral: 'M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  next: 'm9 5 7 7-7 7',
  previous: 'm15 5-7 7 7 7',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  upDown: 'm8 10 4-4.5 4 4.5M8 14l4 4.5 4-4.5',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  external: 'M13.5 4.5h6v6M19.5 4.5 11 13M18 13.5v6H4.5V6h6',
  offline:
    'M4 4l16 16M2.8 9.5A14 14 0 0 1 7 6.9M11 5.7c3.9-.3 7.5 1.1 10.2 3.8M6 13a9 9 0 0 1 4-2.3M15 11.2c1.1.4 2.1 1 3 1.8M12 18.5h.01',
  save: 'M5 4.5h11.5L19.5 7.5v12H5zM8.5 4.5V9h7V4.5M8.5 19.5V14h7v5.5',
  sync: 'M19.5 12a7.5 7.5 0 0 1-13 5.2L4.5 15M4.5 12a7.5 7.5 0 0 1 13-5.2L19.5 9M4.5 19.5V15H9M19.5 4.5V9H15',
  family:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.2 8.2a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM14.8 8.2a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM7.5 16c0-3.5 4.5-3.5 4.5 0 0-3.5 4.5-3.5 4.5 0',
  help: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.5 9.7c0-1.5 1.1-2.5 2.5-2.5s2.5.9 2.5 2.3c0 1.9-2.5 2-2.5 4M12 16.5h.01',
} as const;

export type IconName = keyof typeof strokes;
export const iconNames = Object.keys(strokes) as readonly IconName[];

export interface IconProps {
  readonly name: IconName;
  readonly size?: 16 | 20 | 24 | 32 | 48;
}

/** How it is drawn is said once, in the style: a page has dozens. */
export function Icon({ name, size = 20 }: IconProps): ReactElement {
  return (
    <svg
      className={size >= 32 ? 'icon icon--large' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
