import type { Language } from '../i18n/texts.ts';
import type { AttendanceList } from './attendance-list/data.ts';
import { attendanceListDocument, attendanceListVersion } from './attendance-list/template.ts';
import type { Document } from './document.ts';
import type { Lisa8 } from './lisa-8/data.ts';
import { lisa8Document, lisa8Version } from './lisa-8/template.ts';
import type { Lisa9 } from './lisa-9/data.ts';
import { lisa9Document, lisa9Version } from './lisa-9/template.ts';

/** The data of papers that go out without a signature of their own, and are kept as they went. */
export interface KeptData {
  readonly 'lisa-8': Lisa8;
  readonly 'lisa-9': Lisa9;
  readonly 'attendance-list': AttendanceList;
}
export type KeptKind = keyof KeptData;

/** How each is made of its data; `version` is kept with it. */
export const keptTemplates: {
  readonly [K in KeptKind]: {
    readonly version: number;
    readonly documentOf: (data: KeptData[K], language: Language) => Document;
  };
} = {
  'lisa-8': { version: lisa8Version, documentOf: lisa8Document },
  'lisa-9': { version: lisa9Version, documentOf: lisa9Document },
  'attendance-list': { version: attendanceListVersion, documentOf: attendanceListDocument },
};
