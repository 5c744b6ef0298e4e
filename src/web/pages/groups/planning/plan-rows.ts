import {
  groupFamilyKinds,
  nothingTyped,
  type TypedGroup,
  typedOf,
} from '../../../../features/groups/group-form.ts';
import type { SupportGroup } from '../../../../features/groups/groups.ts';
import type { CivilMonth } from '../../../../rules/index.ts';
import { all, type Fields, isUuid, one } from '../../../registry/fields.ts';

/** One group as it stands in the form of the planning screen: its fields carry its number. */
export interface PlanRow {
  readonly id: string;
  /** The version that was read; 0 of a new one. */
  readonly version: number;
  readonly typed: TypedGroup;
  readonly repeat: string;
  readonly until: string;
}

/** Drafts are kept by subject: that of a month's plan says the month. */
export const planSubject = (month: CivilMonth): string =>
  `00000000-0000-4000-8000-000000${month.replace('-', '')}`;

export const mostPlanRows = 24;

/** The name of a field of the row of a number, from 1. */
export const nameAt = (field: string, number: number): string => `${field}_${number}`;

/** The rows as they were typed. */
export function rowsIn(fields: Fields): PlanRow[] {
  return all(fields, 'row')
    .slice(0, mostPlanRows)
    .map((id, index) => {
      const text = (field: string) => one(fields, nameAt(field, index + 1));
      const version = Number(text('version'));
      return {
        id: isUuid(id) ? id : crypto.randomUUID(),
        version: Number.isInteger(version) && version > 0 ? version : 0,
        typed: {
          topic: text('topic'),
          approach: text('approach'),
          leader: text('leader'),
          heldOn: text('heldOn'),
          startsAt: text('startsAt'),
          endsAt: text('endsAt'),
          mode: text('mode'),
          municipality: text('municipality'),
          place: text('place'),
          webLink: text('webLink'),
          language: text('language'),
          kinds: all(fields, nameAt('kinds', index + 1)),
          places: text('places'),
          small: text('small'),
          smallReason: text('smallReason'),
        },
        repeat: text('repeat'),
        until: text('until'),
      };
    });
}

export const newRow = (): PlanRow => ({
  id: crypto.randomUUID(),
  version: 0,
  typed: nothingTyped,
  repeat: '',
  until: '',
});

export const rowOfGroup = (group: SupportGroup): PlanRow => ({
  id: group.id,
  version: group.version,
  typed: typedOf(group),
  repeat: '',
  until: '',
});

/** The rows as a form would send them, to be kept as a draft. */
export function fieldsOf(rows: readonly PlanRow[]): Fields {
  const fields: Record<string, readonly string[]> = { row: rows.map(({ id }) => id) };
  rows.forEach((row, index) => {
    for (const [field, value] of Object.entries(row.typed)) {
      fields[nameAt(field, index + 1)] = typeof value === 'string' ? [value] : [...value];
    }
    fields[nameAt('version', index + 1)] = [String(row.version)];
    fields[nameAt('repeat', index + 1)] = [row.repeat];
    fields[nameAt('until', index + 1)] = [row.until];
  });
  return fields;
}

/** Whether anything was typed into a row that is not there of itself. */
export const isUntouched = ({ version, typed, repeat }: PlanRow): boolean =>
  version === 0 &&
  repeat === '' &&
  (['topic', 'approach', 'heldOn', 'place', 'municipality', 'webLink', 'leader'] as const).every(
    (field) => typed[field].trim() === '',
  ) &&
  typed.kinds.length <= groupFamilyKinds.length;
