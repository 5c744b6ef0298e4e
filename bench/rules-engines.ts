import { ZenEngine } from '@gorules/zen-engine';
import { Engine, Rule } from 'json-rules-engine';
import { type CivilDate, quarterOf, yearOf } from '../src/rules/index.ts';

/** Decides the quota of TK 2.3.3 for the question of the benchmark: whether one more session may be held. */
export type Decider = () => Promise<boolean>;

interface SessionAsked {
  readonly id: string;
  readonly service: string;
  readonly date: string;
  readonly basis: string;
}

interface QuotaAsked {
  readonly session: SessionAsked;
  readonly sessions: readonly SessionAsked[];
}

const quarter = (date: string): string => `${yearOf(date as CivilDate)}-${quarterOf(date as CivilDate)}`;

/** The count as a fact reckoned by a function, the limit as a condition. */
export function jsonRulesEngine(asked: QuotaAsked): Decider {
  const engine = new Engine();
  engine.addFact('held', async (_params, almanac) => {
    const session = await almanac.factValue<SessionAsked>('session');
    const sessions = await almanac.factValue<readonly SessionAsked[]>('sessions');
    return sessions.filter(
      (other) =>
        other.id !== session.id &&
        other.service === session.service &&
        other.basis === session.basis &&
        quarter(other.date) === quarter(session.date),
    ).length;
  });
  const full = { fact: 'held', operator: 'greaterThanInclusive', value: 4 };
  engine.addRule(new Rule({ conditions: { all: [full] }, event: { type: 'TK 2.3.3' } }));
  return async () => {
    const { events } = await engine.run({ session: asked.session, sessions: [...asked.sessions] });
    return events.length === 0;
  };
}

/** The count and the limit as one expression; the quarters are told beforehand, for the language has none. */
export function zenEngine(asked: QuotaAsked): Decider {
  const expression =
    'len(filter(sessions, #.id != session.id and #.service == session.service and #.basis == session.basis and #.quarter == session.quarter)) < 4';
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'quota',
        type: 'expressionNode',
        name: 'quota',
        position: { x: 0, y: 0 },
        content: { expressions: [{ id: 'allowed', key: 'allowed', value: expression }] },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'quota' },
      { id: 'b', type: 'edge', sourceId: 'quota', targetId: 'out' },
    ],
  });
  return async () => {
    const told = (session: SessionAsked) => ({ ...session, quarter: quarter(session.date) });
    const { result } = await decision.evaluate({
      session: told(asked.session),
      sessions: asked.sessions.map(told),
    });
    return result.allowed === true;
  };
}
