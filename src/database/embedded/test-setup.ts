import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startThrowAwayServer } from './throw-away.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's address of the server that the run's database tests share. */
    adminUrl: string;
  }
}

/** One throw-away server for all database tests of a run: `inject('adminUrl')` answers where it is. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowAwayServer();
  try {
    await prepareTemplate(server.adminUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('adminUrl', server.adminUrl);
  return () => server.stop();
}

/** Migrates the template database that each test file then clones, once there is something that does so. */
async function prepareTemplate(adminUrl: string): Promise<void> {
  const file = join(import.meta.dirname, '../template.ts');
  if (!existsSync(file)) return;
  const template: { prepareTemplate(adminUrl: string): Promise<void> } = await import(file);
  await template.prepareTemplate(adminUrl);
}
