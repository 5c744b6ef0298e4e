import type { AnyFile, AnyPage } from '../../registry/page.ts';
import { editReportPage } from './edit-report-page.tsx';
import { monitoringPage } from './monitoring-page.tsx';
import { monitoringNotePage } from './note-page.tsx';
import { monitoringNotesPage } from './notes-page.tsx';
import { reportFile } from './report-file.ts';
import { reportPage } from './report-page.tsx';
import { sendReportPage } from './send-report-page.tsx';

export const monitoringPages: readonly AnyPage[] = [
  monitoringPage,
  monitoringNotesPage,
  monitoringNotePage,
  reportPage,
  editReportPage,
  sendReportPage,
];
export const monitoringFiles: readonly AnyFile[] = [reportFile];
