import { type Logger, pino } from 'pino';
import type { LogLevel } from './environment.ts';

/** Fields of a log line, by their Elastic Common Schema names; never names, bodies or SQL values of people. */
export interface LogFields {
  'event.action'?: string;
  'event.duration'?: number;
  'event.outcome'?: string;
  'http.request.method'?: string;
  'http.response.status_code'?: number;
  'url.path'?: string;
  'trace.id'?: string;
  'user.id'?: string;
  'rules.questions'?: number;
  'swept.keys'?: number;
  'swept.sessions'?: number;
  'swept.allowances'?: number;
  'swept.notifications'?: number;
  'swept.mails'?: number;
  'swept.imports'?: number;
  'audit.rows'?: number;
  'month.reports'?: number;
  'archives.made'?: number;
  'audit.position'?: number;
  'audit.head'?: string;
  'error.type'?: string;
  'error.code'?: string;
  'error.stack_trace'?: string;
}

export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** JSON lines on standard output, as ECS names their fields. */
export function logTo(level: LogLevel): Log {
  const logger: Logger = pino({
    level,
    base: { 'service.name': 'tugiring', 'ecs.version': '8.11' },
    messageKey: 'message',
    timestamp: () => `,"@timestamp":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ 'log.level': label }) },
  });
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** What of an error may be logged: its kind, code and stack without its message, which may hold what people wrote. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { 'error.type': typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    'error.type': error.name,
    ...(typeof code === 'string' ? { 'error.code': code } : {}),
    'error.stack_trace': frames.join('\n'),
  };
}
