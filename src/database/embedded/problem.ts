/** Why the embedded server cannot run, as one line for the person who started the program. */
export class EmbeddedServerProblem extends Error {
  constructor(line: string, options?: ErrorOptions) {
    super(line, options);
    this.name = 'EmbeddedServerProblem';
  }
}

/** What to do where the disk is full; undefined where the failure is another. */
export function fullDiskProblem(output: string, folder: string): EmbeddedServerProblem | undefined {
  const full = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/.test(output);
  if (!full) return undefined;
  return new EmbeddedServerProblem(
    `The disk that holds ${folder} is full: free some space (PostgreSQL needs 200 MB) or set DATA_DIR to a folder elsewhere.`,
  );
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
