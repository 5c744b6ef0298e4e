import { createHmac } from 'node:crypto';
import type { Database } from '../../database/connect.ts';
import type { demo } from '../../i18n/demo.ts';
import type { DemoPerson, DemoProvider } from '../../identity/demo-provider.ts';
import type { Tara } from '../../identity/tara.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { KeptMails } from '../../platform/mail/kept-mails.ts';
import type { Newest } from '../../platform/newest.ts';
import type { Assets } from '../ui/index.ts';

/** Everything that the web part of the running program is handed. */
export interface Program {
  readonly database: Database;
  /** Signs people in, and can do nothing else. */
  readonly door: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly assets: Assets;
  readonly assetsFolder: string;
  readonly publicUrl: URL;
  readonly sealKey: Buffer;
  readonly tara: Tara;
  readonly taraIssuer: URL;
  /** Whether mails leave the program, or are kept by the demonstration. */
  readonly sendsMail: boolean;
  /** Names by which browsers keep people's unsent texts, of those who were here lately. */
  readonly keeperNames: Newest<string>;
  /** Present in the demonstration only. */
  readonly demo: Demo | null;
}

export interface Demo {
  readonly provider: DemoProvider;
  readonly people: readonly DemoChoice[];
  /** Mails that were kept instead of sent; null where there is a server that sends them. */
  readonly mails: KeptMails | null;
}

type DemoKey = keyof (typeof demo)['et'];

/** One of the invented people whom the demonstration's sign-in page offers. */
export interface DemoChoice extends DemoPerson {
  readonly name: string;
  /** By which the page's words say what there is to see. */
  readonly key: DemoKey;
  /** The roles, joined by `+`. */
  readonly role: string;
  readonly organisation: string;
}

/** Whether TLS ends at or before us, as the public address says. */
export const isSecure = (program: Program): boolean => program.publicUrl.protocol === 'https:';

/** The opaque name of a person by which the browser tells whose unsent texts it holds. */
export function keeperName(program: Program, personId: string): string {
  let name = program.keeperNames.get(personId);
  if (name === undefined) {
    const mac = createHmac('sha256', program.sealKey).update(`keeper of drafts ${personId}`);
    name = mac.digest('base64url').slice(0, 22);
    program.keeperNames.set(personId, name);
  }
  return name;
}
