import type { AnyFile, AnyPage } from '../../registry/page.ts';
import { invoicePage } from './invoice-page.tsx';
import {
  monthLinesFile,
  monthSheetFile,
  packLinesFile,
  packPartFile,
  packReportFile,
} from './month-files.ts';
import { monthPage } from './month-page.tsx';
import { monthsPage } from './months-page.tsx';
import { packPage } from './pack-page.tsx';

export const monthPages: readonly AnyPage[] = [monthsPage, monthPage, packPage, invoicePage];
export const monthFiles: readonly AnyFile[] = [
  monthSheetFile,
  monthLinesFile,
  packPartFile,
  packLinesFile,
  packReportFile,
];
