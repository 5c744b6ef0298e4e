import type { AnyPage } from '../../registry/page.ts';
import { editTrainingPage, newTrainingPage } from './edit-training-pages.tsx';
import { trainingPage } from './training-page.tsx';
import { trainingsPage } from './trainings-page.tsx';

/** Training and supervision (TK 2.1.6.3, 2.3.5, 2.7). */
export const trainingPages: readonly AnyPage[] = [
  trainingsPage,
  newTrainingPage,
  trainingPage,
  editTrainingPage,
];
