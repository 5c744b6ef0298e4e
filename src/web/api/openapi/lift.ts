import type { Schema } from '../../../rules/protocol/check.ts';

/** A document whose parts of one name say different things, or a description of what is not there. */
export class Inconsistent extends Error {
  override readonly name = 'Inconsistent';
}

/** Puts each schema with a title into `components`, once, and leads to it from where it was. */
export class Components {
  readonly schemas: Record<string, Schema> = {};
  readonly #descriptions: ReadonlyMap<string, string>;
  readonly #described = new Set<string>();

  /** @param descriptions by `Title` and by `Title.field` */
  constructor(descriptions: Readonly<Record<string, string>>) {
    this.#descriptions = new Map(Object.entries(descriptions));
  }

  /** @throws Inconsistent where two different schemas have one title */
  lift(schema: Schema): Schema {
    const { title } = schema;
    if (typeof title !== 'string') return this.#inside(schema, '');
    const whole = this.#describe(this.#inside(schema, title), title);
    const known = this.schemas[title];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(whole)) {
      throw new Inconsistent(`two schemas are called ${title}`);
    }
    this.schemas[title] = whole;
    return { $ref: `#/components/schemas/${title}` };
  }

  /** @throws Inconsistent where something was described that there is not */
  checkAllDescribed(): void {
    for (const key of this.#descriptions.keys()) {
      if (!this.#described.has(key)) throw new Inconsistent(`${key} is described and does not exist`);
    }
  }

  #inside(schema: Schema, title: string): Schema {
    return Object.fromEntries(
      Object.entries(schema).map(([key, value]) => {
        if (key === 'properties') return [key, this.#properties(value as Record<string, Schema>, title)];
        if (Array.isArray(value)) return [key, value.map((one) => (isSchema(one) ? this.lift(one) : one))];
        return [key, isSchema(value) ? this.lift(value) : value];
      }),
    );
  }

  #properties(properties: Readonly<Record<string, Schema>>, title: string): Record<string, Schema> {
    return Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        this.#describe(this.lift(schema), `${title}.${name}`),
      ]),
    );
  }

  #describe(schema: Schema, key: string): Schema {
    const description = this.#descriptions.get(key);
    if (description === undefined) return schema;
    this.#described.add(key);
    return { ...schema, description };
  }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
