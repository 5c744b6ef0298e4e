/** Why DATABASE_URL (or another address) cannot be used, as one line for the person who started the program. */
export class DatabaseProblem extends Error {
  constructor(line: string, options?: ErrorOptions) {
    super(line, options);
    this.name = 'DatabaseProblem';
  }
}

/** One clear line for what connecting failed with; it never shows the password. */
export function explainDatabaseFailure(
  error: unknown,
  url: string,
  variable = 'DATABASE_URL',
): DatabaseProblem {
  const address = URL.parse(url);
  const role = safelyDecoded(address?.username ?? '') || 'unnamed';
  const database = safelyDecoded(address?.pathname.slice(1) ?? '');
  const host = address?.hostname || address?.searchParams.get('host') || 'localhost';
  const where = `${host}:${address?.port || '5432'}`;
  const lines: Record<string, string> = {
    ECONNREFUSED: `no PostgreSQL answers at ${where}: start it, or correct the host and port`,
    ENOTFOUND: `the host “${host}” is not known: correct its name`,
    EAI_AGAIN: `the host “${host}” cannot be looked up: correct its name, or see to the network`,
    ETIMEDOUT: `${where} does not answer: see to the network and the firewall`,
    EHOSTUNREACH: `${where} cannot be reached: see to the network`,
    ENETUNREACH: `${where} cannot be reached: see to the network`,
    ECONNRESET: `${where} broke the connection off: is it a PostgreSQL, and does it want TLS (?sslmode=require)?`,
    ENOENT: `there is no socket in ${host}: start PostgreSQL, or correct the path`,
    '28P01': `PostgreSQL at ${where} refuses the password of the role “${role}”`,
    '28000': `PostgreSQL at ${where} does not let the role “${role}” in from here (see its pg_hba.conf; it may want TLS)`,
    '3D000': `PostgreSQL at ${where} has no database “${database}”: create it, or correct the name`,
    '42501': `the role “${role}” may not use the database “${database}”: grant it the right to connect`,
    '53300': `PostgreSQL at ${where} has no connection left (max_connections)`,
    '57P03': `PostgreSQL at ${where} is just starting or stopping: try again in a moment`,
    '53100': `the disk of PostgreSQL at ${where} is full`,
  };
  const reason = lines[codeOf(error) ?? ''] ?? otherReason(error, where);
  return new DatabaseProblem(`${variable}: ${withoutPassword(reason, address?.password ?? '')}.`, {
    cause: error,
  });
}

function otherReason(error: unknown, where: string): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/timeout/i.test(said)) return `${where} does not answer in time: see to the network and the firewall`;
  if (/certificate|SSL|TLS/i.test(said)) return `no safe connection to ${where} (${said})`;
  if (/password must be a string|no password supplied/i.test(said))
    return `it holds no password for ${where}`;
  return `PostgreSQL at ${where} cannot be used (${said})`;
}

/** `localhost` is tried at several addresses, and then the failures come as a bundle. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function withoutPassword(line: string, password: string): string {
  return [password, safelyDecoded(password)]
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '…'), line);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
