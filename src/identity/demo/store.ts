import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; until: number };

/** Nobody stays signed in at the demo provider: each sign-in asks again who is there. */
const neverKept = new Set(['Session']);

/**
 * What the demo provider remembers, in memory and bounded: when it is full the oldest goes, so a flood of begun
 * sign-ins costs a fixed amount of memory and never more.
 */
export function createDemoStore({ most, now = Date.now }: { most: number; now?: () => number }): {
  adapter: (model: string) => Adapter;
  size: () => number;
} {
  const kept = new Map<string, Kept>();

  function put(key: string, value: Kept): void {
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
  }

  function get(key: string): AdapterPayload | undefined {
    const found = kept.get(key);
    if (found === undefined) return undefined;
    if (found.until > now()) return found.payload;
    kept.delete(key);
    return undefined;
  }

  function adapter(model: string): Adapter {
    const keyOf = (id: string) => `${model} ${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        if (neverKept.has(model)) return;
        const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : now() + expiresIn * 1000;
        put(keyOf(id), { payload, until });
      },
      async find(id) {
        return get(keyOf(id));
      },
      // Only sessions and device codes are looked up so, and there are none here.
      async findByUid() {
        return undefined;
      },
      async findByUserCode() {
        return undefined;
      },
      async consume(id) {
        const payload = get(keyOf(id));
        if (payload) payload.consumed = Math.floor(now() / 1000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  }

  return { adapter, size: () => kept.size };
}
