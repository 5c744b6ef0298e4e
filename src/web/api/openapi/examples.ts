/** Questions that the description shows with their answers. */
export const examples: Readonly<Record<string, unknown>> = {
  workingDay: { ask: 'working-day', date: '2025-06-20', add: 5 },
  mayStart: {
    ask: 'may-start',
    terms: '2024-2025',
    on: '2025-03-10',
    kind: 'adaptation',
    child: 'child',
    family: { kind: 'foster', children: [{ id: 'child', arrived: '2025-02-20' }] },
    services: [],
  },
  howACaseStands: {
    ask: 'case',
    terms: '2024-2025',
    on: '2025-03-20',
    family: { kind: 'guardian', children: [{ id: 'child', arrived: '2025-02-20' }] },
    services: [
      { id: 'service', kind: 'adaptation', child: 'child', informed: '2025-03-03', agreement: '2025-03-10' },
    ],
    contacts: [{ id: 'contact', service: 'service', date: '2025-03-12', mode: 'home', substantive: true }],
  },
  severalAtOnce: [
    { ask: 'report-deadlines', terms: '2024-2025', month: '2025-04' },
    { ask: 'report-deadlines', terms: '2024-2025', month: '2025-13' },
  ],
};
