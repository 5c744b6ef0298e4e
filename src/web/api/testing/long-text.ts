/** A question that takes tens of seconds: windows of 4,000 services over 10,000 years, each waived by a gap. */
export const longText = JSON.stringify({
  ask: 'case',
  terms: '2024-2025',
  on: '9999-01-01',
  family: { kind: 'foster', children: [] },
  services: Array.from({ length: 4_000 }, (_, index) => ({
    id: String(index),
    kind: 'needs-based',
    agreement: '0001-01-05',
    gaps: [{ from: '0001-03-01', to: '9998-01-01' }],
  })),
});
